"""One chapter of the manual: its words, and whether they hold what is looked for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.text import Truncator

from accounts.roles import Role

WRITERS = frozenset({Role.EDITOR, Role.CONTRACTOR_EDITOR, Role.ADMINISTRATOR})
KEEPERS = frozenset({Role.EDITOR, Role.ADMINISTRATOR})
OPERATORS = frozenset({Role.OPERATOR, Role.ADMINISTRATOR})
EVERYBODY = frozenset(Role)

FOUND_TEXT = 120
"""Characters shown around a word that was looked for."""


@dataclass(frozen=True)
class Chapter:
    """A chapter: for whom it is meant first, and the admin's screens that lead to it.

    `screens` are beginnings of `app_label.model` for pages and of URL names for everything else.
    """

    slug: str
    title: str
    summary: str
    template: str
    roles: frozenset[Role] = WRITERS
    screens: tuple[str, ...] = ()

    def html(self) -> str:
        """The text of the chapter."""
        return render_to_string(self.template)

    def text(self) -> str:
        """The words of the chapter in one line."""
        return re.sub(r"\s+", " ", strip_tags(self.html())).strip()

    def found(self, words: list[str]) -> str | None:
        """A piece of text around the first word when the chapter holds all of them, else None."""
        text = f"{self.title} {self.summary} {self.text()}"
        plain = fold(text)
        if not words or not all(word in plain for word in words):
            return None
        # NFKC may change the length, so the place is a good guess and no more.
        start = max(plain.index(words[0]) - FOUND_TEXT // 3, 0)
        return Truncator(text[start:]).chars(FOUND_TEXT)


def fold(text: str) -> str:
    """The text as it is compared: any width, any case."""
    return unicodedata.normalize("NFKC", text).casefold()
