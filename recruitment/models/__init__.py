"""Models of companies and jobs. Sections of a record are abstract bases, one file each."""

from recruitment.models.company import Company
from recruitment.models.company_children import Branch, Certificate, CompanyPhoto, EmployeeInterview
from recruitment.models.job import Job, JobPhoto
from recruitment.models.listing import Listing, ListingTransition
from recruitment.models.membership import Membership
from recruitment.models.review import (
    GuidelineItem,
    GuidelineScope,
    Review,
    ReviewCheck,
    ReviewComment,
    ReviewState,
    Sampling,
)
from recruitment.models.standing import CompanyStanding, ConsentEvent

__all__ = [
    "Branch",
    "Certificate",
    "Company",
    "CompanyPhoto",
    "CompanyStanding",
    "ConsentEvent",
    "EmployeeInterview",
    "GuidelineItem",
    "GuidelineScope",
    "Job",
    "JobPhoto",
    "Listing",
    "ListingTransition",
    "Membership",
    "Review",
    "ReviewCheck",
    "ReviewComment",
    "ReviewState",
    "Sampling",
]
