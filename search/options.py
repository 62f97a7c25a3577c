"""Facets as the page shows them: options with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from search.facets import TITLES
from search.jobs import JobSearch
from search.labels import PREFECTURE_NAMES
from search.pay import STEPS, yen_text
from search.tags import TAGS

FIRST = ("place", "occupation", "type")
SHOWN_AT_ONCE = 8
MOST_OPTIONS = 100
"""Of a facet with more values the most frequent ones are offered."""

ALL_SHOWN = frozenset({"occupation", "type", "pay_min", "days", "holiday"})
"""Facets that are short, or have an order in which none is to be hidden."""


@dataclass(frozen=True)
class Option:
    """One value of a facet; `level` 1 lies below the option before it."""

    value: str
    label: str
    count: int
    selected: bool
    level: int = 0
    is_capped: bool = False
    """Whether there are more than `count`."""

    @property
    def number(self) -> str:
        """The count as pages print it."""
        return f"{self.count:,}{'以上' if self.is_capped else ''}"


@dataclass(frozen=True)
class Group:
    """One facet, or a part of one under a heading of its own. `more` is shown on request."""

    name: str
    title: str
    options: list[Option]
    more: list[Option]
    key: str = ""
    """Tells apart the parts of a facet."""

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded at first: what most seekers begin with, and what is chosen."""
        return self.name in FIRST or bool(self.selected)

    @property
    def is_choice(self) -> bool:
        """Whether only one option can be chosen (radio buttons)."""
        return self.name == "pay_min"

    @property
    def selected(self) -> int:
        """Number of chosen options."""
        return sum(option.selected for option in (*self.options, *self.more))


def groups(search: JobSearch) -> list[Group]:
    """All facets that have something to choose, the conditions of work under their headings."""
    found: list[Group] = []
    for name in TITLES:
        if name == "feature":
            found.extend(_features(search))
        elif name not in ("q", "near"):
            found.append(group(search, name))
    return [each for each in found if each.options]


def group(search: JobSearch, name: str) -> Group:
    """One facet with its counts; options without hits are left out unless chosen."""
    counts, chosen = search.counts(name), set(_chosen(search, name))
    names = _names(search, name, [*counts, *chosen])
    is_capped = search.is_capped(name)
    options = [
        Option(value, names[value], counts[value], value in chosen, _level(name, value), is_capped)
        for value in _order(search, name, names, counts)
        if counts[value] or value in chosen
    ]
    return _group(name, TITLES[name], options)


def _features(search: JobSearch) -> Iterator[Group]:
    """Conditions of work by their headings, the most frequent first."""
    every = group(search, "feature")
    options = sorted((*every.options, *every.more), key=lambda option: -option.count)
    for number, heading in enumerate(dict.fromkeys(tag.group for tag in TAGS.values())):
        found = [option for option in options if TAGS[option.value].group == heading]
        yield _group("feature", heading, found, key=f"feature-{number}")


def _group(name: str, title: str, options: list[Option], key: str = "") -> Group:
    """The first options, and chosen ones, at once; the rest on request."""
    at_once = len(options) if name in ALL_SHOWN else SHOWN_AT_ONCE
    rest = options[at_once:]
    pinned = [option for option in rest if option.selected]
    more = [option for option in rest if not option.selected][:MOST_OPTIONS]
    return Group(name, title, options[:at_once] + pinned, more, key or name)


def _chosen(search: JobSearch, name: str) -> list[str]:
    return [value for active, value in search.query.active_filters if active == name]


def _names(search: JobSearch, name: str, codes: Iterable[str]) -> Mapping[str, str]:
    """Names of the values of a facet, in their usual order."""
    if name == "pay_min":
        chosen = search.query.pay_min
        offered = sorted({*STEPS[search.query.unit], *([] if chosen is None else [chosen])})
        return {str(amount): f"{yen_text(amount)}以上" for amount in offered}
    return search.labels.of_facet(name, codes)


def _level(name: str, value: str) -> int:
    """Middle classes of occupations (three digits) stand below their major class (two)."""
    return 1 if name == "occupation" and len(value) > len("07") else 0


def _order(search: JobSearch, name: str, names: Mapping[str, str], counts: Counter[str]) -> Iterable[str]:
    """Which values are offered, in which order."""
    if name == "place":
        return sorted(_places(search, names), key=lambda code: (-counts[code], code))
    if name == "occupation":
        return _occupations(search, names)
    if name == "industry":
        return [code for code in names if code.isalpha() or code in search.query.industry]
    return names


def _places(search: JobSearch, names: Mapping[str, str]) -> list[str]:
    """Municipalities; prefectures only where there are several to choose from."""
    prefectures = PREFECTURE_NAMES.keys() & names.keys()
    hidden = set() if len(prefectures) > 1 else prefectures - set(search.query.place)
    return [code for code in names if code not in hidden]


def _occupations(search: JobSearch, names: Mapping[str, str]) -> Iterable[str]:
    """Major classes; the middle ones below a class that is chosen or holds a chosen one."""
    major_of = search.labels.occupations.major
    opened = {major_of.get(code, code) for code in search.query.occupation}
    return [code for code in names if code not in major_of or major_of[code] in opened]
