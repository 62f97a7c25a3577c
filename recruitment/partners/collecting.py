"""From the ledger to what a partner is to be told: which jobs differ from what it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from recruitment.partners.enums import JobState
from recruitment.partners.mapping import Mapping, compiled
from recruitment.partners.models import Partner, PartnerJob
from recruitment.partners.targets import target_of
from recruitment.provision.models import ProvidedJob

AT_ONCE = 300
COMPARED_EVERY = timedelta(hours=24)
DECIDED = ["state", "position", "strikes", "next_attempt_at", "waiting_since"]


def collect(partner: Partner, go_on: Callable[[], bool]) -> None:
    """Look at every row that changed since the partner's position, and again at those of the overlap window.

    Once a day, and after the table of items was changed (`compared_at` is empty), at all rows: so a partner
    ends with the published state even if a position was ever wrong. Stops where `go_on` says no; the next
    round goes on from there.
    """
    now = timezone.now()
    _compare_anew_when_due(partner, now)
    position = _start(partner)
    mapping = compiled(partner.mapping, partner.empty)
    while go_on():
        rows = list(ProvidedJob.objects.after(position)[:AT_ONCE])
        with transaction.atomic():
            if rows:
                _look(partner, rows, mapping)
                position = rows[-1].position
                partner.position = max(partner.position, position)
            if len(rows) < AT_ONCE:
                partner.collected_at = now
            partner.save(update_fields=["position", "collected_at"])
        if len(rows) < AT_ONCE:
            return


@transaction.atomic
def _compare_anew_when_due(partner: Partner, now: datetime) -> None:
    """Go back to the first row once a day and for a new table of items, which is read here with the order."""
    locked = Partner.objects.select_for_update().get(pk=partner.pk)
    for name in ("mapping", "empty", "position", "compared_at"):
        setattr(partner, name, getattr(locked, name))
    if partner.compared_at is None or partner.compared_at <= now - COMPARED_EVERY:
        partner.position, partner.compared_at = 0, now
        partner.save(update_fields=["position", "compared_at"])


def _start(partner: Partner) -> int:
    """The position after which to look: the partner's own, or earlier by the overlap window."""
    if partner.collected_at is None:
        return partner.position
    since = partner.collected_at - timedelta(minutes=partner.overlap_minutes)
    first = ProvidedJob.objects.filter(changed_at__gte=since).aggregate(first=Min("position"))["first"]
    return min(partner.position, first - 1) if first else partner.position


def _look(partner: Partner, rows: Sequence[ProvidedJob], mapping: Mapping) -> None:
    """Bring the partner's rows in step with those of the ledger."""
    shown = ProvidedJob.objects.public().filter(pk__in=[row.pk for row in rows])
    public = set(shown.values_list("pk", flat=True))
    numbers = [row.number for row in rows]
    known = {row.number: row for row in PartnerJob.objects.filter(partner=partner, number__in=numbers)}
    new, changed = [], []
    for row in rows:
        entry = known.get(row.number)
        if entry is None:
            if row.pk in public:
                facts = {"position": row.position, "next_attempt_at": timezone.now()}
                new.append(PartnerJob(partner=partner, number=row.number, **facts))
            continue
        before = _facts(entry)
        _decide(entry, row, row.pk in public, mapping)
        if _facts(entry) != before:
            changed.append(entry)
    PartnerJob.objects.bulk_create(new)
    PartnerJob.objects.bulk_update(changed, DECIDED)


def _facts(entry: PartnerJob) -> list[Any]:
    return [getattr(entry, name) for name in DECIDED]


def _decide(entry: PartnerJob, row: ProvidedJob, is_public: bool, mapping: Mapping) -> None:
    """Whether a job that the partner knows of has to be sent; what was refused only when it differs now."""
    entry.position = row.position
    target = target_of(row, is_public, mapping)
    if target.is_met_by(entry):
        entry.state, entry.strikes = JobState.CURRENT, 0
        return
    is_new = entry.tried != target.fingerprint
    if entry.state == JobState.DEAD and not is_new and not entry.forced:
        return
    if entry.state != JobState.WAITING:
        entry.waiting_since = timezone.now()
    if entry.state != JobState.WAITING or (is_new and entry.strikes):
        entry.state, entry.strikes, entry.next_attempt_at = JobState.WAITING, 0, timezone.now()
