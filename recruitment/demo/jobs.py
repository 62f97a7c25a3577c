"""From an advertisement's text to the fields of its record."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from recruitment.demo import pictures
from recruitment.demo.kinds import kind_fields
from recruitment.demo.numbers import phone
from recruitment.demo.places import Place, industry, occupation, place_of
from recruitment.demo.terms import STAFF, Terms
from recruitment.demo.texts import JobText, companies, description, pick, read
from recruitment.vocabulary.enums import (
    AgeLimitExemption,
    EmploymentType,
    Feature,
    JobKind,
    PayUnit,
)

KINDS = {"高卒": JobKind.HIGH_SCHOOL, "インターン": JobKind.INTERNSHIP}
WEEKS_PER_MONTH = 52 / 12
FULL_TIME_WEEK = 35
"""Weekly hours of a pattern from which a part-time job keeps fewer of them."""


def job_values(job: JobText) -> dict[str, Any]:
    """Field values of a job; the company and what the listing holds are not among them."""
    company = companies()[job.company]
    pattern = read("patterns")[job.values["pattern"]]
    kind = KINDS.get(job.values.get("kind", ""), JobKind.REGULAR)
    terms = Terms(job.values, company["no"], weekly_hours_of(job, pattern))
    fields = {
        **_basics(job, company, kind),
        **_workplace(job, company),
        **_hours(pattern, terms),
        **terms.fields(),
        **_requirements(job, kind),
        **_application(job, company),
        **kind_fields(job, kind),
    }
    fields["features"] = _features(job, pattern, terms, kind)
    return fields


def _basics(job: JobText, company: dict[str, Any], kind: JobKind) -> dict[str, Any]:
    return {
        "kind": kind,
        "title": job.title,
        "industry": industry(company["industry"]),
        "occupation": occupation(job.values.get("occ", job.values["occupation"])),
        "occupation_name": "" if "occ" in job.values else job.values.get("called", ""),
        "description": description(job),
        "atmosphere": company["air"] if job.serial % 3 == 0 else "",
        "image": pictures.scene_of(job),
        "openings": job.values.get("openings", pick(("1名", "2名", "1名", "3名", "若干名"), job.serial)),
    }


def workplace_of(job: JobText) -> Place:
    """The employer's address, or the branch the text names."""
    company = companies()[job.company]
    branches = {branch["name"]: branch for branch in company.get("branches", [])}
    return place_of(branches[job.values["branch"]] if "branch" in job.values else company)


def _workplace(job: JobText, company: dict[str, Any]) -> dict[str, Any]:
    place, wording, number = workplace_of(job), read("terms"), company["no"]
    remote = job.values.get("remote", False)
    return {
        "workplace_postal_code": place.postal_code,
        "workplace_municipality_id": place.municipality_id,
        "workplace_town": place.town,
        "workplace_block": place.block,
        "workplace_building": job.values.get("branch", ""),
        "access_route": place.access,
        "workplace_change_scope": pick(wording["place_change"], number),
        "duties_change_scope": job.values["change"],
        "smoking_measure": pick(wording["smoking"], number),
        "smoking_note": pick(wording["smoking_note"], number),
        "remote_work": remote,
        "remote_work_note": "研修の後、担当する仕事により週2日から（詳しくは面接で）" if remote else "",
    }


def weekly_hours_of(job: JobText, pattern: dict[str, Any]) -> float:
    """A part-time job on a full-time pattern works 20 to 25 hours a week."""
    week = float(pattern["week"])
    part_time = job.values.get("type") == "パート"
    return (20.0, 22.5, 25.0)[job.serial % 3] if part_time and week >= FULL_TIME_WEEK else week


def _hours(pattern: dict[str, Any], terms: Terms) -> dict[str, Any]:
    start, end = pattern.get("time", (None, None))
    break_start, break_end = pattern.get("break", (None, None))
    flex = pattern.get("flex", "")
    overtime = 0 if terms.employment_type not in STAFF and terms.weekly_hours < 30 else pattern["overtime"]
    daily, annual = pattern["daily"], pattern["annual"]
    scheduled = None
    if terms.pay_unit == PayUnit.DAILY:
        scheduled = Decimal(str(daily))
    elif terms.pay_unit == PayUnit.MONTHLY:
        scheduled = Decimal(str(round(terms.weekly_hours * WEEKS_PER_MONTH, 2)))
    note = pattern.get("holidays_note", "")
    part_time = terms.employment_type == EmploymentType.PART_TIME
    if part_time and "{annual}" in note:
        note = "週の勤務日数に応じた休み。希望の休みを聞いて勤務表を組みます。"
    return {
        "working_days": pattern["days"] if not part_time else "9",
        "working_days_note": _days_note(pattern, part_time),
        "work_start": start and datetime.time.fromisoformat(start),
        "work_end": end and datetime.time.fromisoformat(end),
        "work_time_note": pattern.get("time_note", ""),
        "break_start": break_start and datetime.time.fromisoformat(break_start),
        "break_end": break_end and datetime.time.fromisoformat(break_end),
        "break_note": pattern.get("break_note", ""),
        "discretionary": bool(flex),
        "discretionary_note": flex,
        "holidays": pattern["holidays"],
        "holidays_note": note.format(annual=annual),
        "annual_holidays": annual if terms.employment_type in STAFF else None,
        "overtime": overtime > 0,
        "overtime_hours": overtime or None,
        "weekly_hours": Decimal(str(terms.weekly_hours)),
        "scheduled_hours": scheduled,
        "pay_unit": terms.pay_unit,
        "pay_min": terms.values["pay"][0],
        "pay_max": terms.values["pay"][1],
    }


def _days_note(pattern: dict[str, Any], part_time: bool) -> str:
    note = str(pattern.get("days_note", ""))
    return note or ("週3～5日。曜日と時間は相談して決めます。" if part_time else "")


def _requirements(job: JobText, kind: JobKind) -> dict[str, Any]:
    values = job.values
    licence, experience = values.get("licence", ""), values.get("experience", "")
    fields: dict[str, Any] = {
        "education": values.get("education", "不問"),
        "experience": experience or "不問（入社後に一から教えます）",
        "license": licence or "不問",
        "personality": pick(values["fit"], values["position"]),
        "welcome": values.get("welcome", ""),
        "age_limit": False,
        "disability_employment": values.get("disabled"),
        "disability_employment_note": "体調や通院に配慮します。支援機関の方の同席もできます。"
        if values.get("disabled")
        else "",
    }
    if ground := values.get("age_limit_law"):
        fields |= {
            "age_limit": True,
            "age_limit_exemption": AgeLimitExemption.LAW,
            "age_limit_detail": "18歳以上",
            "age_limit_reason": ground,
        }
    return fields


def _application(job: JobText, company: dict[str, Any]) -> dict[str, Any]:
    wording, number = read("terms"), company["no"]
    surname = pick(wording["officer_surnames"], number)
    return {
        "application_method": pick(wording["method"], number + job.values["position"]),
        "application_tel": phone(number, 1),
        "application_mail": f"saiyo@{job.company}.example",
        "selection_process": pick(wording["selection"], number),
        "recruiting_department": "採用担当" if company["employees"] < 60 else "総務課 採用係",
        "recruiting_officer": surname,
    }


def stated_features(job: JobText, pattern: dict[str, Any]) -> set[str]:
    """Marks of the working pattern and the job's own, without those its `drop` takes back."""
    own, taken_back = job.values.get("features", []), job.values.get("drop", [])
    return {*pattern.get("features", []), *own} - set(taken_back)


def _features(job: JobText, pattern: dict[str, Any], terms: Terms, kind: JobKind) -> str:
    """What is true of the job, in the order of the enumeration."""
    values, text = job.values, job.values["text"] + job.values["note"]
    true = stated_features(job, pattern)
    cues = {
        Feature.DORMITORY: ("寮", "社宅", "借り上げの住宅", "一軒家"),
        Feature.MEALS: ("食堂", "まかない", "給食"),
        Feature.CHILDCARE: ("保育所", "保育室", "保育園に預け"),
        Feature.PARENTAL_LEAVE: ("育児休業", "育休"),
        Feature.LICENSE_SUPPORT: ("入社後取得", "取得支援", "費用は会社", "受験料", "講習", "検定"),
        Feature.TRAINING: ("研修", "指導員", "教え"),
        Feature.BLANK: ("ブランク", "久しぶり"),
        Feature.SENIOR: ("70代", "78歳", "定年後", "定年を過ぎ"),
    }
    searched = f"{text} {values.get('licence', '')}"
    true |= {str(feature) for feature, words in cues.items() if any(word in searched for word in words)}
    if not values.get("experience"):
        true.add(Feature.NO_EXPERIENCE)
    if not values.get("licence"):
        true.add(Feature.NO_LICENSE)
    if values.get("remote"):
        true.add(Feature.REMOTE)
    if terms.employment_type in STAFF and kind == JobKind.REGULAR:
        true |= {Feature.UIJ} if job.serial % 2 else {Feature.UIJ, Feature.NO_TRANSFER}
    if terms.weekly_hours < 20 and terms.employment_type == EmploymentType.PART_TIME:
        true.add(Feature.DEPENDENT)
    codes = [str(feature) for feature in Feature if feature in true]
    return f",{','.join(codes)}," if codes else ""
