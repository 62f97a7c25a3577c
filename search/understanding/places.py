"""Places in a typed text: municipalities, prefectures, stations, districts, facilities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from recruitment.models import Job
from search.places.neighbours import neighbours
from search.understanding.found import Found
from search.understanding.gazetteer import Gazetteer, Meaning, gazetteer
from search.understanding.typed import Typed

_AROUND = re.compile(r"\s?の?(?:(?:と|や)?その)?(?:周辺|近辺|近郊|付近|近く|近隣|界隈)")
_INSIDE = re.compile(r"市?内(?!科|装|勤|職|定|視|航|容)|えりあ|地域|地区|方面|あたり|辺り|管内")
_MIN_CHARS = 2
"""A single character is a place only if it stands alone: 津, but not the 津 of 津軽."""
_PROPER = "固有名詞"


def find_places(typed: Typed) -> Iterator[Found]:
    """Every stretch of the text that names a place."""
    names = gazetteer()
    for begin, end, meanings in _named(typed, names):
        if meanings := _possible(typed, begin, end, meanings):
            yield _found(typed, begin, end, meanings)


def narrowed(found: list[Found]) -> list[Found]:
    """One place instead of a larger and a smaller one in it: 北海道 札幌市 中央区 is one ward."""
    places = [one for one in found if one.name == "place"]
    if len(places) < 2:
        return found
    names, kept = gazetteer(), [one for one in found if one.name != "place"]
    for place in places:
        larger = kept[-1] if kept and kept[-1].name == "place" else None
        inside = larger and tuple(
            code for code in place.values if any(names.lies_in(code, each) for each in larger.values)
        )
        if larger and inside and set(inside) != set(larger.values):
            kept[-1] = replace(place, begin=larger.begin, values=inside)
        else:
            kept.append(place)
    return sorted(kept, key=lambda one: one.begin)


def _named(typed: Typed, names: Gazetteer) -> Iterator[tuple[int, int, tuple[Meaning, ...]]]:
    """Stretches between word boundaries that are names."""
    for begin, stop in _starts(typed):
        for end in range(min(stop, begin + names.longest), begin, -1):
            meanings = names.meanings.get(typed.folded[begin:end])
            if meanings and (typed.is_word(begin, end) or _opens_kana(typed, begin, end)):
                yield begin, end, meanings


def _starts(typed: Typed) -> Iterator[tuple[int, int]]:
    """Where a name may begin and the end of the chunk it stands in."""
    for chunk_begin, chunk_end in typed.chunks:
        for begin in range(chunk_begin, chunk_end):
            if begin == chunk_begin or begin in typed.begins:
                yield begin, chunk_end


def _opens_kana(typed: Typed, begin: int, end: int) -> bool:
    """Whether kana of some length opens a chunk, like とまこまい in とまこまいかいご."""
    return end - begin > _MIN_CHARS + 1 and typed.kana_start(begin, end)


def _possible(typed: Typed, begin: int, end: int, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """The meanings a name can have where it stands."""
    certain = tuple(one for one in meanings if not one.is_bare)
    places = [one for one in meanings if one.name == "place"]
    if certain or not places:
        return certain or (meanings if _is_name(typed, begin, end) else ())
    alone = typed.stands_alone(begin, end)
    if not alone and (end - begin < _MIN_CHARS or not _is_name(typed, begin, end)):
        return ()
    if _is_place_name(typed, begin, end) or any(one.value[2:5] == "000" for one in places):
        return tuple(places)
    return tuple(places) if _has_open_jobs(places) else ()


def _is_name(typed: Typed, begin: int, end: int) -> bool:
    """Whether the analyser takes the stretch for a proper name, or nothing else is there."""
    piece = typed.begins.get(begin)
    return typed.stands_alone(begin, end) or piece is None or piece.end != end or piece.part[1] == _PROPER


def _is_place_name(typed: Typed, begin: int, end: int) -> bool:
    """Whether the analyser knows it as a place."""
    piece = typed.begins.get(begin)
    return piece is not None and piece.end == end and piece.part[2] == "地名"


def _has_open_jobs(places: Iterable[Meaning]) -> bool:
    """Whether a name that may be a common word is a place somebody is wanted at; one query."""
    codes = [one.value for one in places]
    jobs = Job.objects.open()
    return (
        jobs.filter(workplace_municipality__in=codes).exists()
        or jobs.filter(workplace_municipality__parent__in=codes).exists()
    )


def _found(typed: Typed, begin: int, end: int, meanings: tuple[Meaning, ...]) -> Found:
    """The condition: the place, or with 周辺 the place and its neighbours."""
    places = [one for one in meanings if one.name == "place"]
    chosen = places or list(meanings)
    label = "・".join(dict.fromkeys(one.label for one in chosen[:3]))
    values = [one.value for one in chosen]
    around = _AROUND.match(typed.folded, end)
    if not places:
        return Found(begin, around.end() if around else end, "near", tuple(values), f"{label}の近く", rank=2)
    if not around:
        if inside := _INSIDE.match(typed.folded, end):
            end = inside.end()
        return Found(begin, end, "place", tuple(values), label, rank=2)
    values += [near for code in values for near in neighbours(code)]
    return Found(begin, around.end(), "place", tuple(dict.fromkeys(values)), f"{label}と周辺", rank=2)
