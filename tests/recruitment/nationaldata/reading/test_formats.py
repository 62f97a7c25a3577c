"""The same jobs come out of every dress they are sent in."""

import gzip
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile, UploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.reading import RawRow, Reading, read
from recruitment.nationaldata.reading.cells import BLANKS
from tests.recruitment.nationaldata import generated
from tests.recruitment.nationaldata.reading import samples
from tests.recruitment.nationaldata.reading.samples import EXAMPLE, HEADERS, TITLE, rows, table, written

FILES = samples.files()


def reading_of(data: bytes, name: str = "jobs") -> tuple[Reading, list[RawRow]]:
    reading = read(io.BytesIO(data), name)
    return reading, list(reading.rows)


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_dress_gives_the_same_rows(name: str) -> None:
    reading, found = reading_of(FILES[name])
    assert [row.values for row in found] == rows()
    assert [row.problems for row in found] == [[], [], []]
    assert reading.found == set(range(len(COLUMNS)))
    assert (reading.unknown_headers, reading.missing_required, reading.problems) == ([], [], [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("json", ("json", "utf-8", "1件目")),
        ("cp932 xml", ("xml", "cp932", "1件目")),
        ("excel", ("csv", "utf-8-sig", "2行目")),
        ("utf-16 tsv", ("tsv", "utf-16", "2行目")),
        ("cp932 csv", ("csv", "cp932", "2行目")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_format_encoding_and_place_are_told(name: str, expected: tuple[str, str, str]) -> None:
    reading, found = reading_of(FILES[name])
    assert (reading.format, reading.encoding, found[0].place) == expected


def test_rows_of_a_table_are_counted_as_a_spreadsheet_counts_them() -> None:
    _, found = reading_of(b'NAME,TITLE\n"a\nb","c\nd"\n\ne,f\n')
    assert [row.place for row in found] == ["2行目", "4行目"]


VALUES = st.text(
    st.one_of(
        st.sampled_from("'=+-@\"\t\n,;&<>]　〜～－−‖∥[]{}\\0１"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
    ),
    max_size=12,
).map(lambda text: text.strip(BLANKS).replace("\ufffd", ""))


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 142), VALUES), min_size=1, max_size=30),
    st.sampled_from(("json", "xml", "csv", "excel")),
    st.booleans(),
)
def test_what_was_written_is_read(cells: list[tuple[int, str]], form: str, packed: bool) -> None:
    """Any text in any column, through our own writers and back."""
    row = list(EXAMPLE)
    for index, value in cells:
        row[index] = value.strip(BLANKS)
    data = written(form, [row])
    assert reading_of(gzip.compress(data) if packed else data)[1][0].values == row


@pytest.mark.parametrize("form", ["json", "xml", "csv", "excel"])
def test_valid_rows_of_every_code_and_length_come_back(form: str) -> None:
    wanted = list(generated.rows(60, seed=6))
    reading, found = reading_of(written(form, wanted))
    assert [row.values for row in found] == wanted
    assert not any(row.problems for row in found) and not reading.problems


def test_columns_may_stand_in_any_order_and_be_absent() -> None:
    order = [TITLE, 142, 0, 41]
    headers = [HEADERS[index] for index in order]
    reading, found = reading_of(table([headers, [EXAMPLE[index] for index in order]]))
    assert {index for index, value in enumerate(found[0].values) if value} == set(order)
    assert reading.found == set(order)
    assert "JOB_ID" in {column.name for column in reading.missing_required}


@pytest.mark.parametrize(
    "headers",
    [
        [column.name for column in COLUMNS],
        [column.label for column in COLUMNS],
        [f"{column.section}.{column.label}" for column in COLUMNS],
        [str(column.item.no) for column in COLUMNS],
        [column.label.replace(":", "： ").replace("(", "（").replace("URL", "ＵＲＬ") for column in COLUMNS],
        [f" {column.header.lower()} " for column in COLUMNS],
    ],
    ids=["DB names", "labels", "sections and labels", "numbers", "wide labels", "lower case"],
)
def test_headers_are_understood(headers: list[str]) -> None:
    reading, found = reading_of(table([headers, EXAMPLE], "utf-8-sig"))
    assert found[0].values == EXAMPLE
    assert (reading.unknown_headers, reading.problems) == ([], [])


@pytest.mark.parametrize("kind", [SimpleUploadedFile, TemporaryUploadedFile], ids=["small", "big"])
def test_uploaded_files_are_read(kind: type[UploadedFile]) -> None:
    """Both kinds Django makes of an upload."""
    if kind is SimpleUploadedFile:
        file = SimpleUploadedFile("jobs.zip", FILES["zip"])
    else:
        file = TemporaryUploadedFile("jobs.zip", "application/zip", len(FILES["zip"]), None)
        file.write(FILES["zip"])
    with file:
        assert [row.values for row in read(file, file.name).rows] == rows()


def test_blank_lines_and_a_blank_first_header_keep_their_place() -> None:
    found = reading_of(b"\n\n\tNAME\tTITLE\n\tA\tB\n")[1]
    assert [(row.line, row.values[1], row.values[TITLE]) for row in found] == [(4, "A", "B")]


def test_lines_above_and_further_lines_of_headers_are_no_jobs() -> None:
    labels = [column.label for column in COLUMNS]
    lines = [["求人一覧"], [], HEADERS, labels, EXAMPLE, ["", "", ""], EXAMPLE]
    assert [(row.line, row.values) for row in reading_of(table(lines))[1]] == [(5, EXAMPLE), (7, EXAMPLE)]


def test_a_corporate_number_given_once_is_the_company_s_and_the_job_s() -> None:
    found = reading_of(table([["CORPORATION_ID", "TITLE"], ["8013201017060", "事務"]]))[1]
    assert (found[0].values[0], found[0].values[41]) == ("8013201017060", "8013201017060")


def test_a_shared_name_given_once_follows_its_neighbours_or_is_asked_about() -> None:
    headers = ["NAME", "TITLE", "POSTAL_CODE", "STATUS"]
    found = reading_of(table([headers, ["企業", "事務", "5100001", "1"]]))[1]
    assert found[0].values[HEADERS.index("job.POSTAL_CODE")] == "5100001"
    headers = ["NAME", "POSTAL_CODE", "TITLE"]
    reading, found = reading_of(table([headers, ["企業", "5100001", "事務"]]))
    assert "5100001" not in found[0].values
    assert "「company.POSTAL_CODE」「job.POSTAL_CODE」" in reading.problems[0]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        (
            "<jobs><job><NAME>企業</NAME><TITLE>事務</TITLE></job><job><TITLE>営業</TITLE></job></jobs>",
            "flat",
        ),
        (
            "<x><head><JOB>1</JOB></head><jobs><company/><r><company><NAME>企業</NAME></company>"
            "<job><TITLE>事務</TITLE></job></r><r><job><TITLE>営業</TITLE></job></r></jobs></x>",
            "wrapped",
        ),
        (
            '<n:x xmlns:n="https://example.jp/"><n:r n:id="1"><n:NAME>企業</n:NAME>'
            "<n:TITLE><![CDATA[事務]]></n:TITLE></n:r>"
            "<n:r><!-- 次 --><n:TITLE>営&#26989;</n:TITLE></n:r></n:x>",
            "namespace",
        ),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_xml_of_other_roots(text: str, root: str) -> None:
    found = reading_of(text.encode(), root)[1]
    assert [(row.values[1], row.values[TITLE]) for row in found] == [("企業", "事務"), ("", "営業")]


@pytest.mark.parametrize(
    "text",
    [
        "<job_data><company><NAME>企業</NAME></company><job><TITLE>事務</TITLE></job></job_data>",
        '{"company": {"NAME": "企業"}, "job": {"TITLE": "事務"}}',
        '{"head": {"x": [1e5]}, "jobs": [{"NAME": "企業", "TITLE": "事務", "PR": null}], "next": 12}',
        '\ufeff\ufeff [ {"job.TITLE" :"\\u4e8b務", "company": {}, "法人名": "企業"} ] \n\n',
    ],
    ids=["xml of one", "json of one", "json with a head", "json with marks and labels"],
)
def test_one_job(text: str) -> None:
    found = reading_of(text.encode())[1]
    assert [(row.values[1], row.values[TITLE]) for row in found] == [("企業", "事務")]


def test_pieces_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters, line ends, tags and numbers cut in two."""
    monkeypatch.setattr("recruitment.nationaldata.reading.source.CHUNK", 7)
    for name in ("json", "xml", "cp932 csv", "utf-16 tsv", "mac tsv", "zip"):
        assert [row.values for row in reading_of(FILES[name])[1]] == rows(), name
    number = b'[{"TITLE": "' + b"x" * 20 + b'", "SALARY_MAX": 240000}]'
    assert reading_of(number)[1][0].values[HEADERS.index("SALARY_MAX")] == "240000"
