"""Contract, trial period, insurance and dates: what is told must be whole and still ahead."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.vocabulary.enums import (
    EmploymentPeriod,
    EmploymentType,
    JobKind,
    SmokingMeasure,
)

CONDITIONS = "職業安定法施行規則第4条の2"
TRUTH = "職業安定法第5条の4（的確な表示）"
LONGEST_CONTRACT = 3
NO_EMPLOYMENT = frozenset(
    {EmploymentType.OUTSOURCED, EmploymentType.VOLUNTEER, EmploymentType.PRO_BONO, EmploymentType.INTERN}
)
_LENGTH = re.compile(r"([0-9]+|[一二三四五六七八九十]+|半)\s*(?:[かヶヵケカ箇]?月|日|週|年|時間)")
_MONTHS = re.compile(r"(?<![0-9])([0-9]{1,2})\s*[かヶヵケカ箇]月")
_FIXED_OVERTIME = re.compile(
    r"(?:固定残業|みなし残業|定額残業|固定時間外|見込み残業)(?:代|手当)?[^。\n]{0,25}(?:含|込)"
)
_NONE = re.compile(
    r"(?:固定残業|みなし残業|定額残業|固定時間外|見込み残業)(?:代|手当)?[^。\n]{0,10}(?:ありません|なし|含まない|含みません|ない)"
)


def terms_findings(job: Any, today: datetime.date) -> Iterator[Finding]:
    """All findings on the contract."""
    yield from _trial(job)
    yield from _insurance(job)
    yield from _dates(job, today)
    yield from _hidden_overtime(job)
    yield from _smoking(job)


def _should(field: str, sentence: str, ground: str, rule: str) -> Finding:
    return Finding(Severity.SHOULD, field, sentence, ground, rule)


def _trial(job: Any) -> Iterator[Finding]:
    if not job.trial_period or not job.trial_period_note:
        return
    note = fold(job.trial_period_note).text
    if not _LENGTH.search(note):
        sentence = "試用期間の長さを書いてください。例：3か月（条件は同じ）"
        yield _should("trial_period_note", sentence, CONDITIONS, "trial.length")
    elif not re.search("条件|同じ|同額|同様|変わり|違い|変更|時給|月給|日給|円|本採用", note):
        sentence = "試用期間中の労働条件が本採用と同じかどうかを書いてください。例：3か月（条件は同じ）"
        yield Finding(Severity.NOTE, "trial_period_note", sentence, CONDITIONS, "trial.conditions")
    months = [int(found) for found in _MONTHS.findall(note)]
    if months and max(months) > 12:
        sentence = "1年を超える試用期間は長すぎるとされることがあります。期間を確かめてください。"
        yield _should("trial_period_note", sentence, "民法第90条（裁判例）", "trial.too_long")


def _insurance(job: Any) -> Iterator[Finding]:
    if job.employment_type in NO_EMPLOYMENT or not job.insurance_note or not job.weekly_hours:
        return
    note = fold(job.insurance_note).text
    everything = bool(
        re.search("社会保険(?:完備|一式)|各種(?:社会)?保険(?:完備)?|社保完備|共済|船員保険", note)
    )
    if job.weekly_hours >= 20 and "雇用" not in note and not everything:
        sentence = "週20時間以上の場合は雇用保険に加入します。加入保険に「雇用保険」を書いてください。"
        yield _should("insurance_note", sentence, "雇用保険法第6条", "insurance.employment")
    if "労災" not in note and not everything:
        sentence = "労災保険は雇用するすべての方に適用されます。加入保険に「労災保険」を書いてください。"
        yield _should("insurance_note", sentence, "労働者災害補償保険法第3条", "insurance.accident")
    if job.weekly_hours >= 30 and not everything and not re.search("健康保険|厚生|社会保険|国保組合", note):
        sentence = "週30時間以上の場合は健康保険と厚生年金保険の加入を確かめ、加入保険に書いてください。"
        yield _should("insurance_note", sentence, "健康保険法第3条、厚生年金保険法第9条", "insurance.social")


def _dates(job: Any, today: datetime.date) -> Iterator[Finding]:
    for field, label in (("period_end", "雇用期間の終了日"), ("internship_end", "実施期間の終了日")):
        end = getattr(job, field)
        if end and end < today:
            sentence = (
                f"{label}（{end.year}年{end.month}月{end.day}日）が過ぎています。日付を直してください。"
            )
            yield Finding(Severity.MUST, field, sentence, TRUTH, "date.past_end")
    start = job.period_start
    if (
        start
        and start < today - datetime.timedelta(days=31)
        and not (job.period_end and job.period_end < today)
    ):
        sentence = "雇用期間の開始日が過ぎています。これから働き始める方の開始日にしてください。"
        yield _should("period_start", sentence, TRUTH, "date.past_start")
    fixed_term = job.employment_period == EmploymentPeriod.FIXED_TERM
    if fixed_term and start and job.period_end and job.period_end.year - start.year > LONGEST_CONTRACT:
        sentence = (
            "有期の契約は、原則として3年までです。"
            "終了日を確かめてください（高度の専門職と60歳以上の方は5年）。"
        )
        yield _should("period_end", sentence, "労働基準法第14条", "contract.too_long")
    if job.kind == JobKind.HIGH_SCHOOL and job.graduation_year and job.graduation_year < today.year:
        sentence = f"対象の卒業年（{job.graduation_year}年）が過ぎています。今年度の卒業年にしてください。"
        yield _should("graduation_year", sentence, TRUTH, "date.graduation")
    indefinite = job.employment_period == EmploymentPeriod.INDEFINITE
    if indefinite and (job.period_end or job.renewal):
        sentence = (
            "期間の定めのない雇用なのに、終了日か契約更新が入力されています。消すか、"
            "雇用期間を「有期」にしてください。"
        )
        yield _should("employment_period", sentence, TRUTH, "contract.contradiction")


def _hidden_overtime(job: Any) -> Iterator[Finding]:
    if job.fixed_overtime:
        return
    for field in ("pay_note", "other_allowance_note", "description"):
        text = fold(getattr(job, field) or "").text
        found = _FIXED_OVERTIME.search(text)
        if found and not _NONE.search(text):
            sentence = (
                "固定残業代を含むと書かれています。「固定残業代」を「あり」にし、"
                "額・時間・超えた分の支給を入力してください。"
            )
            ground = "職業安定法に基づく指針（固定残業代の明示）"
            yield Finding(Severity.MUST, field, sentence, ground, "overtime.hidden")
            return


def _smoking(job: Any) -> Iterator[Finding]:
    if job.smoking_measure == SmokingMeasure.NONE and job.kind == JobKind.HIGH_SCHOOL:
        sentence = (
            "20歳未満の方を喫煙できる場所で働かせることはできません。勤務する場所の措置を確かめてください。"
        )
        yield _should("smoking_measure", sentence, "健康増進法第33条・第37条", "smoking.minors")
