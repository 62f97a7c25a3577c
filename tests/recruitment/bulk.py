"""Thousands of jobs at once, to show that a page does not grow with the table."""

import datetime
from dataclasses import replace

from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import EmploymentType, Feature, ListingState
from search.documents.making import documents_of, position_of
from search.engine import database_engine
from tests.recruitment.factories import CompanyFactory, JobFactory


def many_jobs(number: int, companies: int = 100) -> None:
    """Store open jobs of new companies, varied enough for every facet, and what the search knows of them.

    They are not in Wagtail's index, which is for the desk.
    """
    now = timezone.now()
    first = CompanyFactory()
    places = {"municipality": first.municipality, "industry": first.industry}
    Company.objects.bulk_create(
        CompanyFactory.build(code=f"P9{first.pk + serial:05d}", **places) for serial in range(companies - 1)
    )
    employers = list(Company.objects.filter(pk__gte=first.pk))
    model = JobFactory(company=first)
    types, features = EmploymentType.values, Feature.values
    same = {field.attname: getattr(model, field.attname) for field in Job._meta.concrete_fields}
    same |= {"id": None, "live": True, "last_published_at": now, "latest_revision_id": None}
    jobs = Job.objects.bulk_create(
        Job(
            **same
            | {
                "company_id": employers[serial % len(employers)].pk,
                "employment_type": types[serial % len(types)],
                "features": f",{features[serial % len(features)]},",
                "first_published_at": now - datetime.timedelta(minutes=serial),
            }
        )
        for serial in range(number)
    )
    Listing.objects.bulk_create(
        Listing(
            job=job,
            number=f"010006-9{job.pk:06d}",
            state=ListingState.OPEN,
            first_published_at=now,
            confirmed_on=timezone.localdate(),
            publication_end=timezone.localdate() + datetime.timedelta(days=60),
        )
        for job in jobs
    )
    _put_documents(jobs)


def _put_documents(jobs: list[Job]) -> None:
    """Search documents that differ where the jobs do; their text is the same and analysed once."""
    (first,) = documents_of([jobs[0].pk]).values()
    same = {token for token in first.tokens if token.partition(":")[0] not in ("type", "feature", "company")}
    database_engine().put(
        replace(
            first,
            job=job.pk,
            position=position_of(job.first_published_at, job.pk),
            company=job.company_id,
            fold=job.pk,
            tokens=frozenset({*same, f"type:{job.employment_type}", f"feature:{job.features.strip(',')}"}),
        )
        for job in jobs
    )
