"""Facets and conditions as the page shows them: options with counts, chips to take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from recruitment.vocabulary.enums import EmploymentType, JobKind, WorkingDay
from search.jobs import JobSearch
from search.pay import steps, yen_text
from search.query import FEATURES, PAY_UNITS

TITLES = {
    "q": "キーワード",
    "place": "勤務地",
    "occupation": "職種",
    "type": "雇用形態",
    "pay_min": "給与",
    "feature": "こだわり",
    "days": "働く曜日",
    "industry": "業種",
    "kind": "求人の種類",
    "grant": "移住支援金",
}
"""Conditions in the order of the page."""

FIXED = {
    "type": {value: str(label) for value, label in EmploymentType.choices},
    "feature": FEATURES,
    "days": {value: str(label) for value, label in WorkingDay.choices},
    "kind": {value: str(label) for value, label in JobKind.choices},
    "grant": {"1": "移住支援金の対象"},
}
SHOWN_AT_ONCE = 8


@dataclass(frozen=True)
class Option:
    """One value of a facet; `level` 1 lies below the option before it."""

    value: str
    label: str
    count: int
    selected: bool
    level: int = 0


@dataclass(frozen=True)
class Group:
    """One facet. `options` are shown at once, `more` on request."""

    name: str
    title: str
    options: list[Option]
    more: list[Option]
    is_choice: bool = False
    """Whether only one option can be chosen (radio buttons)."""

    @property
    def selected(self) -> int:
        """Number of chosen options."""
        return sum(option.selected for option in (*self.options, *self.more))


@dataclass(frozen=True)
class Chip:
    """A condition in force, and the query string without it."""

    title: str
    label: str
    url: str


def groups(search: JobSearch) -> list[Group]:
    """All facets that have something to choose."""
    found = [group(search, name) for name in TITLES if name != "q"]
    return [each for each in found if each.options]


def chips(search: JobSearch) -> list[Chip]:
    """Every condition in force with a way to take it away."""
    return [
        Chip(
            TITLES[name],
            label_of(search, name, value),
            address(search.query.without(name, value).urlencode()),
        )
        for name, value in search.query.active_filters
    ]


def address(query_string: str) -> str:
    """Relative address of a query; "?" alone is the search without conditions."""
    return f"?{query_string}"


def label_of(search: JobSearch, name: str, value: str) -> str:
    """What a value is called."""
    if name == "pay_min":
        return f"{PAY_UNITS[search.query.unit]} {yen_text(int(value))}以上"
    return _names(search, name).get(value, value)


def _names(search: JobSearch, name: str) -> dict[str, str]:
    """Names of the values of a facet, in their usual order."""
    labels = search.labels
    if name == "pay_min":
        offered = steps(search.query.unit, search.query.pay_min)
        return {str(step): f"{yen_text(step)}以上" for step in offered}
    by_code = {
        "place": labels.places,
        "occupation": labels.occupations.names,
        "industry": labels.industries.names,
    }
    return by_code.get(name) or FIXED.get(name, {})


def group(search: JobSearch, name: str) -> Group:
    """One facet with its counts; options without hits are left out unless chosen."""
    counts, chosen = search.table.counts(name), set(search.table.columns[name].selected)
    names = _names(search, name)
    options = [
        Option(value, names[value], counts[value], value in chosen, _level(name, value))
        for value in _order(search, name, names, counts)
        if counts[value] or value in chosen
    ]
    pinned = [option for option in options[SHOWN_AT_ONCE:] if option.selected]
    more = [option for option in options[SHOWN_AT_ONCE:] if not option.selected]
    return Group(name, TITLES[name], options[:SHOWN_AT_ONCE] + pinned, more, is_choice=name == "pay_min")


def _level(name: str, value: str) -> int:
    """Middle classes of occupations (three digits) stand below their major class (two)."""
    return 1 if name == "occupation" and len(value) > len("07") else 0


def _order(search: JobSearch, name: str, names: dict[str, str], counts: Counter[str]) -> Iterable[str]:
    """Which values are offered, in which order."""
    if name == "place":
        return sorted(_places(search, names), key=lambda code: (-counts[code], code))
    if name == "occupation":
        return _occupations(search, names)
    if name == "industry":
        return [code for code in names if code.isalpha() or code in search.query.industry]
    return names


def _places(search: JobSearch, names: dict[str, str]) -> list[str]:
    """Municipalities; prefectures only where there are several to choose from."""
    prefectures = [code for code in names if code[2:5] == "000"]
    return [
        code
        for code in names
        if code not in prefectures or len(prefectures) > 1 or code in search.query.place
    ]


def _occupations(search: JobSearch, names: dict[str, str]) -> Iterable[str]:
    """Major classes; the middle ones below a class that is chosen or holds a chosen one."""
    major_of = search.labels.occupations.major
    opened = {major_of.get(code, code) for code in search.query.occupation}
    return [code for code in names if code not in major_of or major_of[code] in opened]
