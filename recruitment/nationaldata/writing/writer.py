"""What all formats have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Writer(Protocol):
    """Makes the bytes of one file, piece by piece; a writer is used once."""

    def opening(self) -> bytes:
        """What comes before the first row."""

    def row(self, values: Sequence[str]) -> bytes:
        """One row of 143 texts."""

    def closing(self) -> bytes:
        """What comes after the last row."""
