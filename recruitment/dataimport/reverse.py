"""From the texts of a row back to the fields of our records: the declarative table, read the other way.

Only what differs from what a record says already is written, so a record never loses more exact content
than the format can say.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone

from recruitment.dataimport.codes import Codes
from recruitment.models import Branch, Company, Job
from recruitment.models.job.basics import GRANT_SUFFIX
from recruitment.nationaldata.columns import COLUMNS, Column, column, columns_of

LISTING = ("listing.", "company.")
DERIVED = frozenset(
    {
        *("company.PREFECTURE", "company.CITY", "job.WORK_LOCATION_PREFECTURE", "job.WORK_LOCATION_CITY"),
        *("company.LOGO_IMG_URL_PC", "company.LOGO_IMG_URL_SP", "job.IMG_URL_PC", "job.IMG_URL_SP"),
        *(f"living.{each.name}" for each in columns_of("living")),
    }
)
"""Items that follow from another one, or from a picture, here; what a file leaves empty is no difference."""
TRAINING = {"training_pay_min": "pay_min", "training_pay_max": "pay_max"}


def key(each: Column) -> str:
    """Section and DB name."""
    return f"{each.section}.{each.name}"


INDEX = {key(each): each.index for each in COLUMNS}
COMPANY_COLUMNS, JOB_COLUMNS = columns_of("company"), columns_of("job")


class NotStorable(Exception):
    """The record has no place for this text: it is kept beside."""


@dataclass(frozen=True)
class Facts:
    """What a row says about the publication rather than about the work."""

    number: str
    is_shown: bool
    started_at: datetime.datetime | None
    updated_at: datetime.datetime | None
    until: datetime.date | None
    grant: bool | None


@dataclass
class Written:
    """What was set: names of fields, and columns whose text the record has no place for."""

    fields: set[str] = field(default_factory=set)
    branches: list[str] | None = None
    beside: list[Column] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def facts_of(values: Sequence[str]) -> Facts:
    """The facts of a well-formed row."""
    read = _reader(values)
    end = read("job.END_DATE")
    return Facts(
        number=read("job.JOB_ID"),
        is_shown=read("job.STATUS") == "1",
        started_at=_moment(read("job.START_DATE")),
        updated_at=_moment(read("job.UPDATED_DATE")),
        until=datetime.date.fromisoformat(end[:10]) if end else None,
        grant={"1": True, "0": False}.get(read("job.SUBSIDY_IMMIGRATION")),
    )


def write_company(company: Company, values: Sequence[str], codes: Codes, only: Collection[int]) -> Written:
    """Set the fields of the columns in `only` on a company, without storing it."""
    return _write(company, COMPANY_COLUMNS, values, codes, only)


def write_job(job: Job, values: Sequence[str], codes: Codes, only: Collection[int]) -> Written:
    """Set the fields of the columns in `only` on a job, without storing it."""
    written = _write(job, JOB_COLUMNS, values, codes, only)
    for own, other in TRAINING.items():
        if written.fields & {own, other}:
            text = values[INDEX[_TRAINING_COLUMNS[own]]]
            given = int(text) if text else None
            setattr(job, own, None if given == getattr(job, other) else given)
            written.fields.add(own)
    return written


_TRAINING_COLUMNS = {
    "training_pay_min": "job.SALARY_MIN_TRAINING",
    "training_pay_max": "job.SALARY_MAX_TRAINING",
}


def _write(
    record: Any, columns: Sequence[Column], values: Sequence[str], codes: Codes, only: Collection[int]
) -> Written:
    written = Written()
    for each in columns:
        if each.index not in only:
            continue
        text = values[each.index]
        try:
            _set(record, each, text, codes, written)
        except NotStorable:
            written.beside.append(each)
    return written


def _set(record: Any, each: Column, text: str, codes: Codes, written: Written) -> None:
    source = each.item.source
    if source.startswith(LISTING) or source == "last_published_at" or key(each) in DERIVED:
        return
    if source == "branch_names":
        written.branches = _branches(text)
        return
    name, value = _field_value(record, source, text, codes)
    setattr(record, name, value)
    written.fields.add(name)


def _field_value(record: Any, source: str, text: str, codes: Codes) -> tuple[str, Any]:
    """Name of the field and the value for it. Raises NotStorable."""
    if source == "public_title":
        return "title", text.removesuffix(GRANT_SUFFIX)
    name = source.partition(".")[0]
    kind = record._meta.get_field(name)
    if isinstance(kind, models.ForeignKey):
        return name, _related(kind, text, codes)
    convert = _CONVERT.get(type(kind).__name__)
    if convert is None:
        return name, text
    if not text:
        return name, None
    try:
        return name, convert(text)
    except (ValueError, InvalidOperation) as error:
        raise NotStorable from error


def _related(kind: models.ForeignKey, text: str, codes: Codes) -> Any:
    if not text:
        return None
    lookup = {
        "municipality": codes.place,
        "industry": codes.industry,
        "occupation": codes.occupation,
    }.get(kind.related_model._meta.model_name)
    found = lookup(text) if lookup else None
    if found is None:
        raise NotStorable
    return found


def _branches(text: str) -> list[str]:
    """Names of branches; raises NotStorable where one is too long for a name."""
    names = [name for name in text.split("、") if name.strip()]
    longest = Branch._meta.get_field("name").max_length or 0
    if any(len(name) > longest for name in names):
        raise NotStorable
    return names


def set_branches(company: Company, names: Sequence[str]) -> None:
    """Give a company these branches; those with a name it has already keep their addresses."""
    known = {branch.name: branch for branch in company.branches.all()}
    company.branches.set(
        [_placed(known.get(name) or Branch(name=name), order) for order, name in enumerate(names)]
    )


def _placed(branch: Branch, order: int) -> Branch:
    branch.sort_order = order
    return branch


def column_of_field(record: Any, name: str) -> Column | None:
    """The column people know a field by."""
    table = _JOB_FIELDS if isinstance(record, Job) else _COMPANY_FIELDS
    return table.get(name)


def label_of_field(record: Any, name: str) -> str:
    """What a field is called, in the words of the format where it has them."""
    if found := column_of_field(record, name):
        return found.label
    try:
        return str(record._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return ""


def _by_field(columns: Sequence[Column]) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for each in columns:
        name = "title" if each.item.source == "public_title" else each.item.field
        found.setdefault(name, each)
    return found


_COMPANY_FIELDS, _JOB_FIELDS = _by_field(COMPANY_COLUMNS), _by_field(JOB_COLUMNS)


def left_open(model: type[models.Model]) -> frozenset[str]:
    """Fields that may be empty in a record from a file: the format does not ask for them.

    Codes of older classifications, which our tables do not have, are kept beside the record.
    """
    table, columns = (_JOB_FIELDS, JOB_COLUMNS) if model is Job else (_COMPANY_FIELDS, COMPANY_COLUMNS)
    asked = {name for name, each in table.items() if each.item.required is True and each in columns}
    unknown_codes = {"industry", "occupation"}
    return frozenset(each.name for each in model._meta.concrete_fields) - (asked - unknown_codes)


def beside(said: Sequence[str], values: Sequence[str], section: str) -> dict[str, list[str]]:
    """Texts of a section (`company`, or `job` with the living information) that the record says otherwise."""
    own = COMPANY_COLUMNS if section == "company" else COLUMNS[len(COMPANY_COLUMNS) :]
    return {
        each.header: [said[each.index], values[each.index]]
        for each in own
        if values[each.index] and said[each.index] != values[each.index] and each.index not in NEVER_BESIDE
    }


NEVER_BESIDE = frozenset(
    column("job", name).index for name in ("JOB_ID", "CORPORATION_ID", "STATUS", "START_DATE", "UPDATED_DATE")
) | {column("job", "SUBSIDY_IMMIGRATION").index, column("company", "CORPORATION_ID").index}


def differing(said: Sequence[str], values: Sequence[str]) -> list[int]:
    """Columns in which a file says something else; derived items that it leaves empty are no difference."""
    return [
        each.index
        for each in COLUMNS
        if said[each.index] != values[each.index] and (values[each.index] or key(each) not in DERIVED)
    ]


def _reader(values: Sequence[str]) -> Callable[[str], str]:
    return lambda name: values[INDEX[name]]


def _moment(text: str) -> datetime.datetime | None:
    if not text:
        return None
    return timezone.make_aware(datetime.datetime.fromisoformat(text))


_CONVERT: Mapping[str, Callable[[str], Any]] = {
    "BooleanField": lambda text: text == "1",
    "DecimalField": Decimal,
    "DateField": datetime.date.fromisoformat,
    "TimeField": datetime.time.fromisoformat,
    "PositiveBigIntegerField": int,
    "PositiveIntegerField": int,
    "PositiveSmallIntegerField": int,
    "BigIntegerField": int,
}
