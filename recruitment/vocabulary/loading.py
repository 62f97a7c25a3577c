"""Fill the reference tables from the committed files, each once per version of its file."""

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection, transaction

from recruitment.vocabulary.levels import CURRENT_INDUSTRY_REVISION, Level
from recruitment.vocabulary.models import (
    Industry,
    MinimumWage,
    Municipality,
    Occupation,
    PostalCode,
    TableLoad,
)
from recruitment.vocabulary.models.classifications import Classification
from recruitment.vocabulary.prefectures import PREFECTURES
from recruitment.vocabulary.schemes import (
    INDUSTRY_SCHEMES,
    OCCUPATION_SCHEME,
    Entry,
    Scheme,
    check_entries,
)
from recruitment.vocabulary.tabular import read_reference_file, read_table

BATCH = 5_000


@dataclass(frozen=True)
class LoadResult:
    """What happened to one table; `skipped` when its file was loaded before."""

    table: str
    rows: int
    skipped: bool


def load_reference_tables() -> list[LoadResult]:
    """Bring every table up to its committed file, each in a transaction of its own.

    Rows are added or corrected, never removed, so records keep what they point to; only
    postal codes are replaced. What operators entered or imported stays: minimum wages of
    a year already present, and classifications whose full official table was imported.
    """
    return [_load(name, fill) for name, fill in TABLES.items()]


def _load(file_name: str, fill: Callable[[bytes], int]) -> LoadResult:
    """Fill one table unless the digest says that this very file is in."""
    table = file_name.split(".")[0]
    content = read_reference_file(file_name)
    digest = hashlib.sha256(content).hexdigest()
    known = TableLoad.objects.filter(table=table, digest=digest).first()
    if known:
        return LoadResult(table, known.rows, skipped=True)
    with transaction.atomic():
        rows = fill(content)
        TableLoad.objects.update_or_create(table=table, defaults={"digest": digest, "rows": rows})
    return LoadResult(table, rows, skipped=False)


def fill_municipalities(content: bytes) -> int:
    """Add or correct places; ones gone from the file stay, since records may name them."""
    places = [
        Municipality(
            code=row["code"],
            prefecture_code=row["code"][:2],
            prefecture=PREFECTURES[row["code"][:2]],
            kind=row["kind"],
            parent_id=row["parent"] or None,
            district=row["district"],
            name=row["name"],
            kana=row["kana"],
        )
        for row in read_table(content, ("code", "kind", "parent", "district", "name", "kana"))
    ]
    changeable = ["kind", "parent", "district", "name", "kana"]
    Municipality.objects.bulk_create(
        places, update_conflicts=True, unique_fields=["code"], update_fields=changeable, batch_size=BATCH
    )
    return len(places)


def fill_postal_codes(content: bytes) -> int:
    """Replace all postal codes.

    146,000 rows go in with one plain statement: making a model instance of each takes
    five times as long, at every city's first start.
    """
    columns = ("code", "municipality", "town", "town_kana")
    towns = [tuple(row[column] for column in columns) for row in read_table(content, columns)]
    table = connection.ops.quote_name(PostalCode._meta.db_table)
    statement = f"INSERT INTO {table} (code, municipality_id, town, town_kana) VALUES (%s, %s, %s, %s)"  # noqa: S608
    PostalCode.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.executemany(statement, towns)
    return len(towns)


def fill_industries(content: bytes) -> int:
    """大分類 and 中分類 of the revision in force."""
    rows = read_table(content, ("code", "parent", "name"))
    scheme = INDUSTRY_SCHEMES[CURRENT_INDUSTRY_REVISION]
    return _fill_coarse_levels(Industry, scheme, check_entries(rows, scheme, Level.MIDDLE))


def fill_occupations(content: bytes) -> int:
    """大分類 and 中分類 with the note which of them still need a person's look."""
    rows = read_table(content, ("code", "parent", "name", "examples", "source", "verified_on"))
    entries = check_entries(rows, OCCUPATION_SCHEME, Level.MIDDLE)
    return _fill_coarse_levels(Occupation, OCCUPATION_SCHEME, entries)


def _fill_coarse_levels(model: type[Classification], scheme: Scheme, entries: list[Entry]) -> int:
    """Write our two levels, unless the official table with all levels is in: it knows better."""
    if not model.objects.filter(revision=scheme.revision, level=Level.MINOR).exists():
        write_classification(model, scheme, entries)
    return len(entries)


def write_classification(model: type[Classification], scheme: Scheme, entries: list[Entry]) -> None:
    """Add or correct checked entries level by level, keeping the keys of those present."""
    extra = ["examples", "source", "verified_on"] if model is Occupation else []
    keys: dict[str, int] = {}
    for level in scheme.counts:
        rows = [
            model(
                revision=scheme.revision,
                code=entry.code,
                level=entry.level,
                parent_id=keys.get(entry.parent),
                name=entry.name,
                path=entry.path,
                **{column: entry.cells[column] or _empty(column) for column in extra},
            )
            for entry in entries
            if entry.level == level
        ]
        model.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["revision", "code"],
            update_fields=["level", "parent", "name", "path", *extra],
            batch_size=BATCH,
        )
        present = model.objects.filter(revision=scheme.revision, level=level)
        keys.update(present.values_list("code", "pk"))


def _empty(column: str) -> str | None:
    """The stored value of an empty cell."""
    return None if column == "verified_on" else ""


def fill_minimum_wages(content: bytes) -> int:
    """Add the years that are missing; what operators entered or mended for a year stays."""
    columns = ("fiscal_year", "prefecture_code", "yen_per_hour", "effective_from", "confirmed", "source")
    wages = [
        MinimumWage(
            fiscal_year=int(row["fiscal_year"]),
            prefecture_code=row["prefecture_code"],
            yen_per_hour=int(row["yen_per_hour"]),
            effective_from=datetime.date.fromisoformat(row["effective_from"]),
            confirmed=row["confirmed"] == "1",
            source=row["source"],
        )
        for row in read_table(content, columns)
    ]
    MinimumWage.objects.bulk_create(wages, ignore_conflicts=True)
    return len(wages)


TABLES: dict[str, Callable[[bytes], int]] = {
    "municipalities.tsv": fill_municipalities,
    "postal_codes.tsv.gz": fill_postal_codes,
    "industries.tsv": fill_industries,
    "occupations.tsv": fill_occupations,
    "minimum_wages.tsv": fill_minimum_wages,
}
