"""What postings are made from, read once from `data/`: trades, places, companies, facts, sentences."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Trade:
    """A kind of work. `{…}` in its texts is replaced by one of the spellings."""

    key: str
    sector: str
    code: str
    """Middle class of the national classification of occupations."""
    names: tuple[str, ...]
    titles: tuple[str, ...]
    duties: tuple[str, ...]
    licences: tuple[str, ...]
    shifts: tuple[str, ...]
    fields: frozenset[str] = frozenset()
    """Wider words the work falls under: nursing, office, driver …"""

    @property
    def labels(self) -> frozenset[str]:
        """Everything a judgement may call the trade."""
        return self.fields | {self.key}


@dataclass(frozen=True)
class Fact:
    """Something a posting offers, and the ways to tell it."""

    key: str
    field: str
    share: float
    say: tuple[str, ...]
    deny: tuple[str, ...]
    feature: str = ""
    record: str = ""
    tag: str = ""
    """Short form for titles."""
    only: frozenset[str] = frozenset()
    not_shifts: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()

    def suits(self, trade: Trade, employment: str, shift: str) -> bool:
        """Whether such a posting may offer it at all."""
        return (
            (not self.only or employment in self.only)
            and shift not in self.not_shifts
            and (not self.fields or bool(self.fields & trade.fields))
        )


@dataclass(frozen=True)
class Place:
    """A municipality with some of its towns and their stations ('' far from any)."""

    code: str
    prefecture: str
    name: str
    weight: int
    towns: tuple[tuple[str, str], ...]
    draws: frozenset[str] = frozenset()
    """Trades of which it has more than its share."""


@dataclass(frozen=True)
class Employer:
    """An invented company; `name` is what people call it, without its legal form."""

    sector: str
    form: str
    name: str
    kana: str
    is_from_tokyo: bool = False
    is_named: bool = False
    """Whether queries ask for it; such companies have more postings than others."""


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


@cache
def trades() -> tuple[Trade, ...]:
    """All trades; the sector is the name of their file."""
    made = []
    for file in sorted((DATA / "trades").glob("*.toml")):
        for key, row in tomllib.loads(file.read_text(encoding="utf-8")).items():
            lists = {name: tuple(row[name]) for name in ("names", "titles", "duties", "licences", "shifts")}
            made.append(Trade(key, file.stem, row["code"], fields=frozenset(row.get("fields", ())), **lists))
    return tuple(made)


@cache
def facts() -> tuple[Fact, ...]:
    """Everything postings may offer."""
    sets = ("only", "not_shifts", "fields")
    return tuple(
        Fact(
            key=key,
            **{name: value for name, value in row.items() if name not in (*sets, "say", "deny")},
            say=tuple(row["say"]),
            deny=tuple(row["deny"]),
            **{name: frozenset(row.get(name, ())) for name in sets},
        )
        for key, row in _table("facts.toml").items()
    )


@cache
def places() -> tuple[Place, ...]:
    """Where postings lie."""
    return tuple(
        Place(
            row["code"],
            row["prefecture"],
            row["name"],
            row["weight"],
            tuple((town, station) for town, _, station in (text.partition("/") for text in row["towns"])),
            frozenset(row.get("draws", ())),
        )
        for row in _table("places.toml")["place"]
    )


@cache
def employers() -> dict[str, tuple[Employer, ...]]:
    """Companies by sector; every ninth of the made-up ones has its head office in Tokyo."""
    table = _table("companies.toml")
    words = [tuple(word.split("/")) for word in table["words"]]
    made: dict[str, tuple[Employer, ...]] = {}
    for sector in table["sector"]:
        key, forms = sector["key"], sector["forms"]
        named = [Employer(key, forms[0], *text.split("/"), is_named=True) for text in sector["named"]]
        others = []
        for number, (word, kana) in enumerate(words):
            work, work_kana = sector["works"][number % len(sector["works"])].split("/")
            form = forms[number % len(forms)]
            others.append(Employer(key, form, word + work, kana + work_kana, number % 9 == 4))
        made[key] = (*named, *others)
    return made


@cache
def texts() -> dict[str, Any]:
    """Sentences and spellings that belong to no trade."""
    return _table("texts.toml")
