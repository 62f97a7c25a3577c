"""Open jobs by the hundred thousand with ledger entries, whose rows are the generated ones of the tests."""

from __future__ import annotations

import datetime
from itertools import batched
from typing import Any

from django.db import connection
from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.nationaldata.columns import CORPORATION_ID, JOB_ID
from recruitment.provision.ledger.entries import fingerprint
from recruitment.provision.models import FeedPosition, ProvidedJob
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.nationaldata.generated import row
from tests.recruitment.provision.factories import sayable_job

CHUNK = 1_000


def grow_to(number: int) -> None:
    """Add open jobs and entries until there are so many."""
    here = ProvidedJob.objects.count()
    model = Job.objects.order_by("pk").first() or sayable_job()
    for serials in batched(range(here, number), CHUNK, strict=False):
        _store(model, list(serials))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _store(model: Job, serials: list[int]) -> None:
    now = timezone.now()
    rows = [row(1, serial) for serial in serials]
    companies = _companies(model, rows)
    same = _facts(model) | {"live": True, "first_published_at": now, "last_published_at": now}
    jobs = Job.objects.bulk_create(
        Job(**same | {"company_id": companies[values[CORPORATION_ID]]}) for values in rows
    )
    end = timezone.localdate() + datetime.timedelta(days=60)
    facts = {"state": ListingState.OPEN, "first_published_at": now, "publication_end": end}
    Listing.objects.bulk_create(
        Listing(job=job, number=values[JOB_ID], **facts) for job, values in zip(jobs, rows, strict=True)
    )
    FeedPosition.objects.get_or_create(pk=1)
    first = FeedPosition.take(len(rows))
    ProvidedJob.objects.bulk_create(
        ProvidedJob(
            job=job,
            company_id=job.company_id,
            number=values[JOB_ID],
            corporate_number=values[CORPORATION_ID],
            is_open=True,
            consented=True,
            values=values,
            fingerprint=fingerprint(values),
            first_provided_at=now,
            changed_at=now,
            position=position,
        )
        for position, (job, values) in enumerate(zip(jobs, rows, strict=True), first)
    )


def _companies(model: Job, rows: list[list[str]]) -> dict[str, int]:
    numbers = {values[CORPORATION_ID] for values in rows}
    known = dict(Company.objects.filter(corporate_number__in=numbers).values_list("corporate_number", "pk"))
    same = _facts(model.company)
    made = Company.objects.bulk_create(
        Company(**same | {"corporate_number": number, "code": number})
        for number in sorted(numbers - set(known))
    )
    return known | {company.corporate_number: company.pk for company in made}


def _facts(record: Any) -> dict[str, Any]:
    fields = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}
    return fields | {"id": None, "latest_revision_id": None, "live_revision_id": None}
