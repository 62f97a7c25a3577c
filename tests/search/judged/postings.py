"""Draw postings: first their structure, then their words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit
from tests.search.judged.prose import write
from tests.search.judged.structure import Posting
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


def make_postings(count: int, seed: int = 20261121) -> Iterator[Posting]:
    """Postings in a repeatable sequence, every trade in turn."""
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
    posting.headline = source.choice(trade.titles)
    posting.duties = tuple(source.sample(trade.duties, k=min(len(trade.duties), source.randint(2, 5))))
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
    offered, denied = _by_shift(source, posting), set()
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


def _by_shift(source: random.Random, posting: Posting) -> set[str]:
    """Facts that follow from the working hours."""
    shift = posting.shift
    if shift == "night":
        return {"night_shift", "night_only"}
    if shift == "rotation" and source.random() < 0.7:
        return {"night_shift"}
    if shift not in {"early", "morning"}:
        return set()
    return {"early_morning", "short_hours"} if posting.weekly_hours < 40 else {"early_morning"}
