"""The dictionary of local words beside the system dictionary, made with SudachiPy's own builder.

A folder holds one file for each list of words, named by its digest, and a link to the one in force: all
processes of a machine follow the link, and replacing it is one step.
"""

import csv
import io
import os
import re
import time
from collections.abc import Iterable
from functools import cache
from hashlib import blake2s
from importlib.metadata import version
from pathlib import Path

import sudachidict_core
from sudachipy import Dictionary, Morpheme, SplitMode
from sudachipy.sudachipy import build_user_dic

from search.language.normalise import word_parts

MIN_CHARS = 2
RULES_VERSION = 1
"""Raise with every change of how an entry is written."""

KEEP_SECONDS = 86_400
"""A dictionary that is no longer in force stays so long for processes that are still reading it."""

_LINK = "current"
_SYSTEM = Path(sudachidict_core.__file__).parent / "resources" / "system.dic"
_PLACE = ("名詞", "固有名詞", "地名", "一般", "*", "*")
_CONNECTION = "4786"
"""How proper nouns connect to their neighbours, by the builder's manual."""
_COST = "5000"
_UNFIT = re.compile(r"[\s,\"'/\\\x00-\x1f]")
_WEAK = frozenset({"助詞", "助動詞", "感動詞", "補助記号", "空白", "動詞"})

_folder: Path | None = None


def keep_in(folder: Path | None) -> None:
    """Set where dictionaries are kept; None for no dictionary at all."""
    global _folder  # noqa: PLW0603 - set once when the site starts
    _folder = folder


def source() -> Path | None:
    """File of the dictionary in force, None without one; cheap enough to ask for each text."""
    if _folder is None:
        return None
    try:
        return _folder / os.readlink(_folder / _LINK)
    except OSError:
        return None


def digest() -> str:
    """Digest of the words in force, '' without a dictionary."""
    found = source()
    return found.stem if found else ""


def fault_of(word: str) -> str:
    """Why a normalised word cannot stand in a dictionary, as a sentence; '' if it can."""
    if found := _UNFIT.search(word):
        sign = "空白" if found.group().isspace() else f"「{found.group()}」"
        return f"{sign}は辞書に登録できません。{sign}を除いて入力してください。"
    if len(word) < MIN_CHARS or not word_parts(word):
        return f"{MIN_CHARS}文字以上のことばを入力してください。記号だけのことばは登録できません。"
    return ""


def use(words: Iterable[tuple[str, str]]) -> None:
    """Put a dictionary of these words (word, reading in katakana) in force, making it where it is missing.

    Making one takes some 2 to 3 seconds. Without words there is no dictionary. Raises what the builder
    raises; then the former dictionary stays.
    """
    if _folder is None:
        return
    _folder.mkdir(parents=True, exist_ok=True)
    entries = sorted({(word.lower(), reading) for word, reading in words})
    if not entries:
        (_folder / _LINK).unlink(missing_ok=True)
        return
    target = _folder / f"{_digest_of(entries)}.dic"
    if source() == target and target.exists():
        return  # also where another process made it in a folder this one may only read
    if not target.exists():
        draft = target.with_suffix(f".{os.getpid()}")
        build_user_dic(_SYSTEM, [_lexicon(entries).encode()], draft, "local words")
        draft.rename(target)
    link = _folder / f"{_LINK}.{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(target.name)
    link.replace(_folder / _LINK)
    _clean(target)


def _digest_of(entries: list[tuple[str, str]]) -> str:
    parts = (RULES_VERSION, version("sudachipy"), version("sudachidict-core"), entries)
    return blake2s(repr(parts).encode(), digest_size=6).hexdigest()


def _clean(target: Path) -> None:
    """Remove dictionaries nobody reads any more."""
    for old in target.parent.glob("*.dic"):
        if old != target and old.stat().st_mtime < time.time() - KEEP_SECONDS:
            old.unlink(missing_ok=True)


@cache
def _system() -> Dictionary:
    return Dictionary(dict="core")


def _lexicon(entries: list[tuple[str, str]]) -> str:
    """Lines of the builder's format.

    A word whose parts the system dictionary knows keeps them as short units, so that 病院 goes on finding
    みなと総合病院; one that falls apart into scraps is one unit.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    tokenizer = _system().tokenizer(mode=SplitMode.A)
    for word, reading in entries:
        parts = list(tokenizer.tokenize(word))
        splits = len(parts) > 1 and not any(_is_scrap(part) for part in parts)
        units = "/".join(map(_reference, parts)) if splits else "*"
        kind = "C" if splits else "A"
        how = (_CONNECTION, _CONNECTION, _COST)
        writer.writerow([word, *how, word, *_PLACE, reading, word, "*", kind, units, units, "*"])
    return text.getvalue()


def _is_scrap(part: Morpheme) -> bool:
    """Whether a part is no word of its own: unknown, a particle, or a single kana."""
    is_kana = len(part.surface()) == 1 and "ぁ" <= part.surface() <= "ヿ"
    return part.is_oov() or is_kana or part.part_of_speech()[0] in _WEAK


def _reference(part: Morpheme) -> str:
    """A part as the builder looks it up in the system dictionary."""
    return ",".join([part.surface(), *part.part_of_speech(), part.reading_form()])
