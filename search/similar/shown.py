"""Similar jobs as pages show them: only open ones, with the reason in words."""

from __future__ import annotations

from collections import Counter

from django.db.models import F

from recruitment.models import Job
from recruitment.public.similar import Similar

WORDS = {
    "occupation": "同じ職種",
    "field": "近い職種",
    "place": "同じ市区町村",
    "pay": "給与が近い",
    "type": "同じ雇用形態",
    "company": "同じ会社",
}
MOST_REASONS = 3
AT_THE_PLACE = 3
"""So few minutes are an estimate between one spot and itself or its neighbour."""


def similar_jobs(job: Job, limit: int) -> list[Similar]:
    """Open jobs like this one, one of each employer as long as there are others; one query."""
    found = Job.objects.open().filter(similar_to_jobs__job=job).exclude(pk=job.pk)
    rows = found.annotate(why=F("similar_to_jobs__reasons")).order_by("similar_to_jobs__rank")
    cards = list(rows.with_card_relations().prefetch_related(None))
    seen: Counter[int] = Counter()
    order: list[tuple[int, int, Job]] = []
    for rank, card in enumerate(cards):
        order.append((seen[card.company_id], rank, card))
        seen[card.company_id] += 1
    return [Similar(card, reason_text(card.why)) for _, _, card in sorted(order, key=lambda row: row[:2])][
        :limit
    ]


def reason_text(reasons: str) -> str:
    """Reasons in words: 同じ職種・車で約10分・給与が近い."""
    words = [_word(reason) for reason in reasons.split()]
    return "・".join([word for word in words if word][:MOST_REASONS])


def _word(reason: str) -> str:
    """One reason."""
    name, _, value = reason.partition(":")
    if name == "car":
        return "すぐ近く" if int(value) <= AT_THE_PLACE else f"車で約{value}分"
    return WORDS.get(name, "")
