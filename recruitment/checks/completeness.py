"""How complete a record is (B10): a score of a hundred, and for each gap the sentence that helps to fill it.

Nothing here stops publication; it is what makes people read on and apply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from recruitment.vocabulary.enums import JobKind

THIN = 200
"""Characters below which a text tells a seeker too little; the help texts of the forms name it, too."""


@dataclass(frozen=True)
class Gap:
    """Something that is missing: its stable name, what it weighs, a label and the advice."""

    code: str
    weight: int
    field: str
    label: str
    advice: str


@dataclass(frozen=True)
class Rule:
    """A gap and the question whether a record has it. `pictures` tells whether further photos are there."""

    gap: Gap
    is_missing: Callable[[Any, bool], bool]


@dataclass(frozen=True)
class Completeness:
    """The score of a record, 100 for one without gaps, and its gaps, the heaviest first."""

    score: int
    gaps: tuple[Gap, ...]

    @property
    def codes(self) -> str:
        """Names of the gaps as one text that a database can look into: `,photo,logo,`."""
        return f",{','.join(gap.code for gap in self.gaps)}," if self.gaps else ""


def _empty(field: str) -> Callable[[Any, bool], bool]:
    return lambda record, pictures: not getattr(record, field)


def _shorter(field: str, length: int) -> Callable[[Any, bool], bool]:
    return lambda record, pictures: len(getattr(record, field) or "") < length


def _no_picture(record: Any, pictures: bool) -> bool:
    return not (record.image_id or pictures)


def _no_photos(record: Any, pictures: bool) -> bool:
    return not pictures


def _no_work_place_feeling(record: Any, pictures: bool) -> bool:
    return record.kind == JobKind.REGULAR and not record.atmosphere


JOB_RULES = (
    Rule(
        Gap(
            "job_picture",
            25,
            "image",
            "仕事の写真がない",
            "仕事の写真を1枚載せてみませんか。スマートフォンで撮った写真で十分です。写真のある求人は、開いてもらえる回数が増えます。",
        ),
        _no_picture,
    ),
    Rule(
        Gap(
            "job_description",
            25,
            "description",
            "仕事の内容が短い",
            f"仕事の内容を{THIN}文字以上にしてみませんか。一日の流れ、使う道具、入社後の教わり方を書くと、働く姿が目に浮かびます。",
        ),
        _shorter("description", THIN),
    ),
    Rule(
        Gap(
            "job_atmosphere",
            10,
            "atmosphere",
            "職場の雰囲気がない",
            "職場の人数や年代、休憩のすごし方を「職場の雰囲気」に書いてみませんか。初めての方の不安がやわらぎます。",
        ),
        _no_work_place_feeling,
    ),
    Rule(
        Gap(
            "job_features",
            10,
            "features",
            "特徴が選ばれていない",
            "「未経験可」「土日休み」などの特徴を選んでみませんか。条件から探している方に見つけてもらえるようになります。",
        ),
        _empty("features"),
    ),
    Rule(
        Gap(
            "job_selection",
            10,
            "selection_process",
            "選考の流れがない",
            "「選考の流れ」に、面接の回数と結果が出るまでの日数を書いてみませんか。応募の後の見通しが立ちます。",
        ),
        _empty("selection_process"),
    ),
    Rule(
        Gap(
            "job_welfare",
            10,
            "welfare",
            "福利厚生がない",
            "福利厚生を書いてみませんか。制服の貸与や駐車場など、当たり前と思われることも、比べる手がかりになります。",
        ),
        _empty("welfare"),
    ),
    Rule(
        Gap(
            "job_openings",
            5,
            "openings",
            "募集人数がない",
            "募集人数を書いてみませんか。「1名」と分かるだけでも、応募の目安になります。",
        ),
        _empty("openings"),
    ),
    Rule(
        Gap(
            "job_officer",
            5,
            "recruiting_officer",
            "採用担当者がない",
            "採用担当の方のお名前を書いてみませんか。電話をかけるときのためらいが小さくなります。",
        ),
        _empty("recruiting_officer"),
    ),
)
COMPANY_RULES = (
    Rule(
        Gap(
            "company_photos",
            20,
            "photos",
            "会社の写真がない",
            "会社や職場の写真を載せてみませんか。建物の外観、作業のようす、休憩室の3枚がそろうと、雰囲気が伝わります。",
        ),
        _no_photos,
    ),
    Rule(
        Gap(
            "company_text",
            25,
            "pr_text",
            "会社の紹介が短い",
            f"会社の紹介を{THIN}文字以上にしてみませんか。何を作っているか、どんな人が働いているかを、話しかけるように書いてください。",
        ),
        _shorter("pr_text", THIN),
    ),
    Rule(
        Gap(
            "company_logo",
            15,
            "logo",
            "ロゴがない",
            "ロゴを登録してみませんか。一覧の中で、会社を見つけてもらいやすくなります。",
        ),
        _empty("logo_id"),
    ),
    Rule(
        Gap(
            "company_catchphrase",
            10,
            "catchphrase",
            "ひとこと紹介がない",
            "「ひとこと紹介」を書いてみませんか。会社の一覧で、名前のすぐ下に表示されます。",
        ),
        _empty("catchphrase"),
    ),
    Rule(
        Gap(
            "company_kana",
            10,
            "name_kana",
            "ふりがながない",
            "法人名のふりがなを入力してください。五十音順の一覧と、読みでの検索に使われます。",
        ),
        _empty("name_kana"),
    ),
    Rule(
        Gap(
            "company_employees",
            10,
            "employees",
            "従業員数がない",
            "従業員数を入力してみませんか。会社の大きさから探している方がいます。",
        ),
        _empty("employees"),
    ),
    Rule(
        Gap(
            "company_web",
            5,
            "web_url",
            "ウェブサイトがない",
            "会社のウェブサイトがあれば、アドレスを載せてみませんか。応募の前に、詳しく知りたい方の役に立ちます。",
        ),
        _empty("web_url"),
    ),
    Rule(
        Gap(
            "company_founded",
            5,
            "founded_on",
            "設立の年月日がない",
            "設立の年月日を入力してみませんか。長く続く会社であることが伝わります。",
        ),
        _empty("founded_on"),
    ),
)
GAPS = {rule.gap.code: rule.gap for rule in (*COMPANY_RULES, *JOB_RULES)}


def assess_job(job: Any, *, pictures: bool = False) -> Completeness:
    """Assess a job; `pictures`: it has photos besides the main one."""
    return _assess(JOB_RULES, job, pictures)


def assess_company(company: Any, *, pictures: bool = False) -> Completeness:
    """Assess a company's record; `pictures`: it has photos."""
    return _assess(COMPANY_RULES, company, pictures)


def gaps_of(codes: str) -> list[Gap]:
    """The gaps named in a stored text, the heaviest first; names of former releases are left out."""
    found = [GAPS[code] for code in codes.split(",") if code in GAPS]
    return sorted(found, key=lambda gap: -gap.weight)


def _assess(rules: tuple[Rule, ...], record: Any, pictures: bool) -> Completeness:
    gaps = sorted(
        (rule.gap for rule in rules if rule.is_missing(record, pictures)), key=lambda gap: -gap.weight
    )
    whole = sum(rule.gap.weight for rule in rules)
    return Completeness(100 - round(100 * sum(gap.weight for gap in gaps) / whole), tuple(gaps))
