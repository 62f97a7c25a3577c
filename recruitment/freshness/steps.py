"""Which steps are due for a job today. Pure: facts in, steps out; the run of the day does them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recruitment.freshness.models import FreshnessSettings

IMPORT = "import"
GRACE_DAYS = 7
"""At least so long after one step the next one comes, however old a job was when it was first looked at."""
ENDED_DAYS = 7
"""An end that lies further back is not told any more."""


class Step(StrEnum):
    """What happens to a job; the value is the field of the record that notes the day it is about."""

    END_FIRST = "end_first_for"
    END_LAST = "end_last_for"
    ENDED = "ended_for"
    ASK = "asked_for"
    ASK_AGAIN = "asked_again_for"
    MARK = "marked_for"
    HIDE = "hidden_for"


@dataclass(frozen=True)
class Limits:
    """Days after which a job of one source is asked about, marked and hidden."""

    ask: int
    ask_again: int
    mark: int
    hide: int

    @classmethod
    def of(cls, limits: FreshnessSettings, source: str) -> Limits:
        """The limits for a source; imported jobs are asked about once."""
        if source == IMPORT:
            ask, mark = limits.import_ask_after, limits.import_mark_after
            return cls(ask, ask + limits.import_hide_after, mark, limits.import_hide_after)
        ask = limits.ask_after
        return cls(ask, ask + limits.ask_again_after, limits.mark_after, limits.hide_after)


@dataclass(frozen=True)
class Facts:
    """What is known of one open job."""

    listing_id: int
    job_id: int
    company_id: int
    source: str = "employer"
    fresh_on: datetime.date | None = None
    publication_end: datetime.date | None = None
    is_waiting: bool = False
    end_first_for: datetime.date | None = None
    end_last_for: datetime.date | None = None
    ended_for: datetime.date | None = None
    asked_for: datetime.date | None = None
    asked_on: datetime.date | None = None
    asked_again_for: datetime.date | None = None
    marked_for: datetime.date | None = None
    marked_on: datetime.date | None = None
    hidden_for: datetime.date | None = None


def due_steps(facts: Facts, settings: FreshnessSettings, today: datetime.date) -> list[Step]:
    """Steps of today, at most one about the end and one about the confirmation; none after the end."""
    has_ended = facts.publication_end is not None and facts.publication_end < today
    ending = _ending(facts, settings, today)
    ageing = None if has_ended else _ageing(facts, settings, today)
    return [step for step in (ending, ageing) if step is not None]


def _ending(facts: Facts, settings: FreshnessSettings, today: datetime.date) -> Step | None:
    """Reminders before the end, and the word that it has come. Imported jobs end with their source."""
    end = facts.publication_end
    if end is None or facts.source == IMPORT:
        return None
    left = (end - today).days
    if left < 0:
        told = facts.ended_for == end or -left > ENDED_DAYS
        return None if told else Step.ENDED
    if left <= settings.end_last:
        return None if facts.end_last_for == end else Step.END_LAST
    if left <= settings.end_first:
        return None if end in (facts.end_first_for, facts.end_last_for) else Step.END_FIRST
    return None


def _ageing(facts: Facts, settings: FreshnessSettings, today: datetime.date) -> Step | None:
    """Ask, ask again, mark, hide: never a step before the one that announces it is a week old.

    While a change waits for the moderators, the employer is at work on the job: nothing happens.
    """
    fresh = facts.fresh_on
    if fresh is None or facts.is_waiting:
        return None
    limits, age = Limits.of(settings, facts.source), (today - fresh).days
    if facts.asked_for != fresh:
        return Step.ASK if age >= limits.ask else None
    asked_long_ago = _at_least(GRACE_DAYS, facts.asked_on, today)
    if facts.marked_for == fresh:
        is_over = age >= limits.hide and facts.hidden_for != fresh
        return Step.HIDE if is_over and _at_least(GRACE_DAYS, facts.marked_on, today) else None
    if age >= limits.mark and asked_long_ago:
        return Step.MARK
    if age >= limits.ask_again and facts.asked_again_for != fresh and asked_long_ago:
        return Step.ASK_AGAIN
    return None


def _at_least(number: int, since: datetime.date | None, today: datetime.date) -> bool:
    return since is not None and (today - since).days >= number
