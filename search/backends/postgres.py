"""Search on PostgreSQL: one vector with its GIN index, ranked by the words of the title."""

from typing import Any

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import Expression, RawSQL
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchRebuilder,
    PostgresSearchResults,
)
from modelsearch.query import SearchQuery as Tree
from modelsearch.utils import get_descendants_content_types_pks

from search.backends.base import (
    ENTRY,
    AnalysedIndexMixin,
    AnalysedSearchMixin,
    RankedCompilerMixin,
    RememberRulesMixin,
    entry_of,
    title_only,
)
from search.backends.terms import TSQUERY, any_leaf, write

SEARCH_CONFIG = "simple"
"""The text is analysed already: no stemming, no stop words."""

TSQUERY_OF = f"to_tsquery('{SEARCH_CONFIG}', %s)"


class QueryCompiler(RankedCompilerMixin, PostgresSearchQueryCompiler):
    """Asks one tsquery of one vector, finds the rows by their keys, and ranks them by their titles.

    Stock search joins by the keys as text, which reads the whole table of the model.
    """

    vector = "body"
    ranked_vector = "title"

    def _joined(self, queryset: QuerySet, query: Tree) -> QuerySet:
        """Join the rows with their hits in the index, driven by its GIN index."""
        vector = "title" if title_only(self.fields) else self.vector
        types = sorted(get_descendants_content_types_pks(queryset.model))
        return queryset.extra(  # noqa: S610 - values go in as parameters
            tables=[ENTRY],
            where=[f"{ENTRY}.{vector} @@ {TSQUERY_OF}", entry_of(queryset.model, len(types))],
            params=[write(query, TSQUERY, prefix=self.LAST_TERM_IS_PREFIX), *types],
        )

    def relevance(self) -> Expression:
        """How many of the wanted words the title has.

        Ranking whole texts would read the long vector of every hit, which takes ten times as long and
        hardly changes the first page.
        """
        text = write(any_leaf(self.query), TSQUERY, prefix=self.LAST_TERM_IS_PREFIX)
        rank = f"ts_rank(%s::float4[], {ENTRY}.{self.ranked_vector}, {TSQUERY_OF})"
        return RawSQL(rank, [self.sql_weights, text], FloatField())  # noqa: S611 - as above


class AutocompleteCompiler(QueryCompiler, PostgresAutocompleteQueryCompiler):
    """Starts of words, in the autocomplete vector; it is short, so that it can be ranked itself."""

    vector = ranked_vector = "autocomplete"


class Results(PostgresSearchResults):
    """Results whose facets are counted without ranking."""

    def facet(self, field_name: str) -> dict[Any, int]:
        """Hits by value of a FilterField."""
        self.query_compiler.order_by_relevance = False
        return super().facet(field_name)


class Index(AnalysedIndexMixin, PostgresIndex):
    """Index of analysed text in PostgreSQL; the body holds the title, too, so that one vector is asked."""

    titles_in_body = True


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
