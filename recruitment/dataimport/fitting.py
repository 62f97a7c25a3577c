"""Whether our fields can hold what a well-formed row says.

The format counts bytes, our columns count characters and ask more of addresses. What is too long is shown
shortened, what a page could not use is not shown; both are kept word by word beside the record
(`recruitment.provision.kept`) and given out again as they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from recruitment.dataimport.reverse import Written, column_of_field, label_of_field, left_open
from recruitment.models import Company, Job

type FaultList = list[list[str]]

LEFT_OPEN = {Company: left_open(Company), Job: left_open(Job)}
UNKNOWN_PLACE = "このコードの市区町村は、コード表にありません。正しいコードか確かめてください（例：012131）。"
SHORTENED = "{}：長いため、画面では{}文字までに短くします（データはそのまま残します）。"
HIDDEN = "{}：画面に出せる形ではないため、データだけを残します。"
EMPTY, TOO_LONG = {"blank", "null"}, {"max_length", "max_bytes"}


def fit(record: Any, written: Written, values: Sequence[str]) -> FaultList:
    """Clean what was written; returns [item, value, sentence] of what cannot be taken."""
    faults = [
        [each.label, values[each.index], UNKNOWN_PLACE]
        for each in written.beside
        if each.item.source.endswith("municipality.code")
    ]
    for name in sorted(written.fields):
        field = record._meta.get_field(name)
        if not field.is_relation:
            faults += _field(record, field, written, values)
    everything = {field.name for field in record._meta.concrete_fields}
    try:
        record.validate_constraints(exclude=everything - written.fields | {"company", "corporate_number"})
    except ValidationError as invalid:
        for name, errors in invalid.error_dict.items():
            faults += _sentences(record, name, errors, values)
    return faults


def _field(record: Any, field: models.Field, written: Written, values: Sequence[str]) -> FaultList:
    value = getattr(record, field.attname)
    column = column_of_field(record, field.name)
    for candidate, remark in _candidates(field, value, bool(column and column.item.required is True)):
        try:
            setattr(record, field.attname, field.clean(candidate, record))
        except ValidationError as invalid:
            errors = invalid.error_list
        else:
            if remark:
                written.remarks.append(
                    remark.format(column.label if column else field.verbose_name, field.max_length)
                )
            return []
        if {error.code for error in errors} <= EMPTY and field.name in LEFT_OPEN[type(record)]:
            if remark:
                written.remarks.append(remark.format(column.label if column else field.verbose_name, 0))
            setattr(record, field.attname, candidate)
            return []
    setattr(record, field.attname, value)
    return _sentences(record, field.name, _errors(field, value, record), values)


def _candidates(field: models.Field, value: Any, is_required: bool) -> Iterable[tuple[Any, str]]:
    """The value, then what may stand for it on a page."""
    yield value, ""
    if not isinstance(value, str) or field.choices or not value:
        return
    limit = getattr(field, "max_length", None)
    if limit and not isinstance(field, models.EmailField | models.URLField):
        yield shortened(value, limit), SHORTENED
    if not is_required:
        yield "", HIDDEN


def shortened(text: str, limit: int) -> str:
    """So many characters of a text, and three bytes for each, at most."""
    text = text[:limit]
    while len(text.encode()) > limit * 3:
        text = text[:-1]
    return text


def _errors(field: models.Field, value: Any, record: Any) -> list[ValidationError]:
    try:
        field.clean(value, record)
    except ValidationError as invalid:
        return list(invalid.error_list)
    return []


def _sentences(record: Any, name: str, errors: Iterable[ValidationError], values: Sequence[str]) -> FaultList:
    label = "" if name == NON_FIELD_ERRORS else label_of_field(record, name)
    column = column_of_field(record, name)
    value = values[column.index][:200] if column else ""
    return [[label or "行全体", value, message] for error in errors for message in error.messages]
