"""Reads open jobs as documents are made from them, by a question that is compiled once.

Somebody waits for it with each save. Django takes ten times as long to write the question anew as a database
takes to answer it; and a job and its relations have three hundred columns more than are read here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast

from django.db import connection, models
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from recruitment.models import Job
from recruitment.models.job.job import SEARCHED_TEXTS
from search.tags.reading import NOTES

OF_THE_JOB = {
    "company_id", "industry_id", "occupation_id", "workplace_municipality_id", "kind", "title",
    "occupation_name", "employment_type", "employment_period", "workplace_town", "workplace_change_scope",
    "access_route", "features", "working_days", "work_start", "work_end", "weekly_hours", "overtime",
    "overtime_hours", "holidays", "annual_holidays", "hourly_pay_min", "monthly_pay_min", "pay_rise", "bonus",
    "commuting_allowance", "retirement_allowance", "car_commuting", "remote_work", "smoking_measure",
    "age_limit_exemption", "disability_employment", "created_at", *SEARCHED_TEXTS, *NOTES,
}  # fmt: skip
JOINED = {
    "listing": {"number", "first_published_at", "publication_end", "confirmed_on", "grant_eligible"},
    "company": {"name", "name_kana"},
}
"""Which jobs are open is told by these."""

LOOKED_UP = {
    "industry": {"path"},
    "occupation": {"name", "path"},
    "workplace_municipality": {"name", "prefecture", "prefecture_code", "parent_id"},
}
"""Other columns can be asked of what is read, but each costs a query."""


class Part(NamedTuple):
    """A record within a row: the job itself (no name) or what it refers to."""

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]

    def asked(self, column: str) -> str | Subquery:
        """How a column is asked for: with three outer joins PostgreSQL would plan twice as long."""
        if self.name in LOOKED_UP and column != self.model._meta.pk.attname:
            return Subquery(self.model._base_manager.filter(pk=OuterRef(self.name)).values(column))
        return f"{self.name}__{column}".lstrip("_")


class Question(NamedTuple):
    """The question without the keys of the jobs, which are its last parameters."""

    query: Any
    sql: str
    params: tuple[object, ...]
    converters: dict[int, Any]


def open_jobs(keys: Iterable[int]) -> list[Job]:
    """The open jobs among some keys with their relations, in the order of the keys; one query."""
    asked = tuple(set(keys))
    if not asked:
        return []
    question = _question(connection.vendor, timezone.localdate(), len(asked))
    with connection.cursor() as cursor:
        cursor.execute(question.sql, (*question.params, *asked))
        rows = cursor.fetchall()
    compiler = question.query.get_compiler(connection=connection)
    return [_job(row) for row in compiler.apply_converters(rows, question.converters)]


@lru_cache(maxsize=8)
def _question(vendor: str, today: datetime.date, number: int) -> Question:
    """The question for so many jobs; which are open depends on the day."""
    places = tuple(range(-number, 0))
    columns = [part.asked(column) for part in _parts() for column in part.columns]
    query = Job.objects.open().filter(pk__in=places).order_by("pk").values_list(*columns).query
    compiler = query.get_compiler(connection=connection)
    sql, params = compiler.as_sql()
    if tuple(params[-number:]) != places:
        raise ValueError("The keys are not the last parameters of the question.")
    converters = compiler.get_converters([column for column, *_ in compiler.select])
    return Question(query, sql, tuple(params[:-number]), converters)


@cache
def _parts() -> tuple[Part, ...]:
    """What a row consists of, the job first."""
    relations = {**JOINED, **LOOKED_UP}
    return _part("", Job, OF_THE_JOB), *(
        _part(name, cast("type[models.Model]", Job._meta.get_field(name).related_model), names)
        for name, names in relations.items()
    )


def _part(name: str, model: type[models.Model], names: set[str]) -> Part:
    """Columns in the order of the fields, as Django makes records from them."""
    wanted = {*names, model._meta.pk.attname}
    fields = [field.attname for field in model._meta.concrete_fields]
    return Part(name, model, tuple(field for field in fields if field in wanted))


def _job(row: Sequence[object]) -> Job:
    """The record of a row; what it refers to is known to it."""
    values = iter(row)
    job, *related = (_record(part, [next(values) for _ in part.columns]) for part in _parts())
    for part, record in zip(_parts()[1:], related, strict=True):
        setattr(job, part.name, record)
    return cast("Job", job)


def _record(part: Part, values: Sequence[object]) -> models.Model | None:
    """The record of some values, None where a job refers to none."""
    if all(value is None for value in values):
        return None
    return part.model.from_db(connection.alias, part.columns, values)
