"""What a partner would get, shown on a real record; nothing is sent or stored."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from recruitment.partners.credentials import auth_header
from recruitment.partners.enums import Kind
from recruitment.partners.mapping import Mapping, Meta, clashes, compiled
from recruitment.partners.models import Partner
from recruitment.partners.sending import Item, build, idempotency_key
from recruitment.partners.targets import target_of
from recruitment.partners.transport import Request
from recruitment.provision.models import ProvidedJob

IN_TRIAL = 2
NOBODY = "まだ提供できる求人がありません。外部提供に同意した企業の求人を公開すると、ここに見本が出ます。"
CLASH = "項目名が重なっているため、見本を作れません。赤い文字の項目を確かめてください。"
UNKNOWN = "この求人番号の、提供できる求人はありません。"


@dataclass(frozen=True)
class Sample:
    """The record of one job as it would be sent, and its withdrawal."""

    number: str = ""
    published: str = ""
    withdrawn: str = ""
    sentence: str = ""


def sample(partner: Partner, mapping: Mapping, number: str = "") -> Sample:
    """The record of a job by its number, or of the newest one."""
    if clashes(mapping):
        return Sample(number=number, sentence=CLASH)
    rows = ProvidedJob.objects.public()
    row = rows.filter(number=number).first() if number else rows.order_by("-position").first()
    if row is None:
        return Sample(number=number, sentence=UNKNOWN if number else NOBODY)
    shown, gone = (_item(partner, mapping, row, is_public=public).record for public in (True, False))
    return Sample(row.number, _pretty(shown), _pretty(gone))


def trial(partner: Partner) -> tuple[Request, str] | None:
    """The exact request for a few real jobs, the credential hidden, and its body; None without jobs."""
    mapping = compiled(partner.mapping, partner.empty)
    rows = ProvidedJob.objects.public().order_by("-position")[: min(IN_TRIAL, partner.limit)]
    items = [_item(partner, mapping, row, is_public=True) for row in rows]
    if not items:
        return None
    request = build(partner, items, auth_header(partner, masked=True))
    return request, _pretty(json.loads(request.body))


def _item(partner: Partner, mapping: Mapping, row: ProvidedJob, *, is_public: bool) -> Item:
    target = target_of(row, is_public, mapping)
    key = idempotency_key(partner, row.number, 1, target.fingerprint)
    record = mapping.record(target.values, Meta(key, Kind(target.kind), 1))
    return Item(0, row.number, target.kind, target.fingerprint, 1, key, False, None, record)


def _pretty(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)
