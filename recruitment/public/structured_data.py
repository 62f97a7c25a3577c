"""schema.org data of jobs and companies (A15): only what the record says, nothing invented.

Pure functions from a record to a dictionary. `absolute` turns a path of this site into a full
address. Keys without a value are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.html import linebreaks

from core.seo import JsonLd
from recruitment.models import Company, Job
from recruitment.public import job_sheet
from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit

Absolute = Callable[[str], str]

CONTEXT = "https://schema.org"
CORPORATE_NUMBER_SCHEME = "0188"
"""ISO 6523 designator of the Japanese corporate number."""
EMPLOYMENT_TYPES = {
    EmploymentType.REGULAR: "FULL_TIME",
    EmploymentType.NEW_GRADUATE: "FULL_TIME",
    EmploymentType.PART_TIME: "PART_TIME",
    EmploymentType.DISPATCHED: "TEMPORARY",
    EmploymentType.CONTRACT: "TEMPORARY",
    EmploymentType.OUTSOURCED: "CONTRACTOR",
    EmploymentType.INTERN: "INTERN",
    EmploymentType.VOLUNTEER: "VOLUNTEER",
    EmploymentType.PRO_BONO: "VOLUNTEER",
}
PAY_UNITS = {
    PayUnit.HOURLY: "HOUR",
    PayUnit.DAILY: "DAY",
    PayUnit.WEEKLY: "WEEK",
    PayUnit.MONTHLY: "MONTH",
    PayUnit.ANNUAL: "YEAR",
}
NO_REQUIREMENTS = "no requirements"
"""Google's word for a posting that asks for nothing."""
ANYBODY = re.compile(r"不問|問いません|必要ありません|未経験(者|の方)?(可|歓迎|OK)", re.IGNORECASE)
CREDENTIALS = (
    (re.compile(r"大学院|修士"), "postgraduate degree"),
    (re.compile(r"大学(?!院)|大卒"), "bachelor degree"),
    (re.compile(r"短大|短期大学|高専|高等専門学校|専門学校|専修学校|専門卒"), "associate degree"),
    (re.compile(r"高校|高卒|高等学校"), "high school"),
)
"""Words for schooling and Google's categories; the lowest that is named is what is asked for."""
AT_HOME_ONLY = re.compile(
    r"(完全|フル|全日|全て|すべて)(在宅|リモート|テレワーク)|出社(は)?(なし|不要|ありません)"
)


def job_posting(job: Job, absolute: Absolute) -> JsonLd | None:
    """JobPosting of an open job that anybody may apply for.

    None for a high-school vacancy: its applications go through the school, so no search engine
    should offer it to everybody. `directApply` is false: people apply by the ways the employer names, not on
    this page. Rules: Google Search Central, "Job posting structured data", held by the tests.
    """
    if job.kind == JobKind.HIGH_SCHOOL or not job.title or not job.description:
        return None
    listing = job.listing
    return {"@context": CONTEXT, "@type": "JobPosting"} | _filled(
        title=job.title,
        description=linebreaks(job.description, autoescape=True),
        url=absolute(job.get_absolute_url()),
        identifier={"@type": "PropertyValue", "name": job.company.name, "value": job.number},
        datePosted=listing.first_published_at.isoformat() if listing.first_published_at else None,
        validThrough=f"{listing.publication_end}T23:59:59+09:00" if listing.publication_end else None,
        employmentType=employment_type(job),
        hiringOrganization=_employer(job.company, absolute),
        jobLocation=_place(job),
        baseSalary=_base_salary(job),
        industry=job.industry.name if job.industry else None,
        occupationalCategory=job.occupation.name if job.occupation else None,
        relevantOccupation=_occupation_facts(job),
        workHours=job_sheet.hours_text(job),
        jobBenefits=job.welfare,
        experienceRequirements=NO_REQUIREMENTS if ANYBODY.search(job.experience) else None,
        educationRequirements=_education(job.education),
        qualifications="\n".join(part for part in (job.license, job.experience) if part),
        totalJobOpenings=_number_of_openings(job.openings),
        directApply=False,
        **_telecommuting(job),
    )


def occupation(job: Job) -> JsonLd | None:
    """Occupation of any job with one; the salary is the offer's, so no estimate is claimed."""
    facts = _occupation_facts(job)
    return {"@context": CONTEXT} | facts if facts else None


def organization(company: Company, absolute: Absolute) -> JsonLd:
    """Organization of a company page."""
    number = company.corporate_number
    return (
        {"@context": CONTEXT}
        | _employer(company, absolute)
        | _filled(
            alternateName=company.name_en,
            description=company.catchphrase,
            telephone=company.tel,
            foundingDate=company.founded_on.isoformat() if company.founded_on else None,
            numberOfEmployees=_quantity(company.employees),
            iso6523Code=f"{CORPORATE_NUMBER_SCHEME}:{number}" if number else None,
            address=_address(
                company.municipality, company.postal_code, f"{company.town}{company.block}", company.building
            ),
        )
    )


def _filled(**values: Any) -> JsonLd:
    """Only the keys that have a value."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _employer(company: Company, absolute: Absolute) -> JsonLd:
    same_as = [url for url in (company.web_url, company.facebook_url, company.x_url) if url]
    has_logo = company.logo_id is not None and company.code
    return {"@type": "Organization", "name": company.name} | _filled(
        url=absolute(company.get_absolute_url()),
        logo=absolute(reverse("sheets:logo", args=[company.code, "pc"])) if has_logo else None,
        sameAs=same_as,
    )


def employment_type(job: Job) -> str | None:
    """Google's word for the kind of employment."""
    if job.kind == JobKind.INTERNSHIP:
        return "INTERN"
    return EMPLOYMENT_TYPES.get(EmploymentType(job.employment_type)) if job.employment_type else None


def _education(text: str) -> JsonLd | str | None:
    """What schooling is asked for in Google's categories; None when the text names none of them."""
    if ANYBODY.search(text):
        return NO_REQUIREMENTS
    named = [category for words, category in CREDENTIALS if words.search(text)]
    if not named:
        return None
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": named[-1]}


def is_at_home_only(job: Job) -> bool:
    """Whether the employer says that nobody comes to the workplace."""
    return bool(job.remote_work and AT_HOME_ONLY.search(job.remote_work_note))


def _telecommuting(job: Job) -> JsonLd:
    """Google's mark of work that is done at home alone; some days at home are none (its guidelines)."""
    if not is_at_home_only(job):
        return {}
    country = {"@type": "Country", "name": "JP"}
    return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": country}


def _base_salary(job: Job) -> JsonLd | None:
    if job.pay_min is None or job.is_unpaid or not job.pay_unit:
        return None
    value: JsonLd = {"@type": "QuantitativeValue", "unitText": PAY_UNITS[PayUnit(job.pay_unit)]}
    if job.pay_max is None or job.pay_max == job.pay_min:
        value["value"] = job.pay_min
    else:
        value |= {"minValue": job.pay_min, "maxValue": job.pay_max}
    return {"@type": "MonetaryAmount", "currency": "JPY", "value": value}


def _place(job: Job) -> JsonLd | None:
    address = _address(
        job.workplace_municipality,
        job.workplace_postal_code,
        f"{job.workplace_town}{job.workplace_block}",
        job.workplace_building,
    )
    return {"@type": "Place", "address": address} if address else None


def _address(municipality: Any, postal_code: str, street: str, building: str) -> JsonLd | None:
    if municipality is None:
        return None
    return {"@type": "PostalAddress", "addressCountry": "JP"} | _filled(
        addressRegion=municipality.prefecture,
        addressLocality=municipality.name,
        streetAddress=f"{street} {building}".strip(),
        postalCode=f"{postal_code[:3]}-{postal_code[3:]}" if postal_code else None,
    )


def _occupation_facts(job: Job) -> JsonLd | None:
    if job.occupation is None:
        return None
    place = job.workplace_municipality
    return {"@type": "Occupation"} | _filled(
        name=job.occupation_name or job.occupation.name,
        occupationalCategory=job.occupation.name,
        occupationLocation={"@type": "City", "name": place.name} if place else None,
        qualifications=job.license,
        experienceRequirements=job.experience,
    )


def _quantity(number: int | None) -> JsonLd | None:
    return None if number is None else {"@type": "QuantitativeValue", "value": number}


def _number_of_openings(text: str) -> int | None:
    """The number in `2名`; None for anything that is not plainly one number."""
    digits = text.removesuffix("名").removesuffix("人").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None
