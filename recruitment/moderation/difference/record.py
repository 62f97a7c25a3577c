"""The difference of two versions of a job or a company record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects
from modelcluster.models import get_all_child_relations

from recruitment.admin.companies import CompanyInspectView
from recruitment.admin.jobs import JobInspectView
from recruitment.admin.reading import NOTHING, item_of
from recruitment.models import Company, Job
from recruitment.moderation.difference.matching import match
from recruitment.moderation.difference.pictures import Gallery, is_picture
from recruitment.moderation.difference.results import Change, FieldChange, RowChange
from recruitment.moderation.difference.words import compare_words

CHILDREN = "写真・一覧"
NO_PICTURE = "（画像なし）"


def compare(before: Job | Company | None, after: Job | Company) -> list[FieldChange]:
    """Return what `after` changes, in the order of the record, its lists last.

    `before` is what is public now (None: nothing); both as loaded or as restored from a revision. Asks the
    database once for each kind of foreign key that changed and twice for all pictures that did.
    """
    sections = JobInspectView.sections if isinstance(after, Job) else CompanyInspectView.sections
    relations = list(get_all_child_relations(type(after)))
    lists = [(_rows(before, relation), _rows(after, relation)) for relation in relations]
    owners = [owner for owner in (before, after) if owner is not None]
    gallery = Gallery([*owners, *(row for old, new in lists for row in (*old, *new))])
    places = {
        field: heading
        for heading, parts in sections.items()
        for part in parts
        for field in map(type(after)._meta.get_field, (field.name for field in part._meta.local_fields))
    }
    changed = list(_differing(before, after, list(places)))
    _load_names(owners, changed)
    found = [_field(before, after, field, gallery, places[field]) for field in changed]
    found += [
        _list(relation, old, new, gallery) for relation, (old, new) in zip(relations, lists, strict=True)
    ]
    return [change for change in found if change]


def _rows(record: Any, relation: Any) -> list[Any]:
    return list(getattr(record, relation.get_accessor_name()).all()) if record else []


def _differing(
    before: models.Model | None, after: models.Model | None, fields: list[models.Field]
) -> Iterator[models.Field]:
    """Fields whose stored values differ; the words of the others are never put together."""
    for field in fields:
        if not field.editable:
            continue
        old, new = (getattr(side, field.attname) if side else None for side in (before, after))
        if old != new and not (old in (None, "") and new in (None, "")):
            yield field


def _load_names(owners: list[Any], fields: list[models.Field]) -> None:
    """Fetch what the foreign keys point to, for all owners at once."""
    names = [field.name for field in fields if field.is_relation and not is_picture(field)]
    if names:
        prefetch_related_objects(owners, *names)


def _field(
    before: Any, after: Any, field: models.Field, gallery: Gallery, section: str = ""
) -> FieldChange | None:
    """Return the change of one field, or None when both versions read the same."""
    if is_picture(field):
        pictures = [gallery.picture(side, field) for side in (before, after)]
        old, new = (picture.alt or NO_PICTURE if picture else "" for picture in pictures)
        label = str(field.verbose_name)
        kept = {"picture_before": pictures[0], "picture_after": pictures[1]}
        return FieldChange(field.name, label, section, old, new, **kept) if any(pictures) else None
    items = [item_of(side, field.name) if side else None for side in (before, after)]
    old, new = ("" if item is None or item.text == NOTHING else item.text for item in items)
    if old == new:
        return None
    label = next(item.label for item in items if item)
    return FieldChange(field.name, label, section, old, new, tuple(compare_words(old, new)))


@dataclass(frozen=True)
class _RowPair:
    """What stood in a row and what stands in it; one of them is missing when the row is new or gone."""

    before: Any
    after: Any

    @property
    def row(self) -> Any:
        return self.after or self.before

    @property
    def state(self) -> Change:
        if self.before and self.after:
            return Change.CHANGED
        return Change.ADDED if self.after else Change.REMOVED


def _list(relation: Any, old: list[Any], new: list[Any], gallery: Gallery) -> FieldChange | None:
    """Return the change of a list that belongs to the record, or None."""
    fields = [
        field
        for field in relation.related_model._meta.local_concrete_fields
        if field.editable and not field.primary_key and field != relation.field
    ]
    pairs, is_reordered = match(old, new, [field.attname for field in fields])
    differing = [
        (pair, found)
        for pair in (_RowPair(*sides) for sides in pairs)
        if (found := list(_differing(pair.before, pair.after, fields)))
    ]
    rows_with_names = [side for pair, _ in differing for side in (pair.before, pair.after) if side]
    if rows_with_names:
        _load_names(rows_with_names, fields)
    rows = [row for pair, found in differing if (row := _row(pair, found, fields, gallery))]
    if not rows and not is_reordered:
        return None
    label = str(relation.related_model._meta.verbose_name)
    counts = [f"{len(side)}件" if side else "" for side in (old, new)]
    name = relation.get_accessor_name()
    return FieldChange(name, label, CHILDREN, *counts, rows=tuple(rows), is_reordered=is_reordered)


def _row(
    pair: _RowPair, differing: list[models.Field], fields: list[models.Field], gallery: Gallery
) -> RowChange | None:
    changes = [_field(pair.before, pair.after, field, gallery) for field in differing]
    changes = [change for change in changes if change]
    if not changes:
        return None
    shown = None
    if not any(change.is_picture for change in changes):
        shown = next((gallery.picture(pair.row, field) for field in fields if is_picture(field)), None)
    return RowChange(str(pair.row), pair.state, tuple(changes), shown)
