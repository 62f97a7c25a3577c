"""What is wrong with single rows is said beside them."""

import io
import json

import pytest

from recruitment.nationaldata.reading import RawRow, read
from tests.recruitment.nationaldata.reading.samples import HEADERS, TITLE, table


def rows_of(data: bytes) -> list[RawRow]:
    return list(read(io.BytesIO(data), "jobs").rows)


def messages(row: RawRow) -> list[str]:
    return [problem.message for problem in row.problems]


def test_too_few_and_too_many_columns() -> None:
    """Empty cells beyond the headers do not matter."""
    short, long, empty = rows_of(b"NAME,TITLE,STATUS,\nA,B\nA,B,1,,C\nA,B,1,,,,\n")
    assert "見出しは3列ですが、この行は2列です" in messages(short)[0]
    assert "値が1つあります" in messages(long)[0]
    assert empty.problems == []


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (' 　一般事務\t\xa0', "一般事務"),
        ('"一\r\n二\r三"', "一\n二\n三"),
        ('="0123"', "0123"),
        ('"=""0""""1"""', '0"1'),
        ("'=1+1", "=1+1"),
        ("'24卒", "'24卒"),
        ("１２３", "１２３"),
    ],
    ids=["blanks", "line ends", "Excel text", "quoted Excel text", "guard", "apostrophe", "wide digits"],
)  # fmt: skip
def test_only_what_is_surely_meant_is_changed(cell: str, value: str) -> None:
    (row,) = rows_of(f"NAME,TITLE\r\nA,{cell}\r\n\r\n\r\n".encode("utf-8-sig"))
    assert (row.values[TITLE], row.problems) == (value, [])


def test_a_file_for_machines_is_taken_literally() -> None:
    (row,) = rows_of(b"NAME,TITLE\nA,'=1+1\n")
    assert row.values[TITLE] == "'=1+1"


@pytest.mark.parametrize(
    ("value", "stored", "said"),
    [
        ("a\x00b", "a\ufffdb", "目に見えない文字（U+0000）"),
        ("a\u200bb", "a\u200bb", "目に見えない文字（U+200B）"),
        ("a\ufeffb", "a\ufeffb", "目に見えない文字（U+FEFF）"),
        ("a\u202eb", "a\u202eb", "目に見えない文字（U+202E）"),
        ("a\ue000b", "a\ue000b", "外字（U+E000）"),
        ("a\ufffdb", "a\ufffdb", "文字化けした文字（U+FFFD）"),
        ("a\ud800b", "a\ufffdb", "文字化けした文字（U+D800）"),
    ],
    ids=["NUL", "zero width", "mark", "direction", "private", "replaced", "half"],
)
def test_what_nobody_sees_is_reported(value: str, stored: str, said: str) -> None:
    (row,) = rows_of(json.dumps([{"TITLE": value}]).encode())
    assert row.values[TITLE] == stored
    assert said in messages(row)[0]
    assert row.problems[0].column.name == "TITLE"


@pytest.mark.parametrize(
    ("written", "value", "said"),
    [
        ("240000", "240000", ""),
        ("35.5", "35.5", ""),
        ("null", "", ""),
        ("1e999999", "1e999999", "数値の書き方が特殊"),
        ("9" * 5000, "9" * 5000, "数値の書き方が特殊"),
        ("NaN", "NaN", "数値の書き方が特殊"),
        ("true", "", "trueかfalse"),
        ('["240000"]', "", "まとまり"),
        ('{"a": 1}', "", "まとまり"),
        ('"1", "SALARY_MAX": "2"', "1", "2回あります"),
    ],
    ids=["number", "decimal", "null", "exponent", "huge", "NaN", "true", "list", "object", "twice"],
)
def test_values_that_are_no_texts(written: str, value: str, said: str) -> None:
    (row,) = rows_of(f'[{{"SALARY_MAX": {written}}}]'.encode())
    assert row.values[HEADERS.index("SALARY_MAX")] == value
    assert [said in message for message in messages(row)] == ([True] if said else [])


def test_things_that_are_no_jobs_in_a_list() -> None:
    found = rows_of('[1, "x", [], {"TITLE": "事務"}, null]'.encode())
    assert [len(row.problems) for row in found] == [1, 1, 1, 0, 1]
    assert "{ }" in messages(found[0])[0]


def test_unknown_names_are_told_once() -> None:
    reading = read(io.BytesIO(b'[{"X": 1, "TITLE": "a", "job": {"Y": ""}}, {"X": 2}]'), "jobs.json")
    assert [row.problems for row in reading.rows] == [[], []]
    assert reading.unknown_headers == ["X", "job.Y"]
    reading = read(
        io.BytesIO(table([["TITLE", "備考欄", "TITLE", "NAME"], ["a", "b", "c", "d"]])), "jobs.csv"
    )
    assert next(reading.rows).values[TITLE] == "a"
    assert reading.unknown_headers == ["備考欄"]
    assert "「TITLE」が2回" in reading.problems[0]
