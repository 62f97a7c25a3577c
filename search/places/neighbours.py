"""Which municipalities lie around one: 苫小牧市とその周辺."""

from __future__ import annotations

from recruitment.vocabulary.models import Municipality
from search.places.geometry import distance_km
from search.places.table import Table, known_spots

NEIGHBOURS = 6
FARTHEST_KM = 45.0
"""Between offices: farther is no neighbour any more, wide as the towns of Hokkaido are."""

_SUBPREFECTURES: dict[str, str] = {
    "石狩": "0110 01217 01224 01231 01234 01235 0130",
    "渡島": "01202 01236 0133 0134",
    "檜山": "0136 0137",
    "後志": "01203 0139 0140",
    "空知": "01209 01210 01215 01216 01218 01222 01225 01226 01227 01228 0142 0143",
    "上川": "01204 01220 01221 01229 0145 0146 0147",
    "留萌": "01212 0148",
    "宗谷": "01214 0151 0152",
    "オホーツク": "01208 01211 01219 0154 0155 0156",
    "胆振": "01205 01213 01230 01233 0157 0158",
    "日高": "0160 0161",
    "十勝": "01207 0163 0164",
    "釧路": "01206 0166",
    "根室": "01223 0169",
}
"""振興局 of Hokkaido by the beginnings of municipality codes: the prefecture is too large to be near."""


def neighbours(code: str) -> list[str]:
    """Codes of the nearest municipalities, nearest first, without the place itself.

    By the distance of their offices; wards of a designated city count for wards only. Where no office is
    known: the others of the 振興局 (Hokkaido) or of the prefecture, in the order of their codes; that costs
    a query. A prefecture has no neighbours.
    """
    if code[2:5] == "000":
        return []
    return _nearest(code, known_spots()) or _same_area(code)


def _nearest(code: str, table: Table) -> list[str]:
    here = table.offices.get(code)
    if here is None:
        return []
    away = sorted(
        (distance_km(here.point, office.point), other)
        for other, office in table.offices.items()
        if other not in (code, here.city) and (here.city or not office.city)
    )
    return [other for km, other in away[:NEIGHBOURS] if km <= FARTHEST_KM]


def _same_area(code: str) -> list[str]:
    area = next((area for area in map(_starts, _SUBPREFECTURES.values()) if code.startswith(area)), None)
    others = Municipality.objects.municipalities().in_prefecture(code[:2]).exclude(code=code)
    codes = others.values_list("code", flat=True)
    return [other for other in codes if area is None or other.startswith(area)]


def _starts(area: str) -> tuple[str, ...]:
    return tuple(area.split())
