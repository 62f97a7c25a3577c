"""Would I be eligible for the migration support grant (移住支援金)? Rules as pure functions (A8).

Sources: [N] 内閣府 地方創生移住支援事業 (national outline of the grant: 移住元, 移住先, 就業等, 支給額);
[M] 三重県移住・就業マッチングサイト 調達仕様書 別紙2 (conditions of companies and jobs). Prefecture and
municipality may be stricter and alone decide; the answer is a hint, and nobody's answers are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models


class Origin(models.TextChoices):
    """Where somebody lived and worked before moving."""

    WARDS = "wards", "東京23区に住んでいる（いた）"
    COMMUTER = "commuter", "東京圏に住み、東京23区へ通勤している（いた）"
    GRADUATE = "graduate", "東京圏に住み、東京23区の大学などに通ったあと、東京23区で働いている（いた）"
    ELSEWHERE = "elsewhere", "どれにもあてはまらない"


class Moving(models.TextChoices):
    """When somebody moves."""

    PLANNED = "planned", "これから移る"
    WITHIN_YEAR = "within_year", "移ってから1年以内"
    LONGER_AGO = "longer_ago", "移ってから1年を過ぎた"


class Work(models.TextChoices):
    """What somebody lives on after moving."""

    GRANT_JOB = "grant_job", "「移住支援金」の目印のある求人に応募して働く"
    REMOTE = "remote", "自分の希望で移り、いまの仕事をテレワークで続ける"
    FOUNDER = "founder", "起業する（起業支援金の交付が決まった、または申請する）"
    TRANSFER = "transfer", "転勤や出向で移る"
    OTHER = "other", "どれでもない、まだ決めていない"


class Household(models.TextChoices):
    """With whom somebody moves."""

    SINGLE = "single", "一人で移る"
    FAMILY = "family", "家族と移る（移る前も移ったあとも同じ世帯）"


@dataclass(frozen=True)
class Amounts:
    """Yen paid at most; a municipality may pay less."""

    family: int = 1_000_000
    single: int = 600_000
    child: int = 1_000_000


@dataclass(frozen=True)
class Answers:
    """What somebody says about themselves; held only while the answer is made."""

    origin: str
    five_years: bool
    last_year: bool
    moving: str
    stays: bool
    work: str
    relatives_firm: bool
    household: str
    children: int = 0


@dataclass(frozen=True)
class Verdict:
    """What is missing, what must be asked at the desk, and the most that may be paid in yen."""

    missing: tuple[str, ...]
    notes: tuple[str, ...]
    amount: int

    @property
    def possible(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.missing


def origin_missing(answers: Answers) -> str:
    """移住元: lived in the 23 wards, or in the Tokyo area commuting to them [N 移住元]."""
    if answers.origin == Origin.ELSEWHERE:
        return "移る前に東京23区に住んでいたか、東京圏（条件不利地域を除く）から東京23区へ通勤していたこと"
    return ""


def five_years_missing(answers: Answers) -> str:
    """移住元: five of the ten years before moving; years at a university there count [N 移住元]."""
    if answers.origin != Origin.ELSEWHERE and not answers.five_years:
        return "移る直前の10年間に、合わせて5年以上、東京23区に住むか通勤していたこと"
    return ""


def last_year_missing(answers: Answers) -> str:
    """移住元: without a break in the last year before moving [N 移住元]."""
    if answers.origin != Origin.ELSEWHERE and not answers.last_year:
        return "移る直前の1年以上、続けて東京23区に住むか通勤していたこと"
    return ""


def application_missing(answers: Answers) -> str:
    """移住先: applied for within one year of moving in [N 移住先]."""
    return "移ってから1年以内に申請すること" if answers.moving == Moving.LONGER_AGO else ""


def stay_missing(answers: Answers) -> str:
    """移住先: means to live there for five years or more after applying [N 移住先]."""
    return "" if answers.stays else "申請の日から5年以上、続けて住むつもりがあること"


def work_missing(answers: Answers) -> str:
    """就業等: a listed job, remote work by own will or a funded start-up; no transfer [N 就業等, M 2]."""
    if answers.work == Work.TRANSFER:
        return "会社の命令による転勤や出向ではないこと"
    if answers.work == Work.OTHER:
        return "目印のある求人への就職、テレワークでの仕事の継続、起業支援金を受けた起業のどれかにあたること"
    return ""


def relatives_missing(answers: Answers) -> str:
    """就業: the employer is not run by relatives within the third degree [N 就業]."""
    if answers.work == Work.GRANT_JOB and answers.relatives_firm:
        return "勤め先が、3親等以内の親族が代表者や取締役を務める会社ではないこと"
    return ""


RULES: tuple[Callable[[Answers], str], ...] = (
    origin_missing,
    five_years_missing,
    last_year_missing,
    application_missing,
    stay_missing,
    work_missing,
    relatives_missing,
)


def notes(answers: Answers) -> tuple[str, ...]:
    """What the answers cannot tell and the desk will ask [N 移住元, 就業; M 2 J1, J2]."""
    found = []
    if answers.origin in {Origin.COMMUTER, Origin.GRADUATE}:
        found.append("雇われて通勤していた期間は、雇用保険に入っていた期間だけを数えます。")
    if answers.work == Work.GRANT_JOB:
        found.append(
            "求人に「移住支援金」の目印が付いている間に応募し、週20時間以上、期間の定めなく働くことが条件です。"
        )
    if answers.work == Work.REMOTE:
        found.append("勤め先の命令ではなく、ご自身の希望で移ることを、勤め先に証明してもらいます。")
    if answers.work == Work.FOUNDER:
        found.append("起業支援金の交付が決まってから1年以内に申請します。")
    if answers.household == Household.FAMILY and answers.children:
        found.append("加算の対象は、申請する年度の4月1日に18歳未満で、一緒に移ったお子さんです。")
    return tuple(found)


def amount(answers: Answers, amounts: Amounts) -> int:
    """Yen paid at most: family or single, and more for each child under 18 who moves along [N 支給額]."""
    if answers.household == Household.FAMILY:
        return amounts.family + answers.children * amounts.child
    return amounts.single


def check(answers: Answers, amounts: Amounts | None = None) -> Verdict:
    """Hold the answers against every rule."""
    missing = tuple(sentence for rule in RULES if (sentence := rule(answers)))
    return Verdict(missing, notes(answers), amount(answers, amounts or Amounts()))
