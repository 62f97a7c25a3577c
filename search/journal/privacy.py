"""What of the typed words may be kept: nothing that looks like a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sudachipy import SplitMode

from search.language.analyzer import dictionary
from search.language.normalise import squeeze

MAX_WORDS = 60
"""Whoever types more tells a story, often his own."""

_TO = "[-‐‑–−ーの]"
_PERSONAL = re.compile(
    r"@"  # mail addresses, names in social networks
    r"|\d(?:[-() ]{0,2}\d){6}"  # telephone numbers, postal codes, long numbers of any kind
    rf"|\d{{1,4}}(?:{_TO}\d{{1,4}}){{2}}|[町条丁目字区通東西南北]\s?\d{{1,4}}{_TO}\d"  # where somebody lives
    r"|\d番地|\d番\d"
    r"|https?:|www\.",
    re.IGNORECASE,
)
_SURNAME, _GIVEN = "姓", "名"
_GIVEN_CHARS = 2
"""Given names of one character are ordinary words as often as not (恵, 学, 望)."""


class Censor:
    """Decides about many words at once; made for one batch, because a tokenizer belongs to one thread."""

    def __init__(self) -> None:
        self._tokenizer = dictionary().tokenizer(mode=SplitMode.A)

    def kept(self, typed: str) -> str:
        """Normalised words in lower case, or '' when they must not be kept."""
        words = squeeze(typed).lower()
        if len(words) > MAX_WORDS or _PERSONAL.search(words) or self._names_somebody(words):
            return ""
        return words

    def _names_somebody(self, words: str) -> bool:
        """A surname with a given name behind it, or a given name that nothing else is called."""
        morphemes = [m for m in self._tokenizer.tokenize(words) if m.surface().strip()]
        kinds = [m.part_of_speech()[3] for m in morphemes]
        pairs = zip(kinds, kinds[1:], strict=False)
        return (_SURNAME, _GIVEN) in pairs or any(
            kind == _GIVEN and len(m.surface()) >= _GIVEN_CHARS
            for m, kind in zip(morphemes, kinds, strict=True)
        )


PRIVATE_CONDITIONS = frozenset({"near"})
"""Conditions whose values may tell where somebody lives: only that there was one is kept."""


def conditions_text(conditions: Iterable[tuple[str, str]], limit: int) -> str:
    """Conditions as `name:value`, in one order, as many as fit."""
    words = sorted({name if name in PRIVATE_CONDITIONS else f"{name}:{value}" for name, value in conditions})
    while len(" ".join(words)) > limit:
        words.pop()
    return " ".join(words)
