"""The demo city's texts read like a city's: own words, plausible pay, no real names."""

import itertools
import re
from collections import Counter
from decimal import Decimal

import pytest
from stdnum.jp import cn

from recruitment.demo.jobs import weekly_hours_of
from recruitment.demo.numbers import corporate_number
from recruitment.demo.terms import UNPAID, Terms
from recruitment.demo.texts import JobText, companies, description, jobs, read
from recruitment.vocabulary.enums import PayUnit
from recruitment.vocabulary.pay import ComparablePay, comparable_pay

NOT_OPEN = "state"
MINIMUM_WAGE_OF_2026 = 1131
"""Hokkaido, yen an hour, from 1 October 2026."""
WELL_PAID = {"021"}
"""Doctors, dentists and pharmacists, by the code of their occupation."""


def terms_of(job: JobText) -> Terms:
    """Contract of a job, with the weekly hours of its pattern."""
    week = weekly_hours_of(job, read("patterns")[job.values["pattern"]])
    return Terms(job.values, companies()[job.company]["no"], week)


def compared(job: JobText, amount: int) -> ComparablePay:
    """What an amount of this job's pay means per hour and per month."""
    terms = terms_of(job)
    daily = read("patterns")[job.values["pattern"]]["daily"]
    scheduled = Decimal(str(daily)) if terms.pay_unit == PayUnit.DAILY else None
    week = Decimal(str(terms.weekly_hours))
    return comparable_pay(terms.pay_unit, amount, scheduled_hours=scheduled, weekly_hours=week)


def sentences(text: str) -> set[str]:
    """Sentences of a text, without white space."""
    return {part.strip() for part in re.split("[。\n]", text) if len(part.strip()) > 5}


def test_there_are_enough_of_everything() -> None:
    open_jobs = [job for job in jobs() if NOT_OPEN not in job.values]
    kinds = Counter(job.values.get("kind", "") for job in open_jobs)
    assert len(companies()) >= 60
    assert len(open_jobs) >= 400
    assert len(jobs()) - len(open_jobs) >= 30
    assert kinds["高卒"] >= 40
    assert kinds["インターン"] >= 20


def test_every_open_job_tells_its_own_story() -> None:
    for job in jobs():
        if NOT_OPEN not in job.values:
            assert 200 <= len(description(job)) <= 800, job.title


def test_no_two_jobs_share_their_sentences() -> None:
    split = [(job.title, sentences(description(job))) for job in jobs()]
    for (title, one), (other_title, other) in itertools.combinations(split, 2):
        assert len(one & other) <= 0.35 * min(len(one), len(other)), (title, other_title)


def test_no_sentence_is_used_twice_by_one_company() -> None:
    seen: dict[tuple[str, str], str] = {}
    for job in jobs():
        for sentence in sentences(description(job)):
            assert seen.setdefault((job.company, sentence), job.title) == job.title, sentence


def test_titles_are_told_apart_and_carry_no_marks() -> None:
    titles = Counter((job.company, job.title) for job in jobs())
    assert max(titles.values()) == 1
    assert not [job.title for job in jobs() if re.search("[【】★◆♪!！]", job.title)]


def test_every_company_introduces_itself() -> None:
    for company in companies().values():
        text = company["profile"].strip() + "\n\n" + company["air"]
        assert 200 <= len(text) <= 600, company["name"]


@pytest.mark.parametrize("key", ["kana", "name", "no", "slug"])
def test_companies_are_told_apart(key: str) -> None:
    values = [company[key] for company in companies().values()]
    assert len(values) == len(set(values))


def test_corporate_numbers_are_valid_and_belong_to_nobody() -> None:
    for company in companies().values():
        number = corporate_number(company["no"])
        assert cn.is_valid(number)
        assert number[1:5] == "9990"


def test_nobody_is_offered_less_than_the_minimum_wage_nor_a_fairy_tale() -> None:
    for job in jobs():
        if terms_of(job).employment_type in UNPAID:
            continue
        base = job.values["pay"][0] - job.values.get("fixed_overtime", [0, 0])[1]
        hourly = compared(job, base).hourly
        highest = 6000 if job.values.get("occ", job.values["occupation"]) in WELL_PAID else 3500
        assert hourly is not None, job.title
        assert MINIMUM_WAGE_OF_2026 <= hourly <= highest, job.title


@pytest.mark.parametrize(
    ("title", "hourly", "monthly"),
    [("夜勤専従の看護師", 2207, 288_000), ("夜勤専門の介護職員", 1633, 196_000)],
)
def test_pay_by_the_night_compares_by_the_hours_of_the_night(title: str, hourly: int, monthly: int) -> None:
    job = next(job for job in jobs() if job.title == title)
    pay = compared(job, job.values["pay"][0])
    assert pay.hourly == hourly
    assert pay.monthly == pytest.approx(monthly, abs=100)
    pattern = read("patterns")[job.values["pattern"]]
    assert "夜勤のみ" in pattern["time_note"]
    assert "①" not in pattern["time_note"]


def test_every_company_has_jobs_and_every_job_a_known_pattern() -> None:
    assert {job.company for job in jobs()} == set(companies())
    assert {job.values["pattern"] for job in jobs()} <= set(read("patterns"))
