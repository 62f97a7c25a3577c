"""Rules of the migration support grant, one case a line."""

from dataclasses import replace

import pytest

from home.landing.forms import GrantForm
from home.landing.grant import Amounts, Answers, Household, Moving, Origin, Work, check

FITTING = Answers(
    origin=Origin.WARDS,
    five_years=True,
    last_year=True,
    moving=Moving.PLANNED,
    stays=True,
    work=Work.GRANT_JOB,
    relatives_firm=False,
    household=Household.SINGLE,
)
FAMILY = {"household": Household.FAMILY}


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ({}, 600_000),
        ({"origin": Origin.COMMUTER}, 600_000),
        ({"origin": Origin.GRADUATE}, 600_000),
        ({"moving": Moving.WITHIN_YEAR}, 600_000),
        ({"work": Work.REMOTE}, 600_000),
        ({"work": Work.FOUNDER}, 600_000),
        ({"work": Work.REMOTE, "relatives_firm": True}, 600_000),
        (FAMILY, 1_000_000),
        ({**FAMILY, "children": 1}, 2_000_000),
        ({**FAMILY, "children": 3}, 4_000_000),
    ],
)
def test_possible_and_how_much(changes: dict, amount: int) -> None:
    verdict = check(replace(FITTING, **changes))

    assert verdict.possible
    assert verdict.amount == amount


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"origin": Origin.ELSEWHERE}, ["東京23区"]),
        ({"origin": Origin.ELSEWHERE, "five_years": False, "last_year": False}, ["東京23区"]),
        ({"five_years": False}, ["合わせて5年以上"]),
        ({"last_year": False}, ["直前の1年以上"]),
        ({"five_years": False, "last_year": False}, ["合わせて5年以上", "直前の1年以上"]),
        ({"moving": Moving.LONGER_AGO}, ["1年以内に申請"]),
        ({"stays": False}, ["5年以上、続けて住む"]),
        ({"work": Work.TRANSFER}, ["転勤や出向ではない"]),
        ({"work": Work.OTHER}, ["目印のある求人"]),
        ({"relatives_firm": True}, ["親族"]),
        ({"work": Work.TRANSFER, "relatives_firm": True}, ["転勤や出向ではない"]),
        ({**FAMILY, "children": 2, "stays": False}, ["5年以上、続けて住む"]),
    ],
)
def test_what_is_missing(changes: dict, words: list[str]) -> None:
    verdict = check(replace(FITTING, **changes))

    assert not verdict.possible
    assert len(verdict.missing) == len(words)
    assert all(word in sentence for word, sentence in zip(words, verdict.missing, strict=True))


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"origin": Origin.COMMUTER}, "雇用保険"),
        ({"work": Work.GRANT_JOB}, "週20時間以上"),
        ({"work": Work.REMOTE}, "証明"),
        ({"work": Work.FOUNDER}, "起業支援金"),
        ({**FAMILY, "children": 1}, "4月1日に18歳未満"),
    ],
)
def test_what_the_desk_will_ask(changes: dict, word: str) -> None:
    assert any(word in note for note in check(replace(FITTING, **changes)).notes)


def test_a_municipality_may_pay_less() -> None:
    answers = replace(FITTING, household=Household.FAMILY, children=2)

    assert check(answers, Amounts(family=800_000, single=500_000, child=300_000)).amount == 1_400_000


SENT = {
    "grant-origin": "wards",
    "grant-five_years": "yes",
    "grant-last_year": "yes",
    "grant-moving": "planned",
    "grant-stays": "yes",
    "grant-work": "grant_job",
    "grant-relatives_firm": "no",
    "grant-household": "family",
    "grant-children": "2",
}


def test_form_becomes_answers() -> None:
    form = GrantForm(SENT)

    assert form.is_valid()
    assert form.answers() == replace(FITTING, household=Household.FAMILY, children=2)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"grant-origin": ""}, "origin"),
        ({"grant-origin": "<script>"}, "origin"),
        ({"grant-children": "-1"}, "children"),
        ({"grant-children": "999999999999999999999"}, "children"),
        ({"grant-children": "二人"}, "children"),
        ({"grant-household": "single"}, "household"),
        ({"grant-work": "\x00"}, "work"),
    ],
)
def test_form_says_which_answer_to_mend(changes: dict[str, str], field: str) -> None:
    form = GrantForm({**SENT, **changes})

    assert not form.is_valid()
    assert list(form.errors) == [field]
