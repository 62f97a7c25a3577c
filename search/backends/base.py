"""What both database backends share: analysed objects in, rewritten queries, no O(N) save."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import FloatField, IntegerField, Model, QuerySet, Value
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults
from modelsearch.query import MATCH_NONE, MatchAll, Not, PlainText, SearchQuery
from wagtail.search.models import IndexEntry

from search.backends.analysed import AnalysedObject
from search.language.rewriting import rewrite_query
from search.state import index_rebuilt, remember_rules

ENTRY = IndexEntry._meta.db_table


class AnalysedIndexMixin:
    """An index that stores terms of the analyser."""

    titles_in_body = False

    def add_items(self, model: type[Model], objs: Iterable[Model]) -> None:
        """Index objects of one model by their analysed text."""
        super().add_items(model, [AnalysedObject(obj, self.titles_in_body) for obj in objs])

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Skip what nothing here reads: stock scans the whole index table after every save."""


class RememberRulesMixin:
    """A rebuilder that notes by which rules the index was made."""

    def finish(self) -> None:
        """End the rebuild, store the analyser's fingerprint, and let the documents of jobs follow.

        A rebuild that failed is ended, too, when its object goes: then there is nothing to remember.
        """
        has_failed = getattr(getattr(self, "transaction", None), "needs_rollback", False)
        if not has_failed:
            remember_rules()
        super().finish()
        if not has_failed:
            index_rebuilt.send(type(self))


class RankedCompilerMixin:
    """Finds and orders hits alike on every database; it has `_joined` and `relevance` of its own."""

    def matching(self, config: str | None, score_field: str | None) -> QuerySet:
        """The queryset restricted to the hits, optionally annotated with their relevance."""
        if isinstance(self.query, MatchAll):
            return self.queryset
        if isinstance(self.query, Not):
            if isinstance(self.query.subquery, MatchAll):
                return self.queryset.none()
            unwanted = self._joined(self.queryset.model._default_manager.all(), self.query.subquery)
            return self.queryset.exclude(pk__in=unwanted.values("pk"))
        queryset = self._joined(self.queryset, self.query)
        return queryset if score_field is None else queryset.annotate(**{score_field: self.relevance()})

    def search(
        self,
        config: str | None,
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


class AnalysedSearchMixin:
    """A backend whose queries are rewritten into terms of the index before they are compiled."""

    def _search(
        self,
        query_compiler_class: type[BaseSearchQueryCompiler],
        query: SearchQuery | str,
        model_or_queryset: type[Model] | QuerySet,
        operator: str | None = None,
        **kwargs: Any,
    ) -> BaseSearchResults:
        """Rewrite the query; one without a searchable word finds nothing."""
        tree = self.rewritten(query_compiler_class, query, operator)
        return super()._search(query_compiler_class, tree, model_or_queryset, **kwargs)

    def rewritten(
        self,
        query_compiler_class: type[BaseSearchQueryCompiler],
        query: SearchQuery | str,
        operator: str | None,
    ) -> SearchQuery:
        """Tree of index terms for a string or a tree of Wagtail's search queries."""
        tree = PlainText(query, operator=operator or "and") if isinstance(query, str) else query
        rewritten = rewrite_query(tree, prefix=query_compiler_class.LAST_TERM_IS_PREFIX)
        return MATCH_NONE if rewritten is None else rewritten

    def match(
        self,
        query: SearchQuery | str,
        queryset: QuerySet,
        *,
        score_field: str | None = None,
        prefix: bool = False,
    ) -> QuerySet:
        """The rows of any queryset that match, as an ordinary queryset.

        Unlike search() the queryset may filter by joins and subqueries, which its FilterField
        check refuses. `score_field` names an annotation with the relevance (more is better);
        with `prefix` the last word may be unfinished, as in autocomplete().
        """
        compiler_class = self.autocomplete_query_compiler_class if prefix else self.query_compiler_class
        tree = self.rewritten(compiler_class, query, None)
        compiler = compiler_class(queryset, tree, order_by_relevance=False)
        found = compiler.matching(self.config, score_field)
        if score_field and score_field not in found.query.annotations:
            found = found.annotate(**{score_field: Value(0.0, FloatField())})
        return found


def title_only(fields: Sequence[str] | None) -> bool:
    """Whether a search is restricted to titles.

    Titles are the only part kept apart in the index; a restriction to any other field is
    widened to the whole index, since a listing with too many rows helps more than an error.
    """
    return fields is not None and set(fields) == {"title"}


def entry_of(model: type[Model], types: int) -> str:
    """SQL condition joining the rows of a model with their index entries.

    Takes the keys of `types` content types as parameters. Keys are text in the index; it is they that are
    converted, since the primary key of the rows can then be looked up.
    """
    key = model._meta.pk
    column = f'"{model._meta.db_table}"."{key.column}"'
    while key.remote_field is not None:
        key = key.target_field
    number = isinstance(key, IntegerField)
    own = f"CAST({ENTRY}.object_id AS BIGINT)" if number else f"{ENTRY}.object_id"
    return f"{ENTRY}.content_type_id IN ({', '.join(['%s'] * types)}) AND {column} = {own}"
