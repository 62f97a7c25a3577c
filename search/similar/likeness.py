"""How much one job is like another, and why; no database here."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

MAJOR_LENGTH, MIDDLE_LENGTH = 2, 3
"""Lengths of the codes of classes of occupations: 13, 133; longer ones are finer."""
NEAR_MINUTES, AROUND_MINUTES = 15, 30
PAY_NEAR, PAY_AROUND = 0.1, 0.2
"""So much more or less pay, as a share, is much the same, or still comparable."""
OLD_DAYS = 90
MS_PER_DAY = 86_400_000
MOST_OF_ONE_EMPLOYER = 2

type Minutes = Callable[[int | None, int | None], int | None]
"""From the keys of two spots to the minutes by car between them, None when that is not known."""


@dataclass(frozen=True)
class Profile:
    """What is compared of a job: its search document."""

    job: int
    published_ms: int
    """Milliseconds of its first publication; doubtful jobs seem older."""
    company: int
    fold: int
    spot: int | None
    hourly_pay: int
    monthly_pay: int
    tokens: frozenset[str]

    @cached_property
    def occupations(self) -> frozenset[str]:
        """Codes of the occupation and of the classes above it."""
        return self.values("occupation")

    @cached_property
    def places(self) -> frozenset[str]:
        """Codes of the municipality, and of the city of a ward; prefectures are too large to be near."""
        return frozenset(code for code in self.values("place") if code[2:5] != "000")

    @cached_property
    def types(self) -> frozenset[str]:
        """Employment type."""
        return self.values("type")

    @cached_property
    def features(self) -> frozenset[str]:
        """What the job offers or spares."""
        return self.values("feature")

    def values(self, name: str) -> frozenset[str]:
        """Values of one facet."""
        start = f"{name}:"
        return frozenset(token.removeprefix(start) for token in self.tokens if token.startswith(start))


@dataclass(frozen=True)
class Likeness:
    """Another job with what speaks for it."""

    other: Profile
    score: float
    reasons: tuple[str, ...]
    """`occupation`, `field`, `company`, `car:<minutes>`, `place`, `pay`, `type`; the weightiest first."""


def likeness(one: Profile, other: Profile, minutes: Minutes, now_ms: float | None = None) -> Likeness:
    """Compare two jobs. Points: occupation up to 4, way up to 2, pay up to 1, type 1, features up to 1.

    What has been standing for long counts less.
    """
    found = [
        _occupation(one, other),
        (0.0, "company" if one.company == other.company else ""),
        _way(one, other, minutes(one.spot, other.spot)),
        _pay(one, other),
        (1.0, "type") if one.types & other.types else (0.0, ""),
    ]
    shared, all_features = one.features & other.features, one.features | other.features
    features = len(shared) / len(all_features) if all_features else 0.0
    score = sum(points for points, _ in found) + features - _age(other, now_ms)
    return Likeness(other, score, tuple(reason for _, reason in found if reason))


def choose(found: Iterable[Likeness], one: Profile, limit: int) -> list[Likeness]:
    """The most alike: near-duplicates once, no employer more than twice, the own employer once."""
    folds, companies = {one.fold}, Counter({one.company: MOST_OF_ONE_EMPLOYER - 1})
    chosen: list[Likeness] = []
    for each in sorted(found, key=lambda each: (-each.score, -each.other.published_ms)):
        other = each.other
        if other.fold in folds or companies[other.company] >= MOST_OF_ONE_EMPLOYER:
            continue
        folds.add(other.fold)
        companies[other.company] += 1
        chosen.append(each)
        if len(chosen) == limit:
            break
    return chosen


def _occupation(one: Profile, other: Profile) -> tuple[float, str]:
    """Same occupation, same middle class, same major class."""
    longest = max(map(len, one.occupations & other.occupations), default=0)
    if longest > MIDDLE_LENGTH:
        return 4.0, "occupation"
    if longest == MIDDLE_LENGTH:
        return 3.0, "occupation"
    return (1.0, "field") if longest == MAJOR_LENGTH else (0.0, "")


def _way(one: Profile, other: Profile, minutes: int | None) -> tuple[float, str]:
    """Near by car; in the same municipality where the way is not known."""
    if minutes is not None and minutes <= AROUND_MINUTES:
        return (2.0 if minutes <= NEAR_MINUTES else 1.2), f"car:{minutes}"
    return (1.0, "place") if one.places & other.places else (0.0, "")


def _pay(one: Profile, other: Profile) -> tuple[float, str]:
    """Pay of about the same amount, compared per hour, or per month where that is all there is."""
    pairs = ((one.hourly_pay, other.hourly_pay), (one.monthly_pay, other.monthly_pay))
    known = next(((mine, its) for mine, its in pairs if mine and its), None)
    if known is None:
        return 0.0, ""
    apart = abs(known[1] - known[0]) / known[0]
    return (1.0, "pay") if apart <= PAY_NEAR else (0.5 if apart <= PAY_AROUND else 0.0, "")


def _age(other: Profile, now_ms: float | None) -> float:
    """Up to one point off within 90 days."""
    now = time.time() * 1000 if now_ms is None else now_ms
    days = (now - other.published_ms) / MS_PER_DAY
    return min(max(days, 0) / OLD_DAYS, 1.0)
