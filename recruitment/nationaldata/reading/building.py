"""From keys and texts to rows of 143 values, the same for every format."""

from __future__ import annotations

from collections.abc import Sequence

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.reading import cells
from recruitment.nationaldata.reading.headers import Layout
from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.result import Problem, RawRow, Reading
from recruitment.nationaldata.reading.unreadable import Unreadable

_MOST_NAMED = 200
"""Unknown headers and problems of a file are collected up to this number."""


class Builder:
    """Makes the rows of one reading and notes in it what columns there are."""

    def __init__(self, reading: Reading, limits: Limits, counter: str) -> None:
        self.reading = reading
        self.limits = limits
        self.counter = counter
        self.count = 0

    def note(self, layout: Layout, *, problems: bool) -> None:
        """Add to the reading what a layout has, and its problems if they are the file's."""
        self.reading.found |= layout.found
        _add_new(self.reading.unknown_headers, layout.unknown)
        if problems:
            _add_new(self.reading.problems, layout.problems)

    def row(self, line: int, layout: Layout, texts: Sequence[str], problems: list[Problem]) -> RawRow:
        """The row whose texts stand under the layout's keys.

        Raises:
            Unreadable: more rows than allowed, or a text longer than allowed.
        """
        self.count += 1
        place = f"{line}{self.counter}"
        if self.count > self.limits.rows:
            raise Unreadable(
                f"求人が{self.limits.rows:,}件を超えています。いくつかのファイルに分けてください。"
            )
        values = [""] * len(COLUMNS)
        for target, text in zip(layout.targets, texts, strict=False):
            if not (text := cells.tidy(text)):
                continue
            for index in target:
                values[index] = text
        self._check_lengths(values, place)
        if cells.has_unseen("".join(values)):
            values = self._readable(values, problems)
        return RawRow(line, place, values, problems)

    def _check_lengths(self, values: list[str], place: str) -> None:
        longest = max(values, key=len)
        if len(longest) > self.limits.cell:
            label = COLUMNS[values.index(longest)].item.label
            raise Unreadable(
                f"{place}の「{label}」が{self.limits.cell:,}文字を超えています。"
                '引用符（"）の閉じ忘れがないか確かめ、短くしてください。'
            )

    def _readable(self, values: list[str], problems: list[Problem]) -> list[str]:
        for column, value in zip(COLUMNS, values, strict=True):
            if message := cells.complaint_about(value):
                problems.append(Problem(f"「{column.item.label}」に{message}", column))
        return [cells.storable(value) for value in values]


def _add_new(known: list[str], more: Sequence[str]) -> None:
    for text in more:
        if len(known) >= _MOST_NAMED:
            return
        text = cells.storable(text[:100])
        if text not in known:
            known.append(text)
