"""The questions asked of the ledger."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef

from recruitment.models import Job
from recruitment.querysets import JobQuerySet


def jobs_for_rows() -> JobQuerySet:
    """Jobs with everything `row_of` reads, in two queries."""
    return Job.objects.select_related(
        "listing",
        "kept_items",
        "company__kept_items",
        "company__municipality",
        "company__industry",
        "company__logo",
        "workplace_municipality__living_information",
        "industry",
        "occupation",
        "image",
    ).prefetch_related("company__branches")


class ProvidedJobQuerySet(models.QuerySet[Any]):
    """Rows of the ledger by what may be done with them.

    That a job is open is asked of the job itself, too: its end by the clock or a closing a moment ago counts
    at once, whether or not the ledger has followed yet.
    """

    def open(self) -> Self:
        """Rows of jobs that are open now."""
        return self.filter(Exists(Job.objects.open().filter(pk=OuterRef("job"))), is_open=True)

    def exportable(self) -> Self:
        """Open jobs that the format can say."""
        return self.open().filter(faults=[])

    def unexportable(self) -> Self:
        """Open jobs that it cannot say; `faults` tell why."""
        return self.open().exclude(faults=[])

    def public(self) -> Self:
        """Jobs that anybody may read: open, well formed, and the employer consents today."""
        return self.exportable().filter(consented=True, company__open_data_consent=True)

    def lagging(self) -> Self:
        """Jobs that the ledger calls public and that are not: it has not followed yet."""
        public = self.model.objects.public().filter(pk=OuterRef("pk"))
        return self.filter(is_open=True, consented=True, faults=[]).exclude(Exists(public))

    def once_public(self) -> Self:
        """Jobs that outsiders have been told of, open or withdrawn since."""
        return self.filter(first_provided_at__isnull=False)

    def after(self, position: int) -> Self:
        """What changed after a position, in order."""
        return self.filter(position__gt=position).order_by("position")
