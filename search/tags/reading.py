"""Which conditions a job has, by its record and by its text."""

from functools import cache
from hashlib import blake2s
from inspect import getsource
from sys import modules
from typing import Any

from recruitment.models.fields import split_codes
from search.language.folding import fold_prose
from search.tags.table import TAGS
from search.tags.tag import Tag

NOTES = (
    "pay_note",
    "pay_rise_note",
    "bonus_note",
    "commuting_allowance_note",
    "other_allowance_note",
    "insurance_note",
    "retirement_note",
    "car_commuting_note",
    "remote_work_note",
    "discretionary_note",
    "education",
    "period_note",
    "disability_employment_note",
)
"""Items that say conditions in words and are not searched as text."""


def tags_of(job: Any, text: str) -> set[str]:
    """Codes of the conditions a job has.

    Args:
        job: The record, or anything with its items.
        text: Title and texts of the job as written, whatever is searched of it.

    Returns:
        Keys of `TAGS`: ticked ones, those its items imply and those its texts say. Items that say no
        outweigh texts; a tick outweighs both.
    """
    ticked = {code for code in split_codes(job.features, ",") if code in TAGS}
    notes = (getattr(job, name, "") or "" for name in NOTES)
    folded = fold_prose("\n".join((text, *notes)))
    found = ticked | {code for code, tag in TAGS.items() if code not in ticked and _has(tag, job, folded)}
    return found | {wider for code in found for wider in TAGS[code].implies}


def _has(tag: Tag, job: Any, folded: str) -> bool:
    """Whether a condition holds that nobody ticked."""
    stated = tag.recorded(job) if tag.recorded else None
    return tag.is_said(folded) if stated is None else stated


@cache
def digest() -> str:
    """Changes when any rule of the table does: documents made by other rules must be rebuilt."""
    table = [(t.code, t.said, t.unless, t.denied, t.is_absence, t.implies) for t in TAGS.values()]
    rules = repr((NOTES, table)) + getsource(modules[Tag.__module__])
    return blake2s(rules.encode(), digest_size=6).hexdigest()
