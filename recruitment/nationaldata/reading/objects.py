"""One job as JSON and XML have it: keys, in sections or flat, with values that should be texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from recruitment.nationaldata.reading.building import Builder
from recruitment.nationaldata.reading.cells import storable
from recruitment.nationaldata.reading.headers import LONGEST_KEY, Key, layout_of
from recruitment.nationaldata.reading.result import Problem, RawRow
from recruitment.nationaldata.table import SECTIONS

Pairs = list[tuple[str, Any]]
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,10})?")


class Members(list[tuple[str, Any]]):
    """The members of a JSON object in their order; a key may come twice."""


class Number(str):
    """A number or NaN as JSON wrote it, never computed."""

    __slots__ = ()


def row_of_members(members: Iterable[tuple[str, Any]], order: int, builder: Builder) -> RawRow:
    """The row of one object, whose sections may be objects themselves."""
    keys: list[Key] = []
    texts: list[str] = []
    problems: list[Problem] = []
    for name, value in members:
        section = name.strip().casefold()
        if isinstance(value, Members) and section in SECTIONS:
            inner = [((section, _key(key)), member) for key, member in value]
        else:
            inner = [(("", _key(name)), value)]
        for key, member in inner:
            text, complaint = _text(member)
            keys.append(key)
            texts.append(text)
            if complaint:
                problems.append(Problem(f"「{key[1]}」{complaint}"))
    layout = layout_of(tuple(keys))
    problems += [Problem(sentence) for sentence in layout.problems]
    builder.note(layout, problems=False)
    return builder.row(order, layout, texts, problems)


def _key(name: str) -> str:
    return storable(name[:LONGEST_KEY])


def _text(value: Any) -> tuple[str, str]:
    """A value as text, and a sentence (to follow its name) if it is not one."""
    if isinstance(value, Number):
        if _PLAIN_NUMBER.fullmatch(value):
            return str(value), ""
        return str(value), 'の数値の書き方が特殊です。引用符（"）で囲んだ文字で書いてください。'
    if isinstance(value, str):
        return value, ""
    if value is None:
        return "", ""
    if isinstance(value, bool):
        return "", 'の値がtrueかfalseです。"1"か"0"と書いてください。'
    return "", "の値が文字ではなく、かっこで囲まれたまとまりです。1つの文字で書いてください。"
