"""What a new job begins with: the company's own data, an earlier job, or one of our examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from recruitment.jobform.samples import SAMPLES, Sample
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job, JobPhoto
from recruitment.vocabulary.enums import EmploymentType, JobKind
from recruitment.vocabulary.models import Occupation

if TYPE_CHECKING:
    from recruitment.models import Company

NOT_COPIED = frozenset(
    {"hello_work_number", "period_start", "period_end", "internship_start", "internship_end"}
)
"""Dates and numbers that belong to one vacancy only."""


def blank(company: Company, kind: str) -> Job:
    """A new job (unsaved) with what the company's record already says."""
    job = Job(company=company, kind=kind, live=False)
    job.industry_id = company.industry_id
    job.workplace_postal_code = company.postal_code
    job.workplace_municipality_id = company.municipality_id
    job.workplace_town, job.workplace_block = company.town, company.block
    job.workplace_building = company.building
    job.application_tel = company.tel
    if kind == JobKind.INTERNSHIP:
        job.employment_type = EmploymentType.INTERN
    if kind == JobKind.HIGH_SCHOOL:
        job.employment_type = EmploymentType.NEW_GRADUATE
    return job


def copied(company: Company, kind: str, number: str) -> Job:
    """A new job (unsaved) with the newest text of one of the company's own; raises Http404 for others'."""
    own = Job.objects.for_company(company)
    original = own.filter(listing__number=number.replace("\x00", "")).first()
    if original is None:
        raise Http404("No such job.")
    source = original.get_latest_revision_as_object()
    job = blank(company, kind)
    for name in JOB_SECTIONS.names:
        if name not in NOT_COPIED:
            attribute = Job._meta.get_field(name).attname
            setattr(job, attribute, getattr(source, attribute))
    job.photos = [
        JobPhoto(image_id=photo.image_id, caption=photo.caption, alt_text=photo.alt_text, sort_order=order)
        for order, photo in enumerate(source.photos.all())
    ]
    return job


def from_sample(company: Company, kind: str, key: str) -> Job:
    """A new job (unsaved) with the texts of an example; raises Http404 for an unknown one."""
    sample = SAMPLES.get(key)
    if sample is None:
        raise Http404("No such example.")
    job = blank(company, kind)
    values: dict[str, Any] = dict(sample.values)
    for name, value in values.items():
        setattr(job, name, value)
    job.occupation = Occupation.objects.current().filter(code=sample.occupation).first()
    return job


def start(company: Company, kind: str, source: str) -> Job:
    """A new job by what was chosen: nothing, `job:<number>` or `sample:<key>`."""
    if kind not in JobKind.values:
        raise Http404("No such kind.")
    way, _, key = source.partition(":")
    if way == "job":
        return copied(company, kind, key)
    if way == "sample":
        return from_sample(company, kind, key)
    return blank(company, kind)


def samples_for(kind: str) -> list[Sample]:
    """Examples of one kind of job."""
    return [sample for sample in SAMPLES.values() if sample.kind == kind]
