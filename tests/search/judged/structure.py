"""What a posting is before it has words: the structure that alone decides relevance."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit
from recruitment.vocabulary.pay import ComparablePay, comparable_pay
from tests.search.judged.world import Employer, Place, Trade

HOURS = {
    "day": ("09:00", "15:00", "18:00"),
    "rotation": ("08:00", "14:00", "17:00"),
    "night": ("17:00", "09:00", "09:00"),
    "morning": ("06:00", "10:00", "15:00"),
    "early": ("05:00", "09:30", "14:00"),
    "evening": ("15:00", "21:00", "23:30"),
}
"""Start, end for part-timers, end for the others."""

SLOT = re.compile(r"\{(.+?)\}")
FULL_MONTH = Decimal("173.33")


@dataclass
class Posting:
    """A posting with the structure it was made from."""

    number: int
    trade: Trade
    place: Place
    town: str
    station: str
    company: Employer
    type: EmploymentType
    kind: JobKind
    shift: str
    pay_unit: PayUnit
    pay_min: int
    weekly_hours: Decimal
    facts: frozenset[str] = frozenset()
    ticked: frozenset[str] = frozenset()
    """Facts the record itself tells."""
    denied: frozenset[str] = frozenset()
    """Facts it says it does not offer."""
    headline: str = ""
    """Title of the trade before it is spelled."""
    duties: tuple[str, ...] = ()
    title: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    """Items of the form filled with prose, by name of the field."""

    @property
    def employment(self) -> str:
        """Label of the employment type."""
        return str(self.type.label)

    @property
    def concepts(self) -> frozenset[str]:
        """Things that the title or the duties name, whatever their spelling."""
        return frozenset(SLOT.findall(self.headline + "".join(self.duties)))

    @property
    def hours(self) -> tuple[str, str]:
        """Start and end of a working day."""
        start, end, full_end = HOURS[self.shift]
        return start, full_end if self.weekly_hours >= 40 else end

    @property
    def scheduled_hours(self) -> Decimal:
        """Hours a day for daily pay, a month for the rest, as the record counts them."""
        if self.pay_unit == PayUnit.DAILY:
            return Decimal(8)
        return FULL_MONTH if self.weekly_hours >= 40 else round(self.weekly_hours * 52 / 12, 2)

    @property
    def pay(self) -> ComparablePay:
        """What it pays per hour and per month."""
        return comparable_pay(
            self.pay_unit,
            self.pay_min,
            scheduled_hours=self.scheduled_hours,
            weekly_hours=self.weekly_hours,
        )
