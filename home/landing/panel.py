"""The panel in the editor where the conditions of a job list are picked, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from home.landing.conditions import parse, search_url, unknown_values
from search.chips import chips
from search.jobs import JobSearch
from search.options import Option, groups
from search.query import PAY_UNITS, SORTS, JobQuery

TITLES_SHOWN = 3
FIRST_GROUPS = ("kind", "grant")
"""What landing pages are mostly about comes first."""


@dataclass(frozen=True)
class Choice:
    """Something to press, and the conditions in force after it was pressed."""

    key: str
    label: str
    count: int | None
    selected: bool
    state: str


@dataclass(frozen=True)
class ChoiceGroup:
    """One facet of the search."""

    name: str
    title: str
    choices: list[Choice]

    @property
    def selected(self) -> int:
        """Number of conditions in force."""
        return sum(choice.selected for choice in self.choices)


def context(text: str) -> dict[str, Any]:
    """Everything the panel shows for what stands in the field."""
    try:
        query, lost, error = parse(text), unknown_values(text, parse(text)), ""
    except ValidationError as problem:
        query, lost, error = JobQuery(), [], problem.messages[0]
    search = JobSearch(query)
    return {
        "error": error,
        "lost": lost,
        "state": query.urlencode(),
        "total": search.total,
        "jobs": search.first(TITLES_SHOWN),
        "url": search_url(query),
        "chips": chips(search),
        "groups": _groups(search),
        "keyword": query.q,
        "without_keyword": query.without("q").urlencode(),
        "units": _units(query),
        "orders": _orders(query),
    }


def _groups(search: JobSearch) -> list[ChoiceGroup]:
    """The facets of the search page with what each option would lead to."""
    found = [
        ChoiceGroup(
            group.name,
            group.title,
            [_choice(search.query, group.name, option) for option in (*group.options, *group.more)],
        )
        for group in groups(search)
    ]
    return sorted(found, key=lambda group: group.name not in FIRST_GROUPS)


def _choice(query: JobQuery, name: str, option: Option) -> Choice:
    """An option that is ticked or taken away."""
    if option.selected:
        after = query.without(name, option.value)
    elif name == "pay_min":
        after = query.with_(pay_min=int(option.value))
    elif name == "grant":
        after = query.with_(grant=True)
    else:
        after = query.adding(name, option.value)
    return Choice(f"{name}:{option.value}", option.label, option.count, option.selected, after.urlencode())


def _units(query: JobQuery) -> list[Choice]:
    """Units in which pay can be compared; a threshold of another unit means nothing."""
    return [
        Choice(
            unit,
            f"{label}で比べる",
            None,
            unit == query.unit,
            query.with_(pay_unit="" if unit == "hour" else unit, pay_min=None).urlencode(),
        )
        for unit, label in PAY_UNITS.items()
    ]


def _orders(query: JobQuery) -> list[Choice]:
    """Orders of the list; the usual one is not kept, so that it changes with the keyword."""
    usual = query.with_(sort="").order
    return [
        Choice(name, label, None, name == query.order, _sorted(query, "" if name == usual else name))
        for name, label in SORTS.items()
        if name != "relevance" or query.q
    ]


def _sorted(query: JobQuery, order: str) -> str:
    """The query string in another order."""
    return query.with_(sort=order).urlencode()
