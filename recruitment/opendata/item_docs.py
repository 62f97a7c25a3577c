"""The documentation of the 143 items, made from the declarative table."""

from __future__ import annotations

from dataclasses import dataclass

from recruitment.nationaldata.columns import COLUMNS, Column, column
from recruitment.nationaldata.conditions import Condition, Contains, Equals, IsEmpty, Not, Or
from recruitment.nationaldata.formats import Format
from recruitment.opendata.description.schemas import SECTION_LABELS
from recruitment.vocabulary.enums import AgeLimitExemption, EmploymentType, Holiday, PayUnit, WorkingDay

FORMS = {
    Format.TEXT: "文字",
    Format.CORPORATE_NUMBER: "半角数字13桁",
    Format.FULL_WIDTH: "全角文字だけ",
    Format.HIRAGANA: "ひらがな",
    Format.ASCII: "半角の英数字と記号",
    Format.POSTAL_CODE: "半角数字7桁（ハイフンなし）",
    Format.MUNICIPALITY: "半角数字6桁（全国地方公共団体コード）",
    Format.BLOCK: "半角の英数字とハイフン。例 1-5-10",
    Format.DIGITS_15: "半角数字15桁まで",
    Format.DIGITS_10: "半角数字10桁まで",
    Format.DIGITS_8: "半角数字8桁まで",
    Format.DIGITS_2: "半角数字2桁まで",
    Format.SIGNED_10: "半角数字。損失は先頭に -",
    Format.DATE: "YYYY-MM-DD",
    Format.YEAR_MONTH: "YYYY-MM",
    Format.DATETIME: "YYYY-MM-DDThh:mm:ss（日本時間）",
    Format.TIME: "hh:mm（24時間表記）",
    Format.INDUSTRY: (
        "日本標準産業分類。英字1文字と数字4桁。例 A7281。"
        "中分類か小分類までしか分からないときは、残りの桁が0です（例 E1400 は中分類 E14）"
    ),
    Format.OCCUPATION: "厚生労働省編職業分類。半角数字3桁",
    Format.FLAG: "半角数字1桁",
    Format.STOCK_CODE: "半角数字5桁",
    Format.DECIMAL_2_1: "半角数字、小数第1位まで",
    Format.DECIMAL_3_1: "半角数字、小数第1位まで（%なし）",
    Format.DECIMAL_3_2: "半角数字、小数第2位まで",
    Format.PHONE: "半角数字をハイフンで三つに区切る",
    Format.HTTPS_URL: "https:// で始まるアドレス",
    Format.URL: "http:// か https:// で始まるアドレス",
    Format.PAGE_URL: "http:// か https:// で始まるアドレス（PDFを除く）",
    Format.MAIL: "メールアドレス",
    Format.JOB_NUMBER: "都道府県コード6桁、ハイフン、13桁までの番号",
    Format.EMPLOYMENT_TYPE: "半角数字3桁",
    Format.WORKING_DAYS: "当てはまる数字を小さい順に並べる。例 12345",
    Format.HOLIDAYS: "当てはまる数字を小さい順に並べる。例 678",
    Format.PAY_UNIT: "半角数字1桁",
    Format.AGE_LIMIT_EXEMPTION: "半角数字1桁",
}
"""What recipients find in an item of each form."""
CODES = {
    Format.EMPLOYMENT_TYPE: EmploymentType.choices,
    Format.PAY_UNIT: PayUnit.choices,
    Format.WORKING_DAYS: WorkingDay.choices,
    Format.HOLIDAYS: Holiday.choices,
    Format.AGE_LIMIT_EXEMPTION: AgeLimitExemption.choices,
    Format.FLAG: [("0", "無"), ("1", "有")],
}
"""What the codes of a form mean."""
FLAGS = {
    "LISTED": ("非上場", "上場"),
    "STATUS": ("非表示（取り下げ）", "表示"),
    "EMPLOYMENT_PERIOD_CODE": ("無期", "有期"),
    "CAR_COMMUTING": ("不可", "可"),
    "SUBSIDY_IMMIGRATION": ("対象外", "対象"),
    "EMPLOYMENT_DISABLED": ("非対象", "対象"),
}
"""Items whose 0 and 1 mean something else."""


@dataclass(frozen=True)
class ItemDoc:
    """One row of the documentation."""

    no: int
    name: str
    header: str
    label: str
    required: str
    when: str
    max_bytes: int
    form: str
    codes: list[tuple[str, str]]


def sections() -> list[tuple[str, str, list[ItemDoc]]]:
    """Key, label and items of each section."""
    return [
        (key, label, [_doc(each) for each in COLUMNS if each.section == key])
        for key, label in SECTION_LABELS.items()
    ]


def _doc(each: Column) -> ItemDoc:
    item = each.item
    condition = None if isinstance(item.required, bool) else item.required
    required = "条件必須" if condition else "必須" if item.required else "任意"
    when = f"{_words(condition, each.section)}とき" if condition else ""
    return ItemDoc(
        item.no,
        item.name,
        each.header,
        item.label,
        required,
        when,
        item.max_bytes,
        FORMS[item.format],
        _codes(each),
    )


def _codes(each: Column) -> list[tuple[str, str]]:
    if each.name in FLAGS:
        return list(zip("01", FLAGS[each.name], strict=True))
    return list(CODES.get(each.item.format, []))


def _words(condition: Condition, section: str) -> str:
    match condition:
        case Equals(name, code):
            return f"{column(section, name).label}が {code} の"
        case Contains(name, code):
            return f"{column(section, name).label}に {code} を含む"
        case IsEmpty(name):
            return f"{column(section, name).label}が空の"
        case Not(Contains(name, code)):
            return f"{column(section, name).label}に {code} を含まない"
        case Or(left, right):
            return f"{_words(left, section)}、または{_words(right, section)}"
    raise TypeError(f"no words for {condition}")
