"""The city's year of account: April to March."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

APRIL = 4


@dataclass(frozen=True, order=True)
class FiscalYear:
    """The year named after the calendar year it begins in."""

    year: int

    @classmethod
    def of(cls, day: date) -> FiscalYear:
        """The fiscal year a day lies in."""
        return cls(day.year if day.month >= APRIL else day.year - 1)

    @property
    def first_day(self) -> date:
        """1 April."""
        return date(self.year, APRIL, 1)

    @property
    def last_day(self) -> date:
        """31 March of the next calendar year."""
        return date(self.year + 1, 3, 31)

    @property
    def next(self) -> FiscalYear:
        """The year that follows."""
        return FiscalYear(self.year + 1)

    def __str__(self) -> str:
        return f"{self.year}年度"
