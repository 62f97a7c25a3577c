"""One request to one partner: made from what is true now, noted before it leaves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from recruitment.partners import transport
from recruitment.partners.credentials import auth_header
from recruitment.partners.enums import Envelope, JobState, Kind
from recruitment.partners.mapping import Mapping, Meta, compiled
from recruitment.partners.models import Partner, PartnerJob
from recruitment.partners.targets import Target, target_of
from recruitment.partners.transport import Request
from recruitment.provision.ledger import learn_of_ends
from recruitment.provision.models import ProvidedJob

ALONE_FROM = 2
"""From this many failures on a record travels alone, so that one bad record holds up no others."""


@dataclass(frozen=True)
class Item:
    """One record of a request, and what was known of it before the request left."""

    pk: int
    number: str
    kind: Kind
    fingerprint: str
    generation: int
    key: str
    was_unsure: bool
    last_attempt_at: datetime | None
    record: dict[str, Any]


@dataclass(frozen=True)
class Batch:
    """A request with its records."""

    items: tuple[Item, ...]
    request: Request


@transaction.atomic
def prepare(partner: Partner) -> Batch | None:
    """The next request, or None when nothing is due. Raises UnreadableSecretError.

    Before it leaves, its rows say `unsure` and bear the key: killed now or later, the next process sends the
    same content with the same key, and a job that closes meanwhile is withdrawn although no answer came.
    """
    header = auth_header(partner)
    mapping = compiled(partner.mapping, partner.empty)
    while rows := _next_rows(partner):
        found = _targets(rows, mapping)
        settled = [row for row in rows if found[row.number].is_met_by(row)]
        _settle(settled)
        sent = [row for row in rows if row not in settled]
        if sent:
            items = _noted(partner, sent, found, mapping)
            return Batch(items, build(partner, items, header))
    return None


def build(partner: Partner, items: Sequence[Item], auth: dict[str, str]) -> Request:
    """The HTTP request for records."""
    records: Any = [item.record for item in items]
    key = hashlib.sha256("".join(item.key for item in items).encode()).hexdigest()[:40]
    if partner.envelope == Envelope.SINGLE:
        records, key = records[0], items[0].key
    elif partner.list_field:
        records = {partner.list_field: records}
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"shigoto-matching (+{settings.SITE_URL})",
        "Idempotency-Key": key,
        **auth,
    }
    body = json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode()
    return Request(partner.url, headers, body, transport.DEADLINE_SECONDS)


def idempotency_key(partner: Partner, number: str, generation: int, fingerprint: str) -> str:
    """The same for the same content of a job until other content was sent in between."""
    text = f"{partner.pk} {number} {generation} {fingerprint}"
    return hashlib.sha256(text.encode()).hexdigest()[:40]


def _next_rows(partner: Partner) -> list[PartnerJob]:
    """What is due, as many as fit. While the partner fails, one record tries whether it is back."""
    limit = 1 if partner.failures else partner.limit
    due = PartnerJob.objects.filter(partner=partner).due().select_for_update()
    rows = list(due[:limit])
    if rows and rows[0].strikes >= ALONE_FROM:
        return rows[:1]
    return [row for row in rows if row.strikes < ALONE_FROM]


def _targets(rows: Sequence[PartnerJob], mapping: Mapping) -> dict[str, Target]:
    """What ought to be held now. Consent and content come from one look, so that neither is older."""
    numbers = [row.number for row in rows]
    public = {row.number: row for row in ProvidedJob.objects.public().filter(number__in=numbers)}
    others = [number for number in numbers if number not in public]
    learn_of_ends(ProvidedJob.objects.filter(number__in=others).lagging())
    ended = {row.number: row for row in ProvidedJob.objects.filter(number__in=others)}
    found = {number: target_of(row, True, mapping) for number, row in public.items()}
    for number in others:
        row = ended.get(number) or ProvidedJob(number=number, changed_at=timezone.now())
        found[number] = target_of(row, False, mapping)
    return found


def _settle(rows: Sequence[PartnerJob]) -> None:
    for row in rows:
        row.state, row.strikes, row.forced = JobState.CURRENT, 0, False
    PartnerJob.objects.bulk_update(rows, ["state", "strikes", "forced"])


def _noted(
    partner: Partner, rows: Sequence[PartnerJob], found: dict[str, Target], mapping: Mapping
) -> tuple[Item, ...]:
    """Write down what is about to be sent, before it is."""
    now, items = timezone.now(), []
    for row in rows:
        target = found[row.number]
        if row.tried != target.fingerprint:
            row.tried, row.generation = target.fingerprint, row.generation + 1
        key = idempotency_key(partner, row.number, row.generation, row.tried)
        meta = Meta(key, target.kind, row.generation)
        items.append(
            Item(
                row.pk,
                row.number,
                target.kind,
                row.tried,
                row.generation,
                key,
                row.unsure,
                row.last_attempt_at,
                mapping.record(target.values, meta),
            )
        )
        row.unsure, row.last_attempt_at = True, now
    PartnerJob.objects.bulk_update(rows, ["tried", "generation", "unsure", "last_attempt_at"])
    return tuple(items)
