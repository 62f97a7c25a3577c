"""The table of rules, without a database: each requirement comes out as the outline says (別紙2)."""

from decimal import Decimal

import pytest

from recruitment.grant.rules import CompanyFacts, JobFacts, Scheme, Source, Verdict, judge_all
from recruitment.grant.table import COMPANY_RULES, JOB_RULES, QUESTIONS

SCHEME = Scheme(
    prefecture="24",
    tokyo_area=frozenset({"11", "12", "13", "14"}),
    industries=frozenset({"E", "P"}),
    disadvantaged=frozenset({"133035"}),
)
GOOD = {question.id: question.expected for question in QUESTIONS}
COMPANY = {
    "capital": 999_999_999,
    "has_capital": True,
    "head_office": "242012",
    "industry": "E/14",
    "workplaces": frozenset({"24"}),
    "declared": GOOD,
}
JOB = {
    "weekly_hours": Decimal("20.00"),
    "employment_period": "0",
    "workplace": "242012",
    "company_eligible": True,
    "subsidy_note": "移住支援金（世帯100万円）",
}


def company(**changed):
    judged = judge_all(COMPANY_RULES, CompanyFacts(**COMPANY | changed), SCHEME)
    return {one.id: one.outcome.verdict for one in judged}


def job(**changed):
    judged = judge_all(JOB_RULES, JobFacts(**JOB | changed), SCHEME)
    return {one.id: one.outcome.verdict for one in judged}


def test_the_table_is_the_outline():
    assert [rule.id for rule in COMPANY_RULES] == [f"C{number}" for number in range(1, 11)]
    assert [rule.id for rule in JOB_RULES] == ["J0", "J1", "J2", "J3", "J4"]
    asked = {rule.id for rule in COMPANY_RULES if rule.source == Source.EMPLOYER}
    assert asked == {"C1", "C3", "C5", "C6", "C7", "C10"}
    assert [question.id for question in QUESTIONS] == ["C1", "D1", "D2", "D3", "C5", "C6", "C7", "C10"]


def test_a_good_company_and_job_meet_everything():
    assert set(company().values()) == {Verdict.YES}
    assert set(job().values()) == {Verdict.YES}


@pytest.mark.parametrize(
    ("changed", "rule", "verdict"),
    [
        ({"capital": 1_000_000_000}, "C2", "no"),
        ({"capital": None}, "C2", "unknown"),
        ({"capital": None, "has_capital": False}, "C2", "yes"),
        ({"capital": 2_000_000_000, "has_capital": False}, "C2", "no"),
        ({"head_office": "131016"}, "C4", "no"),
        ({"head_office": "133035"}, "C4", "yes"),
        ({"head_office": ""}, "C4", "unknown"),
        ({"industry": "J/62"}, "C8", "no"),
        ({"industry": ""}, "C8", "unknown"),
        ({"workplaces": frozenset({"13"})}, "C9", "no"),
        ({"workplaces": frozenset()}, "C9", "unknown"),
        ({"declared": {}}, "C1", "unknown"),
        ({"declared": GOOD | {"C1": "yes"}}, "C1", "no"),
        ({"declared": GOOD | {"D2": "yes"}}, "C3", "no"),
        ({"declared": GOOD | {"C5": "no"}}, "C5", "no"),
        ({"declared": GOOD | {"C10": "yes"}}, "C10", "no"),
    ],
)
def test_company_rules(changed, rule, verdict):
    found = company(**changed)

    assert found.pop(rule) == verdict
    if "declared" not in changed or changed["declared"]:
        assert set(found.values()) == {Verdict.YES}


@pytest.mark.parametrize(
    ("changed", "rule", "verdict"),
    [
        ({"weekly_hours": Decimal("19.75")}, "J1", "no"),
        ({"weekly_hours": None}, "J1", "unknown"),
        ({"employment_period": "1"}, "J2", "no"),
        ({"employment_period": ""}, "J2", "unknown"),
        ({"workplace": "232025"}, "J3", "no"),
        ({"workplace": ""}, "J3", "unknown"),
        ({"company_eligible": False}, "J0", "no"),
        ({"subsidy_note": ""}, "J4", "unknown"),
    ],
)
def test_job_rules(changed, rule, verdict):
    found = job(**changed)

    assert found.pop(rule) == verdict
    assert set(found.values()) == {Verdict.YES}
