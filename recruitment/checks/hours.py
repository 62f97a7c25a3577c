"""Hours, breaks and holidays against the Labour Standards Act (労働基準法第32条から第36条)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.vocabulary.enums import EmploymentType

HOURS_LAW = "労働基準法第32条"
BREAK_LAW = "労働基準法第34条"
HOLIDAY_LAW = "労働基準法第35条"
STATUTORY_WEEK = 40
LEAST_HOLIDAYS = 52
TOLERANCE = Decimal("2.5")
"""Hours a week by which stated figures may differ before somebody should look."""
NO_HOURS = frozenset({EmploymentType.OUTSOURCED, EmploymentType.VOLUNTEER, EmploymentType.PRO_BONO})
_SPECIAL_WEEK = re.compile("変形労働|三六|36協定|フレックス|特例措置|裁量|交替制|船員|農業|農作業|牧場|漁")
_MINUTES = re.compile(r"([0-9]{1,3})分(?:間)?(?:\s*(?:×|が|を)?\s*([2-9])回|ずつ)?")
_BESIDES = re.compile("ほか|他に|別に|加え|さらに|プラス")
_HALF_HOURS = re.compile(r"([1-3])時間(半)?")


def is_definite(job: Any) -> bool:
    """Whether start and end are every day's own, not the frame of a shift."""
    return (
        bool(job.work_start and job.work_end and job.working_days)
        and "9" not in job.working_days
        and not job.work_time_note
        and not job.discretionary
    )


def minutes_between(start: datetime.time, end: datetime.time) -> int:
    """Minutes of a stretch that may pass midnight."""
    span = (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)
    return span if span > 0 else span + 24 * 60


def break_minutes(job: Any) -> int:
    """Minutes of rest the record tells: between the times, and whatever its note adds, never too few."""
    total = 0
    if job.break_start and job.break_end:
        total += minutes_between(job.break_start, job.break_end)
    note = fold(job.break_note or "").text
    if not total:
        return _noted(note)
    besides = _BESIDES.search(note)
    if besides and _noted(note[: besides.start()]) < total:
        return total + _noted(note)
    return max(total, _noted(note))


def _noted(note: str) -> int:
    """Minutes named in a note."""
    minutes = 0
    for match in _MINUTES.finditer(note):
        times = int(match[2]) if match[2] else 2 if match[0].endswith("ずつ") else 1
        minutes += int(match[1]) * times
    for match in _HALF_HOURS.finditer(note):
        minutes += int(match[1]) * 60 + (30 if match[2] else 0)
    return minutes


def daily_hours(job: Any) -> Decimal | None:
    """Hours of work a day, where start and end are definite."""
    if not is_definite(job):
        return None
    minutes = minutes_between(job.work_start, job.work_end) - break_minutes(job)
    return Decimal(minutes) / 60 if minutes > 0 else None


def hours_findings(job: Any) -> Iterator[Finding]:
    """All findings on hours; work without a labour contract is left out."""
    if job.employment_type in NO_HOURS:
        return
    yield from _breaks(job)
    yield from _week(job)
    yield from _holidays(job)
    yield from _minors(job)


def _breaks(job: Any) -> Iterator[Finding]:
    if not (job.work_start and job.work_end):
        return
    if not (job.break_start and job.break_end) and not job.break_note:
        return
    presence = minutes_between(job.work_start, job.work_end)
    rest = break_minutes(job)
    worked = presence - rest
    least = 60 if worked > 8 * 60 else 45 if worked > 6 * 60 else 0
    if rest >= least:
        return
    certain = is_definite(job) and not job.break_note and job.employment_type != EmploymentType.PART_TIME
    limit = "8時間を超える日は60分" if least == 60 else "6時間を超える日は45分"
    sentence = (
        f"始業から終業までの労働時間が{_clock(worked)}なのに、休憩が{rest}分です。{limit}以上の休憩が必要です。"
        "休憩の時刻か補足を見直してください。"
    )
    yield Finding(
        Severity.MUST if certain else Severity.SHOULD, "break_start", sentence, BREAK_LAW, "hours.break"
    )


def _week(job: Any) -> Iterator[Finding]:
    daily, weekly = daily_hours(job), job.weekly_hours
    days = len([code for code in job.working_days if code in "1234567"])
    if daily and weekly and job.employment_type != EmploymentType.PART_TIME:
        reckoned = daily * days
        rotating = bool(job.working_days_note or job.holidays_note) or "9" in job.holidays
        if weekly - reckoned > TOLERANCE or (reckoned - weekly > TOLERANCE and not rotating):
            sentence = (
                f"始業・終業・休憩と勤務日から計算すると週{_figure(reckoned)}時間ですが、"
                f"週の所定労働時間は{_figure(weekly)}時間です。どちらかを直してください。"
            )
            yield Finding(Severity.SHOULD, "weekly_hours", sentence, HOURS_LAW, "hours.week_differs")
    if weekly and weekly > STATUTORY_WEEK:
        texts = f"{job.work_time_note}{job.working_days_note}{job.discretionary_note}{job.holidays_note}"
        known = bool(_SPECIAL_WEEK.search(fold(texts).text)) or job.discretionary
        sentence = (
            f"週の所定労働時間{_figure(weekly)}時間は、法定の40時間を超えています。"
            "変形労働時間制などによる場合は「就業時間の補足」にその旨を書き、そうでなければ40時間以内にしてください。"
        )
        severity = Severity.NOTE if known else Severity.SHOULD
        yield Finding(severity, "weekly_hours", sentence, HOURS_LAW, "hours.over_forty")
    if job.overtime and job.overtime_hours is None:
        sentence = "残業がある場合は、月平均の時間を入力してください。"
        yield Finding(
            Severity.SHOULD, "overtime_hours", sentence, "職業安定法施行規則第4条の2", "hours.overtime"
        )
    if job.overtime_hours and not job.overtime:
        sentence = (
            "残業の月平均が入力されていますが、「残業」が「なし」になっています。どちらかを直してください。"
        )
        yield Finding(Severity.SHOULD, "overtime", sentence, "職業安定法第5条の4", "hours.overtime")
    if job.overtime_hours and job.overtime_hours > 45:
        sentence = "残業の月平均が45時間（時間外労働の原則の限度）を超えています。値を確かめてください。"
        yield Finding(
            Severity.SHOULD, "overtime_hours", sentence, "労働基準法第36条第4項", "hours.overtime_limit"
        )


def _holidays(job: Any) -> Iterator[Finding]:
    worked = {code for code in job.working_days if code in "1234567"}
    off = {code for code in job.holidays if code in "1234567"}
    shifts = "9" in job.working_days or "9" in job.holidays
    if (both := sorted(worked & off)) and not shifts:
        names = "・".join("月火水木金土日"[int(code) - 1] for code in both)
        sentence = f"{names}曜日が勤務日と休日の両方に選ばれています。どちらかを外してください。"
        yield Finding(Severity.SHOULD, "holidays", sentence, "職業安定法第5条の4", "holidays.overlap")
    if len(worked) == 7 and not shifts:
        sentence = "休日は少なくとも毎週1日必要です。休日を選び、シフト制の場合は「その他」を選んでください。"
        yield Finding(Severity.MUST, "holidays", sentence, HOLIDAY_LAW, "holidays.weekly")
    if job.annual_holidays is not None and job.annual_holidays < LEAST_HOLIDAYS:
        sentence = (
            f"年間休日{job.annual_holidays}日では、毎週1日の休日（年52日）に足りません。"
            f"日数を確かめてください。"
        )
        yield Finding(Severity.SHOULD, "annual_holidays", sentence, HOLIDAY_LAW, "holidays.annual")
        return
    daily = daily_hours(job)
    if daily and job.annual_holidays is not None and job.employment_type != EmploymentType.PART_TIME:
        average = daily * (365 - job.annual_holidays) / 365 * 7
        if average > STATUTORY_WEEK + 1:
            sentence = (
                f"1日{_figure(daily)}時間で年間休日{job.annual_holidays}日だと、平均で週{_figure(average)}時間になります。"
                "年間休日か始業・終業時刻を確かめてください。"
            )
            yield Finding(Severity.NOTE, "annual_holidays", sentence, HOURS_LAW, "holidays.annual_hours")


def _minors(job: Any) -> Iterator[Finding]:
    if job.kind != "high_school" or not (job.work_start and job.work_end):
        return
    late = job.work_end > datetime.time(22) or job.work_end <= datetime.time(5)
    if late or job.work_start < datetime.time(5):
        sentence = "18歳未満の方は午後10時から午前5時まで働けません。高卒求人の勤務時間を確かめてください。"
        yield Finding(Severity.SHOULD, "work_end", sentence, "労働基準法第61条", "hours.minors")


def _figure(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}時間{rest}分" if rest else f"{hours}時間"
