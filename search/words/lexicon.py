"""Words that lead to open jobs, held in memory for completing what is typed; no database here."""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from search.language.analyzer import reading_of, words
from search.language.folding import fold
from search.language.normalise import is_kana, normalise, to_katakana
from search.language.romaji import romaji_of, romaji_start

LONGEST_READ = 24
"""Characters of which a reading is worked out while somebody types."""

_LEGAL_FORM = re.compile(
    r"^(?:株式会社|有限会社|合同会社|合資会社|合名会社|\([株有同医福学]\)|(?:公益|一般)?[社財]団法人|医療法人(?:社団|財団)?"
    r"|社会医療法人|社会福祉法人|学校法人|宗教法人|特定非営利活動法人|npo法人|独立行政法人|国立大学法人|農事組合法人"
    r"|税理士法人|弁護士法人|司法書士法人)"
)
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class Suggestion:
    """What a seeker is offered: a text to search for, and what it is."""

    text: str
    kind: str
    label: str


@dataclass(frozen=True)
class Item:
    """One word of the lexicon."""

    text: str
    kind: str
    label: str
    reading: str = ""
    """Katakana without long-vowel marks."""
    weight: int = 0
    is_offered: bool = True
    """Whether it may be suggested; the others only help to recognise what is spelled rightly."""


class Keys:
    """Sorted keys of items, for all that begin with something."""

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(pair for pair in pairs if pair[0])
        self.keys = [key for key, _ in ordered]
        self.numbers = [number for _, number in ordered]

    def starting_with(self, start: str) -> Sequence[int]:
        """Numbers of the items with a key that begins so."""
        return self.numbers[bisect_left(self.keys, start) : bisect_right(self.keys, start + _LAST)]


class Lexicon:
    """Items of all kinds; `quotas` says how many of each kind a list of suggestions begins with."""

    def __init__(self, items: Sequence[Item], quotas: dict[str, int]) -> None:
        self.items = items
        self.quotas = quotas

    @cached_property
    def _offered(self) -> list[tuple[int, Item]]:
        return [(number, item) for number, item in enumerate(self.items) if item.is_offered]

    @cached_property
    def _written(self) -> Keys:
        return Keys((key, number) for number, item in self._offered for key in written_keys(item))

    @cached_property
    def _inside(self) -> Keys:
        """Later words of longer items: ドライバー finds 大型ドライバー, too."""
        return Keys(
            (_key(normalise(item.text)[word.begin :]), number)
            for number, item in self._offered
            if item.kind == "occupation"
            for word in list(words(normalise(item.text)))[1:]
        )

    @cached_property
    def _read(self) -> Keys:
        return Keys((key, number) for number, item in self._offered for key in read_keys(item))

    @cached_property
    def _romaji(self) -> Keys:
        return Keys((romaji_of(key), number) for number, item in self._offered for key in read_keys(item))

    def completions(self, typed: str, limit: int) -> list[Suggestion]:
        """What the typing may become; an empty input gets the words of the kind `popular` first.

        Of several words the last is completed, the ones before stay.
        """
        if not typed:
            usual = [n for n, item in self._offered if item.kind == "popular"]
            return self._chosen(usual or range(len(self._offered)), "", limit)
        found = self._chosen(self._beginning(typed), typed, limit)
        before, space, last = typed.rpartition(" ")
        if found or not space or not last:
            return found
        rest = self._chosen(self._beginning(last), last, limit)
        return [Suggestion(f"{before} {each.text}", each.kind, each.label) for each in rest]

    def _beginning(self, typed: str) -> dict[int, bool]:
        """Numbers of items the typing may lead to, and whether only a later word of them matches."""
        key = _key(typed)
        found = dict.fromkeys(self._written.starting_with(key), False)
        kana = to_katakana(typed).replace("ー", "")
        if is_kana(kana):
            found |= dict.fromkeys(self._read.starting_with(kana), False)
        elif start := romaji_start(key) if key.isascii() or is_kana(kana.rstrip(_LETTERS)) else "":
            found |= dict.fromkeys(self._romaji.starting_with(start), False)
        elif not found:
            kana = to_katakana(reading_of(typed[:LONGEST_READ])).replace("ー", "")
            found = dict.fromkeys(self._read.starting_with(kana), False) if is_kana(kana) else found
        if not found and (plain := key.rstrip(_LETTERS)) not in ("", key):
            return self._beginning(plain)
        inside = self._inside.starting_with(key)
        return {**dict.fromkeys(inside, True), **found}

    def _chosen(self, numbers: Iterable[int] | dict[int, bool], typed: str, limit: int) -> list[Suggestion]:
        """The weightiest of each kind up to its quota, filled up with the others; kinds stay together."""
        later = numbers if isinstance(numbers, dict) else {}
        of_kind: dict[str, list[int]] = {kind: [] for kind in self.quotas}
        for number in numbers:
            of_kind[self.items[number].kind].append(number)
        seen, chosen = {_key(typed)}, {}
        for kind, found in of_kind.items():
            best = heapq.nsmallest(2 * limit, found, key=lambda number: self._rank(number, later))
            by_key = {_key(self.items[number].text): self.items[number] for number in reversed(best)}
            fresh = [item for key, item in reversed(by_key.items()) if key not in seen]
            seen.update(by_key)
            chosen[kind] = fresh
        return [Suggestion(item.text, item.kind, item.label) for item in self._filled(chosen, limit)]

    def _rank(self, number: int, later: dict[int, bool]) -> tuple[bool, int, int, str]:
        item = self.items[number]
        return later.get(number, False), -item.weight, len(item.text), item.text

    def _filled(self, of_kind: dict[str, list[Item]], limit: int) -> list[Item]:
        """First each kind up to its quota, then the places left over in the order of the kinds."""
        taken = {kind: items[: self.quotas[kind]] for kind, items in of_kind.items()}
        left = limit - sum(map(len, taken.values()))
        for kind, items in of_kind.items():
            more = items[len(taken[kind]) :][: max(left, 0)]
            taken[kind] = taken[kind] + more
            left -= len(more)
        return [item for items in taken.values() for item in items][:limit]


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def written_keys(item: Item) -> set[str]:
    """A company is looked for by its name, with or without its legal form before it."""
    key = _key(item.text)
    return {key, _LEGAL_FORM.sub("", key)} if item.kind == "company" else {key}


def read_keys(item: Item) -> set[str]:
    """Readings an item is typed by; those of companies, too, with or without the legal form."""
    if item.kind != "company":
        return {item.reading}
    bare = to_katakana(reading_of(_LEGAL_FORM.sub("", normalise(item.text)))).replace("ー", "")
    return {item.reading, bare if is_kana(bare) else ""}


def _key(text: str) -> str:
    """What written forms are compared by: folded, without blanks and long-vowel marks."""
    return fold(text).replace(" ", "").replace("ー", "")
