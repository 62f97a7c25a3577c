"""Wrap an object so that the stock indexer reads analysed text in place of its own."""

from __future__ import annotations

from copy import copy
from typing import Any

from django.db.models import Model
from modelsearch.index import AutocompleteField, BaseField, RelatedFields, SearchField

from search.language.analyzer import autocomplete_text, index_text

type IndexField = BaseField | RelatedFields


class AnalysedObject:
    """Stands in for a model instance in `Index.add_items`: same key, analysed fields.

    The stock indexer reads every field several times; each value is analysed once only.
    """

    def __init__(self, instance: Model, titles_in_body: bool = False) -> None:
        self.instance = instance
        self.titles_in_body = titles_in_body
        self.pk = instance.pk
        self._values: dict[tuple[int, type, Any], str] = {}

    def get_search_fields(self) -> list[IndexField]:
        """Copies of the model's search fields that answer with analysed text."""
        fields = [self._analysed(field) for field in self.instance.get_search_fields()]
        return fields + self._titles_again(fields) if self.titles_in_body else fields

    def _titles_again(self, fields: list[IndexField]) -> list[IndexField]:
        """The titles under another name, which the stock indexer counts as body."""
        again = []
        for field in fields:
            if isinstance(field, SearchField) and field.field_name == "title":
                twin = copy(field)
                twin.field_name = "title_in_body"
                again.append(twin)
        return again

    def _analysed(self, field: IndexField) -> IndexField:
        """A copy of one field; related fields are followed, filter fields stay as they are."""
        twin = copy(field)
        if isinstance(field, RelatedFields):
            twin.fields = [self._analysed(child) for child in field.fields]
            twin.get_value = lambda _: field.get_value(self.instance)
        elif isinstance(field, SearchField | AutocompleteField):
            twin.get_value = lambda obj: self._value(field, obj)
        return twin

    def _value(self, field: BaseField, obj: Any) -> str:
        """Analysed text of a field of this object or (inside RelatedFields) of a related one."""
        source = self.instance if obj is self else obj
        key = (id(field), type(source), source.pk)
        if key not in self._values:
            text = _plain(field.get_value(source))
            if isinstance(field, AutocompleteField):
                self._values[key] = autocomplete_text(text)
            else:
                label = True if field.field_name == "title" else None
                self._values[key] = index_text(text, label=label)
        return self._values[key]


def _plain(value: Any) -> str:
    """Text of a field's value: lists and dictionaries joined, None empty."""
    if value is None:
        return ""
    if isinstance(value, list | tuple | set):
        return "\n".join(_plain(item) for item in value)
    if isinstance(value, dict):
        return "\n".join(_plain(item) for item in value.values())
    return str(value)
