"""Search on SQLite: one join with the FTS5 table, ranked by BM25 with heavier titles."""

from typing import Any

from django.db.models import FloatField, Func, QuerySet
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchAtomicRebuilder,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchRebuilder,
    SQLiteSearchResults,
)
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
from search.backends.terms import FTS5, write

FTS = SQLiteFTSIndexEntry._meta.db_table


class Relevance(Func):
    """BM25 of a hit, more is better; the weights follow the columns autocomplete, body, title."""

    template = f"-bm25({FTS}, 1, 1, 4)"
    output_field = FloatField()


class QueryCompiler(RankedCompilerMixin, SQLiteSearchQueryCompiler):
    """Replaces the stock score, which repeats the whole search for every single hit."""

    def relevance(self) -> Func:
        """BM25, which the full-text table computes for the hits that are left."""
        return Relevance()

    def _joined(self, queryset: QuerySet, query: Any) -> QuerySet:
        """Join the rows with their hits in the FTS table, driven by the full-text index."""
        columns = ["title"] if title_only(self.fields) else self.FTS_TABLE_FIELDS
        text = write(query, FTS5, prefix=self.LAST_TERM_IS_PREFIX)
        types = sorted(get_descendants_content_types_pks(queryset.model))
        return queryset.extra(  # noqa: S610 - values go in as parameters
            tables=[FTS, ENTRY],
            where=[f"{FTS} MATCH %s", f"{ENTRY}.id = {FTS}.rowid", entry_of(queryset.model, len(types))],
            params=[f"{{{' '.join(columns)}}} : ({text})", *types],
        )


class AutocompleteCompiler(QueryCompiler, SQLiteAutocompleteQueryCompiler):
    """Starts of words, in the autocomplete column."""


class Results(SQLiteSearchResults):
    """Results whose facets are counted without ranking."""

    def facet(self, field_name: str) -> dict[Any, int]:
        """Hits by value of a FilterField; BM25 cannot be computed under GROUP BY."""
        self.query_compiler.order_by_relevance = False
        return super().facet(field_name)


class Index(AnalysedIndexMixin, SQLiteIndex):
    """Index of analysed text in SQLite."""


class Rebuilder(RememberRulesMixin, SQLiteSearchRebuilder):
    """Rebuild in steps."""


class AtomicRebuilder(RememberRulesMixin, SQLiteSearchAtomicRebuilder):
    """Rebuild in one transaction."""


class SearchBackend(AnalysedSearchMixin, SQLiteSearchBackend):
    """Japanese search on SQLite."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
    atomic_rebuilder_class = AtomicRebuilder
