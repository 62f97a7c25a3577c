"""What is noted of a page of results, before it is written."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field

from search.journal.models import Outcome, Search


@dataclass(frozen=True)
class Shown:
    """A page of results, and the token of the page it was searched from."""

    search: Search
    after: uuid.UUID | None = None


@dataclass(frozen=True)
class Ending:
    """What became of a page of results."""

    token: uuid.UUID
    outcome: Outcome
    rank: int | None = None
    next_words: str = ""
    noted: float = field(default_factory=time.monotonic)
    """Seconds of the clock of this process."""


@dataclass(frozen=True)
class Batch:
    """What one writing takes."""

    shown: list[Shown]
    endings: list[Ending]
