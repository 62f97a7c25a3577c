"""What a table of industries or occupations must look like before it is taken over."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from recruitment.vocabulary.levels import (
    CURRENT_INDUSTRY_REVISION,
    CURRENT_OCCUPATION_REVISION,
    Level,
)
from recruitment.vocabulary.tabular import Row, RowError, TableError

MAX_NAME = 100


@dataclass(frozen=True)
class Scheme:
    """The rules of one revision of a classification.

    `patterns` tell the level of a code, `counts` how many entries each level has in all,
    `parent_of` the parent's code of an entry below 中分類.
    """

    title: str
    revision: int
    patterns: dict[Level, re.Pattern[str]]
    counts: dict[Level, int]
    parent_of: Callable[[str], str]

    def level_of(self, code: str) -> Level | None:
        """Level of a code by its form, or None when it is no code of this scheme."""
        return next((level for level, form in self.patterns.items() if form.fullmatch(code)), None)


@dataclass(frozen=True)
class Entry:
    """A checked entry: where it stood, its place in the tree, and the cells of its line."""

    line: int
    code: str
    level: Level
    parent: str
    name: str
    path: str
    cells: dict[str, str] = field(default_factory=dict)


def _industry_scheme(revision: int, counts: tuple[int, int, int, int]) -> Scheme:
    patterns = dict(zip(Level, map(re.compile, ("[A-T]", "[0-9]{2}", "[0-9]{3}", "[0-9]{4}")), strict=True))
    return Scheme(
        title=f"日本標準産業分類（第{revision}回改定）",
        revision=revision,
        patterns=patterns,
        counts=dict(zip(Level, counts, strict=True)),
        parent_of=lambda code: code[:-1],
    )


INDUSTRY_SCHEMES: dict[int, Scheme] = {
    13: _industry_scheme(13, (20, 99, 530, 1460)),
    CURRENT_INDUSTRY_REVISION: _industry_scheme(CURRENT_INDUSTRY_REVISION, (20, 99, 536, 1473)),
}
OCCUPATION_SCHEME = Scheme(
    title="厚生労働省編職業分類（令和4年改定）",
    revision=CURRENT_OCCUPATION_REVISION,
    patterns={
        Level.MAJOR: re.compile("[0-9]{2}"),
        Level.MIDDLE: re.compile("[0-9]{3}"),
        Level.MINOR: re.compile("[0-9]{3}-[0-9]{2}"),
    },
    counts={Level.MAJOR: 15, Level.MIDDLE: 99, Level.MINOR: 440},
    parent_of=lambda code: code[:3],
)


def check_entries(rows: list[Row], scheme: Scheme, depth: Level) -> list[Entry]:
    """Entries of a table that must hold every level of the scheme down to `depth`.

    A 中分類 without parent belongs to the 大分類 above it in the file, as the ministries
    print their tables. Raises TableError with every fault found.
    """
    errors: list[RowError] = []
    entries: dict[str, Entry] = {}
    major = ""
    for row in rows:
        code = unicodedata.normalize("NFKC", row["code"])
        if message := _name_fault(code, row["name"]):
            errors.append(RowError(row.line, message))
        level = scheme.level_of(code)
        message = _code_fault(code, level, entries, depth)
        if level is None or message:
            errors.append(RowError(row.line, message))
            continue
        if level == Level.MAJOR:
            major = code
        parent = _parent_code(scheme, code, level, row["parent"] or major)
        if level > Level.MAJOR and (parent not in entries or entries[parent].level != level - 1):
            sentence = f"「{code}」の上位の分類「{parent}」が、これより前の行にありません。"
            errors.append(RowError(row.line, sentence))
            continue
        path = f"{entries[parent].path}/{code}" if parent else code
        entries[code] = Entry(row.line, code, level, parent, row["name"], path, row.cells)
    errors = errors or _count_faults(entries, scheme, depth)
    if errors:
        raise TableError(errors)
    return list(entries.values())


def _parent_code(scheme: Scheme, code: str, level: Level, middle_parent: str) -> str:
    """Code of the entry above; "" for a 大分類."""
    if level == Level.MAJOR:
        return ""
    if level == Level.MIDDLE:
        return unicodedata.normalize("NFKC", middle_parent)
    return scheme.parent_of(code)


def _code_fault(code: str, level: Level | None, entries: dict[str, Entry], depth: Level) -> str:
    """Why a code cannot stand here, or ""."""
    if level is None:
        return f"「{code}」は分類コードの形ではありません。"
    if level > depth:
        return f"「{code}」は{level.label}です。この表には{depth.label}までを入れてください。"
    if code in entries:
        return f"コード「{code}」は{entries[code].line}行目にもあります。どちらかを消してください。"
    return ""


def _name_fault(code: str, name: str) -> str:
    """Why a name cannot be stored, or ""."""
    if not name:
        return f"「{code}」の名称がありません。"
    if len(name) > MAX_NAME:
        return f"「{code}」の名称は{MAX_NAME}文字以内にしてください（{len(name)}文字）。"
    return ""


def _count_faults(entries: dict[str, Entry], scheme: Scheme, depth: Level) -> list[RowError]:
    """Levels whose number of entries is not the published one."""
    found = Counter(entry.level for entry in entries.values())
    return [
        RowError(
            0,
            f"{scheme.title}の{level.label}は{expected:,}件ですが、ファイルには{found[level]:,}件あります。"
            "抜けや重なりがないか確かめてください。",
        )
        for level, expected in scheme.counts.items()
        if level <= depth and found[level] != expected
    ]
