"""What the open jobs of a page have in common, told in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from recruitment.models import Job
from recruitment.vocabulary.enums import EmploymentType, PayUnit
from search.engine import engine
from search.engine.plan import Plan
from search.pay import yen_text

LOOKED_AT = 500
"""Of more jobs the newest are told of."""
ENOUGH = 3
"""A middle of fewer numbers says nothing."""
TOLD_UNITS = {PayUnit.MONTHLY: "月給", PayUnit.HOURLY: "時給"}


@dataclass(frozen=True)
class Pay:
    """What the jobs of one unit of pay offer: lowest and highest lower end, and the middle one; in yen."""

    unit: str
    ends: Sequence[int]

    @property
    def text(self) -> str:
        """月給の求人8件が18万円〜25万円（中央値20万円）."""
        low, high, number = min(self.ends), max(self.ends), len(self.ends)
        span = yen_text(low) if low == high else f"{yen_text(low)}〜{yen_text(high)}"
        middle = f"（中央値{yen_text(median_low(self.ends))}）" if number >= ENOUGH and low != high else ""
        return f"{self.unit}の求人{number}件が{span}{middle}"


@dataclass(frozen=True)
class Facts:
    """Employment types by frequency, and pay by unit."""

    types: Sequence[tuple[str, int]]
    pays: Sequence[Pay]

    @property
    def types_text(self) -> str:
        """正社員8件、パート4件."""
        return "、".join(f"{label}{number}件" for label, number in self.types)

    @property
    def pays_text(self) -> str:
        """Pay of all units in one sentence, '' if nothing is known."""
        return "、".join(pay.text for pay in self.pays)


def facts_of(plan: Plan) -> Facts:
    """Facts of what a plan finds; two queries."""
    keys = [hit.job for hit in engine().hits(plan, LOOKED_AT)]
    rows = list(Job.objects.filter(pk__in=keys).values_list("employment_type", "pay_unit", "pay_min"))
    return Facts(_types(kind for kind, _, _ in rows), list(_pays((unit, low) for _, unit, low in rows)))


def _types(kinds: Iterable[str]) -> list[tuple[str, int]]:
    """Labels of the employment types, the most frequent first."""
    counts = Counter(kind for kind in kinds if kind in EmploymentType)
    return [(str(EmploymentType(kind).label), number) for kind, number in counts.most_common()]


def _pays(rows: Iterable[tuple[str, int | None]]) -> Iterable[Pay]:
    """Pay of the units people compare."""
    known = [(unit, low) for unit, low in rows if low]
    for unit, label in TOLD_UNITS.items():
        if ends := sorted(low for each, low in known if each == unit):
            yield Pay(label, ends)
