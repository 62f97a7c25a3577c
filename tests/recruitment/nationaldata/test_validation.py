"""What a row must be, and the sentences about what it is not (O7, O8)."""

import csv
from itertools import islice
from pathlib import Path

import pytest

from recruitment.nationaldata.columns import COLUMNS, by_header, column
from recruitment.nationaldata.validation import faults_of
from tests.recruitment.nationaldata.generated import LONG, row, rows

SPECIFICATION = Path(__file__).parents[1] / "jobdata-fields.csv"
ROWS = list(csv.DictReader(SPECIFICATION.read_text(encoding="utf-8").splitlines(keepends=True)))
LONGEST = row(0, LONG + 1)


def with_values(**changed):
    """The row with the longest values, some of them replaced; `job__X` stands for `job.X`."""
    values = list(LONGEST)
    for header, value in changed.items():
        values[by_header(header.replace("__", ".")).index] = value
    return values


def said(**changed):
    return {fault.column.header: fault.message for fault in faults_of(with_values(**changed))}


def test_headers_are_unique_and_lead_to_their_columns():
    assert [by_header(each.header) for each in COLUMNS] == list(COLUMNS)
    assert by_header("POSTAL_CODE") is None
    assert column("job", "POSTAL_CODE").header == "job.POSTAL_CODE"


def test_a_row_has_143_values():
    with pytest.raises(ValueError, match="143 values expected, not 2"):
        faults_of(["", ""])


@pytest.mark.parametrize("printed", [row for row in ROWS if row["ng_example"]], ids=lambda row: row["no"])
def test_the_counter_examples_of_the_document_get_a_sentence(printed):
    subject = column(printed["section"], printed["db_name"])
    for wrong in printed["ng_example"].split("|"):
        message = said(**{subject.header.replace(".", "__"): wrong})[subject.header]
        assert message.startswith(f"「{subject.label}」は、")
        assert message.endswith("。")


def test_required_items_are_asked_for():
    nothing = {fault.column.header for fault in faults_of([""] * 143)}
    assert {each.header for each in COLUMNS if each.item.required is True} <= nothing
    assert "NAME_KANA" not in nothing


@pytest.mark.parametrize(
    ("changed", "header", "sentence"),
    [
        ({"FLEX_TIME": "1", "FLEX_TIME_NOTE": ""}, "FLEX_TIME_NOTE", "その内容を入力してください"),
        ({"AGE_LIMIT": "1", "AGE_LIMIT_REASON": ""}, "AGE_LIMIT_REASON", "その理由を入力してください"),
        ({"NAME_EN": "x" * 301}, "NAME_EN", "全角100文字（半角300文字）以内"),
        ({"BUILDING": "あ" * 31}, "BUILDING", "今は半角に換算して93文字です"),
        ({"ESTABLISHMENT_DATE": "2026-02-31"}, "ESTABLISHMENT_DATE", "実在する日付"),
        ({"START_DATE": "2026-02-30T00:00:00"}, "START_DATE", "実在する日時"),
        ({"company__CORPORATION_ID": "8013201017061"}, "company.CORPORATION_ID", "半角数字13桁"),
        ({"job__LOCAL_GOVERNMENT_CODE": "131106"}, "job.LOCAL_GOVERNMENT_CODE", "検査数字"),
        ({"job__CORPORATION_ID": "8013201017060"}, "job.CORPORATION_ID", "企業の法人番号"),
        ({"TITLE": "事務", "SUBSIDY_IMMIGRATION": "1"}, "TITLE", "末尾を【移住支援金対象】"),
        ({"SALARY_MIN": "2", "SALARY_MAX": "1"}, "SALARY_MIN", "「給与上限」（1）以下"),
        ({"REMARKS": "a\x00b"}, "REMARKS", "使えない文字"),
        ({"REMARKS": "\ud800"}, "REMARKS", "使えない文字"),
        ({"RECRUITING_URL_PREFECTURE": ""}, "RECRUITING_URL_PREFECTURE", "住まい・暮らしの情報"),
        ({"FACEBOOK_URL": "http://facebook.example/"}, "FACEBOOK_URL", "https:// で始まる"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_a_sentence_says_how_to_mend_it(changed, header, sentence):
    assert sentence in said(**changed)[header]


def test_pay_that_is_no_number_is_told_once():
    assert [fault.column.header for fault in faults_of(with_values(SALARY_MIN="2,000"))] == ["SALARY_MIN"]


def test_the_end_of_a_job_needs_its_numbers_only():
    values = [""] * 143
    values[column("job", "STATUS").index] = "0"
    assert [fault.column.header for fault in faults_of(values)] == ["JOB_ID", "job.CORPORATION_ID"]
    shown = list(islice(rows(1), 1))[0]
    shown[column("job", "STATUS").index] = "0"
    assert faults_of(shown) == []
