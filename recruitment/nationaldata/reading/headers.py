"""From the headers, keys or tags of a file to the 143 columns.

A header may be a DB name, `section.DB name`, the Japanese label of the specification (width and blanks do
not matter) or, where all headers are numbers, the item's number. A DB name of several sections stands for
them in the order it appears: company, job, living.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from recruitment.nationaldata.columns import COLUMNS, Column
from recruitment.nationaldata.reading.unreadable import Unreadable
from recruitment.nationaldata.writing.csv_format import TERMS

Key = tuple[str, str]
"""Section the file itself puts a value into (empty if none) and name of the value."""
MOST_KEYS = 1000
LONGEST_KEY = 100
"""Characters of a header that are looked at."""
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_IN_BOTH = "CORPORATION_ID"


def plain(header: str) -> str:
    """A header as it is compared: narrow, without blanks, in lower case."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", header)).casefold()


@dataclass
class Layout:
    """Where the value under each key belongs."""

    targets: list[tuple[int, ...]]
    unknown: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def found(self) -> set[int]:
        """Indices of all columns that are there."""
        return {index for target in self.targets for index in target}


def _candidates() -> dict[str, tuple[Column, ...]]:
    by_name: dict[str, list[Column]] = defaultdict(list)
    for column in COLUMNS:
        section, item = column.section, column.item
        for name in dict.fromkeys((item.name, item.label)):
            by_name[plain(name)].append(column)
            by_name[plain(f"{section}.{name}")].append(column)
    return {name: tuple(columns) for name, columns in by_name.items()}


_BY_NAME = _candidates()
_BY_NUMBER = {str(column.item.no): column for column in COLUMNS}


def is_name(header: str) -> bool:
    """Whether this is surely a header of the format; a mere number is not."""
    return plain(header) in _BY_NAME


@lru_cache(maxsize=16)
def layout_of(keys: tuple[Key, ...]) -> Layout:
    """The layout of a header line, or of the keys of one object; a key without name holds nothing.

    Raises:
        Unreadable: far more keys than the format has items.
    """
    if len(keys) > MOST_KEYS:
        raise Unreadable(f"1件の求人に{MOST_KEYS:,}を超える項目があります。要らない項目を消してください。")
    choices = _numbered(keys) or [_choices_of(key) for key in keys]
    layout = Layout([()] * len(keys))
    taken: set[int] = set()
    for place, choice in enumerate(choices):
        if len(choice) == 1:
            _take(layout, place, choice, taken, keys)
        elif not choice and keys[place][1] not in ("", TERMS):
            layout.unknown.append(".".join(part for part in keys[place] if part))
    for places in _places_by_choice(choices):
        _share(layout, places, choices, taken, keys)
    return layout


def _numbered(keys: Sequence[Key]) -> list[tuple[Column, ...]]:
    names = [plain(name) for section, name in keys]
    if any(section for section, name in keys) or not all(name in _BY_NUMBER for name in names if name):
        return []
    if len(set(names)) != len(names) or len(names) < 2:
        return []
    return [(_BY_NUMBER[name],) if name else () for name in names]


def _choices_of(key: Key) -> tuple[Column, ...]:
    section, name = key
    return _BY_NAME.get(plain(f"{section}.{name}" if section else name), ())


def _places_by_choice(choices: Sequence[tuple[Column, ...]]) -> Iterator[list[int]]:
    grouped: dict[tuple[Column, ...], list[int]] = defaultdict(list)
    for place, choice in enumerate(choices):
        if len(choice) > 1:
            grouped[choice].append(place)
    yield from grouped.values()


def _share(
    layout: Layout,
    places: list[int],
    choices: Sequence[tuple[Column, ...]],
    taken: set[int],
    keys: Sequence[Key],
) -> None:
    """Give the places of one shared name the columns still free."""
    free = tuple(column for column in choices[places[0]] if column.index not in taken)
    if len(places) >= len(free):
        for order, place in enumerate(places):
            _take(layout, place, free[order : order + 1] or choices[place][:1], taken, keys)
    elif free[0].item.name == _IN_BOTH:
        _take(layout, places[0], free, taken, keys)
    else:
        for place in places:
            section = _section_around(place, choices)
            fitting = tuple(column for column in free if column.section == section)
            if fitting:
                _take(layout, place, fitting, taken, keys)
            else:
                layout.problems.append(_ambiguous(keys[place][1], free))


def _section_around(place: int, choices: Sequence[tuple[Column, ...]]) -> str:
    """The section the nearest clear headers on both sides agree on, else nothing."""
    before = next((c[0].section for c in reversed(choices[:place]) if len(c) == 1), "")
    after = next((c[0].section for c in choices[place + 1 :] if len(c) == 1), "")
    return before if before == after else ""


def _take(
    layout: Layout, place: int, columns: tuple[Column, ...], taken: set[int], keys: Sequence[Key]
) -> None:
    if any(column.index in taken for column in columns):
        layout.problems.append(
            f"「{keys[place][1]}」が2回あります。はじめのほうを読みました。1つにしてください。"
        )
        return
    layout.targets[place] = tuple(column.index for column in columns)
    taken.update(layout.targets[place])


def _ambiguous(name: str, free: Sequence[Column]) -> str:
    ways = "」「".join(f"{column.section}.{column.item.name}" for column in free)
    return f"「{name}」がどの項目か分からないため、読みませんでした。「{ways}」のどれかに書き換えてください。"
