"""Employment types, kinds of vacancies and other fixed conditions in seekers' words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recruitment.vocabulary.enums import EmploymentType, JobKind
from search.language.folding import fold_expression
from search.tags import TAGS
from search.understanding.found import Found
from search.understanding.typed import Typed

_WISHED = (
    r"(?:として|で)?(?:の(?!み))?(?:に)?"
    r"(?:希望|のみ|だけ|限定|がいい|が良い|になりたい|なりたい|を希望|採用|雇用|勤務|ok|可)*"
)

_FIXED: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        r"正社員|正職員|正規(?:社員|職員|雇用)|正社(?=$|\s)|せいしゃいん|セイシャイン",
        "type",
        (EmploymentType.REGULAR,),
        "正社員",
    ),
    (
        r"(?<!第2)新卒(?:者)?(?:採用)?|新規学卒",
        "type",
        (EmploymentType.NEW_GRADUATE,),
        "新卒採用",
    ),
    (
        r"パート・?アルバイト|アルバイト・?パート|パート(?:タイム|タイマー|社員|さん)?|アルバイト|バイト",
        "type",
        (EmploymentType.PART_TIME,),
        "パート・アルバイト",
    ),
    (
        r"派遣(?:社員|スタッフ|労働者)?(?!会社|元|先|業|法|事業)|はけん|ハケン",
        "type",
        (EmploymentType.DISPATCHED,),
        "派遣",
    ),
    (
        r"契約社員|契約職員|嘱託(?:社員|職員)?|準社員|有期雇用|けいやくしゃいん|期間従業員|期間工",
        "type",
        (EmploymentType.CONTRACT,),
        "契約社員",
    ),
    (
        r"(?<!\S)社員(?!\S)",
        "type",
        (EmploymentType.REGULAR, EmploymentType.CONTRACT),
        "正社員・契約社員",
    ),
    (
        r"業務委託|フリーランス|個人事業主|委託契約",
        "type",
        (EmploymentType.OUTSOURCED,),
        "業務委託",
    ),
    (r"ボランティア", "type", (EmploymentType.VOLUNTEER,), "ボランティア"),
    (r"プロボノ", "type", (EmploymentType.PRO_BONO,), "プロボノ"),
    (
        r"非正規(?:社員|職員|雇用)?|非常勤",
        "type",
        (EmploymentType.PART_TIME, EmploymentType.DISPATCHED, EmploymentType.CONTRACT),
        "正社員以外",
    ),
    (
        r"高卒(?!認定|以上|程度)(?:求人|採用|者)?|新規高卒(?:者)?|高校新卒",
        "kind",
        (JobKind.HIGH_SCHOOL,),
        "高卒求人",
    ),
    (
        r"インターン(?:シップ)?(?:生)?|就業体験|職業体験",
        "kind",
        (JobKind.INTERNSHIP,),
        "インターンシップ",
    ),
    (r"移住支援金?(?:の?対象)?", "grant", ("1",), "移住支援金の対象"),
)

_PATTERNS = [
    (re.compile(f"(?:{fold_expression(source)}){_WISHED}"), name, values, label)
    for source, name, values, label in _FIXED
]
_PARTS_OF_OTHERS = re.compile(
    fold_expression(r"デパート|アパート|パートナー|バイトル|バイトリーダー|人材派遣")
)


def find_terms(typed: Typed) -> Iterator[Found]:
    """Employment types and kinds in a text."""
    others = [match.span() for match in _PARTS_OF_OTHERS.finditer(typed.folded)]
    for pattern, name, values, label in _PATTERNS:
        for match in pattern.finditer(typed.folded):
            inside = any(begin <= match.start() and match.start() < end for begin, end in others)
            if not inside and typed.is_word(*match.span()):
                yield Found(*match.span(), name, tuple(map(str, values)), label, rank=2)


def find_tags(typed: Typed) -> Iterator[Found]:
    """Conditions of the table of tags in a text."""
    for code, tag in TAGS.items():
        if tag.asking is None:
            continue
        for match in tag.asking.finditer(typed.folded):
            if match.end() > match.start() and typed.is_word(*match.span()):
                yield Found(*match.span(), "feature", (code,), tag.label, rank=1)
