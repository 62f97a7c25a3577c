"""What a trusted company may change without waiting."""

import time
from typing import Any

import pytest

from recruitment.actions.small_change import SAME_ENOUGH, is_small_change, likeness
from recruitment.models import CompanyPhoto, Job
from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db
TEXT = "できあがった紙製品を目で見て確かめ、箱に詰める仕事です。道具の使い方は一から教えます。"


def changed(**values: Any) -> tuple[Job, Job]:
    """A job before and after."""
    before = JobFactory(description=TEXT)
    after = Job.objects.get(pk=before.pk)
    for name, value in values.items():
        setattr(after, name, value)
    return Job.objects.get(pk=before.pk), after


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"description": TEXT.replace("一から", "はじめから")},
        {"pay_min": 200_000, "pay_max": 260_000},
        {"openings": "3名"},
    ],
)
def test_small(values: dict[str, Any]) -> None:
    assert is_small_change(*changed(**values))


@pytest.mark.parametrize(
    "values",
    [
        {"title": "別の求人"},
        {"description": "まったく違う仕事です。"},
        {"pay_min": 194_999},
        {"pay_max": None},
        {"pay_unit": PayUnit.HOURLY},
        {"workplace_block": "4-5-7"},
        {"workplace_change_scope": "変更なし。"},
        {"employment_type": EmploymentType.PART_TIME},
        {"kind": JobKind.INTERNSHIP},
        {"application_method": "お電話でご連絡ください"},
        {"application_mail": "other@example.jp"},
        {"work_end": None},
        {"image_id": 1},
    ],
)
def test_not_small(values: dict[str, Any]) -> None:
    assert not is_small_change(*changed(**values))


def test_companies_figures_may_change_but_not_who_they_are() -> None:
    before = CompanyFactory()
    after = type(before).objects.get(pk=before.pk)
    after.employees = 50
    assert is_small_change(before, after)
    after.photos.add(CompanyPhoto(caption="新しい工場"))
    assert not is_small_change(before, after)
    other = type(before).objects.get(pk=before.pk)
    other.name = "別の会社"
    assert not is_small_change(before, other)


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("description", "10kgほど", "80kgほど"),
        ("work_time_note", "ほとんどありません", "ほとんどございません"),
        ("age_limit_detail", "お知らせします", "お知らせいたします"),
    ],
)
def test_figures_and_conditions_of_work_wait_however_little_changes(field: str, old: str, new: str) -> None:
    text = f"荷物は10kgほどです。残業はふだんほとんどありません。勤務の表は前の月にお知らせします。{TEXT}"
    before, after = changed()
    setattr(before, field, text)
    setattr(after, field, text.replace(old, new))
    assert not is_small_change(before, after)


@pytest.mark.parametrize("text", ["あ" * 10_000, "あ。" * 5_000, "あいうえおかきくけこさしすせそ。" * 625])
def test_long_texts_are_compared_in_a_moment(text: str) -> None:
    started = time.process_time()
    likeness(text, text[::-1] + "い")
    assert time.process_time() - started < 3


def test_letters_count_within_changed_sentences() -> None:
    assert likeness(TEXT, TEXT.replace("一から", "はじめから")) >= SAME_ENOUGH
    assert likeness("", "") == 0
