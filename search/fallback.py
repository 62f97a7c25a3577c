"""Other ways to read what was typed, for when nothing is found: never a dead end (C4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from search.language.analyzer import Word
from search.language.analyzer import words as words_in
from search.understanding import understand
from search.understanding.chunks import words_of
from search.understanding.reading import Understood, Wish
from search.words.spelling import corrected

MOST_ATTEMPTS = 10
"""Questions to the engine for one search that finds nothing."""

KEPT_LONGEST = ("place", "near", "occupation")
"""Conditions in words that are given up last: where, and what work."""

type Way = Literal["typed", "literal", "corrected", "fewer", "any", "most"]


@dataclass(frozen=True)
class Reading:
    """How the typed words are searched."""

    understood: Understood
    way: Way = "typed"
    dropped: tuple[str, ...] = ()
    """Words left out."""


def other_readings(typed: Understood) -> Iterator[Reading]:
    """Ways to read a text that finds nothing as it stands, the closest to it first."""
    return islice(_closest_first(typed), MOST_ATTEMPTS)


def _closest_first(typed: Understood) -> Iterator[Reading]:
    if typed.wishes or typed.excluded:
        yield Reading(Understood(typed.typed, words=typed.typed.replace('"', " ")), "literal")
    if better := corrected(typed.typed):
        yield Reading(understand(better), "corrected")
    words = words_of(typed.words)
    wishes = sorted(typed.wishes, key=lambda wish: wish.name in KEPT_LONGEST)
    for dropped in _given_up(wishes, words):
        yield _without(typed, dropped)
    if telling := _telling(words):
        loose = replace(typed, words=telling, wishes=())
        yield Reading(loose, "any", tuple(wish.words for wish in typed.wishes))


def _telling(words: list[str]) -> str:
    """The words of which one may be enough: single characters out of a longer word tell nothing."""
    kept: list[str] = []
    for word in words:
        parts = list(words_in(word))
        seams = {part.begin for part in parts} & {part.end for part in parts}
        whole = word.startswith('"') or len(parts) < 2
        kept += [word] if whole else [part.surface for part in parts if _tells(part, seams)]
    return " ".join(kept)


def _tells(part: Word, seams: set[int]) -> bool:
    """Whether a part is a word: 牛 of 牛の世話 is one, 介 of 介後 and the figure of 工場1 are not."""
    is_apart = part.begin not in seams and part.end not in seams and not part.surface.isdigit()
    return len(part.surface) > 1 or is_apart


def _given_up(wishes: list[Wish], words: list[str]) -> Iterator[list[Wish | str]]:
    """What to leave out: one thing, then all conditions, then all words; never everything."""
    one_by_one: list[Wish | str] = [wish for wish in wishes if wish.name not in KEPT_LONGEST]
    one_by_one += reversed(words)
    one_by_one += [wish for wish in wishes if wish.name in KEPT_LONGEST]
    if len(one_by_one) > 1:
        yield from ([part] for part in one_by_one)
    if words and len(wishes) > 1:
        yield list(wishes)
    if wishes and len(words) > 1:
        yield list(words)


def _without(typed: Understood, dropped: list[Wish | str]) -> Reading:
    """The text without some of its words and wishes."""
    words = [word for word in words_of(typed.words) if word not in dropped]
    wishes = tuple(wish for wish in typed.wishes if wish not in dropped)
    given_up = tuple(part if isinstance(part, str) else part.words for part in dropped)
    return Reading(replace(typed, words=" ".join(words), wishes=wishes), "fewer", given_up)
