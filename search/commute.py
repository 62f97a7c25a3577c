"""The fields of the page that ask where a seeker starts, by which means and how far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from search.jobs import JobSearch
from search.places.asked import position_of
from search.places.geometry import TRAVEL
from search.places.origins import NoOrigin
from search.places.reach import WITHIN_KM, WITHIN_MINUTES


class Choice(NamedTuple):
    """An entry of a drop-down list."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True)
class Commute:
    """What the fields show."""

    near: str
    """In the field: the name of the place, or what was typed."""
    value: str
    """In the address."""
    is_position: bool
    """Whether it is where the device is: nothing to read or to mend in a field."""
    problem: str
    """Why the starting point is nowhere, as a sentence."""
    travels: list[Choice]
    limits: list[Choice]


def commute(search: JobSearch) -> Commute:
    """The fields for a search."""
    query, reach = search.query, search.reach
    problem = reach.sentence if isinstance(reach, NoOrigin) else ""
    return Commute(
        near=query.near if problem or reach is None else reach.origin.title,
        value=query.near,
        is_position=position_of(query.near) is not None,
        problem=problem,
        travels=[
            Choice("", "まっすぐの距離（km）", not query.travel),
            *(Choice(key, f"{pace.label}（分）", key == query.travel) for key, pace in TRAVEL.items()),
        ],
        limits=_limits(query.travel, query.within),
    )


def _limits(travel: str, within: int | None) -> list[Choice]:
    """Usual limits in the unit of the means of travel, and the one in force."""
    usual, unit = (WITHIN_MINUTES, "分") if travel else (WITHIN_KM, "km")
    offered = sorted({*usual, *([] if within is None else [within])})
    return [
        Choice("", "指定しない", within is None),
        *(
            Choice(str(limit), f"{limit}{unit}以内" if limit else "この地点だけ", limit == within)
            for limit in offered
        ),
    ]
