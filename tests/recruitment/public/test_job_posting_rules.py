"""Every posting keeps Google's rules (D7)."""

import datetime
from typing import Any

import pytest

from recruitment.vocabulary.enums import EmploymentType, PayUnit
from tests.recruitment.public.job_posting_rules import faults, missing
from tests.recruitment.public.test_structured_data import posting

TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize("employment_type", EmploymentType.values)
@pytest.mark.parametrize("pay_unit", PayUnit.values)
def test_each_kind_of_employment_and_pay(employment_type: str, pay_unit: str) -> None:
    data = posting(employment_type=employment_type, pay_unit=pay_unit)
    assert list(faults(data, TODAY)) == []
    assert missing(data) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学歴不問", "no requirements"),
        ("高卒以上", "high school"),
        ("高校または大学を卒業した方", "high school"),
        ("専門学校卒以上", "associate degree"),
        ("大卒以上（理系）", "bachelor degree"),
        ("大学院修了", "postgraduate degree"),
        ("", None),
        ("応相談", None),
    ],
    ids=["any", "high school", "either", "college", "university", "graduate", "empty", "open"],
)
def test_schooling_is_said_in_googles_words(text: str, expected: str | None) -> None:
    found = posting(education=text).get("educationRequirements")
    assert (found["credentialCategory"] if isinstance(found, dict) else found) == expected


def test_experience_is_a_word_of_google_or_a_qualification() -> None:
    assert posting(experience="不問です")["experienceRequirements"] == "no requirements"
    data = posting(experience="3年以上の経験", license="普通自動車免許")
    assert "experienceRequirements" not in data
    assert data["qualifications"] == "普通自動車免許\n3年以上の経験"


@pytest.mark.parametrize(
    ("values", "remote"),
    [
        ({"remote_work": True, "remote_work_note": "完全在宅で働けます"}, True),
        ({"remote_work": True, "remote_work_note": "週2日まで"}, False),
        ({"remote_work": False, "remote_work_note": "完全在宅はできません"}, False),
    ],
    ids=["always", "sometimes", "never"],
)
def test_only_work_at_home_alone_is_telecommuting(values: dict[str, Any], remote: bool) -> None:
    data = posting(**values)
    assert ("jobLocationType" in data) == remote
    assert list(faults(data, TODAY)) == []


def test_the_rules_find_what_is_wrong() -> None:
    good = posting()
    for change in (
        {"title": "【急募】事務"},
        {"description": "<script>"},
        {"datePosted": "2026-12-24T00:00:00+00:00"},
        {"validThrough": "2026-11-01T00:00:00+09:00"},
        {"employmentType": "SEISHAIN"},
        {"jobLocation": {"address": {"addressCountry": "JP"}}},
        {"hiringOrganization": {"@type": "Organization"}},
    ):
        assert list(faults(good | change, TODAY)), change
