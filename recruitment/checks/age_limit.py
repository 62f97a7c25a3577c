"""Each permitted age limit has conditions of its own (労働施策総合推進法施行規則第1条の3第1項)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.vocabulary.enums import AgeLimitExemption, EmploymentPeriod

LAW = "労働施策総合推進法第9条、同法施行規則第1条の3"
YOUNG_LIMIT = 45
_UPPER = re.compile(r"([1-9][0-9])\s*[歳才]?\s*(以下|未満|まで|迄)")
_LOWER = re.compile(r"([1-9][0-9])\s*[歳才]?\s*(以上|から|~|〜)")
_OPEN_EXPERIENCE = re.compile("不問|問いません|問わない|未経験|なし|不要|必要ありません|いりません|教え")
_POLICY = re.compile("助成|施策|国の|就職氷河期|特定求職者|政府|雇用対策")
_ARTS = re.compile("芸術|芸能|演劇|俳優|子役|モデル|舞台|表現")
_STATUTE = re.compile("法|条例|規則|省令|政令")


@dataclass(frozen=True)
class Bounds:
    """Youngest and oldest age that may apply, None where there is no such bound."""

    youngest: int | None
    oldest: int | None


def bounds_of(detail: str) -> Bounds:
    """Read 「30歳以上35歳未満」; 「未満」 makes the oldest one less."""
    text = fold(detail).text
    upper, lower = _UPPER.search(text), _LOWER.search(text)
    oldest = int(upper[1]) - (upper[2] == "未満") if upper else None
    if lower and oldest is None and (end := re.search(r"[~〜から]\s*([1-9][0-9])", text)):
        oldest = int(end[1])
    return Bounds(int(lower[1]) if lower else None, oldest)


def age_limit_findings(job: Any) -> Iterator[Finding]:
    """Findings on the exemption chosen; which items are missing is told by the national conditions."""
    if not job.age_limit:
        if job.age_limit is False and (job.age_limit_exemption or job.age_limit_detail):
            sentence = (
                "年齢制限の内容が入力されています。「年齢制限」を「あり」にするか、内容を消してください。"
            )
            yield Finding(Severity.SHOULD, "age_limit", sentence, LAW, "age.contradiction")
        return
    if not job.age_limit_exemption or not job.age_limit_detail:
        return
    bounds = bounds_of(job.age_limit_detail)
    if bounds == Bounds(None, None):
        sentence = "年齢制限の内容に年齢を数字で書いてください。例：35歳未満"
        yield Finding(Severity.SHOULD, "age_limit_detail", sentence, LAW, "age.no_number")
        return
    checks = {
        AgeLimitExemption.RETIREMENT_AGE: _retirement,
        AgeLimitExemption.LAW: _law,
        AgeLimitExemption.CAREER_FORMATION: _career,
        AgeLimitExemption.SKILL_TRANSFER: _skills,
        AgeLimitExemption.ARTS: _arts,
        AgeLimitExemption.OLDER_WORKERS: _older,
    }
    if check := checks.get(job.age_limit_exemption):
        yield from check(job, bounds)


def _must(field: str, sentence: str, rule: str) -> Finding:
    return Finding(Severity.MUST, field, sentence, LAW, rule)


def _should(field: str, sentence: str, rule: str) -> Finding:
    return Finding(Severity.SHOULD, field, sentence, LAW, rule)


def _indefinite(job: Any, called: str) -> Iterator[Finding]:
    if job.employment_period == EmploymentPeriod.FIXED_TERM:
        sentence = (
            f"{called}は、期間の定めのない雇用の場合だけ使えます。"
            f"雇用期間を無期にするか、年齢制限を外してください。"
        )
        yield _must("age_limit_exemption", sentence, "age.needs_indefinite")


def _retirement(job: Any, bounds: Bounds) -> Iterator[Finding]:
    yield from _indefinite(job, "例外事由1号")
    if bounds.youngest is not None:
        sentence = "例外事由1号では、下限の年齢を付けられません。上限（定年の年齢）だけにしてください。"
        yield _must("age_limit_detail", sentence, "age.no_lower_bound")
    if job.retirement is False or not job.retirement_age:
        sentence = (
            "例外事由1号を使うには、定年の年齢を入力してください。"
            "年齢の上限は定年と同じでなければなりません。"
        )
        yield _must("retirement_age", sentence, "age.retirement")
    elif bounds.oldest is not None and bounds.oldest != job.retirement_age - 1:
        sentence = f"例外事由1号の上限は定年と同じ「{job.retirement_age}歳未満」にしてください。"
        yield _must("age_limit_detail", sentence, "age.retirement")


def _law(job: Any, bounds: Bounds) -> Iterator[Finding]:
    if not _STATUTE.search(job.age_limit_reason):
        sentence = (
            "例外事由2号では、年齢を定めている法令の名前を理由に書いてください。"
            "例：労働基準法第61条（深夜業）のため"
        )
        yield _should("age_limit_reason", sentence, "age.statute")


def _career(job: Any, bounds: Bounds) -> Iterator[Finding]:
    yield from _indefinite(job, "例外事由3号のイ")
    if bounds.youngest is not None:
        sentence = (
            "例外事由3号のイでは、下限の年齢を付けられません。「35歳未満」のように上限だけにしてください。"
        )
        yield _must("age_limit_detail", sentence, "age.no_lower_bound")
    if job.experience and not _OPEN_EXPERIENCE.search(fold(job.experience).text):
        sentence = "例外事由3号のイでは、職業経験を条件にできません。「必要な経験」を「不問」にしてください。"
        yield _must("experience", sentence, "age.no_experience")
    if bounds.oldest is not None and bounds.oldest >= YOUNG_LIMIT:
        sentence = "例外事由3号のイの上限は、長く勤めて力を伸ばせる年齢（おおむね45歳未満）にしてください。"
        yield _should("age_limit_detail", sentence, "age.young_limit")


def _skills(job: Any, bounds: Bounds) -> Iterator[Finding]:
    yield from _indefinite(job, "例外事由3号のロ")
    low, high = bounds.youngest, bounds.oldest
    if low is None or high is None or low < 30 or high > 49 or not 4 <= high - low <= 10:
        sentence = (
            "例外事由3号のロでは、"
            "30歳から49歳までの中の5歳から10歳の幅で年齢を示してください。"
            "例：30歳以上35歳以下"
        )
        yield _must("age_limit_detail", sentence, "age.skill_range")
    reason = (
        "技能の継承のため、"
        "社内でその年齢層が少ないこと（同じ職種で同じ幅の年齢層の半分以下）を理由に書いてください。"
    )
    if not re.search("少ない|少な|半数|2分の1|二分の一|人数|いない|継承", fold(job.age_limit_reason).text):
        yield _should("age_limit_reason", reason, "age.skill_reason")


def _arts(job: Any, bounds: Bounds) -> Iterator[Finding]:
    if not _ARTS.search(f"{job.age_limit_reason}{job.title}{job.description}"):
        sentence = (
            "例外事由3号のハは芸術・芸能の表現に限られます。"
            "どの役や表現のために年齢が要るのかを理由に書いてください。"
        )
        yield _should("age_limit_reason", sentence, "age.arts")


def _older(job: Any, bounds: Bounds) -> Iterator[Finding]:
    policy = _POLICY.search(job.age_limit_reason)
    if bounds.youngest is not None and bounds.youngest >= 60:
        if bounds.oldest is not None and not policy:
            sentence = (
                "60歳以上の方を募集する場合は、上限の年齢を付けられません。「60歳以上」だけにしてください。"
            )
            yield _must("age_limit_detail", sentence, "age.older_no_upper")
    elif not policy:
        sentence = (
            "例外事由3号のニは、60歳以上の方か、国の施策の対象となる年齢層に限られます。"
            "年齢か、施策の名前を書いてください。"
        )
        yield _must("age_limit_detail", sentence, "age.older_scope")
