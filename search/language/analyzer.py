"""Cut Japanese text into the terms that are indexed and searched, with SudachiPy.

Short units (mode A) are indexed; long units (mode C) only group the short ones of a query.
Measurements behind each rule are in search/README.md.
"""

import logging
import re
import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from sudachipy import Config, Dictionary, SplitMode, Tokenizer

from search.language import user_dictionary
from search.language.normalise import chunks, is_kana, normalise, to_katakana, word_parts

RULES_VERSION = 4
"""Raise with every change of a rule here: an index made by other rules finds the wrong jobs."""

MAX_TERM_CHARS = 64
LABEL_CHARS = 40
"""Lines up to this length without a full stop (titles, names) get the reading of every word."""

MAX_LABELS = 40
"""Lines of a text that may be labels: names stand before the prose."""

READING_MARK = "y"

_DROPPED = frozenset({"補助記号", "空白", "助詞", "助動詞"})
_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々]")
_OKURIGANA = re.compile(r"[ぁ-ゖ]+$")
_KANJI_DIGITS = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九十")}

_OTHER_MATTERS = re.compile(
    "(?:育児)?介護休(?:業|暇)|看護休暇|介護保険料?|営業(?:時間|所|日|中|開始|終了|再開)|事務(?:所|用品)|運転免許"
    "|調理器具|(?:応募|電話)受付|受付(?:時間|中)"
)
"""Words made of the name of a work that speak of something else: kept whole, 営業 does not find 営業所."""

_local = threading.local()
logger = logging.getLogger(__name__)


class PartOfSpeech(NamedTuple):
    """What the analyser needs to know of a word class."""

    is_content: bool
    is_place: bool


class Word(NamedTuple):
    """One morpheme: where it stands, the terms it is indexed as, and how it is read."""

    begin: int
    end: int
    surface: str
    terms: tuple[str, ...]
    reading: str
    is_place: bool


def dictionary() -> Dictionary:
    """The memory-mapped dictionary with the local words in force (first call about 0.1 s)."""
    return _dictionary(user_dictionary.source())


@lru_cache(maxsize=2)
def _dictionary(local_words: Path | None) -> Dictionary:
    """A dictionary; one whose local words cannot be read goes without them."""
    if local_words is not None:
        try:
            return Dictionary(config=Config(system="core", user=[str(local_words)]))
        except Exception:
            logger.exception("the dictionary of local words cannot be read: %s", local_words)
    return Dictionary(dict="core")


@cache
def _part_of_speech(identifier: int) -> PartOfSpeech:
    """Word class by its number: building the tuple for each morpheme would double the time."""
    names = dictionary().pos_of(identifier)
    return PartOfSpeech(names[0] not in _DROPPED, names[2] == "地名")


def _tokenizer(mode: SplitMode) -> Tokenizer:
    """A tokenizer of this thread: sharing one between threads raises "already in use"."""
    name = f"tokenizer_{mode}"
    held: tuple[Dictionary, Tokenizer] | None = getattr(_local, name, None)
    current = dictionary()
    if held is None or held[0] is not current:
        held = (current, current.tokenizer(mode=mode))
        setattr(_local, name, held)
    return held[1]


def words(text: str, mode: SplitMode = SplitMode.A) -> Iterator[Word]:
    """Content words of a normalised text; particles, auxiliaries and symbols are left out."""
    tokenizer, offset = _tokenizer(mode), 0
    for chunk in chunks(text):
        whole = {match.start(): match for match in _OTHER_MATTERS.finditer(chunk)}
        end = 0
        for morpheme in tokenizer.tokenize(chunk):
            begin = morpheme.begin()
            if begin < end:
                continue
            if match := whole.get(begin):
                end = match.end()
                yield Word(offset + begin, offset + end, match[0], (match[0],), "", is_place=False)
                continue
            part = _part_of_speech(morpheme.part_of_speech_id())
            if part.is_content and (terms := _terms(morpheme.normalized_form())):
                yield Word(
                    offset + begin,
                    offset + morpheme.end(),
                    morpheme.surface(),
                    terms,
                    morpheme.reading_form(),
                    part.is_place,
                )
        offset += len(chunk)


class Piece(NamedTuple):
    """One morpheme of a query, particles included."""

    begin: int
    end: int
    form: str
    """Normalised form."""
    part: tuple[str, ...]
    """Word class from coarse to fine: 名詞, 固有名詞, 地名."""


def pieces(text: str, mode: SplitMode, offset: int = 0) -> Iterator[Piece]:
    """Everything in a short normalised text; positions are counted from `offset`."""
    for morpheme in _tokenizer(mode).tokenize(text):
        yield Piece(
            offset + morpheme.begin(),
            offset + morpheme.end(),
            morpheme.normalized_form(),
            dictionary().pos_of(morpheme.part_of_speech_id()),
        )


@lru_cache(maxsize=10_000)
def _terms(form: str) -> tuple[str, ...]:
    """Terms of one morpheme by its normalised form: without okurigana, kanji digits as digits."""
    if form in _KANJI_DIGITS:
        return (_KANJI_DIGITS[form],)
    if len(_KANJI.findall(form)) > 1:
        form = _OKURIGANA.sub("", form)
    return tuple(part[:MAX_TERM_CHARS] for part in word_parts(form))


@lru_cache(maxsize=10_000)
def reading_term(reading: str) -> str:
    """Term of a reading: marked, in katakana, without long-vowel marks. '' if not kana."""
    katakana = to_katakana(reading)
    if not is_kana(katakana):
        return ""
    return READING_MARK + katakana.replace("ー", "")[: MAX_TERM_CHARS - 1]


def reading_of(text: str) -> str:
    """Katakana of a whole normalised text, particles included; what has no reading stays as written."""
    found = _tokenizer(SplitMode.C).tokenize(text)
    return "".join(morpheme.reading_form() or morpheme.surface() for morpheme in found)


def is_known(text: str) -> bool:
    """Whether the dictionary has a normalised text as one word."""
    found = _tokenizer(SplitMode.C).tokenize(text)
    return len(found) == 1 and not found[0].is_oov()


def index_text(text: str, *, label: bool | None = None) -> str:
    """Terms of a text joined by spaces, the readings behind them.

    Place names get their reading anywhere, every word gets it in a label, and so does a label of kana as a
    whole: the reading of a name that the dictionary does not know. Without `label` the
    short lines of the text are taken for labels.
    """
    if label is None:
        lines = [line for line in text.split("\n", MAX_LABELS)[:MAX_LABELS] if _is_label(line)]
        labels = "\n".join(lines)
    else:
        labels = text if label else ""
    short = list(words(normalise(text)))
    terms = [term for word in short for term in word.terms]
    places = [word.reading for word in short if word.is_place]
    return " ".join([*terms, *_readings(places, normalise(labels))])


def _is_label(line: str) -> bool:
    """Whether a line reads like a name and not like a sentence."""
    return 0 < len(line) <= LABEL_CHARS and "。" not in line


def _readings(spoken: list[str], labels: str) -> dict[str, None]:
    """Distinct reading terms of spoken words and of the short and long units of labels."""
    if labels:
        for mode in (SplitMode.A, SplitMode.C):
            spoken = [*spoken, *(word.reading for word in words(labels, mode))]
    spoken = [*spoken, *(line.replace(" ", "") for line in labels.split("。"))]
    return {term: None for reading in spoken if (term := reading_term(reading))}


def autocomplete_text(text: str) -> str:
    """Terms, written forms (short and long units) and readings: what a prefix may hit."""
    text = normalise(text)
    short, long = list(words(text)), list(words(text, SplitMode.C))
    terms = [term for word in short for term in word.terms]
    surfaces = [part for word in (*short, *long) for part in word_parts(word.surface)]
    return " ".join(dict.fromkeys([*terms, *surfaces, *_readings([], text)]))
