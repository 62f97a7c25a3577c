"""Every public item of a record: where it stands, how it is called, and which law wants it shown (B14).

The default label names an item within its section, as `recruitment.public` writes it; the id stays the
same for ever, because departures from the default are kept under it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.db import models

CONDITIONS = "職業安定法施行規則第4条の2（労働条件の明示）"
ADVERTISER = "職業安定法第5条の4・指針（募集者の氏名・住所・連絡先）"
AGE = "労働施策総合推進法第9条・高年齢者雇用安定法第20条"


class Kind(models.TextChoices):
    """Records with a page of their own."""

    REGULAR = "regular", "一般求人"
    HIGH_SCHOOL = "high_school", "高卒求人"
    INTERNSHIP = "internship", "インターンシップ"
    COMPANY = "company", "企業"


@dataclass(frozen=True)
class Item:
    """One line of a page; with a `law` it is always shown."""

    id: str
    label: str
    law: str = ""


@dataclass(frozen=True)
class Part:
    """A section of a page with its items in their usual order. A `story` has no lines to rename or order."""

    anchor: str
    title: str
    items: tuple[Item, ...]
    is_story: bool = False


def _part(anchor: str, title: str, *items: tuple[str, ...]) -> Part:
    return Part(anchor, title, tuple(Item(f"{anchor}.{key}", *rest) for key, *rest in items))


def _story(*items: tuple[str, str]) -> Part:
    entries = tuple(Item(f"story.{key}", label) for key, label in items)
    return Part("story", "紹介（写真と文章）", entries, is_story=True)


JOB_STORY = _story(("atmosphere", "職場の雰囲気"), ("features", "この仕事の特徴"), ("photos", "写真"))
INTERNSHIP = _part(
    "internship",
    "インターンシップの内容",
    ("programme", "プログラム"),
    ("period", "期間"),
    ("days", "日数"),
    ("eligibility", "対象"),
    ("allowance", "報酬・交通費"),
)
PLACE = _part(
    "place",
    "働く場所",
    ("address", "勤務地", CONDITIONS),
    ("access", "交通"),
    ("car", "自動車通勤"),
    ("remote", "在宅勤務"),
    ("change_scope", "就業場所の変更の範囲", CONDITIONS),
    ("smoking", "受動喫煙の防止", CONDITIONS),
)
PAY = _part(
    "pay",
    "給与・手当",
    ("pay", "給与", CONDITIONS),
    ("comparable", "給与の換算"),
    ("training", "研修中の給与", CONDITIONS),
    ("fixed_overtime", "固定残業代", CONDITIONS),
    ("rise", "昇給（前年度の実績）"),
    ("bonus", "賞与（前年度の実績）"),
    ("commuting", "通勤手当"),
    ("other", "その他の手当"),
)
HOURS = _part(
    "hours",
    "勤務時間・休日",
    ("days", "勤務日", CONDITIONS),
    ("time", "勤務時間", CONDITIONS),
    ("rest", "休憩", CONDITIONS),
    ("week", "週の労働時間"),
    ("overtime", "残業", CONDITIONS),
    ("discretionary", "裁量労働制など", CONDITIONS),
    ("holidays", "休日", CONDITIONS),
    ("annual", "年間休日"),
)
WANTED = _part(
    "wanted",
    "求める人",
    ("education", "学歴"),
    ("experience", "経験"),
    ("license", "免許・資格"),
    ("age", "年齢", AGE),
    ("person", "こんな方を求めています"),
    ("welcome", "歓迎すること"),
    ("disability", "障がい者雇用"),
)
TERMS = _part(
    "terms",
    "雇用の条件",
    ("type", "雇用・契約の形態", CONDITIONS),
    ("dispatched", "派遣", CONDITIONS),
    ("party", "募集する会社", CONDITIONS),
    ("period", "雇用期間", CONDITIONS),
    ("renewal", "契約の更新", CONDITIONS),
    ("renewal_limit", "更新の上限", CONDITIONS),
    ("trial", "試用期間", CONDITIONS),
    ("duties_scope", "従事すべき業務の変更の範囲", CONDITIONS),
    ("openings", "募集人数"),
)
BENEFITS = _part(
    "benefits",
    "保険・福利厚生",
    ("insurance", "加入保険", CONDITIONS),
    ("retirement_allowance", "退職金"),
    ("retirement", "定年"),
    ("welfare", "福利厚生"),
    ("subsidy", "公的な助成"),
)
SCHOOL = _part(
    "school",
    "高校生の応募について",
    ("number", "ハローワーク求人番号", "高卒求人の申込みのしくみ（ハローワークの確認）"),
    ("graduation", "対象"),
    ("visit", "職場見学"),
    ("recommendation", "推薦・複数応募"),
)
APPLY = _part(
    "apply",
    "応募方法",
    ("method", "応募方法", ADVERTISER),
    ("selection", "選考の流れ"),
    ("tel", "電話", ADVERTISER),
    ("mail", "メール", ADVERTISER),
    ("form", "応募フォーム", ADVERTISER),
    ("page", "詳しいページ"),
    ("officer", "採用担当"),
    ("officer_tel", "担当者の電話"),
    ("officer_mail", "担当者のメール"),
)
COMPANY_STORY = _story(
    ("articles", "記事・インタビュー"), ("certificates", "認定・表彰"), ("branches", "事業所")
)
PROFILE = _part(
    "profile",
    "会社のあらまし",
    ("name", "名称", ADVERTISER),
    ("name_en", "英語名"),
    ("industry", "業種"),
    ("address", "本社", ADVERTISER),
    ("president", "代表者"),
    ("founded", "設立"),
    ("capital", "資本金"),
    ("employees", "従業員"),
    ("listed", "上場"),
    ("tel", "電話", ADVERTISER),
    ("web", "ウェブサイト"),
    ("facebook", "Facebook"),
    ("x", "X"),
    ("video", "紹介動画"),
    ("corporate_number", "法人番号"),
)
FIGURES = _part(
    "figures",
    "数字で見る会社",
    ("age", "平均年齢"),
    ("tenure", "平均勤続年数"),
    ("income", "平均年収"),
    ("paid_leave", "有給休暇の取得率"),
    ("turnover", "離職率"),
    ("female", "女性の割合"),
    ("female_managers", "管理職に占める女性"),
    ("disability", "障がい者雇用率"),
    ("sales", "売上高"),
    ("profit", "経常利益"),
)
_COMMON = (PLACE, PAY, HOURS, WANTED, TERMS, BENEFITS)

PARTS: dict[str, tuple[Part, ...]] = {
    Kind.REGULAR: (JOB_STORY, *_COMMON, APPLY),
    Kind.HIGH_SCHOOL: (
        JOB_STORY,
        *_COMMON,
        SCHOOL,
        Part("apply", "応募方法", tuple(item for item in APPLY.items if item.id == "apply.selection")),
    ),
    Kind.INTERNSHIP: (JOB_STORY, INTERNSHIP, *_COMMON, APPLY),
    Kind.COMPANY: (PROFILE, FIGURES, COMPANY_STORY),
}


@cache
def items_of(kind: str) -> dict[str, Item]:
    """All items of a kind by id."""
    return {item.id: item for part in PARTS[kind] for item in part.items}


@cache
def ids_by_label(kind: str) -> dict[tuple[str, str], str]:
    """Item ids by section and default label."""
    return {(part.anchor, item.label): item.id for part in PARTS[kind] for item in part.items}
