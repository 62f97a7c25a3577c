"""Run judged queries against a search and average precision and recall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.search.judged.queries import Query, queries
from tests.search.judged.structure import Posting

type Search = Callable[[str], Sequence[int]]
"""From a text to posting numbers, best first."""


@dataclass(frozen=True)
class Outcome:
    """How one query fared."""

    query: Query
    hits: tuple[int, ...]
    recall: float
    precision: float
    precision_at_10: float

    def __str__(self) -> str:
        return f"{self.query.text} R {self.recall:.2f} P@10 {self.precision_at_10:.2f}"


@dataclass(frozen=True)
class Summary:
    """Macro averages over queries; `zero` counts those without any hit."""

    outcomes: tuple[Outcome, ...]

    def mean(self, name: str) -> float:
        """Average of a figure."""
        return sum(getattr(outcome, name) for outcome in self.outcomes) / len(self.outcomes)

    @property
    def zero(self) -> list[str]:
        """Queries that found nothing."""
        return [outcome.query.text for outcome in self.outcomes if not outcome.hits]

    def half(self, is_held_out: bool) -> Summary:
        """One half of the queries."""
        return Summary(tuple(o for o in self.outcomes if o.query.is_held_out == is_held_out))

    def by_kind(self) -> dict[str, Summary]:
        """The queries of each kind."""
        kinds = dict.fromkeys(outcome.query.kind for outcome in self.outcomes)
        return {kind: Summary(tuple(o for o in self.outcomes if o.query.kind == kind)) for kind in kinds}

    def report(self) -> str:
        """Figures by kind, with the queries that fell short."""
        lines = [f"{self}", f"tuned     {self.half(False)}", f"held out  {self.half(True)}"]
        for kind, part in self.by_kind().items():
            poor = [str(o) for o in part.outcomes if min(o.recall, o.precision_at_10) < 0.9]
            lines += [f"{kind:16}{part}", *(f"    {text}" for text in poor)]
        return "\n".join(lines)

    def __str__(self) -> str:
        figures = {"R": "recall", "P@10": "precision_at_10", "P": "precision"}
        text = "  ".join(f"{label} {self.mean(name):.3f}" for label, name in figures.items())
        return f"{text}  zero {len(self.zero)}/{len(self.outcomes)}"


def measure(postings: Sequence[Posting], search: Search, asked: Iterable[Query] | None = None) -> Summary:
    """Judge a search by queries, all of the set unless others are given."""
    chosen = queries() if asked is None else asked
    return Summary(tuple(_outcome(query, postings, search(query.text)) for query in chosen))


def _outcome(query: Query, postings: Sequence[Posting], hits: Sequence[int]) -> Outcome:
    """Figures of one query; the first ten count against what ten places could hold."""
    right = {posting.number for posting in postings if query.is_right(posting)}
    assert right, f"no posting answers {query.text}"
    places = min(10, len(right))
    first = hits[:10]
    good = sum(number in right or query.is_harmless(postings[number]) for number in first)
    found = right.intersection(hits)
    return Outcome(
        query,
        tuple(hits),
        len(found) / len(right),
        len(found) / len(hits) if hits else 0.0,
        min(good, places) / places,
    )
