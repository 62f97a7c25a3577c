"""The job record as sections in the order a seeker asks (B3); items without a value are left out."""

from __future__ import annotations

from recruitment.display.layout import Layout
from recruitment.models import Job
from recruitment.public.rows import (
    Row,
    Section,
    amount,
    arranged,
    choice,
    clock,
    day,
    days,
    display,
    link,
    mail,
    only_if_so,
    postal,
    section,
    span,
    telephone,
    yen_range,
)
from recruitment.vocabulary.enums import PayUnit

COMPARABLE_NOTE = "下限の額と所定労働時間から計算した目安です。"
# Labels of the two items as 職業安定法施行規則第4条の2 names them; the notes say what they mean.
WORKPLACE_CHANGE_NOTE = "入社後に、転勤などで働く場所が変わる可能性のある範囲です。"
DUTIES_CHANGE_NOTE = "入社後に、任せる仕事が変わる可能性のある範囲です。"


def job_sections(job: Job, layout: Layout | None = None) -> list[Section]:
    """All sections with at least one row, as the operators arranged them; without a layout, all items."""
    found = [
        section("internship", "インターンシップの内容", "sprout", _internship(job)),
        section("place", "働く場所", "map-pin", _place(job)),
        section("pay", "給与・手当", "wallet", _pay(job)),
        section("hours", "勤務時間・休日", "clock", _hours(job)),
        section("wanted", "求める人", "user", _wanted(job)),
        section("terms", "雇用の条件", "file-text", _terms(job)),
        section("benefits", "保険・福利厚生", "hand-heart", _benefits(job)),
        section("school", "高校生の応募について", "school", _school(job)),
    ]
    return [part for part in (arranged(part, layout) for part in found) if part.rows]


def apply_section(job: Job, layout: Layout | None = None) -> Section:
    """How to apply. A high-school vacancy names no contact: the school is the way (A6)."""
    if job.is_high_school:
        rows = [Row("選考の流れ", body=job.selection_process)]
    else:
        rows = [
            Row("応募方法", body=job.application_method),
            Row("選考の流れ", body=job.selection_process),
            telephone("電話", job.application_tel),
            mail("メール", job.application_mail),
            link("応募フォーム", job.application_form_url),
            link("詳しいページ", job.application_url),
            Row("採用担当", f"{job.recruiting_department} {job.recruiting_officer}".strip()),
            telephone("担当者の電話", job.recruiting_officer_tel),
            mail("担当者のメール", job.recruiting_officer_mail),
        ]
    return arranged(section("apply", "応募方法", "send", rows), layout)


def comparable_text(job: Job) -> str:
    """The pay per hour and per month where the offer states another unit."""
    parts = []
    if job.hourly_pay_min and job.pay_unit != PayUnit.HOURLY:
        parts.append(f"時給換算 約{job.hourly_pay_min:,}円～")
    if job.monthly_pay_min and job.pay_unit != PayUnit.MONTHLY:
        parts.append(f"月給換算 約{job.monthly_pay_min:,}円～")
    return "、".join(parts)


def hours_text(job: Job) -> str:
    """Working hours in one line."""
    return span(clock(job.work_start), clock(job.work_end))


def holidays_text(job: Job) -> str:
    """Days off in one line."""
    return days(job.holidays, job.holiday_labels)


def _pay(job: Job) -> list[Row]:
    return [
        Row("給与", job.pay_text, job.pay_note),
        Row("給与の換算", comparable_text(job), note=COMPARABLE_NOTE),
        Row("研修中の給与", yen_range(job.training_pay_min, job.training_pay_max)),
        Row("固定残業代", _fixed_overtime_text(job)),
        choice(job, "pay_rise", "昇給（前年度の実績）", "pay_rise_note"),
        choice(job, "bonus", "賞与（前年度の実績）", "bonus_note"),
        choice(job, "commuting_allowance", "通勤手当", "commuting_allowance_note"),
        choice(job, "other_allowance", "その他の手当", "other_allowance_note"),
    ]


def _fixed_overtime_text(job: Job) -> str:
    """Amount, hours and what happens beyond them (職業安定法施行規則第4条の2)."""
    if not job.fixed_overtime:
        return display(job, "fixed_overtime")
    parts = [
        f"月{job.fixed_overtime_pay:,}円" if job.fixed_overtime_pay else "",
        amount(job.fixed_overtime_hours, "時間分"),
        display(job, "fixed_overtime_excess"),
    ]
    details = "、".join(part for part in parts if part)
    return f"あり（{details}）" if details else "あり"


def _place(job: Job) -> list[Row]:
    address = job.workplace_address
    return [
        Row("勤務地", f"{postal(job.workplace_postal_code)}{address}" if address else ""),
        Row("交通", job.access_route),
        choice(job, "car_commuting", "自動車通勤", "car_commuting_note"),
        only_if_so(job, "remote_work", "在宅勤務", "remote_work_note"),
        Row("就業場所の変更の範囲", body=job.workplace_change_scope, note=WORKPLACE_CHANGE_NOTE),
        choice(job, "smoking_measure", "受動喫煙の防止", "smoking_note"),
    ]


def _hours(job: Job) -> list[Row]:
    return [
        Row("勤務日", days(job.working_days, job.working_day_labels), job.working_days_note),
        Row("勤務時間", hours_text(job), job.work_time_note),
        Row("休憩", span(clock(job.break_start), clock(job.break_end)), job.break_note),
        Row("週の労働時間", amount(job.weekly_hours, "時間")),
        Row("残業", _overtime_text(job)),
        only_if_so(job, "discretionary", "裁量労働制など", "discretionary_note"),
        Row("休日", holidays_text(job), job.holidays_note),
        Row("年間休日", amount(job.annual_holidays, "日")),
    ]


def _overtime_text(job: Job) -> str:
    if job.overtime and job.overtime_hours is not None:
        return f"あり（月平均{amount(job.overtime_hours, '時間')}）"
    return display(job, "overtime")


def _terms(job: Job) -> list[Row]:
    period = " ".join(
        part for part in (span(day(job.period_start), day(job.period_end)), job.period_note) if part
    )
    return [
        Row("雇用・契約の形態", display(job, "employment_type"), job.employment_type_note),
        only_if_so(job, "dispatched", "派遣"),
        Row("募集する会社", job.recruiting_party),
        Row("雇用期間", display(job, "employment_period"), period),
        choice(job, "renewal", "契約の更新", "renewal_criteria"),
        Row("更新の上限", job.renewal_limit),
        choice(job, "trial_period", "試用期間", "trial_period_note"),
        Row("従事すべき業務の変更の範囲", body=job.duties_change_scope, note=DUTIES_CHANGE_NOTE),
        Row("募集人数", job.openings),
    ]


def _benefits(job: Job) -> list[Row]:
    age = f"{job.retirement_age}歳" if job.retirement and job.retirement_age else ""
    return [
        Row("加入保険", body=job.insurance_note),
        choice(job, "retirement_allowance", "退職金", "retirement_allowance_note"),
        Row("定年", age or display(job, "retirement"), job.retirement_note),
        Row("福利厚生", body=job.welfare),
        Row("公的な助成", _subsidy_text(job), job.subsidy_note if job.subsidy else ""),
    ]


def _subsidy_text(job: Job) -> str:
    if not job.subsidy:
        return ""
    if job.subsidy_max and not job.subsidy_min:
        return f"最大 {job.subsidy_max:,}円"
    return yen_range(job.subsidy_min, job.subsidy_max) or "あり"


def _wanted(job: Job) -> list[Row]:
    age = "制限があります" if job.age_limit else "不問" if job.age_limit is False else ""
    reason = "\n".join(
        part
        for part in (job.age_limit_detail, display(job, "age_limit_exemption"), job.age_limit_reason)
        if part
    )
    return [
        Row("学歴", body=job.education),
        Row("経験", body=job.experience),
        Row("免許・資格", body=job.license),
        Row("年齢", age, reason if job.age_limit else ""),
        Row("こんな方を求めています", body=job.personality),
        Row("歓迎すること", body=job.welcome),
        only_if_so(job, "disability_employment", "障がい者雇用", "disability_employment_note"),
    ]


def _school(job: Job) -> list[Row]:
    if not job.is_high_school:
        return []
    year = f"{job.graduation_year}年3月に高校を卒業する方" if job.graduation_year else ""
    return [
        Row("ハローワーク求人番号", job.hello_work_number),
        Row("対象", year),
        choice(job, "workplace_visit", "職場見学", "workplace_visit_note"),
        Row("推薦・複数応募", job.school_recommendation),
    ]


def _internship(job: Job) -> list[Row]:
    if not job.is_internship:
        return []
    return [
        Row("プログラム", body=job.internship_programme),
        Row("期間", span(day(job.internship_start), day(job.internship_end))),
        Row("日数", amount(job.internship_days, "日間")),
        Row("対象", job.internship_eligibility),
        Row("報酬・交通費", job.internship_allowance),
    ]
