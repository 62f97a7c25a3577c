"""What a person should do now, collected from all apps for the first page of a portal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Todo:
    """One thing to do: what, a sentence about it, where, how much it presses, its place in the list."""

    title: str
    note: str
    url: str
    kind: Literal["urgent", "todo", "advice"] = "todo"
    order: int = 100
