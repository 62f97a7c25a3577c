"""Which jobs are alike, and why: no database."""

from typing import Any

import pytest

from search.similar.likeness import MS_PER_DAY, OLD_DAYS, Profile, choose, likeness
from search.similar.shown import reason_text

NURSE = {"occupation:13", "occupation:133", "occupation:133-01", "place:012131", "place:010006", "type:100"}
NOW = 1_800_000_000_000.0


def job(number: int, tokens: set[str] = NURSE, **values: Any) -> Profile:
    usual = {"company": number, "fold": number, "spot": None, "hourly_pay": 1500, "monthly_pay": 240_000}
    return Profile(job=number, published_ms=int(NOW), tokens=frozenset(tokens), **usual | values)


def compared(one: Profile, other: Profile, minutes: int | None = None) -> Any:
    return likeness(one, other, lambda *_: minutes, NOW)


@pytest.mark.parametrize(
    ("tokens", "pay", "minutes", "reason"),
    [
        (NURSE, 1500, 10, "同じ職種・車で約10分・給与が近い"),
        (NURSE, 1500, 1, "同じ職種・すぐ近く・給与が近い"),
        (NURSE, 3000, None, "同じ職種・同じ市区町村・同じ雇用形態"),
        (NURSE - {"occupation:133-01"}, 3000, 50, "同じ職種・同じ市区町村・同じ雇用形態"),
        ({"occupation:13", "occupation:134", "place:010006"}, 1600, None, "近い職種・給与が近い"),
        ({"occupation:07", "place:010006"}, 0, None, ""),
    ],
)
def test_reasons_are_true_and_short(tokens: set[str], pay: int, minutes: int | None, reason: str) -> None:
    other = job(2, tokens, hourly_pay=pay, monthly_pay=0)
    assert reason_text(" ".join(compared(job(1), other, minutes).reasons)) == reason


def test_the_same_employer_is_told() -> None:
    other = job(2, {"occupation:07"}, company=1, hourly_pay=0, monthly_pay=0)
    assert reason_text(" ".join(compared(job(1), other).reasons)) == "同じ会社"


def test_occupation_weighs_most_and_old_jobs_stand_lower() -> None:
    nurse, other_work = job(2, hourly_pay=3000), job(3, NURSE - {"occupation:133", "occupation:133-01"})
    old = Profile(**vars(nurse) | {"published_ms": int(NOW - OLD_DAYS * MS_PER_DAY)})

    assert compared(job(1), nurse).score > compared(job(1), other_work).score
    assert compared(job(1), nurse).score - compared(job(1), old).score == pytest.approx(1.0)


def test_no_employer_fills_the_list_and_near_duplicates_stand_once() -> None:
    one = job(1)
    own = [job(number, company=1) for number in (2, 3)]
    twin = job(4, fold=1)
    large = [job(number, company=9, fold=fold) for number, fold in ((5, 5), (6, 5), (7, 7), (8, 8))]

    chosen = choose([compared(one, other) for other in (*own, twin, *large, job(10))], one, 12)

    assert sorted(each.other.job for each in chosen) == [2, 5, 7, 10]
    assert len(choose([compared(one, other) for other in own + large], one, 2)) == 2
