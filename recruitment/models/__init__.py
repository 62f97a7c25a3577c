"""Models of companies and jobs. Sections of a record are abstract bases, one file each."""

from recruitment.models.company import Company
from recruitment.models.company_children import Branch, Certificate, CompanyPhoto, EmployeeInterview
from recruitment.models.job import Job, JobPhoto
from recruitment.models.listing import Listing, ListingTransition
from recruitment.models.membership import Membership

__all__ = [
    "Branch",
    "Certificate",
    "Company",
    "CompanyPhoto",
    "EmployeeInterview",
    "Job",
    "JobPhoto",
    "Listing",
    "ListingTransition",
    "Membership",
]
