"""The log of deliveries: what was taken record by record, what failed alike in one entry a round.

A partner that refuses everything would else make a page of equal lines for every request; what it said of
each record stands with the record (`PartnerJob.last_answer`).
"""

from __future__ import annotations

import re

from recruitment.partners.answers import Judgement, Verdict
from recruitment.partners.enums import Outcome
from recruitment.partners.models import Delivery, Partner
from recruitment.partners.sending import Batch, Item
from recruitment.partners.transport import Reply

MOST_KINDS = 10
"""Different answers of one kind in a round; what else is said joins the last of them."""
NUMBERS = re.compile(r"[0-9A-Za-z_-]*\d[0-9A-Za-z_-]*")
"""Job numbers, times, identifiers of requests: what differs in answers that say the same."""


def write(partner: Partner, batch: Batch, judgement: Judgement, reply: Reply) -> None:
    """Log the records of one request."""
    taken = []
    known: dict[int, Delivery] = {}
    joined: dict[int, Delivery] = {}
    for item, verdict in zip(batch.items, judgement.verdicts, strict=True):
        entry = _entry(partner, batch, reply, item, verdict)
        if verdict.outcome == Outcome.ACCEPTED:
            taken.append(entry)
        elif alike := _alike(entry, known):
            alike.join(item.number, item.key, reply.milliseconds)
            joined[alike.pk] = alike
        else:
            entry.save()
            known[entry.pk] = entry
    Delivery.objects.bulk_create(taken)
    if joined:
        Delivery.objects.bulk_update(joined.values(), ["others", "number_of_jobs", "milliseconds"])


def _entry(partner: Partner, batch: Batch, reply: Reply, item: Item, verdict: Verdict) -> Delivery:
    return Delivery(
        partner=partner,
        round=partner.lease_token,
        number=item.number,
        kind=item.kind,
        outcome=verdict.outcome,
        status=verdict.status,
        milliseconds=reply.milliseconds,
        batch=len(batch.items),
        key=item.key,
        answer=verdict.text,
    )


def _alike(entry: Delivery, known: dict[int, Delivery]) -> Delivery | None:
    """The entry of this round that says the same; those of its sort are noted in `known`."""
    entries = [each for each in known.values() if _sort(each) == _sort(entry)]
    if not entries and entry.round:
        # The numbers of the round so far are long; only those of the entry that is joined are read.
        entries = list(Delivery.objects.of_round_with(entry).defer("others")[:MOST_KINDS])
        known.update({each.pk: each for each in entries})
    same = (each for each in entries if _meaning(each.answer) == _meaning(entry.answer))
    return next(same, entries[-1] if len(entries) >= MOST_KINDS else None)


def _sort(entry: Delivery) -> tuple[str, str, int | None]:
    return entry.kind, entry.outcome, entry.status


def _meaning(answer: str) -> str:
    return NUMBERS.sub("", answer)
