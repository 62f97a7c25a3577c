"""Jobs that the national format can say."""

from __future__ import annotations

from typing import Any

from recruitment.models import Job
from tests.recruitment.factories import JobFactory
from tests.vocabulary.factories import IndustryFactory, LivingInformationFactory

NUMBER = "8013201017060"
"""A corporate number whose check digit is right."""


def sayable_job(**values: Any) -> Job:
    """An open job of a consenting corporation, with all that the format requires."""
    LivingInformationFactory()
    facts = {
        "open": True,
        "industry": IndustryFactory(group=True),
        "company__corporate_number": NUMBER,
        "company__open_data_consent": True,
    }
    return JobFactory(**facts | values)
