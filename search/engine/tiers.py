"""From a plan to the full-text questions whose answers, one after the other, are its hits in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from modelsearch.query import And, MatchAll, Not, Or, Phrase, SearchQuery

from search.documents.document import EVERY, term_of
from search.engine.plan import Plan
from search.pay import STEPS

SPOTS_AT_ONCE = 4
"""Spots whose documents are asked for together: nearest first, twice as many each time."""

type Column = Literal["head", "body"]


@dataclass(frozen=True)
class Match:
    """A tree of index terms, looked for in one column."""

    column: Column
    tree: SearchQuery


@dataclass(frozen=True)
class Tier:
    """Documents that stand together in the order: everything wanted and nothing unwanted.

    With no word and no condition wanted, it is all documents; then nothing is unwanted either.
    """

    wanted: tuple[Match, ...] = ()
    unwanted: tuple[Match, ...] = ()
    conditions: tuple[SearchQuery, ...] = ()
    """Trees of terms of tokens."""
    unwanted_conditions: tuple[SearchQuery, ...] = ()
    spots: tuple[int, ...] = ()
    """By distance: the order of the spots in this tier."""

    @property
    def is_everything(self) -> bool:
        """Whether no index term is asked for."""
        return not self.wanted and not self.conditions


def tiers(plan: Plan) -> Iterator[Tier]:
    """Tiers of a plan in order; none when it cannot match anything."""
    if any(not condition.tokens and not condition.negative for condition in plan.conditions):
        return
    whole = everything(plan)
    if plan.order == "relevance" and whole.wanted:
        for part in _by_body(whole, plan.bodies):
            yield from _by_head(part, plan.heads)
    elif plan.order == "distance" and plan.distances:
        yield from _by_distance(whole, plan.distances)
    else:
        yield whole


def everything(plan: Plan) -> Tier:
    """All hits of a plan as one tier."""
    conditions = [_any(each.tokens) for each in plan.conditions if not each.negative]
    exclusions = [_any(each.tokens) for each in plan.conditions if each.negative and each.tokens]
    if plan.pay_min is not None:
        conditions.extend(_reached(plan.pay_column, plan.pay_min))
    text, unwanted = _without_exclusions(plan.text)
    all_unwanted = (*_in("body", unwanted), *_in("head", plan.unwanted))
    if text is None and not conditions and (exclusions or all_unwanted):
        conditions.append(_term(EVERY))
    return Tier(_in("body", text), all_unwanted, tuple(conditions), tuple(exclusions))


def _in(column: Column, tree: SearchQuery | None) -> tuple[Match, ...]:
    return () if tree is None else (Match(column, tree),)


def _without_exclusions(text: SearchQuery | None) -> tuple[SearchQuery | None, SearchQuery | None]:
    """What must occur and what must not: a word excluded must not be anywhere, not only in no head."""
    if text is None or isinstance(text, MatchAll):
        return None, None
    if isinstance(text, Not):
        return None, text.subquery
    parts = text.subqueries if isinstance(text, And) else [text]
    excluded = [part.subquery for part in parts if isinstance(part, Not)]
    if not excluded:
        return text, None
    wanted = [part for part in parts if not isinstance(part, Not | MatchAll)]
    return (And(wanted) if len(wanted) > 1 else next(iter(wanted), None)), _either(excluded)


def _reached(column: str, pay_min: int) -> list[SearchQuery]:
    """The highest step not above a pay: its term finds the candidates without looking at every row."""
    unit = "hour" if column == "hourly_pay" else "month"
    below = [step for step in STEPS[unit] if step <= pay_min]
    return [_term(f"pay_{unit}:{max(below)}")] if below else []


def _by_body(whole: Tier, bodies: Sequence[SearchQuery]) -> Iterator[Tier]:
    """What the whole text matches, step by step, then the rest."""
    before: tuple[Match, ...] = ()
    for tree in bodies:
        in_body = Match("body", tree)
        yield replace(whole, wanted=(in_body, *whole.wanted), unwanted=(*whole.unwanted, *before))
        before = (*before, in_body)
    yield replace(whole, unwanted=(*whole.unwanted, *before))


def _by_head(whole: Tier, heads: Sequence[SearchQuery]) -> Iterator[Tier]:
    """Relevance: what the head matches, step by step, then the rest."""
    before: tuple[Match, ...] = ()
    for tree in heads:
        in_head = Match("head", tree)
        # The body holds the head: to look for the same words there, too, takes most of the time.
        others = (match for match in whole.wanted if not _implies(tree, match.tree))
        yield replace(whole, wanted=(in_head, *others), unwanted=(*whole.unwanted, *before))
        before = (*before, in_head)
    yield replace(whole, unwanted=(*whole.unwanted, *before))


def _implies(tree: SearchQuery, other: SearchQuery) -> bool:
    """Whether what matches a tree surely matches the other one, as far as their forms tell."""
    if isinstance(tree, Or):
        return all(_implies(part, other) for part in tree.subqueries)
    if isinstance(other, And):
        return all(_implies(tree, part) for part in other.subqueries)
    if isinstance(other, Or) and any(_implies(tree, part) for part in other.subqueries):
        return True
    if isinstance(tree, And):
        return any(_implies(part, other) for part in tree.subqueries)
    return repr(tree) == repr(other)


def _by_distance(whole: Tier, distances: Sequence[tuple[int, float]]) -> Iterator[Tier]:
    """The nearest spots first, in growing groups; at last the documents elsewhere."""
    spots = [spot for spot, _ in distances]
    start, size = 0, SPOTS_AT_ONCE
    while start < len(spots):
        group = tuple(spots[start : start + size])
        near = _any(f"spot:{spot}" for spot in group)
        yield replace(whole, conditions=(*whole.conditions, near), spots=group)
        start, size = start + size, size * 2
    known = _any(f"spot:{spot}" for spot in spots)
    conditions = whole.conditions if whole.wanted or whole.conditions else (_term(EVERY),)
    yield replace(whole, conditions=conditions, unwanted_conditions=(*whole.unwanted_conditions, known))


def _any(tokens: Iterable[str]) -> SearchQuery:
    return _either([_term(token) for token in sorted(tokens)])


def _either(parts: Sequence[SearchQuery]) -> SearchQuery:
    return parts[0] if len(parts) == 1 else Or(list(parts))


def _term(token: str) -> SearchQuery:
    return Phrase(term_of(token))
