"""Fields of high-school vacancies, internships and jobs with the migration support grant."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django.utils import timezone

from recruitment.demo.texts import JobText, companies, read
from recruitment.vocabulary.enums import JobKind

SUPPORT_OFFICE = "01230"
"""Office part of a Hello Work number; the serial is out of the range in use."""


def kind_fields(job: JobText, kind: JobKind) -> dict[str, Any]:
    """What this kind of job adds or says differently; nothing for a regular one."""
    if kind == JobKind.HIGH_SCHOOL:
        return _high_school(job)
    if kind == JobKind.INTERNSHIP:
        return _internship(job)
    return _grant() if is_for_grant(job) else {}


def _high_school(job: JobText) -> dict[str, Any]:
    today = timezone.localdate()
    year = today.year + 1 if today.month >= 4 else today.year
    return {
        "education": f"高等学校を{year}年3月に卒業見込みの方（学科は問いません）",
        "experience": "不問",
        "welcome": "",
        "hello_work_number": f"{SUPPORT_OFFICE}-9{job.serial:05d}9",
        "graduation_year": year,
        "workplace_visit": True,
        "workplace_visit_note": "随時受け付けます。学校を通じてお申し込みください",
        "school_recommendation": "10月以降は2社までの複数応募ができます",
        "application_method": read("terms")["method_high_school"],
        "selection_process": "学校の推薦 → 面接と適性検査（学校は問いません）→ 7日以内に学校へ通知",
    }


def _internship(job: JobText) -> dict[str, Any]:
    start = timezone.localdate() + datetime.timedelta(days=30 + job.serial % 40)
    start += datetime.timedelta(days=(7 - start.weekday()) % 7)
    days = internship_days(job)
    return {
        "education": "在学中の方（学部・学科は問いません）",
        "welcome": "大学生、大学院生、短大生、高専生、専門学校生（学年は問いません）",
        "experience": "不問",
        "internship_programme": job.values["programme"].strip(),
        "internship_start": start,
        "internship_end": start + datetime.timedelta(days=days - 1 + 2 * ((days - 1) // 5)),
        "internship_days": days,
        "internship_eligibility": "大学・短大・高専・専門学校生（学年は問いません）",
        "internship_allowance": "日当あり。交通費は上限1日2,000円、遠方の方の宿泊は相談",
        "application_method": read("terms")["method_internship"],
        "selection_process": "申込み → 日程の確認 → 事前の説明（オンライン30分）→ 実習",
        "application_tel": "",
    }


def internship_days(job: JobText) -> int:
    """Days of the programme as its title or text says, five where they say nothing."""
    kanji = {"二": 2, "三": 3, "四": 4, "五": 5, "七": 7, "十": 10}
    text = job.title + job.values["text"]
    if re.search("2週間|二週間", text):
        return 10
    if "1週間" in text or "一週間" in text:
        return 5
    if found := re.search("([0-9]+|[二三四五七十])日(?:間|で|をかけ|に縮|では)", text):
        number = found[1]
        return kanji.get(number) or int(number)
    return 5


def is_for_grant(text: JobText) -> bool:
    """Whether the prefecture found the job eligible: open-ended, regular, at an eligible employer."""
    regular = text.values.get("kind", "") == "" and text.values.get("type", "正社員") == "正社員"
    return regular and companies()[text.company].get("grant", False) and text.serial % 5 < 2


def _grant() -> dict[str, Any]:
    return {
        "subsidy": True,
        "subsidy_note": read("terms")["subsidy_note"],
        "subsidy_min": 600_000,
        "subsidy_max": 1_000_000,
    }
