"""From a typed text to conditions and the words left to look for."""

from __future__ import annotations

from collections.abc import Iterable

from recruitment.models import Company
from search.language.normalise import squeeze
from search.language.rewriting import MAX_QUERY_CHARS
from search.understanding.exclusions import Exclusion, find_exclusions
from search.understanding.found import Found, choose, joined
from search.understanding.leaving import Left
from search.understanding.pay import find_pay
from search.understanding.phrases import find_phrases
from search.understanding.places import find_places, narrowed
from search.understanding.reading import Understood, Wish
from search.understanding.spoken import find_spoken
from search.understanding.terms import find_tags, find_terms
from search.understanding.typed import Typed

SENTENCE_WORDS = 2
"""A sentence with fewer words left is asked like keywords."""
_COMPANY_FORMS = (
    "{}",
    "株式会社{}",
    "{}株式会社",
    "有限会社{}",
    "{}有限会社",
    "医療法人{}",
    "社会福祉法人{}",
)


def understand(text: str) -> Understood:
    """Take a typed text apart.

    One or two small queries tell whether the names of places kept in memory still hold; a third is made
    where a name may be something else, too.
    """
    typed = Typed(squeeze(text)[:MAX_QUERY_CHARS].strip())
    quoted = typed.quoted
    exclusions = find_exclusions(typed, quoted)
    signs = [
        span
        for one in exclusions
        for span in ((one.whole[0], one.begin), (one.end, one.whole[1]))
        if span[0] < span[1]
    ]
    candidates = (
        *find_pay(typed),
        *find_terms(typed),
        *find_tags(typed),
        *find_spoken(typed),
        *find_places(typed),
    )
    found = _without_company_names(typed, choose(candidates, [*quoted, *signs]))
    return _understood(typed, found, exclusions, quoted)


def _understood(
    typed: Typed, found: list[Found], exclusions: list[Exclusion], quoted: list[tuple[int, int]]
) -> Understood:
    """Sort what was found into wishes and exclusions, and collect the words left."""
    wishes: list[Wish] = []
    excluded: list[str] = []
    stretches = [one.whole for one in exclusions]
    for one in exclusions:
        inside = [each for each in found if one.begin <= each.begin and each.end <= one.end]
        wishes += [_unwanted(each, typed.text[slice(*one.whole)]) for each in inside]
        excluded += Left(typed, [(each.begin, each.end) for each in inside]).fragments(one.begin, one.end)
    positive = narrowed(
        [each for each in found if not any(_overlap((each.begin, each.end), one) for one in stretches)]
    )
    unwanted = {(wish.name, wish.values) for wish in wishes}
    wanted = [each for each in positive if (each.name, each.values) not in unwanted]
    wishes = [each.wish(typed.text) for each in joined(wanted, typed.text)] + wishes
    taken = [(each.begin, each.end) for each in positive] + stretches
    left = Left(typed, [*taken, *quoted], find_phrases(typed))
    words = _in_order(typed, left, quoted)
    if not (words or wishes or excluded):
        words = typed.text
    return Understood(
        typed.text,
        words,
        tuple(dict.fromkeys(wishes)),
        tuple(dict.fromkeys(excluded)),
        left.is_sentence and len(words.split()) >= SENTENCE_WORDS,
    )


def _in_order(typed: Typed, left: Left, quoted: list[tuple[int, int]]) -> str:
    """Words left and quotations as they follow each other."""
    parts, last = [], 0
    for begin, end in [*quoted, (len(typed.text), len(typed.text))]:
        parts += left.fragments(last, begin)
        if begin < end:
            parts.append(f'"{typed.text[begin + 1 : end - 1]}"')
        last = end
    return " ".join(parts)


def _unwanted(found: Found, words: str) -> Wish:
    """The condition that a job must not meet."""
    return Wish(words, found.name, found.values, f"{found.label}を除く", negative=True, unit=found.unit)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _without_company_names(typed: Typed, found: list[Found]) -> list[Found]:
    """Take words apart only if the whole is not the name of an employer: 苫小牧運輸. One query, seldom."""
    cut = {
        typed.text[begin:end]: (begin, end)
        for begin, end in typed.chunks
        if any(
            begin <= each.begin and each.end <= end and (each.begin, each.end) != (begin, end)
            for each in found
        )
    }
    if not cut:
        return found
    names = {form.format(text): span for text, span in cut.items() for form in _COMPANY_FORMS}
    kept: Iterable[str] = Company.objects.public().filter(name__in=names).values_list("name", flat=True)
    spans = [names[name] for name in kept]
    return [each for each in found if not any(_overlap((each.begin, each.end), span) for span in spans)]
