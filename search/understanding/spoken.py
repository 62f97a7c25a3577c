"""Conditions typed in hiragana: どにちやすみ, りょうあり."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recruitment.vocabulary.enums import EmploymentType, Feature
from search.language.analyzer import reading_of
from search.language.folding import fold
from search.language.normalise import is_kana
from search.tags import TAGS
from search.understanding.found import Found
from search.understanding.typed import Typed

_FEATURES: dict[str, str] = {
    "car": "車通勤 車通勤可 マイカー通勤 駐車場あり",
    Feature.DORMITORY: "寮 寮あり 寮付き 社宅 社宅あり 住み込み 社員寮",
    Feature.MEALS: "賄い 賄いあり 賄い付き 食事付き 社員食堂",
    Feature.CHILDCARE: "託児所 託児所あり 託児所付き",
    Feature.REMOTE: "在宅 在宅勤務 在宅ワーク",
    Feature.WEEKENDS_OFF: "土日休み 土日祝休み 週末休み",
    "two_days_off": "週休二日 週休二日制",
    Feature.NO_NIGHT_SHIFT: "夜勤なし 日勤 日勤のみ",
    "night_shift": "夜勤 夜勤あり 深夜 夜勤専従",
    "early_morning": "早朝",
    "evening": "夕方 夕方から",
    Feature.SHORT_HOURS: "時短 短時間 時短勤務",
    "no_overtime": "残業なし 定時",
    "little_overtime": "残業少なめ",
    Feature.DEPENDENT: "扶養 扶養内 扶養範囲内",
    Feature.NO_EXPERIENCE: "未経験 未経験可 未経験歓迎 経験不問 初心者",
    Feature.NO_LICENSE: "無資格 資格不問 資格なし",
    "no_education": "学歴不問",
    "bonus": "賞与 賞与あり",
    "pay_rise": "昇給 昇給あり",
    "retirement_allowance": "退職金 退職金あり",
    "insurance": "社会保険 社会保険完備 社保完備 社保",
    "commuting_allowance": "交通費 交通費支給",
    "daily_pay": "日払い",
    "weekly_pay": "週払い",
    "uniform": "制服 制服あり 制服貸与",
    Feature.NO_TRANSFER: "転勤なし",
    "near_station": "駅近 駅近く",
    "urgent": "急募",
    "short_term": "短期",
    "long_term": "長期",
    "single_day": "単発",
    "to_regular": "正社員登用 社員登用",
    Feature.SIDE_JOB: "副業 掛け持ち",
    "homemaker": "主婦 主婦歓迎",
    "parenting": "子育て 子育て中",
    "student": "学生",
    "high_school_student": "高校生",
    "disability": "障害者 障害者雇用",
    "foreigner": "外国人 留学生",
    Feature.PARENTAL_LEAVE: "育休 産休",
    Feature.TRAINING: "研修 研修あり",
}
_TYPES = {EmploymentType.REGULAR: "正社員", EmploymentType.DISPATCHED: "派遣 派遣社員",
          EmploymentType.CONTRACT: "契約社員"}  # fmt: skip


def find_spoken(typed: Typed) -> Iterator[Found]:
    """Chunks of kana that are the reading of a condition."""
    for begin, end in typed.chunks:
        if is_kana(typed.text[begin:end]) and (known := _readings().get(typed.folded[begin:end])):
            name, value, label = known
            yield Found(begin, end, name, (value,), label, rank=1)


@cache
def _readings() -> dict[str, tuple[str, str, str]]:
    """Facet, value and label by folded reading."""
    found = {}
    for code, words in _FEATURES.items():
        for word in words.split():
            found[fold(reading_of(word))] = ("feature", str(code), TAGS[code].label)
    for kind, words in _TYPES.items():
        for word in words.split():
            found[fold(reading_of(word))] = ("type", str(kind.value), str(kind.label))
    return found
