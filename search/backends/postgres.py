"""Search on PostgreSQL: one vector with a GIN index, ranked by the words of the title."""

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, QuerySet
from django.db.models.expressions import Expression
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchRebuilder,
    PostgresSearchResults,
)
from modelsearch.query import MatchAll, Not
from modelsearch.query import SearchQuery as Tree

from search.backends.base import (
    AnalysedIndexMixin,
    AnalysedSearchMixin,
    RememberRulesMixin,
    title_only,
)
from search.backends.terms import TSQUERY, any_leaf, write

SEARCH_CONFIG = "simple"
"""The text is analysed already: no stemming, no stop words."""


class QueryCompiler(PostgresSearchQueryCompiler):
    """Asks one tsquery of one vector, which the GIN index of migration 0001 covers."""

    def vector(self) -> Expression:
        """What is searched: `title || body` in the very form that is indexed, or titles alone."""
        title = F("index_entries__title")
        if title_only(self.fields):
            return title
        return title._combine(F("index_entries__body"), "||", False)

    def matching(self, config: str, score_field: str | None) -> QuerySet:
        """The queryset restricted to the hits, optionally annotated with their relevance."""
        if isinstance(self.query, MatchAll):
            return self.queryset
        negated = isinstance(self.query, Not)
        query = self.query.subquery if negated else self.query
        if isinstance(query, MatchAll):
            return self.queryset.none()
        text = write(query, TSQUERY, prefix=self.LAST_TERM_IS_PREFIX)
        tsquery = SearchQuery(text, search_type="raw", config=SEARCH_CONFIG)
        if negated:
            rows = self.queryset.model._default_manager.all()
            unwanted = rows.alias(_vector_=self.vector()).filter(_vector_=tsquery)
            return self.queryset.exclude(pk__in=unwanted.values("pk"))
        queryset = self.queryset.alias(_vector_=self.vector()).filter(_vector_=tsquery)
        if score_field is None:
            return queryset
        return queryset.annotate(**{score_field: self.relevance(query)})

    def relevance(self, query: Tree) -> Expression:
        """How many of the wanted words the title has.

        Ranking whole texts would read and join the long vector of every hit, which takes ten
        times as long and hardly changes the first page.
        """
        text = write(any_leaf(query), TSQUERY, prefix=self.LAST_TERM_IS_PREFIX)
        tsquery = SearchQuery(text, search_type="raw", config=SEARCH_CONFIG)
        return SearchRank(self.ranked_vector(), tsquery, weights=self.sql_weights)

    def ranked_vector(self) -> Expression:
        """The short vector that decides the order."""
        return F("index_entries__title")

    def search(
        self,
        config: str,
        start: int | None,
        stop: int | None,
        score_field: str | None = None,
        backend: Any = None,
    ) -> QuerySet:
        """Hits from `start` to `stop`, the most relevant or (if asked for) in their own order."""
        ranked = self.order_by_relevance and not isinstance(self.query, MatchAll | Not)
        queryset = self.matching(config, score_field or ("_score" if ranked else None))
        if ranked:
            queryset = queryset.order_by(f"-{score_field or '_score'}", "-pk")
        elif not queryset.query.order_by and not isinstance(self.query, MatchAll):
            queryset = queryset.order_by("-pk")
        return queryset[start:stop]


class AutocompleteCompiler(QueryCompiler, PostgresAutocompleteQueryCompiler):
    """Starts of words, in the autocomplete vector."""

    def vector(self) -> Expression:
        """The column of written forms and readings, which has an index of its own."""
        return F("index_entries__autocomplete")

    def ranked_vector(self) -> Expression:
        """The autocomplete column itself is short."""
        return self.vector()


class Results(PostgresSearchResults):
    """Results whose facets are counted without ranking."""

    def facet(self, field_name: str) -> dict[Any, int]:
        """Hits by value of a FilterField."""
        self.query_compiler.order_by_relevance = False
        return super().facet(field_name)


class Index(AnalysedIndexMixin, PostgresIndex):
    """Index of analysed text in PostgreSQL."""


class Rebuilder(RememberRulesMixin, PostgresSearchRebuilder):
    """Rebuild in steps."""


class AtomicRebuilder(RememberRulesMixin, PostgresSearchAtomicRebuilder):
    """Rebuild in one transaction."""


class SearchBackend(AnalysedSearchMixin, PostgresSearchBackend):
    """Japanese search on PostgreSQL."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({**params, "SEARCH_CONFIG": SEARCH_CONFIG})
