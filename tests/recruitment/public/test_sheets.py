"""Record sheets: the order of sections, derived texts, and no empty line."""

import datetime
from decimal import Decimal

import pytest

from recruitment.models import Company, Job
from recruitment.public import company_sheet, job_sheet, rows
from recruitment.vocabulary.enums import JobKind, PayUnit
from tests.recruitment.factories import JobFactory


def values(sections: list[rows.Section]) -> dict[str, str]:
    """Text and body of all rows by label."""
    return {row.label: row.text or row.body for section in sections for row in section.rows}


def test_empty_draft_has_no_line_at_all() -> None:
    job = Job()
    assert job_sheet.job_sections(job) == []
    assert job_sheet.apply_section(job).rows == ()
    assert company_sheet.company_profile(Company()).rows == ()
    assert company_sheet.company_figures(Company()).rows == ()


def test_sections_follow_the_seekers_questions() -> None:
    anchors = [section.anchor for section in job_sheet.job_sections(JobFactory.build(company=Company()))]
    assert anchors == ["place", "pay", "hours", "wanted", "terms", "benefits"]


def test_statutory_items_are_shown() -> None:
    job = JobFactory.build(company=Company(), fixed_term=True, trial_period=True, trial_period_note="3か月")
    shown = values(job_sheet.job_sections(job))
    assert shown["就業場所の変更の範囲"] == "変更なし"
    assert shown["従事すべき業務の変更の範囲"] == "変更なし"
    assert shown["契約の更新"] == "更新する場合がある"
    assert shown["更新の上限"] == "上限なし"
    assert shown["受動喫煙の防止"] == "屋内禁煙"
    assert shown["固定残業代"] == "なし"
    assert shown["試用期間"] == "あり"
    assert shown["週の労働時間"] == "40時間"


def test_fixed_overtime_names_amount_hours_and_excess() -> None:
    job = Job(
        fixed_overtime=True,
        fixed_overtime_pay=25_000,
        fixed_overtime_hours=Decimal("20.00"),
        fixed_overtime_excess=True,
    )
    text = values(job_sheet.job_sections(job))["固定残業代"]
    assert text == "あり（月25,000円、20時間分、超えた分は追加で支給する）"


def test_pay_is_comparable_in_the_other_unit() -> None:
    hourly = Job(pay_unit=PayUnit.HOURLY, pay_min=1200, weekly_hours=Decimal(30))
    hourly.set_comparable_pay()
    assert job_sheet.comparable_text(hourly) == "月給換算 約156,000円～"
    monthly = Job(pay_unit=PayUnit.MONTHLY, pay_min=195_000, scheduled_hours=Decimal(160))
    monthly.set_comparable_pay()
    assert job_sheet.comparable_text(monthly) == "時給換算 約1,219円～"


def test_high_school_vacancy_names_no_contact() -> None:
    job = Job(
        kind=JobKind.HIGH_SCHOOL,
        application_method="お電話ください。",
        application_tel="0144-00-0000",
        hello_work_number="01040-123456",
        graduation_year=2027,
    )
    assert job_sheet.apply_section(job).rows == ()
    shown = values(job_sheet.job_sections(job))
    assert shown["ハローワーク求人番号"] == "01040-123456"
    assert shown["対象"] == "2027年3月に高校を卒業する方"


def test_sections_of_a_kind_stay_with_that_kind() -> None:
    job = Job(internship_programme="見学", hello_work_number="01040-123456")
    assert job_sheet.job_sections(job) == []


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, None, ""),
        (1200, None, "1,200円"),
        (None, 1300, "1,300円"),
        (1200, 1200, "1,200円"),
        (1200, 1300, "1,200円～1,300円"),
    ],
)
def test_yen_range(low: int | None, high: int | None, expected: str) -> None:
    assert rows.yen_range(low, high) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (0, "0円"),
        (5_000, "5,000円"),
        (10_000_000, "1,000万円"),
        (1_250_000_000, "12億5,000万円"),
        (300_000_000, "3億円"),
        (-40_000_000, "−4,000万円"),
    ],
)
def test_large_sums_are_read_in_words(value: int | None, expected: str) -> None:
    assert company_sheet.large_yen(value) == expected


def test_days_are_short() -> None:
    assert rows.days("678", ["土曜日", "日曜日", "祝日"]) == "土・日・祝日"


def test_clock_and_postal_code() -> None:
    assert rows.clock(datetime.time(8, 5)) == "8:05"
    assert rows.postal("0530018") == "〒053-0018 "


def test_only_web_addresses_become_links() -> None:
    assert rows.link("ウェブ", "javascript:alert(1)").href == ""
    assert rows.link("ウェブ", "https://example.jp/").href == "https://example.jp/"
