"""Reference tables other records point to.

Reference rows are plain models without revisions. Records that point to them use
SET_NULL or CASCADE, never PROTECT; rows are kept by withholding the right to delete.
"""

from recruitment.vocabulary.models.classifications import Industry, Occupation
from recruitment.vocabulary.models.living import LivingInformation
from recruitment.vocabulary.models.loads import TableLoad
from recruitment.vocabulary.models.places import Municipality, PostalCode
from recruitment.vocabulary.models.wages import MinimumWage

__all__ = [
    "Industry",
    "LivingInformation",
    "MinimumWage",
    "Municipality",
    "Occupation",
    "PostalCode",
    "TableLoad",
]
