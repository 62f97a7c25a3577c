"""The questions asked of registrations."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

from recruitment.dataimport.enums import ENDED, IN_WORK, BatchState, Outcome, RowKind

if TYPE_CHECKING:
    from recruitment.dataimport.models import ImportBatch

CHANGING = (RowKind.NEW, RowKind.CHANGED, RowKind.WITHDRAWN, "changed_companies")
"""What is counted of a check and is work to register."""


class ImportBatchQuerySet(models.QuerySet[Any]):
    """Registrations by stage and source."""

    def in_work(self) -> Self:
        """What the product has something to do for, oldest first."""
        return self.filter(state__in=IN_WORK).order_by("pk")

    def ended(self) -> Self:
        """Those in which nothing moves unless a person does something."""
        return self.filter(state__in=ENDED)

    def undecided(self) -> Self:
        """Checked ones that would change something and wait for a person."""
        checked = self.filter(state=BatchState.CHECKED)
        changes = [Q(**{f"counts__{kind}__gt": 0}) for kind in CHANGING]
        return checked.filter(reduce(or_, changes))

    def applied(self) -> Self:
        """What is in force: applied and not undone."""
        return self.filter(state=BatchState.APPLIED)

    def last_of(self, source: str) -> ImportBatch | None:
        """The registration in force that a new file of a source is compared with."""
        found: ImportBatch | None = self.applied().filter(source=source).order_by("-pk").first()
        return found

    def same_file(self, sha256: str, source: str) -> Self:
        """Registrations of the same file, pending or in force."""
        settled = (BatchState.UNDONE, BatchState.DISCARDED, BatchState.UNREADABLE)
        return self.filter(sha256=sha256, source=source).exclude(state__in=settled)

    def sources(self) -> list[str]:
        """Names of sources used before."""
        return list(self.order_by("source").values_list("source", flat=True).distinct())

    def with_people(self) -> Self:
        """With the names a page prints."""
        return self.select_related("uploaded_by", "applied_by", "undone_by")


class ImportRowQuerySet(models.QuerySet[Any]):
    """Rows by what they mean."""

    def refused(self) -> Self:
        """Rows with errors."""
        return self.filter(kind=RowKind.REFUSED)

    def to_do(self) -> Self:
        """Rows that change something."""
        return self.filter(kind__in=(RowKind.NEW, RowKind.CHANGED, RowKind.WITHDRAWN))

    def older(self) -> Self:
        """Rows that would take back what people changed on our pages after the file's date of the job."""
        return self.to_do().filter(later_change__isnull=False)

    def incomplete(self) -> Self:
        """Rows that would stay drafts under review: items are missing, or the checks find fault."""
        return self.filter(kind__in=(RowKind.NEW, RowKind.CHANGED), is_incomplete=True)

    def drafted(self) -> Self:
        """Rows that became drafts, which somebody must complete."""
        return self.filter(outcome=Outcome.DRAFTED)

    def made_by(self, source: str) -> Self:
        """Rows by which registrations of a source in force brought a job in."""
        return self.filter(kind=RowKind.NEW, batch__source=source, batch__state=BatchState.APPLIED)
