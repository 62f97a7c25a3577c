"""What was understood of a typed text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """A condition read from words. Values are alternatives; wishes of one facet but features are, too."""

    words: str
    """As typed: 京都, 時給1200円以上, 派遣以外. A link without the wish takes these words out of the text."""
    name: str
    """Facet as in the query string: place, type, feature, days, kind, occupation, industry, pay_min, near."""
    values: tuple[str, ...]
    label: str
    """What its chip says: 京都府, 時給 1,200円以上, 派遣を除く."""
    negative: bool = False
    unit: str = ""
    """Unit of pay_min: hour, month, year."""


@dataclass(frozen=True)
class Understood:
    """A typed text taken apart."""

    typed: str
    """Normalised text."""
    words: str = ""
    """What is left to look for as text."""
    wishes: tuple[Wish, ...] = ()
    excluded: tuple[str, ...] = ()
    """Words that must not occur: 〜以外, -〜."""
    is_sentence: bool = False
    """Whole sentences are asked more leniently: not every left word must occur."""

    def without(self, words: str) -> str:
        """The typed text without some of its words."""
        return " ".join(self.typed.replace(words, " ", 1).split())
