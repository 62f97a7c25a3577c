"""The class of an occupation in the head of a document, marked so that it counts beside the title only.

The national table names neighbours together (理容師、美容師): alone, a class says little of one job. But of
the titles that say 看護師, those whose class does so, too, are meant before 動物看護師.
"""

from __future__ import annotations

from modelsearch.query import And, Or, Phrase, SearchQuery

MARK = "zc"
"""Begins terms of classes; no term of a text does."""


def marked_terms(terms: str) -> str:
    """Index terms of the name of a class as they stand in a head."""
    return " ".join(MARK + term for term in terms.split())


def in_class(tree: SearchQuery) -> SearchQuery:
    """The same question to the class of a job."""
    match tree:
        case And() | Or():
            return type(tree)([in_class(part) for part in tree.subqueries])
        case Phrase():
            return Phrase(marked_terms(tree.query_string))
        case _:
            raise NotImplementedError(f"{type(tree).__name__} is not asked of classes.")
