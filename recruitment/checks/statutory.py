"""Items the law wants told in a job advertisement beside the national format (2026)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.vocabulary.enums import EmploymentPeriod, EmploymentType, JobKind, RenewalRule

CONTRACT_LAW = "労働基準法施行規則第5条、職業安定法施行規則第4条の2"
OVERTIME_LAW = "職業安定法に基づく指針（固定残業代の明示）"
CONDITIONS_LAW = "職業安定法施行規則第4条の2"
EVERY_JOB = {
    "description": "従事すべき業務の内容を入力してください。",
    "duties_change_scope": (
        "従事すべき業務の変更の範囲を入力してください。変わらない場合は「変更なし」としてください。"
    ),
    "workplace_change_scope": (
        "就業場所の変更の範囲を入力してください。変わらない場合は「変更なし」としてください。"
    ),
    "employment_period": "雇用期間の定めの有無を選んでください。",
    "pay_unit": "給与形態を選んでください。",
    "holidays": "休日を選んでください。",
    "working_days": "勤務日を選んでください。",
    "insurance_note": "加入する保険を入力してください。ない場合は、その理由を書いてください。",
    "smoking_measure": "受動喫煙防止措置を選んでください。",
    "employment_type": "雇用形態を選んでください。",
}
"""Text items every advertisement must tell, with the sentence for an empty one."""
ANSWERS = {
    "trial_period": "試用期間の有無を選んでください。",
    "overtime": "所定労働時間を超える労働（残業）の有無を選んでください。",
    "discretionary": "裁量労働制などの有無を選んでください。",
    "fixed_overtime": "固定残業代の有無を選んでください。",
}
"""Questions every advertisement must answer with yes or no."""
HIGH_SCHOOL_CUSTOM = "学校・ハローワークを通じた応募のしくみ"


def missing_statutory_items(job: Any) -> Iterator[Finding]:
    """Findings for statutory items that this job's answers make necessary."""
    yield from _renewal(job)
    yield from _fixed_overtime(job)
    yield from _kind(job)
    yield from _every_job(job)


def _must(field: str, sentence: str, ground: str) -> Finding:
    return Finding(Severity.MUST, field, sentence, ground, "statutory.missing")


def _renewal(job: Any) -> Iterator[Finding]:
    if job.employment_period != EmploymentPeriod.FIXED_TERM:
        return
    if not job.renewal:
        yield _must("renewal", "有期の場合は、契約更新の有無を選んでください。", CONTRACT_LAW)
    elif job.renewal == RenewalRule.POSSIBLE and not job.renewal_criteria:
        yield _must("renewal_criteria", "契約更新の基準を入力してください。", CONTRACT_LAW)
    if job.renewal in (RenewalRule.POSSIBLE, RenewalRule.AUTOMATIC) and not job.renewal_limit:
        yield _must(
            "renewal_limit",
            "更新の上限を入力してください。ない場合は「上限なし」としてください。",
            CONTRACT_LAW,
        )


def _fixed_overtime(job: Any) -> Iterator[Finding]:
    if not job.fixed_overtime:
        return
    if job.fixed_overtime_pay is None:
        yield _must("fixed_overtime_pay", "固定残業代の額を入力してください。", OVERTIME_LAW)
    if job.fixed_overtime_hours is None:
        yield _must("fixed_overtime_hours", "固定残業代に当たる時間を入力してください。", OVERTIME_LAW)
    if not job.fixed_overtime_excess:
        yield _must(
            "fixed_overtime_excess", "固定時間を超えた分は追加で支給する必要があります。", OVERTIME_LAW
        )


def _kind(job: Any) -> Iterator[Finding]:
    if job.kind == JobKind.HIGH_SCHOOL and not job.hello_work_number:
        yield _must(
            "hello_work_number",
            "高卒求人はハローワークの確認を受け、その番号を入力してください。",
            HIGH_SCHOOL_CUSTOM,
        )
    if job.kind == JobKind.INTERNSHIP and not job.internship_programme:
        yield _must("internship_programme", "インターンシップのプログラムの内容を入力してください。", "")
    if job.employment_type == EmploymentType.DISPATCHED and job.dispatched is None:
        yield _must(
            "dispatched", "派遣労働者として雇用するかどうかを選んでください。", "職業安定法施行規則第4条の2"
        )


def _every_job(job: Any) -> Iterator[Finding]:
    """The items of 職業安定法施行規則第4条の2 that no answer makes superfluous."""
    for field, sentence in EVERY_JOB.items():
        if not str(getattr(job, field) or "").strip():
            yield _must(field, sentence, CONDITIONS_LAW)
    for field, sentence in ANSWERS.items():
        if getattr(job, field) is None:
            yield _must(field, sentence, CONDITIONS_LAW)
    if job.pay_min is None:
        yield _must("pay_min", "給与の下限を入力してください。", CONDITIONS_LAW)
