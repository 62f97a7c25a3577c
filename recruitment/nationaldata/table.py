"""The declarative table of all 143 items: export, import, validation and documentation read it."""

from recruitment.nationaldata.item import Item
from recruitment.nationaldata.items_company import COMPANY_ITEMS
from recruitment.nationaldata.items_job_terms import JOB_ITEMS_TERMS
from recruitment.nationaldata.items_job_work import JOB_ITEMS_WORK
from recruitment.nationaldata.items_living import LIVING_ITEMS

JOB_ITEMS: tuple[Item, ...] = JOB_ITEMS_WORK + JOB_ITEMS_TERMS
SECTIONS: dict[str, tuple[Item, ...]] = {
    "company": COMPANY_ITEMS,
    "job": JOB_ITEMS,
    "living": LIVING_ITEMS,
}
"""Items by section of the specification; DB names are unique within a section."""
