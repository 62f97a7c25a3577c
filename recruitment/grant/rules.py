"""The rules of the migration support grant as one table (別紙2: C1–C10, J1–J3).

Each rule says who knows the answer: the data, the employer (asked once, with a declaration), or the office.
`judge` is a pure function from facts to yes, no or unknown, with the sentence why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from recruitment.vocabulary.enums import EmploymentPeriod
from recruitment.vocabulary.prefectures import PREFECTURES

CAPITAL_LIMIT = 1_000_000_000
WEEKLY_HOURS = Decimal(20)


class Verdict(StrEnum):
    """How a rule comes out."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Who knows the answer."""

    DATA = "data"
    EMPLOYER = "employer"
    OFFICE = "office"


SOURCE_LABELS = {
    Source.DATA: "登録された情報から判定",
    Source.EMPLOYER: "企業の申告",
    Source.OFFICE: "担当者の判定",
}


@dataclass(frozen=True)
class Scheme:
    """What differs between prefectures: two-digit codes, divisions of industry, municipality codes."""

    prefecture: str
    tokyo_area: frozenset[str]
    industries: frozenset[str]
    disadvantaged: frozenset[str] = frozenset()

    @property
    def prefecture_name(self) -> str:
        """Name of the prefecture that pays."""
        return PREFECTURES[self.prefecture]


@dataclass(frozen=True)
class CompanyFacts:
    """What the rules look at in a company; `declared` is the raw answer to each question."""

    capital: int | None
    has_capital: bool
    head_office: str
    industry: str
    workplaces: frozenset[str]
    declared: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class JobFacts:
    """What the rules look at in a job."""

    weekly_hours: Decimal | None
    employment_period: str
    workplace: str
    company_eligible: bool
    subsidy_note: str = ""


@dataclass(frozen=True)
class Outcome:
    """A rule's verdict with the sentence why."""

    verdict: Verdict
    sentence: str


@dataclass(frozen=True)
class Question:
    """What the employer is asked: `expected` is the answer with which the rule holds."""

    id: str
    text: str
    explanation: str
    expected: str


type Judge[Facts] = Callable[[Facts, Scheme], Outcome]


@dataclass(frozen=True)
class Rule[Facts]:
    """One requirement: its number in the outline, its words, who answers, and how."""

    id: str
    text: str
    source: Source
    judge: Judge[Facts]
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Judged:
    """A rule of either kind with how it came out."""

    id: str
    text: str
    source: Source
    outcome: Outcome

    @property
    def source_label(self) -> str:
        """Who knows the answer, in words."""
        return SOURCE_LABELS[self.source]

    @property
    def line(self) -> str:
        """Number, words and reason in one sentence."""
        return f"{self.id} {self.text}：{self.outcome.sentence}"


def judge_all[Facts](rules: tuple[Rule[Facts], ...], facts: Facts, scheme: Scheme) -> list[Judged]:
    """Every rule with its outcome, in the order of the outline."""
    return [Judged(rule.id, rule.text, rule.source, rule.judge(facts, scheme)) for rule in rules]


def yes(sentence: str) -> Outcome:
    """The rule holds."""
    return Outcome(Verdict.YES, sentence)


def no(sentence: str) -> Outcome:
    """The rule does not hold."""
    return Outcome(Verdict.NO, sentence)


def unknown(sentence: str) -> Outcome:
    """Nobody can say yet."""
    return Outcome(Verdict.UNKNOWN, sentence)


def declared(*questions: Question) -> Judge[CompanyFacts]:
    """The judgement of what only the employer knows: all answers must be the expected ones."""

    def judge(facts: CompanyFacts, scheme: Scheme) -> Outcome:
        answers = [facts.declared.get(question.id, "") for question in questions]
        if not all(answers):
            return unknown("企業の申告がまだありません。")
        wrong = [
            question
            for question, answer in zip(questions, answers, strict=True)
            if answer != question.expected
        ]
        if wrong:
            return no("企業の申告では、要件に合いません（" + "、".join(q.text for q in wrong) + "）。")
        return yes("企業が申告しています。")

    return judge


def capital(facts: CompanyFacts, scheme: Scheme) -> Outcome:
    """C2."""
    if facts.capital is None and not facts.has_capital:
        return yes("個人事業主のため、資本金の要件はかかりません。")
    if facts.capital is None:
        return unknown("資本金が登録されていません。企業情報に入力してください。")
    if facts.capital >= CAPITAL_LIMIT:
        return no(f"資本金が{facts.capital:,}円で、10億円以上です。")
    return yes(f"資本金は{facts.capital:,}円です。")


def head_office(facts: CompanyFacts, scheme: Scheme) -> Outcome:
    """C4."""
    if not facts.head_office:
        return unknown("本店の所在地が登録されていません。企業情報に入力してください。")
    name = PREFECTURES.get(facts.head_office[:2], "")
    if facts.head_office[:2] not in scheme.tokyo_area:
        return yes(f"本店は{name}で、東京圏の外です。")
    if facts.head_office in scheme.disadvantaged:
        return yes(f"本店は{name}ですが、条件不利地域の市町村です。")
    return no(f"本店が東京圏（{name}）にあります。")


def industry(facts: CompanyFacts, scheme: Scheme) -> Outcome:
    """C8."""
    division = facts.industry.partition("/")[0]
    if not division:
        return unknown("業種が登録されていません。企業情報に入力してください。")
    if division in scheme.industries:
        return yes("労働力不足が深刻な分野です。")
    return no("登録された業種は、労働力不足が深刻な分野として定めた業種に入っていません。")


def has_workplace(facts: CompanyFacts, scheme: Scheme) -> Outcome:
    """C9."""
    if scheme.prefecture in facts.workplaces:
        return yes(f"{scheme.prefecture_name}に本店、支店または求人の就業場所があります。")
    if not facts.workplaces:
        return unknown("就業地が分かりません。支店か求人を登録してください。")
    return no(f"{scheme.prefecture_name}に、本店、支店、求人の就業場所がありません。")


def hours(facts: JobFacts, scheme: Scheme) -> Outcome:
    """J1."""
    if facts.weekly_hours is None:
        return unknown("週の所定労働時間が入力されていません。")
    amount = f"{facts.weekly_hours.normalize():f}"
    if facts.weekly_hours < WEEKLY_HOURS:
        return no(f"週の所定労働時間が{amount}時間で、20時間に足りません。")
    return yes(f"週の所定労働時間は{amount}時間です。")


def period(facts: JobFacts, scheme: Scheme) -> Outcome:
    """J2."""
    if not facts.employment_period:
        return unknown("雇用期間が選ばれていません。")
    if facts.employment_period != EmploymentPeriod.INDEFINITE:
        return no("雇用期間に定めがあります。")
    return yes("雇用期間の定めはありません。")


def workplace(facts: JobFacts, scheme: Scheme) -> Outcome:
    """J3."""
    if not facts.workplace:
        return unknown("就業場所の市区町村が選ばれていません。")
    if facts.workplace[:2] != scheme.prefecture:
        return no(f"就業場所が{PREFECTURES.get(facts.workplace[:2], '県外')}です。")
    return yes(f"就業場所は{scheme.prefecture_name}です。")


def note_of_subsidy(facts: JobFacts, scheme: Scheme) -> Outcome:
    """2.1: the national format wants it told on every eligible job."""
    if not facts.subsidy_note:
        return unknown(
            "対象の求人では「公的機関からの助成の内容」が必須です。求人に支援金の内容を入力してください。"
        )
    return yes("支援金の内容が入力されています。")


def company_decided(facts: JobFacts, scheme: Scheme) -> Outcome:
    """Section 1 as a whole, decided for the company."""
    if facts.company_eligible:
        return yes("企業は対象と判定されています。")
    return no("企業がまだ対象と判定されていないか、判定の期限が過ぎています。")
