"""Rules on figures: pay, hours, ages, dates, places."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from recruitment.checks.age_limit import bounds_of
from recruitment.checks.companies import index_names
from recruitment.checks.company import findings_of_company
from recruitment.checks.context import PostalTown, Wage
from recruitment.checks.job import findings_of
from tests.recruitment.checks.records import CONTEXT, HOKKAIDO, a_company, a_job

TOMAKOMAI = PostalTown("012131", "", "苫小牧市", "旭町")


def said(context=CONTEXT, **values):
    return {finding.rule: finding for finding in findings_of(a_job(**values), context)}


def severities(context=CONTEXT, **values):
    return {rule: str(finding.severity) for rule, finding in said(context, **values).items()}


def test_a_good_job_has_no_finding():
    assert said() == {}


FIXED = {"fixed_overtime": True, "fixed_overtime_excess": True, "fixed_overtime_hours": Decimal(20)}


@pytest.mark.parametrize(
    ("values", "severity"),
    [
        ({"pay_unit": "0", "pay_min": 1130, "pay_max": 1200}, "must"),
        ({"pay_unit": "0", "pay_min": 1131, "pay_max": 1200}, None),
        ({"pay_unit": "1", "pay_min": 9000, "pay_max": 9000, "scheduled_hours": Decimal(8)}, "must"),
        ({"pay_unit": "1", "pay_min": 9048, "pay_max": 9048, "scheduled_hours": Decimal(8)}, None),
        ({"pay_unit": "1", "pay_min": 9000, "pay_max": 9000, "scheduled_hours": None}, "must"),
        ({"pay_unit": "2", "pay_min": 45_000, "pay_max": 45_000}, "must"),
        ({"pay_unit": "2", "pay_min": 45_240, "pay_max": 45_240}, None),
        ({"pay_min": 180_959}, "must"),
        ({"pay_min": 180_960}, None),
        ({"pay_min": 190_000, "scheduled_hours": None}, "must"),
        ({"pay_unit": "4", "pay_min": 2_171_519, "pay_max": 3_000_000}, "must"),
        ({"pay_unit": "4", "pay_min": 2_171_520, "pay_max": 3_000_000}, None),
        ({"pay_min": 209_000, "fixed_overtime_pay": 29_000, **FIXED}, "must"),
        ({"pay_min": 209_960, "fixed_overtime_pay": 29_000, **FIXED}, None),
        ({"training_pay_min": 170_000, "training_pay_max": 170_000}, "must"),
        ({"pay_min": 170_000, "pay_note": "最低賃金の減額の特例の許可を受けています。"}, "should"),
        ({"pay_min": 100_000, "employment_type": "170"}, None),
        ({"pay_min": 150_000, "employment_type": "140"}, "should"),
    ],
)
def test_minimum_wage(values, severity):
    assert severities(**values).get("wage.minimum") == severity


def test_minimum_wage_names_both_figures_and_the_amount_that_would_do():
    sentence = said(pay_min=180_000)["wage.minimum"].sentence
    assert "1,125.0円" in sentence
    assert "北海道の最低賃金1,131円" in sentence
    assert "月給180,960円以上" in sentence


def test_wage_of_the_first_day_of_work_counts():
    wages = {"01": [*HOKKAIDO, Wage(datetime.date(2027, 10, 1), 1180)]}
    contract = {
        "employment_period": "1",
        "period_start": datetime.date(2027, 11, 1),
        "period_end": datetime.date(2028, 3, 31),
        "renewal": "none",
    }
    assert severities(replace(CONTEXT, wages=wages), pay_min=185_000, **contract)["wage.minimum"] == "must"
    planned = {"01": [*HOKKAIDO, Wage(datetime.date(2027, 10, 1), 1180, confirmed=False)]}
    assert (
        severities(replace(CONTEXT, wages=planned), pay_min=185_000, **contract)["wage.minimum"] == "should"
    )


def test_a_raise_while_published_is_announced():
    wages = {"01": [*HOKKAIDO, Wage(datetime.date(2026, 12, 20), 1180)]}
    found = said(replace(CONTEXT, wages=wages), pay_min=185_000)
    assert "2026年12月20日から最低賃金が1,180円" in found["wage.raise_ahead"].sentence
    assert "wage.raise_ahead" not in said(replace(CONTEXT, wages=wages), pay_min=195_000)


def test_pay_told_in_the_note_on_the_trial_period():
    note = {"trial_period": True, "trial_period_note": "2か月（時給１，０００円）"}
    assert severities(**note)["wage.minimum_in_text"] == "must"
    assert severities(pay_min=0, pay_max=0)["wage.unpaid"] == "must"


@pytest.mark.parametrize(
    ("values", "rule", "severity"),
    [
        ({"break_end": datetime.time(12, 30), "work_end": datetime.time(16, 0)}, "hours.break", "must"),
        ({"break_end": datetime.time(12, 30), "break_note": "ほかに15時に30分"}, "hours.break", None),
        ({"break_end": datetime.time(12, 45), "work_end": datetime.time(17, 15)}, "hours.break", None),
        ({"break_end": datetime.time(12, 45), "work_end": datetime.time(17, 30)}, "hours.break", "must"),
        ({"break_end": datetime.time(12, 10), "employment_type": "120"}, "hours.break", "should"),
        ({"weekly_hours": Decimal(30)}, "hours.week_differs", "should"),
        ({"weekly_hours": Decimal(30), "holidays_note": "第2・第4金曜も休み"}, "hours.week_differs", None),
        (
            {"weekly_hours": Decimal(44), "work_time_note": "1年単位の変形労働時間制"},
            "hours.over_forty",
            "note",
        ),
        ({"weekly_hours": Decimal(44)}, "hours.over_forty", "should"),
        ({"overtime": True}, "hours.overtime", "should"),
        ({"overtime": True, "overtime_hours": Decimal(60)}, "hours.overtime_limit", "should"),
        ({"working_days": "1234567", "holidays": "8"}, "holidays.weekly", "must"),
        ({"working_days": "123456"}, "holidays.overlap", "should"),
        ({"annual_holidays": 40}, "holidays.annual", "should"),
        ({"annual_holidays": 90}, "holidays.annual_hours", "note"),
        (
            {"kind": "high_school", "work_start": datetime.time(14), "work_end": datetime.time(23)},
            "hours.minors",
            "should",
        ),
        ({"fixed_overtime_pay": 10_000, **FIXED}, "overtime.underpaid", "should"),
        ({"pay_note": "固定残業代20時間分を含みます。"}, "overtime.hidden", "must"),
        ({"pay_note": "固定残業代は含みません。"}, "overtime.hidden", None),
        ({"period_end": datetime.date(2026, 3, 31)}, "date.past_end", "must"),
        ({"trial_period": True, "trial_period_note": "あり、条件は同じ"}, "trial.length", "should"),
        ({"trial_period": True, "trial_period_note": "3か月（条件は同じ）"}, "trial.length", None),
        ({"insurance_note": "労災保険"}, "insurance.employment", "should"),
        ({"insurance_note": "社会保険完備"}, "insurance.employment", None),
        ({"smoking_measure": ""}, "statutory.missing", "must"),
        ({"trial_period": None}, "statutory.missing", "must"),
        ({"description": "検品です。"}, "style.short", "should"),
        ({"description": "あ" * 300}, "style.filler", "should"),
        ({"title": "検査"}, "style.short_title", "should"),
        (
            {"overtime": True, "overtime_hours": Decimal(5), "welfare": "残業なし"},
            "conflict.overtime",
            "should",
        ),
        ({"welfare": "ノルマなし。個人目標の達成で賞与があります。"}, "conflict.quota", "should"),
        (
            {"features": ",weekends_off,", "working_days": "23456", "holidays": "17"},
            "conflict.weekends",
            "should",
        ),
        (
            {"features": ",no_transfer,", "workplace_change_scope": "全国の支店"},
            "conflict.transfer",
            "should",
        ),
    ],
)
def test_hours_terms_and_conflicts(values, rule, severity):
    assert severities(**values).get(rule) == severity


LIMIT = {"age_limit": True, "age_limit_reason": "法令の定めのため。技能を継承する人が少ないため。"}


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        (
            {
                "age_limit_exemption": "1",
                "age_limit_detail": "65歳未満",
                "retirement": True,
                "retirement_age": 65,
            },
            None,
        ),
        (
            {
                "age_limit_exemption": "1",
                "age_limit_detail": "60歳未満",
                "retirement": True,
                "retirement_age": 65,
            },
            "age.retirement",
        ),
        ({"age_limit_exemption": "1", "age_limit_detail": "60歳未満"}, "age.retirement"),
        (
            {
                "age_limit_exemption": "1",
                "age_limit_detail": "60歳未満",
                "employment_period": "1",
                "retirement_age": 60,
            },
            "age.needs_indefinite",
        ),
        ({"age_limit_exemption": "2", "age_limit_detail": "18歳以上"}, None),
        (
            {
                "age_limit_exemption": "2",
                "age_limit_detail": "18歳以上",
                "age_limit_reason": "重い物を持つため",
            },
            "age.statute",
        ),
        ({"age_limit_exemption": "3", "age_limit_detail": "35歳未満"}, None),
        ({"age_limit_exemption": "3", "age_limit_detail": "20歳以上35歳未満"}, "age.no_lower_bound"),
        (
            {"age_limit_exemption": "3", "age_limit_detail": "35歳未満", "experience": "営業経験3年以上"},
            "age.no_experience",
        ),
        ({"age_limit_exemption": "3", "age_limit_detail": "35歳未満", "experience": "不問"}, None),
        ({"age_limit_exemption": "3", "age_limit_detail": "50歳以下"}, "age.young_limit"),
        ({"age_limit_exemption": "4", "age_limit_detail": "30歳以上40歳未満"}, None),
        ({"age_limit_exemption": "4", "age_limit_detail": "25歳以上45歳以下"}, "age.skill_range"),
        ({"age_limit_exemption": "5", "age_limit_detail": "10歳以上15歳以下"}, "age.arts"),
        ({"age_limit_exemption": "6", "age_limit_detail": "60歳以上"}, None),
        ({"age_limit_exemption": "6", "age_limit_detail": "60歳以上70歳未満"}, "age.older_no_upper"),
        ({"age_limit_exemption": "6", "age_limit_detail": "50歳以上"}, "age.older_scope"),
        ({"age_limit_exemption": "6", "age_limit_detail": "シニアの方"}, "age.no_number"),
    ],
)
def test_each_exemption_has_its_own_conditions(values, rule):
    rules = {found for found in said(**{**LIMIT, **values}) if found.startswith("age.")}
    assert rules == ({rule} if rule else set())


def test_age_words_are_left_alone_when_the_limit_is_declared():
    declared = {**LIMIT, "age_limit_exemption": "3", "age_limit_detail": "35歳未満"}
    assert "wording.age_limit" not in said(personality="35歳未満の方", **declared)
    assert (bounds_of("30～35歳").youngest, bounds_of("30～35歳").oldest) == (30, 35)


@pytest.mark.parametrize(
    ("towns", "rule", "severity"),
    [
        ([TOMAKOMAI], None, None),
        ([], "address.postal_unknown", "note"),
        ([replace(TOMAKOMAI, town="山手町")], "address.town_differs", "note"),
        ([replace(TOMAKOMAI, municipality="012246", name="千歳市")], "address.postal_mismatch", "should"),
        ([replace(TOMAKOMAI, municipality="131105", name="目黒区")], "address.postal_mismatch", "must"),
        ([replace(TOMAKOMAI, municipality="011011", parent="012131")], None, None),
    ],
)
def test_postal_code_and_place(towns, rule, severity):
    context = replace(CONTEXT, postal={"0530018": towns})
    found = {r: s for r, s in severities(context).items() if r.startswith("address.")}
    assert found == ({rule: severity} if rule else {})


def test_high_school_vacancies_name_no_contact_anywhere():
    school = {"kind": "high_school", "hello_work_number": "01040-123456"}
    assert "contact.phone" in said(application_method="0144-32-1234へお電話ください。", **school)
    assert "contact.phone" not in said(application_method="0144-32-1234へお電話ください。")


def test_other_companies_are_named_with_care():
    names = index_names([(1, "株式会社はまなす紙工"), (2, "みなと"), (3, "有限会社まつだ")])
    context = replace(CONTEXT, names=names)
    job = a_job(company_id=3, welfare="はまなす紙工や、みなとの皆さんと働きます。有限会社まつだの制服です。")
    found = [
        f.sentence
        for f in findings_of(job, context, company_name="有限会社まつだ")
        if f.rule == "wording.other_company"
    ]
    assert len(found) == 1
    assert "株式会社はまなす紙工" in found[0]


def test_company_record():
    names = index_names([(9, "しおさい製作所")])
    found = {
        f.rule for f in findings_of_company(a_company(name="しおさい製作所"), replace(CONTEXT, names=names))
    }
    assert found == {"company.same_name"}
    found = {
        f.rule for f in findings_of_company(a_company(pr_text="業界No.1です。", name="㈱しおさい"), CONTEXT)
    }
    assert found == {"wording.superlative", "style.short", "style.odd_character", "company.corporate_number"}
