"""Files of jobs for the tests: rows of the specification's own examples, in every dress."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.writing import Head, as_object, chunks, writer_for

_SPECIFICATION = Path(__file__).parents[2] / "jobdata-fields.csv"


def _examples() -> list[str]:
    lines = csv.DictReader(_SPECIFICATION.read_text(encoding="utf-8").splitlines(keepends=True))
    return [line["example"].strip() for line in lines]


EXAMPLE = _examples()
HEADERS = [column.header for column in COLUMNS]
TITLE = HEADERS.index("TITLE")


def rows(number: int = 3) -> list[list[str]]:
    """Rows that differ in their title, the second with a line break in a text."""
    made = [list(EXAMPLE) for _ in range(number)]
    for order, row in enumerate(made):
        row[TITLE] = f"営業、“一般”事務,{order}～"
    made[-1][TITLE + 20] = "一行目\n二行目"
    return made


def written(form: str, wanted: Sequence[Sequence[str]]) -> bytes:
    """The rows as our own writers write them."""
    head = Head(
        terms="https://example.jp/terms/", source="求人サイト", built_at="2026-11-21T00:00:00", position=7
    )
    return b"".join(chunks(writer_for(form, head), wanted))


def table(
    lines: Sequence[Sequence[str]], codec: str = "utf-8", separator: str = ",", end: str = "\r\n"
) -> bytes:
    """Lines as CSV or TSV."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(lines)
    return out.getvalue().encode(codec)


def flat_json(wanted: Sequence[Sequence[str]]) -> bytes:
    """A bare list of flat objects."""
    return json.dumps([dict(zip(HEADERS, row, strict=True)) for row in wanted]).encode()


def nested_json(wanted: Sequence[Sequence[str]]) -> bytes:
    """A bare list of objects in sections."""
    return json.dumps([as_object(row) for row in wanted], ensure_ascii=False, indent=1).encode()


def zipped(data: bytes, name: str = "jobs.csv", **more: bytes) -> bytes:
    """A ZIP with the file, and others under the names given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # A fixed date: the same bytes every time.
        for entry, content in {name: data, **more}.items():
            archive.writestr(zipfile.ZipInfo(entry), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def files(wanted: Sequence[Sequence[str]] = ()) -> dict[str, bytes]:
    """One file of the same rows, three unless others are given, for every way to send them."""
    wanted = wanted or rows()
    own = {form: written(form, wanted) for form in ("json", "xml", "csv", "excel")}
    return own | {
        "flat json": flat_json(wanted),
        "nested json": nested_json(wanted),
        "utf-16 json": own["json"].decode().encode("utf-16"),
        "cp932 csv": table([HEADERS, *wanted], "cp932"),
        "utf-16 tsv": table([HEADERS, *wanted], "utf-16", "\t"),
        "mac tsv": table([HEADERS, *wanted], "utf-8", "\t", "\r"),
        "cp932 xml": own["xml"].decode().replace("UTF-8", "Shift_JIS", 1).encode("cp932"),
        "gz": gzip.compress(own["json"], mtime=0),
        "zip": zipped(own["csv"]),
    }
