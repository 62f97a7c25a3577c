"""Where a seeker starts from: what was typed, as a point on the map."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

import jaconv

from recruitment.vocabulary.codes import municipality_code_is_valid, normalise_postal_code
from recruitment.vocabulary.models import Municipality, PostalCode
from search.places.asked import position_of
from search.places.geometry import Point
from search.places.locate import district_at
from search.places.table import Known, Table, plain_town

_KEY = re.compile(r"s([0-9]{1,18})")
_AROUND = re.compile(r"(の?(周辺|近く|近辺|付近)|から)$")


@dataclass(frozen=True)
class Origin:
    """A starting point."""

    point: Point
    title: str
    """苫小牧駅, 苫小牧市旭町, 現在地."""
    spot: int | None = None
    """Key of the spot, if it is one."""
    is_kept: bool = True
    """Whether travel times from here may be remembered: not those from where a person stands."""


class NoOrigin(NamedTuple):
    """Why a text is no starting point."""

    sentence: str


def origin_of(text: str, table: Table) -> Origin | NoOrigin:
    """The point meant by a key, code, postal code, position or name."""
    if position := position_of(text):
        return Origin(position, "現在地", is_kept=False)
    if match := _KEY.fullmatch(text):
        spot = table.spots.get(int(match[1]))
        return _at(spot) if spot else NoOrigin("この場所は登録されていません。駅名や町名を入れてください。")
    if municipality_code_is_valid(text):
        return _municipality(text, table)
    if postal_code := normalise_postal_code(text):
        return _postal(postal_code, table)
    return _named(text, table)


def _at(spot: Known, title: str = "") -> Origin:
    return Origin(spot.point, title or spot.title, spot.pk)


def _municipality(code: str, table: Table) -> Origin | NoOrigin:
    """The office, else the middle of the spots in the municipality."""
    if office := table.offices.get(code):
        return _at(office)
    place = Municipality.objects.filter(code=code).first()
    inside = [spot.point for spot in table.spots.values() if spot.municipality == code]
    if place and inside:
        lats, lons = zip(*inside, strict=True)
        return Origin(Point(sum(lats) / len(lats), sum(lons) / len(lons)), place.name)
    name = f"「{place.name}」" if place else "この市区町村"
    return NoOrigin(f"{name}の位置はまだ登録されていません。近くの駅名を入れてください。")


def _postal(code: str, table: Table) -> Origin | NoOrigin:
    """The district of the first town of a postal code, else its municipality."""
    towns = list(PostalCode.objects.lookup(code))
    written = f"{code[:3]}-{code[3:]}"
    if not towns:
        return NoOrigin(f"郵便番号{written}は見つかりません。数字を確かめてください。")
    for town in towns:
        if spot := district_at(table, town.municipality_id, town.town):
            return _at(spot, f"{town.municipality.name}{town.town}")
    return _municipality(towns[0].municipality_id, table)


def _named(text: str, table: Table) -> Origin | NoOrigin:
    """A spot by its name, alias or reading; else an address; else a municipality by its name."""
    name = _AROUND.sub("", text)
    found = table.named.get(name) or table.named.get(jaconv.hira2kata(name))
    if spot := found[0] if found else _address(name, table):
        return _at(spot)
    places = Municipality.objects.addressable().filter(name__in=[name + end for end in ("", *"市町村区")])
    if place := places.order_by("code").first():
        return _municipality(place.code, table)
    return NoOrigin(
        f"「{text}」の場所が見つかりません。駅名、市区町村名、町名、7けたの郵便番号のどれかを入れてください。"
    )


def _address(text: str, table: Table) -> Known | None:
    """The district an address names, with or without its municipality in front."""
    plain = plain_town(text)
    for places in table.districts.values():
        _, has_city, rest = plain.partition(plain_town(places[0][1].municipality_name))
        for town, spot in places:
            is_alone = plain.startswith(town) and plain[len(town) :][:1].isdigit()
            if is_alone or (has_city and rest.startswith(town)):
                return spot
    return next((office for office in table.offices.values() if office.name in text), None)
