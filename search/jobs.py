"""The job search itself: from a JobQuery to ordered hits and counted facets (C1-C3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from recruitment.querysets import NEWEST
from recruitment.vocabulary.enums import Feature
from search.facets import Column, FacetTable
from search.labels import Labels
from search.pay import pay_values
from search.query import CAR, MULTIPLE, JobQuery
from search.wishes import split_wishes

ROW = (
    "pk",
    "workplace_municipality_id",
    "occupation_id",
    "industry_id",
    "employment_type",
    "working_days",
    "features",
    "car_commuting",
    "remote_work",
    "kind",
    "listing__grant_eligible",
    "hourly_pay_min",
    "monthly_pay_min",
)
"""What is fetched of every open job that matches the keyword."""

ORDERS = {
    "new": NEWEST,
    "relevance": (F("relevance").desc(), *NEWEST),
    "pay": (F("hourly_pay_min").desc(nulls_last=True), *NEWEST),
    "deadline": (F("listing__publication_end").asc(nulls_last=True), *NEWEST),
}


@dataclass(frozen=True)
class Hint:
    """A way on from an empty result: what to drop and how many jobs that would find."""

    query: JobQuery
    dropped: tuple[tuple[str, str], ...]
    count: int


class JobSearch:
    """Hits, facets and pages of one query. Unknown codes are taken out of `query`."""

    def __init__(self, asked: JobQuery) -> None:
        rows = list(matching_jobs(asked).values_list(*ROW))
        columns: Sequence[tuple] = list(zip(*rows, strict=True)) or [()] * len(ROW)
        places, occupations, industries = (frozenset(column) for column in columns[1:4])
        self.labels = Labels(places | set(asked.place), occupations, industries)
        self.query = self.labels.known(asked)
        self.table = FacetTable(columns[0], _facet_columns(columns, self.query, self.labels))

    @property
    def total(self) -> int:
        """Number of hits."""
        return len(self.table.hits)

    def first(self, number: int) -> list[Job]:
        """The first hits as cards show them, for lists on other pages; one query."""
        keys = self.table.hits[:number]
        # A job card shows no picture: do not ask for renditions.
        cards = Job.objects.with_card_relations().prefetch_related(None).in_bulk(keys)
        return [cards[key] for key in keys if key in cards]

    @cached_property
    def page(self) -> Page:
        """The asked page, or the nearest there is, with everything its cards print."""
        page = Paginator(self.table.hits, self.query.per_page).get_page(self.query.page)
        jobs = Job.objects.filter(pk__in=list(page.object_list)).with_card_relations().in_bulk()
        page.object_list = [jobs[key] for key in page.object_list if key in jobs]
        return page

    @cached_property
    def hints(self) -> list[Hint]:
        """Conditions whose removal would find something, the most fruitful first."""
        hints = [self._without_keyword()] if self.query.q else []
        for name, column in self.table.columns.items():
            values: Sequence[str | None] = column.selected if column.needs_all else [None]
            for value in values if column.selected else ():
                dropped = tuple((name, one) for one in column.selected if value in (None, one))
                smaller = self.query.without(name, value)
                hints.append(Hint(smaller, dropped, self.table.number_without(name, value)))
        return sorted((hint for hint in hints if hint.count), key=lambda hint: -hint.count)

    def _without_keyword(self) -> Hint:
        """The same conditions without the keyword; its hits need a search of their own."""
        smaller = self.query.without("q")
        return Hint(smaller, (("q", self.query.q),), JobSearch(smaller).total)


def matching_jobs(query: JobQuery) -> QuerySet[Job]:
    """Open jobs that match the keyword, in the order asked for."""
    jobs = Job.objects.open()
    words, wishes = split_wishes(query.q)
    for wish in wishes:
        jobs = jobs.with_feature(wish)
    if words or not wishes and query.q:
        score = "relevance" if query.order == "relevance" else None
        jobs = get_search_backend().match(words or query.q, jobs, score_field=score)
    elif query.order == "relevance":
        return jobs.order_by(*NEWEST)
    return jobs.order_by(*ORDERS[query.order])


def _facet_columns(columns: Sequence[tuple], query: JobQuery, labels: Labels) -> list[Column]:
    """The facets of the page over the fetched columns."""
    _, place, occupation, industry, kind_of_work, days, features, car, remote, kind, grant, hour, month = (
        columns
    )
    ticks = list(zip(features, car, remote, strict=True))
    selected = {name: getattr(query, name) for name in MULTIPLE}
    pay = hour if query.unit == "hour" else month
    pay_selected = () if query.pay_min is None else (str(query.pay_min),)
    return [
        Column("place", place, lambda code: labels.around.get(code, ()), selected["place"]),
        Column("occupation", occupation, labels.occupation_chain, selected["occupation"]),
        Column("industry", industry, labels.industry_chain, selected["industry"]),
        Column("type", kind_of_work, _one, selected["type"]),
        Column("pay_min", pay, pay_values(query.unit, query.pay_min), pay_selected),
        Column("days", days, tuple, selected["days"]),
        Column("feature", ticks, _features, selected["feature"], needs_all=True),
        Column("kind", kind, _one, selected["kind"]),
        Column("grant", grant, lambda eligible: ("1",) if eligible else (), ("1",) if query.grant else ()),
    ]


def _one(value: str) -> tuple[str, ...]:
    """A single code, if there is one."""
    return (value,) if value else ()


def _features(ticks: tuple[str, bool | None, bool | None]) -> set[str]:
    """Features of a job, with the two that are items of their own in the national format."""
    features, car, remote = ticks
    found = {value for value in features.split(",") if value}
    if car:
        found.add(CAR)
    if remote:
        found.add(Feature.REMOTE.value)
    return found
