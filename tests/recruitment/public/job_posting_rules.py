"""Google's rules for JobPosting, as far as one posting can show them.

Source: Google Search Central, "Job posting (JobPosting) structured data for Job Search" (required and
recommended properties, content and technical guidelines), read 2026-11.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

EMPLOYMENT_TYPES = {
    "FULL_TIME",
    "PART_TIME",
    "CONTRACTOR",
    "TEMPORARY",
    "INTERN",
    "VOLUNTEER",
    "PER_DIEM",
    "OTHER",
}
PAY_UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
CREDENTIALS = {
    "high school",
    "associate degree",
    "bachelor degree",
    "professional certificate",
    "postgraduate degree",
}
HTML_TAGS = re.compile(r"</?(?!p\b|br\b|ul\b|li\b)[a-z]", re.IGNORECASE)
IN_A_TITLE = re.compile(r"[!！★☆◆●【】]|[0-9０-９,]+\s*円|急募")


def faults(posting: dict[str, Any], today: datetime.date) -> Iterator[str]:
    """What Google would call an error or leave out, for a posting that is online today."""
    for name in ("title", "description", "datePosted", "hiringOrganization"):
        if not posting.get(name):
            yield f"required: {name}"
    yield from _texts(posting)
    yield from _dates(posting, today)
    yield from _place(posting)
    yield from _terms(posting)


def missing(posting: dict[str, Any]) -> set[str]:
    """Recommended properties that are not there."""
    return {"baseSalary", "employmentType", "identifier", "validThrough", "directApply"} - set(posting)


def _texts(posting: dict[str, Any]) -> Iterator[str]:
    if posting["@context"] not in ("https://schema.org", "https://schema.org/"):
        yield "context"
    if IN_A_TITLE.search(posting["title"]):
        yield f"title holds more than the title: {posting['title']}"
    if posting["description"] == posting["title"] or HTML_TAGS.search(posting["description"]):
        yield "description is the title, or has other elements than paragraphs and lists"
    employer = posting["hiringOrganization"]
    if employer.get("@type") != "Organization" or not employer.get("name"):
        yield "hiringOrganization without a name"
    identifier = posting.get("identifier", {})
    if identifier and (identifier.get("@type") != "PropertyValue" or not identifier.get("value")):
        yield "identifier"


def _dates(posting: dict[str, Any], today: datetime.date) -> Iterator[str]:
    posted = datetime.datetime.fromisoformat(posting["datePosted"])
    if posted.tzinfo is None or posted.date() > today + datetime.timedelta(days=1):
        yield f"datePosted {posted}"
    if "validThrough" in posting:
        until = datetime.datetime.fromisoformat(posting["validThrough"])
        if until.tzinfo is None or until.date() < today or until < posted:
            yield f"validThrough {until}"


def _place(posting: dict[str, Any]) -> Iterator[str]:
    remote = posting.get("jobLocationType")
    if remote not in (None, "TELECOMMUTE"):
        yield f"jobLocationType {remote}"
    if "jobLocation" not in posting and not (remote and posting.get("applicantLocationRequirements")):
        yield "required: jobLocation, or TELECOMMUTE with applicantLocationRequirements"
        return
    address = posting["jobLocation"]["address"]
    if address.get("addressCountry") != "JP":
        yield "addressCountry"
    for name in ("addressRegion", "addressLocality", "postalCode", "streetAddress"):
        if not address.get(name):
            yield f"address without {name}"


def _terms(posting: dict[str, Any]) -> Iterator[str]:
    if posting.get("employmentType", "OTHER") not in EMPLOYMENT_TYPES:
        yield f"employmentType {posting['employmentType']}"
    if not isinstance(posting.get("directApply", False), bool):
        yield "directApply"
    if posting.get("experienceRequirements", "no requirements") != "no requirements":
        yield "experienceRequirements in words Google does not read"
    education = posting.get("educationRequirements", "no requirements")
    if education != "no requirements" and education.get("credentialCategory") not in CREDENTIALS:
        yield f"educationRequirements {education}"
    if "baseSalary" in posting:
        salary = posting["baseSalary"]
        value = salary["value"]
        amounts = [value[name] for name in ("minValue", "maxValue", "value") if name in value]
        if salary["currency"] != "JPY" or value["unitText"] not in PAY_UNITS:
            yield f"baseSalary {salary}"
        if not amounts or sorted(amounts) != amounts or amounts[0] <= 0:
            yield f"baseSalary {amounts}"
