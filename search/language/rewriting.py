"""Turn what a visitor typed into a tree of index terms (whole words, or the start of words)."""

import re
from collections.abc import Mapping, Sequence

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery
from sudachipy import SplitMode

from search.language import synonyms
from search.language.analyzer import pieces, reading_of, reading_term, words
from search.language.normalise import is_kana, normalise, to_katakana, word_parts

Terms = tuple[str, ...]
Table = Mapping[Terms, tuple[Terms, ...]]

MAX_QUERY_CHARS = 255
MAX_TERMS = 16
"""More words than this are dropped: hundreds of terms overflow the parser of SQLite's FTS5."""

_CHUNK = re.compile(r'"[^"]+"|\S+')
_KANA_START = re.compile("[ぁ-ゖァ-ヺー]{3}")
_ROLES = frozenset(
    (
        *("職", "職員", "員", "社員", "者", "スタッフ", "係", "担当", "担当者", "要員", "従事者", "クルー"),
        *("メンバー", "作業", "作業員", "業務", "業", "系", "屋", "さん", "工", "手", "番", "オペレーター"),
    )
)
"""What stands behind the name of a work and may be left out: 警備員, 調理スタッフ, レジ係."""

_NOMINAL = frozenset({"名詞", "接頭辞", "接尾辞"})
_OKURIGANA = re.compile(r"[\u3400-\u9fff][ぁ-ゖ]")
_KANJI = re.compile(r"[\u3400-\u9fff]")
_MIN_WIDER_CHARS = 2
_MIN_KANA_PART, _MAX_KANA_SPLIT = 2, 14
_NEVER_FIRST = frozenset("ーんっぁぃぅぇぉゃゅょンッァィゥェォャュョ")


def rewrite_query(query: SearchQuery, *, prefix: bool = False) -> SearchQuery | None:
    """Rewrite a tree of Wagtail search queries; None when no searchable word is left.

    With `prefix` the last word of each plain text may be unfinished (autocomplete).
    """
    match query:
        case MatchAll():
            return query
        case Not():
            inner = rewrite_query(query.subquery, prefix=prefix)
            return None if inner is None else Not(inner)
        case Boost():
            return rewrite_query(query.subquery, prefix=prefix)
        case And() | Or():
            parts = [rewrite_query(part, prefix=prefix) for part in query.subqueries]
            return _joined(type(query), [part for part in parts if part is not None])
        case Phrase():
            return _phrase(synonyms.terms_of(query.query_string[:MAX_QUERY_CHARS])[:MAX_TERMS])
        case PlainText() | Fuzzy():
            rewrite = rewrite_start if prefix else rewrite_text
            return rewrite(query.query_string, operator=query.operator)
        case _:
            raise NotImplementedError(f"{type(query).__name__} is not supported.")


def rewrite_text(text: str, *, operator: str = "and", table: Table | None = None) -> SearchQuery | None:
    """Query for whole words: each word must occur, or another word that means the same.

    Words in quotation marks stand side by side as typed. With an empty table the words alone are asked for,
    without others of the same meaning and without wider ones (営業 for 営業職). With "or" one of the words
    is enough, also of those written together.
    """
    table = synonyms.shipped() if table is None else table
    kind = Or if operator == "or" else And
    budget, parts = MAX_TERMS, []
    for chunk in _CHUNK.findall(normalise(text[:MAX_QUERY_CHARS])):
        if chunk.startswith('"') and len(chunk) > 1:
            parts.append(_phrase(synonyms.terms_of(chunk)[:budget]))
            continue
        units = _units(chunk, budget)
        budget -= sum(len(unit) for unit in units)
        if (part := _whole(chunk, units, table, kind)) is not None:
            parts.append(part)
        if budget <= 0:
            break
    return _joined(kind, parts)


def rewrite_start(text: str, *, operator: str = "and") -> SearchQuery | None:
    """Query for autocomplete: the words before the last one as they are, the last as a start."""
    chunks = normalise(text[:MAX_QUERY_CHARS]).split()
    kept = [chunk for chunk in chunks if word_parts(chunk)][:MAX_TERMS]
    if not kept:
        return None
    parts = [_whole(chunk, _units(chunk, MAX_TERMS), {}) for chunk in kept[:-1]]
    parts.append(_start(kept[-1]))
    return _joined(Or if operator == "or" else And, [part for part in parts if part is not None])


def _units(chunk: str, budget: int) -> list[Terms]:
    """Long units of a chunk, each as the tuple of its short terms; at most `budget` terms."""
    spans = [(word.begin, word.end) for word in words(chunk, SplitMode.C)]
    grouped: dict[int, list[str]] = {}
    short = list(words(chunk))
    for word in short:
        if word.terms == (synonyms.POLITE,) and len(short) > 1:
            continue
        inside = (i for i, (begin, end) in enumerate(spans) if begin <= word.begin < end)
        grouped.setdefault(next(inside, -1 - word.begin), []).extend(word.terms)
    units = []
    for terms in grouped.values():
        if terms[:budget]:
            units.append(tuple(terms[:budget]))
        budget -= len(terms)
        if budget <= 0:
            break
    return units


def _whole(
    chunk: str, units: Sequence[Terms], table: Table, kind: type[And] | type[Or] = And
) -> SearchQuery | None:
    """A chunk between spaces: all its units, or (written in kana) its reading or katakana form."""
    spellings = [tuple(units), *_other_spellings(chunk)]
    options = [_joined(kind, _with_synonyms(each, table)) for each in dict.fromkeys(spellings) if each]
    if table and _KANA_START.match(chunk) and not is_kana(chunk):
        options.append(_phrase((reading_term(reading_of(chunk)),)))
    if is_kana(chunk):
        options.append(_phrase((reading_term(chunk),)))
        options.extend(_readings_side_by_side(chunk) if table else ())
        katakana = to_katakana(chunk)
        if katakana != chunk:
            options.append(_joined(kind, _with_synonyms(_units(katakana, MAX_TERMS), table)))
    return _joined(Or, [option for option in options if option is not None])


def _other_spellings(chunk: str) -> list[tuple[Terms, ...]]:
    """Units of a compound verb cut otherwise: its okurigana decides whether it is 見回 or 見る and 回る."""
    if not _OKURIGANA.search(chunk):
        return []
    long = list(pieces(chunk, SplitMode.C))
    is_name = all(piece.part[0] in _NOMINAL for piece in long)
    usual = _units("".join(piece.form for piece in long), MAX_TERMS) if is_name else []
    return [tuple(usual), tuple(word.terms for word in words(chunk, SplitMode.C))]


def _readings_side_by_side(chunk: str) -> list[SearchQuery | None]:
    """A kana word as the readings of two words, cut at every place: いりょうじむ is 医療 and 事務."""
    if len(chunk) > _MAX_KANA_SPLIT:
        return []
    cuts = range(_MIN_KANA_PART, len(chunk) - _MIN_KANA_PART + 1)
    return [
        _joined(And, [_phrase((reading_term(chunk[:cut]),)), _phrase((reading_term(chunk[cut:]),))])
        for cut in cuts
        if chunk[cut] not in _NEVER_FIRST
    ]


def _with_synonyms(units: Sequence[Terms], table: Table) -> list[SearchQuery]:
    """Phrases of the units; the longest run of units with a synonym becomes a choice."""
    parts: list[SearchQuery] = []
    start = before = 0
    while start < len(units):
        stop, others = _longest_entry(units, start, table)
        if parts and not others and _is_ending(units[start]):
            parts[-1] = _phrase(tuple(term for unit in units[before:stop] for term in unit))
            start = stop
            continue
        if stop > start + 1 or others or not table:
            wider: list[Terms] = []
        elif parts and units[start][0] in _ROLES and len(units[start]) == 1:
            start = stop
            continue
        else:
            wider = _wider(units[start])
        phrases = [_phrase(unit) for unit in units[start:stop]]
        choices = [_joined(And, phrases), *(_phrase(terms) for terms in (*others, *wider))]
        parts.append(_joined(Or, choices))
        before, start = start, stop
    return parts


def _is_ending(unit: Terms) -> bool:
    """Whether a unit is a single character that means something only beside the word before it: 工場長."""
    return len(unit) == 1 and _KANJI.fullmatch(unit[0]) is not None and unit[0] not in _ROLES


def _wider(unit: Terms) -> list[Terms]:
    """The unit without what stands behind the name of a work: 営業 for 営業職."""
    stem = unit
    while len(stem) > 1 and stem[-1] in _ROLES:
        stem = stem[:-1]
    return [stem] if stem != unit and sum(map(len, stem)) >= _MIN_WIDER_CHARS else []


def _longest_entry(units: Sequence[Terms], start: int, table: Table) -> tuple[int, tuple[Terms, ...]]:
    """End of the longest run of units from `start` that the table knows, and its alternatives."""
    for stop in range(len(units), start, -1):
        key = tuple(term for unit in units[start:stop] for term in unit)
        if key in table:
            return stop, table[key]
    return start + 1, ()


def _start(chunk: str) -> SearchQuery | None:
    """An unfinished chunk: its written form, its reading or its terms, each as a prefix."""
    options = [_prefix(tuple(word_parts(chunk)))]
    if is_kana(chunk) and (reading := reading_term(chunk)):
        options.append(_prefix((reading,)))
    if found := list(words(chunk))[:MAX_TERMS]:
        before = tuple(term for word in found[:-1] for term in word.terms)
        endings = {found[-1].terms: None, tuple(word_parts(found[-1].surface)): None}
        options.extend(_prefix(before + ending) for ending in endings)
    return _joined(Or, [option for option in options if option is not None])


def _prefix(terms: Terms) -> SearchQuery | None:
    """All terms, the last one as the start of a word."""
    if not terms:
        return None
    return _joined(And, [*(Phrase(term) for term in terms[:-1]), PlainText(terms[-1])])


def _phrase(terms: Terms) -> SearchQuery | None:
    """Terms that must stand side by side."""
    return Phrase(" ".join(terms)) if terms and all(terms) else None


def _joined(kind: type[And] | type[Or], parts: Sequence[SearchQuery | None]) -> SearchQuery | None:
    """Combine the parts that are there; a single part stands for itself."""
    present = [part for part in parts if part is not None]
    if len(present) < 2:
        return present[0] if present else None
    return kind(present)
