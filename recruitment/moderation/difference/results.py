"""What a comparison finds, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from recruitment.moderation.difference.words import Mark, Piece

LONG_TEXT = 60


class Change(models.TextChoices):
    """What happened to a field or to a row of a list."""

    ADDED = "added", "追加"
    REMOVED = "removed", "削除"
    CHANGED = "changed", "変更"


@dataclass(frozen=True)
class Picture:
    """An image of the library as it stands on the page; None when it was deleted from the library."""

    image: Any
    alt: str


@dataclass(frozen=True)
class FieldChange:
    """One field that says something else now; `before` and `after` are what a person would read."""

    field: str
    label: str
    section: str
    before: str
    after: str
    parts: tuple[Piece, ...] = ()
    rows: tuple[RowChange, ...] = ()
    is_reordered: bool = False
    picture_before: Picture | None = None
    picture_after: Picture | None = None

    @property
    def state(self) -> Change:
        """Whether there was an answer before, and is one now."""
        if self.rows or (self.before and self.after):
            return Change.CHANGED
        return Change.REMOVED if self.before else Change.ADDED

    @property
    def is_picture(self) -> bool:
        """Whether to show two pictures instead of words."""
        return bool(self.picture_before or self.picture_after)

    @property
    def is_long(self) -> bool:
        """Whether it is read as one text with marks rather than as two values side by side."""
        long = "\n" in self.before + self.after or max(len(self.before), len(self.after)) > LONG_TEXT
        return long and self.state == Change.CHANGED

    @property
    def parts_before(self) -> list[Piece]:
        """What it said, with what was taken out marked."""
        return [piece for piece in self.parts if piece.mark != Mark.ADDED]

    @property
    def parts_after(self) -> list[Piece]:
        """What it says, with what is new marked."""
        return [piece for piece in self.parts if piece.mark != Mark.REMOVED]


@dataclass(frozen=True)
class RowChange:
    """One photo, interview, certificate or branch that came, went or changed."""

    title: str
    state: Change
    changes: tuple[FieldChange, ...]
    picture: Picture | None = None
    """The picture the row shows now, when only the words around it changed."""
