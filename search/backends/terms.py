"""Write a rewritten query in the languages of FTS5 and tsquery.

Leaves hold nothing but letters, digits and single spaces (`normalise.word_parts`), so quoting
them is safe. `Not` may stand at the top or inside an `And`, as in "A but not B".
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from modelsearch.query import And, MatchAll, Not, Or, Phrase, PlainText, SearchQuery


@dataclass(frozen=True)
class Dialect:
    """How a search engine writes words, starts of words and combinations."""

    phrase: Callable[[list[str]], str]
    prefix: Callable[[str], str]
    conjunction: str
    disjunction: str
    without: str


FTS5 = Dialect(
    phrase=lambda terms: f'"{" ".join(terms)}"',
    prefix=lambda term: f'"{term}"*',
    conjunction=" AND ",
    disjunction=" OR ",
    without="({0} NOT {1})",
)
TSQUERY = Dialect(
    phrase=lambda terms: "(" + " <-> ".join(f"'{term}'" for term in terms) + ")",
    prefix=lambda term: f"'{term}':*",
    conjunction=" & ",
    disjunction=" | ",
    without="({0} & !{1})",
)


def any_leaf(query: SearchQuery) -> SearchQuery:
    """A query that matches any wanted word or phrase of another, to rank by how many occur."""
    leaves = list(_leaves(query))
    return leaves[0] if len(leaves) == 1 else Or(leaves)


def _leaves(query: SearchQuery) -> Iterator[SearchQuery]:
    """Words and phrases of a query, without those it excludes."""
    if isinstance(query, And | Or):
        for part in query.subqueries:
            yield from _leaves(part)
    elif isinstance(query, Phrase | PlainText):
        yield query


def write(query: SearchQuery, dialect: Dialect, *, prefix: bool = False) -> str:
    """Text of a query; with `prefix` the last word of a PlainText matches the start of a term."""
    match query:
        case Phrase():
            return dialect.phrase(query.query_string.split())
        case PlainText():
            *terms, last = query.query_string.split()
            leaf = dialect.prefix(last) if prefix else dialect.phrase([last])
            return _joined([*(dialect.phrase([term]) for term in terms), leaf], dialect.conjunction)
        case Or():
            parts = [write(part, dialect, prefix=prefix) for part in query.subqueries]
            return _joined(parts, dialect.disjunction)
        case And():
            return _conjunction(query, dialect, prefix=prefix)
        case _:
            raise NotImplementedError(
                f"{type(query).__name__} cannot be combined here: write And([…, Not(…)])."
            )


def _conjunction(query: And, dialect: Dialect, *, prefix: bool) -> str:
    """Positive parts joined, negative ones taken away (FTS5 knows NOT only between two parts)."""
    parts = [part for part in query.subqueries if not isinstance(part, MatchAll)]
    positive = [part for part in parts if not isinstance(part, Not)]
    negative = [part.subquery for part in parts if isinstance(part, Not)]
    if not positive:
        raise NotImplementedError("And needs a part that is not negated.")
    joined = _joined([write(p, dialect, prefix=prefix) for p in positive], dialect.conjunction)
    if not negative:
        return joined
    unwanted = _joined([write(n, dialect, prefix=prefix) for n in negative], dialect.disjunction)
    return dialect.without.format(joined, unwanted)


def _joined(parts: list[str], operator: str) -> str:
    """Parts in parentheses, so that nesting never depends on the engine's precedence."""
    return parts[0] if len(parts) == 1 else f"({operator.join(parts)})"
