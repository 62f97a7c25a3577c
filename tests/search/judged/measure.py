"""Run judged queries against a search and average precision and recall."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.search.judged.postings import Posting
from tests.search.judged.queries import QUERIES, Query

Search = Callable[[str], Sequence[int]]
"""From a text to posting numbers, best first."""


@dataclass(frozen=True)
class Outcome:
    """How one query fared."""

    query: Query
    found: int
    recall: float
    precision: float
    precision_at_10: float


@dataclass(frozen=True)
class Summary:
    """Macro averages over all queries; `zero` counts queries without any hit."""

    outcomes: list[Outcome]

    def mean(self, name: str, kind: str | None = None) -> float:
        """Average of a figure, over all queries or those of one kind."""
        chosen = [o for o in self.outcomes if kind is None or o.query.kind == kind]
        return sum(getattr(outcome, name) for outcome in chosen) / len(chosen)

    @property
    def zero(self) -> int:
        """Number of queries that found nothing."""
        return sum(not outcome.found for outcome in self.outcomes)

    def __str__(self) -> str:
        figures = {name: self.mean(name) for name in ("recall", "precision", "precision_at_10")}
        text = "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
        return f"{text}  zero {self.zero}/{len(self.outcomes)}"


def measure(postings: Sequence[Posting], search: Search) -> Summary:
    """Judge a search by all queries."""
    return Summary([_outcome(query, postings, search(query.text)) for query in QUERIES])


def _outcome(query: Query, postings: Sequence[Posting], hits: Sequence[int]) -> Outcome:
    """Figures of one query; the first ten count against what ten places could hold."""
    relevant = {posting.number for posting in postings if query.judge(posting)}
    assert relevant, f"no posting answers {query.text}"
    good = relevant.intersection(hits)
    first = hits[:10]
    return Outcome(
        query,
        len(hits),
        len(good) / len(relevant),
        len(good) / len(hits) if hits else 0.0,
        len(relevant.intersection(first)) / min(10, len(relevant)),
    )
