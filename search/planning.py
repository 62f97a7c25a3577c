"""From a query and what was understood of its words to the question for an engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from django.utils import timezone
from modelsearch.query import And, Or, SearchQuery

from search.documents.classes import in_class
from search.engine.plan import Condition, Plan
from search.language.rewriting import rewrite_text
from search.pay import MONTHS
from search.places.reach import Reach, tokens_near
from search.query import MULTIPLE, JobQuery
from search.understanding.chunks import words_of
from search.understanding.reading import Understood, Wish
from search.words import synonyms

EACH = "feature"
"""The facet of which every chosen value must be there; values of the others are alternatives."""

MOST_WORDS = 4
"""Of more words the last are left out where half of them are enough."""

NOTHING = Condition("q", frozenset())
"""No document satisfies it: what was typed holds no searchable word."""


def plan_of(
    query: JobQuery,
    understood: Understood,
    *,
    any_word: bool = False,
    most_words: bool = False,
    reach: Reach | None = None,
) -> Plan:
    """The question for an engine; with `any_word` one of the words is enough, with `most_words` half of them.

    `reach` is what the starting point of the query comes to. Conditions ticked and conditions read from
    words must both hold: who types 北海道 and ticks 札幌市 means Sapporo.
    """
    any_word = any_word or understood.is_sentence
    text = _text(understood, any_word=any_word)
    *bodies, text = most_first(understood.words) if most_words else [text]
    conditions = [*_ticked(query), *_wished(understood.wishes)]
    if text is None and understood.words:
        conditions.append(NOTHING)
    if reach and reach.tokens is not None:
        conditions.append(Condition("near", reach.tokens))
    unit, pay_min = _pay(query, understood.wishes)
    return Plan(
        text=text,
        heads=tuple(_heads(understood.words, any_word=any_word)),
        bodies=tuple(bodies),
        unwanted=_unwanted(understood.excluded),
        conditions=tuple(conditions),
        pay_min=-(-pay_min // MONTHS) if pay_min and unit == "year" else pay_min,
        pay_column="hourly_pay" if unit == "hour" else "monthly_pay",
        order=query.order,
        distances=reach.distances if reach else (),
        today=timezone.localdate(),
    )


def _text(understood: Understood, *, any_word: bool) -> SearchQuery | None:
    """The words left to look for."""
    if not understood.words:
        return None
    operator = "or" if any_word else "and"
    return rewrite_text(understood.words, operator=operator, table=synonyms.table())


def most_first(words: str) -> list[SearchQuery]:
    """Questions for all words (two or more), for all but one and so on, down to half of them."""
    table = synonyms.table()
    trees = [tree for word in words_of(words) if (tree := rewrite_text(word, table=table))][:MOST_WORDS]
    least = (len(trees) + 1) // 2
    return [_some(trees, number) for number in range(len(trees), least - 1, -1)]


def _some(trees: Sequence[SearchQuery], number: int) -> SearchQuery:
    """So many of the trees, whichever."""
    options = [And(list(some)) if number > 1 else some[0] for some in combinations(trees, number)]
    return Or(options) if len(options) > 1 else options[0]


def _unwanted(words: Iterable[str]) -> SearchQuery | None:
    """Words that no title may have."""
    trees = [tree for word in words if (tree := rewrite_text(word, table=synonyms.table()))]
    return Or(trees) if len(trees) > 1 else next(iter(trees), None)


def _heads(words: str, *, any_word: bool) -> Iterator[SearchQuery]:
    """What titles should say, best first: the words, words of the same meaning, one of them.

    Of equal titles those stand first whose class in the table of occupations says so, too; a class that
    says so stands before a text that mentions it.
    """
    if not words:
        return
    table, seen = synonyms.table(), set()
    trees = [rewrite_text(words, table={}), rewrite_text(words, table=table)]
    for tree in trees:
        if tree is not None and repr(tree) not in seen:
            seen.add(repr(tree))
            yield And([tree, in_class(tree)])
            yield tree
    if tree is not None:
        yield in_class(tree)
    either = rewrite_text(words, operator="or", table=table)
    if either is not None and (any_word or " " in words) and repr(either) not in seen:
        yield And([either, in_class(either)])
        yield either


def _ticked(query: JobQuery) -> Iterator[Condition]:
    """Conditions of the address."""
    for name in MULTIPLE:
        yield from _conditions(name, getattr(query, name))
    if query.grant:
        yield from _conditions("grant", ["1"])


def _wished(wishes: Iterable[Wish]) -> Iterator[Condition]:
    """Conditions read from words; wishes of one facet are alternatives unless it needs each."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for wish in wishes:
        if wish.negative:
            yield Condition(wish.name, _tokens(wish.name, wish.values), negative=True)
        elif wish.name == EACH:
            yield Condition(EACH, _tokens(EACH, wish.values))
        elif wish.name != "pay_min":
            values[wish.name].extend(wish.values)
    for name, found in values.items():
        yield Condition(name, _tokens(name, found))


def _conditions(name: str, values: Iterable[str]) -> Iterator[Condition]:
    """One condition of alternatives, or one for each value that must be there."""
    if name == EACH:
        yield from (Condition(name, _tokens(name, [value])) for value in values)
    elif values:
        yield Condition(name, _tokens(name, values))


def _tokens(name: str, values: Iterable[str]) -> frozenset[str]:
    if name == "near":
        return tokens_near(values)
    return frozenset(f"{name}:{value}" for value in values)


def _pay(query: JobQuery, wishes: Iterable[Wish]) -> tuple[str, int | None]:
    """Unit and threshold: the chosen one, else the one in words; of two in one unit the higher."""
    asked = [
        (wish.unit or "hour", int(value))
        for wish in wishes
        if wish.name == "pay_min"
        for value in wish.values
    ]
    unit = query.unit if query.pay_min is not None or not asked else asked[0][0]
    amounts = [amount for other, amount in asked if other == unit]
    if query.pay_min is not None:
        amounts.append(query.pay_min)
    return unit, max(amounts, default=None)
