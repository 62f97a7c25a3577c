"""What a trusted company may change without waiting."""

from typing import Any

import pytest

from recruitment.actions.small_change import is_small_change
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
