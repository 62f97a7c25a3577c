"""When a conditional item must be filled in (column 必須, 条件必須)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

Read = Callable[[str], str]
"""Gives the exported value of the item with a DB name, empty when there is none."""


class Condition(Protocol):
    """A test over a record's exported values; `str()` gives the specification's wording."""

    def holds(self, read: Read) -> bool:
        """Whether the item is required for this record."""


@dataclass(frozen=True)
class Equals:
    """The item has this code."""

    name: str
    code: str

    def holds(self, read: Read) -> bool:
        """See Condition."""
        return read(self.name) == self.code

    def __str__(self) -> str:
        return f"{self.name} == {self.code}"


@dataclass(frozen=True)
class Contains:
    """The item's several codes include this one."""

    name: str
    code: str

    def holds(self, read: Read) -> bool:
        """See Condition."""
        return self.code in read(self.name)

    def __str__(self) -> str:
        return f"{self.name} contains {self.code}"


@dataclass(frozen=True)
class IsEmpty:
    """The item is not filled in."""

    name: str

    def holds(self, read: Read) -> bool:
        """See Condition."""
        return not read(self.name)

    def __str__(self) -> str:
        return f"is_empty({self.name})"


@dataclass(frozen=True)
class Not:
    """The opposite of a condition."""

    part: Condition

    def holds(self, read: Read) -> bool:
        """See Condition."""
        return not self.part.holds(read)

    def __str__(self) -> str:
        return f"not ({self.part})"


@dataclass(frozen=True)
class Or:
    """Either of two conditions."""

    left: Condition
    right: Condition

    def holds(self, read: Read) -> bool:
        """See Condition."""
        return self.left.holds(read) or self.right.holds(read)

    def __str__(self) -> str:
        return f"{self.left} or {self.right}"
