"""Takes a table of spots over: every row checked, nothing written while one is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment.vocabulary.codes import municipality_check_digit
from recruitment.vocabulary.models import Municipality
from recruitment.vocabulary.tabular import Row, RowError, TableError, read_table
from search.places.models import Spot
from search.places.signals import spots_changed

HEADINGS = {
    "種類": "kind",
    "名前": "name",
    "大字町丁目名": "name",
    "読み": "kana",
    "市区町村コード": "municipality",
    "緯度": "latitude",
    "経度": "longitude",
    "別の呼び名": "aliases",
}
"""Headings people write; the second name is the one of 位置参照情報."""

KINDS = {label: value for value, label in Spot.Kind.choices} | {
    "役所・役場": "municipality",
    "町": "district",
}
_COLUMNS = ("name", "municipality", "latitude", "longitude")
_OPTIONAL = ("kind", "kana", "aliases")
_UPDATED = ("kana", "latitude", "longitude", "aliases", "changed_at")
_FIVE_DIGITS = re.compile(r"[0-9]{5}")

type Identity = tuple[str, str, str]


@dataclass(frozen=True)
class Loaded:
    """What became of the rows."""

    added: int
    changed: int
    same: int


def load_spots(content: bytes, kind: str = "") -> Loaded:
    """Add the spots of a CSV or TSV and update those already there; others stay.

    A spot is the same if kind, municipality and name are. `kind` fills rows that name none. Loading a table
    twice changes nothing. Raises TableError with every fault; then nothing was written.
    """
    given = _checked(read_table(content, _COLUMNS, _OPTIONAL, HEADINGS), kind)
    with transaction.atomic():
        existing = {_identity(spot): spot for spot in Spot.objects.all()}
        added = [spot for identity, spot in given.items() if identity not in existing]
        changed = [
            existing[identity]
            for identity, spot in given.items()
            if identity in existing and _take_over(existing[identity], spot)
        ]
        Spot.objects.bulk_create(added, batch_size=500)
        Spot.objects.bulk_update(changed, _UPDATED, batch_size=500)
        if touched := {spot.municipality_id for spot in (*added, *changed)}:
            spots_changed.send(Spot, municipalities=touched)
    return Loaded(len(added), len(changed), len(given) - len(added) - len(changed))


def _checked(rows: list[Row], kind: str) -> dict[Identity, Spot]:
    """The rows as valid spots; of rows for the same spot the last one counts."""
    codes = set(Municipality.objects.addressable().values_list("code", flat=True))
    faults: list[RowError] = []
    spots: dict[Identity, Spot] = {}
    for row in rows:
        spot = _spot(row, kind)
        if found := list(_faults(row, spot, codes)):
            faults += found
        else:
            spots[_identity(spot)] = spot
    if faults:
        raise TableError(faults)
    return spots


def _spot(row: Row, kind: str) -> Spot:
    code = row["municipality"]
    return Spot(
        kind=KINDS.get(row["kind"], row["kind"]) or kind,
        name=row["name"],
        kana=row["kana"],
        municipality_id=code + municipality_check_digit(code) if _FIVE_DIGITS.fullmatch(code) else code,
        latitude=row["latitude"],
        longitude=row["longitude"],
        aliases=row["aliases"].replace("、", "\n"),
    )


def _faults(row: Row, spot: Spot, codes: set[str]) -> Iterator[RowError]:
    """What is wrong in a row, field by field."""
    if spot.municipality_id not in codes:
        yield RowError(row.line, f"市区町村コード「{row['municipality']}」は登録されていません。")
    try:
        spot.clean()
        spot.clean_fields(exclude=["municipality"])
    except ValidationError as error:
        for field, sentences in error.message_dict.items():
            label = Spot._meta.get_field(field).verbose_name
            yield from (RowError(row.line, f"{label}：{sentence}") for sentence in sentences)


def _identity(spot: Spot) -> Identity:
    return spot.kind, spot.municipality_id, spot.name


def _take_over(spot: Spot, given: Spot) -> bool:
    """Give a stored spot the values of a row; tell whether that changed it."""
    values = {name: getattr(given, name) for name in _UPDATED if name != "changed_at"}
    if all(getattr(spot, name) == value for name, value in values.items()):
        return False
    for name, value in values.items():
        setattr(spot, name, value)
    spot.changed_at = timezone.now()
    return True
