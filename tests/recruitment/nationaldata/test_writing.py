"""The three formats hold exactly the rows, and the same rows give the same bytes (D1, O6, O7)."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from recruitment.nationaldata.columns import COLUMNS, by_header
from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.writing import (
    FORMATS,
    Head,
    chunks,
    writer_for,
)
from recruitment.nationaldata.writing.csv_format import guarded, unguarded
from tests.recruitment.nationaldata.generated import rows

HEAD = Head("https://city.example/opendata/terms/", "しごと<&>", "2026-11-22T09:00:00+09:00", 7)
HOSTILE = {"REMARKS": "=1+1\r\n<b>&amp;\r]]>,\"'", "DESCRIPTION": "'=SUM(A1)", "CURRENT_EARNINGS": "-5"}


@pytest.fixture(scope="module")
def made():
    found = list(rows(60, seed=3))
    for header, value in HOSTILE.items():
        found[0][by_header(header).index] = value
    return found


def written(name, made, head=HEAD):
    return b"".join(chunks(writer_for(name, head), iter(made)))


def table(data, made):
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert found[0][:143] == [each.header for each in COLUMNS]
    return found


def test_json_is_an_object_per_job(made):
    data = json.loads(written("json", made))
    jobs = data.pop("jobs")
    assert data == {
        "terms": HEAD.terms,
        "source": "しごと<&>",
        "built_at": HEAD.built_at,
        "position": 7,
    }
    assert [[text for part in SECTIONS for text in job[part].values()] for job in jobs] == made
    assert list(jobs[0]["living"]) == [item.name for item in SECTIONS["living"]]


def test_xml_tags_are_the_db_names(made):
    root = ElementTree.fromstring(written("xml", made))
    assert (root.tag, root.get("terms"), root.get("source")) == ("jobs", HEAD.terms, "しごと<&>")
    assert [[leaf.text or "" for part in job for leaf in part] for job in root] == made
    assert [[leaf.tag for leaf in part] for part in root[0]] == [
        [item.name for item in items] for items in SECTIONS.values()
    ]


def test_csv_is_exact_and_names_its_terms(made):
    data = written("csv", made)
    found = table(data, made)
    assert data.startswith(b"company.CORPORATION_ID,NAME,")
    assert found[0][143:] == ["TERMS"]
    assert {row[143] for row in found[1:]} == {HEAD.terms}
    assert [row[:143] for row in found[1:]] == made
    assert len(table(written("csv", made, Head()), made)[1]) == 143


def test_the_file_for_excel_runs_nothing_and_gives_everything_back(made):
    data = written("excel", made)
    found = [row[:143] for row in table(data, made)[1:]]
    assert data.startswith(b"\xef\xbb\xbf")
    assert not [cell for row in found for cell in row if cell.startswith(("=", "@", "+"))]
    assert [[unguarded(cell) for cell in row] for row in found] == made


@pytest.mark.parametrize(
    "value", ["=1", "'=1", "''=1", "-5", "'-5", "-5a", "＋1", "'a", "'", "", "a=1", "\t=1"]
)
def test_a_guard_can_be_taken_off_again(value):
    assert unguarded(guarded(value)) == value


def test_no_rows_make_a_whole_file():
    assert json.loads(written("json", [], Head())) == {"jobs": []}
    assert list(ElementTree.fromstring(written("xml", [], Head()))) == []
    assert len(table(written("csv", []), [])) == 1


def test_xml_leaves_out_what_it_cannot_carry(made):
    row = list(made[1])
    row[by_header("REMARKS").index] = "a\x00b\x0bc"
    assert b"<REMARKS>abc</REMARKS>" in written("xml", [row])


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_rows_give_the_same_bytes_in_bounded_pieces(name, made):
    pieces = list(chunks(writer_for(name, HEAD), iter(made * 20)))
    assert len(pieces) > 3
    assert b"".join(pieces) == b"".join(chunks(writer_for(name, HEAD), iter(made * 20)))
