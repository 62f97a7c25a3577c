"""Draw postings: first their structure, which alone decides relevance, then their words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit
from recruitment.vocabulary.pay import ComparablePay, comparable_pay
from tests.search.judged.world import Employer, Fact, Place, Trade, employers, facts, places, trades

SHARES = {
    EmploymentType.REGULAR: 42,
    EmploymentType.PART_TIME: 35,
    EmploymentType.CONTRACT: 9,
    EmploymentType.DISPATCHED: 6,
    EmploymentType.OUTSOURCED: 4,
    EmploymentType.NEW_GRADUATE: 2,
    EmploymentType.INTERN: 2,
}
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
    title: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    """Items of the form filled with prose, by name of the field."""

    @property
    def employment(self) -> str:
        """Label of the employment type."""
        return str(self.type.label)

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


def make_postings(count: int, seed: int = 20261121) -> Iterator[Posting]:
    """Postings in a repeatable sequence, every trade in turn."""
    from tests.search.judged.prose import write  # prose knows postings, not the other way round

    source = random.Random(seed)
    for number in range(count):
        posting = _structure(source, number)
        write(source, posting)
        yield posting


def _structure(source: random.Random, number: int) -> Posting:
    """Everything but words."""
    trade = trades()[number % len(trades())]
    place = _place(source, trade)
    employment = source.choices(list(SHARES), list(SHARES.values()))[0]
    kind = JobKind.INTERNSHIP if employment == EmploymentType.INTERN else JobKind.REGULAR
    if employment == EmploymentType.REGULAR and source.random() < 0.05:
        kind = JobKind.HIGH_SCHOOL
    town, station = source.choice(place.towns)
    unit, pay, hours = _pay(source, trade, employment)
    posting = Posting(
        number, trade, place, town, station, _employer(source, trade),
        employment, kind, source.choice(trade.shifts), unit, pay, hours,
    )  # fmt: skip
    _draw_facts(source, posting)
    return posting


def _place(source: random.Random, trade: Trade) -> Place:
    """Where it lies: two of five in a place known for the trade, if there is one."""
    drawn = [place for place in places() if place.draws & trade.labels]
    if drawn and source.random() < 0.4:
        return source.choice(drawn)
    return source.choices(places(), [place.weight for place in places()])[0]


def _employer(source: random.Random, trade: Trade) -> Employer:
    """Who offers it."""
    weights = [3 if employer.is_named else 1 for employer in employers()[trade.sector]]
    return source.choices(employers()[trade.sector], weights)[0]


def _pay(source: random.Random, trade: Trade, employment: EmploymentType) -> tuple[PayUnit, int, Decimal]:
    """Unit, amount and weekly hours."""
    if employment == EmploymentType.PART_TIME:
        hours = Decimal(source.choice((12, 16, 20, 24, 28, 30)))
        return PayUnit.HOURLY, source.randrange(1_075, 1_700, 25), hours
    if employment == EmploymentType.DISPATCHED:
        return PayUnit.HOURLY, source.randrange(1_150, 1_900, 50), Decimal(40)
    if employment == EmploymentType.INTERN:
        return PayUnit.HOURLY, 1_075, Decimal(20)
    if employment == EmploymentType.OUTSOURCED or trade.sector == "building" and source.random() < 0.4:
        return PayUnit.DAILY, source.randrange(8_800, 16_000, 200), Decimal(40)
    if trade.sector == "it" and source.random() < 0.4:
        return PayUnit.ANNUAL, source.randrange(3_200_000, 7_200_000, 100_000), Decimal(40)
    return PayUnit.MONTHLY, source.randrange(185_000, 400_000, 5_000), Decimal(40)


def _draw_facts(source: random.Random, posting: Posting) -> None:
    """What the posting offers, what of it the record ticks, and what it says it lacks."""
    offered, denied = _by_shift(source, posting.shift), set()
    ticked: set[str] = set()
    for fact in facts():
        if fact.suits(posting.trade, posting.employment, posting.shift) and source.random() < fact.share:
            offered.add(fact.key)
            if _is_ticked(source, fact):
                ticked.add(fact.key)
        elif fact.deny and source.random() < 0.07:
            denied.add(fact.key)
    posting.facts, posting.ticked, posting.denied = map(frozenset, (offered, ticked, denied))


def _is_ticked(source: random.Random, fact: Fact) -> bool:
    """Two of three offers the record can tell are told by it."""
    return bool(fact.feature or fact.record or fact.key == "weekends_off") and source.random() < 0.67


def _by_shift(source: random.Random, shift: str) -> set[str]:
    """Facts that follow from the working hours."""
    if shift == "night":
        return {"night_shift", "night_only"}
    if shift == "rotation" and source.random() < 0.7:
        return {"night_shift"}
    return {"early_morning"} if shift == "early" or shift == "morning" and source.random() < 0.6 else set()
