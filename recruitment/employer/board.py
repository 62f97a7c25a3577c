"""The jobs of one company as its people look at them: tabs, search, order."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.http import QueryDict
from django.utils import timezone

from recruitment.models import Company, Job, Review, ReviewState
from recruitment.querysets import JobQuerySet
from recruitment.vocabulary.enums import ListingState

SENT_BACK = (ReviewState.RETURNED, ReviewState.REJECTED)


class Tab(models.TextChoices):
    """Groups of jobs; a public job whose change waits for its review is in two of them."""

    ALL = "all", "すべて"
    OPEN = "open", "掲載中"
    WAITING = "waiting", "審査待ち"
    RETURNED = "returned", "差し戻し"
    DRAFT = "draft", "下書き"
    PAUSED = "paused", "休止中"
    ENDED = "ended", "終了"


class Order(models.TextChoices):
    """Orders of the list."""

    CHANGED = "changed", "更新が新しい順"
    ENDING = "ending", "掲載終了が近い順"
    UNCONFIRMED = "unconfirmed", "募集中の確認が古い順"
    TITLE = "title", "求人名の順"


ORDERINGS = {
    Order.CHANGED: (F("latest_revision__created_at").desc(nulls_last=True), F("pk").desc()),
    Order.ENDING: (F("listing__publication_end").asc(nulls_last=True), F("pk").desc()),
    Order.UNCONFIRMED: (F("listing__confirmed_on").asc(nulls_last=True), F("pk").desc()),
    Order.TITLE: (F("title").asc(), F("pk").desc()),
}


def board_of(company: Company) -> JobQuerySet:
    """All jobs of a company with their listing and `last_review`, the state of the newest submission."""
    newest = Review.objects.filter(job=OuterRef("pk")).order_by("-submitted_at", "-pk")
    jobs = Job.objects.for_company(company).select_related("listing", "latest_revision")
    return jobs.annotate(last_review=Subquery(newest.values("state")[:1]))


def tab_condition(tab: Tab) -> Q:
    """Which jobs of a board stand under a tab."""
    ended = Q(listing__publication_end__lt=timezone.localdate())
    state = "listing__state"
    return {
        Tab.ALL: Q(),
        Tab.OPEN: Q(**{state: ListingState.OPEN}, listing__hidden_at=None) & ~ended,
        Tab.WAITING: Q(**{state: ListingState.SUBMITTED}) | Q(last_review=ReviewState.WAITING),
        Tab.RETURNED: Q(**{f"{state}__in": (ListingState.RETURNED, ListingState.REJECTED)})
        | Q(**{state: ListingState.OPEN}, last_review__in=SENT_BACK, has_unpublished_changes=True),
        Tab.DRAFT: Q(**{state: ListingState.DRAFT}),
        Tab.PAUSED: Q(**{state: ListingState.SUSPENDED})
        | (Q(**{state: ListingState.OPEN}, listing__hidden_at__isnull=False) & ~ended),
        Tab.ENDED: Q(**{state: ListingState.CLOSED}) | (Q(**{state: ListingState.OPEN}) & ended),
    }[tab]


def tab_counts(jobs: JobQuerySet) -> dict[Tab, int]:
    """How many jobs of a board stand under each tab, in one question."""
    counts = jobs.aggregate(**{tab.value: Count("pk", filter=tab_condition(tab)) for tab in Tab})
    return {tab: counts[tab.value] for tab in Tab}


@dataclass(frozen=True)
class BoardFilter:
    """What the address of the list asks for; anything unknown falls back to the usual."""

    tab: Tab = Tab.ALL
    order: Order = Order.CHANGED
    words: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> BoardFilter:
        """Read the query string."""
        tab, order = query.get("tab", ""), query.get("order", "")
        words = unicodedata.normalize("NFKC", query.get("q", "")[:100].replace("\x00", ""))
        return cls(
            tab=Tab(tab) if tab in Tab.values else Tab.ALL,
            order=Order(order) if order in Order.values else Order.CHANGED,
            words=" ".join(words.split()),
        )

    def found(self, jobs: JobQuerySet) -> JobQuerySet:
        """Jobs of a board whose title or number holds every word."""
        for word in self.words.split():
            jobs = jobs.filter(Q(title__icontains=word) | Q(listing__number__icontains=word))
        return jobs

    def apply(self, jobs: JobQuerySet) -> JobQuerySet:
        """The jobs under the tab, in order."""
        return self.found(jobs).filter(tab_condition(self.tab)).order_by(*ORDERINGS[self.order])

    def address(self, **changes: str) -> str:
        """Query string of this list with something changed; the page starts anew."""
        query = QueryDict(mutable=True)
        wanted = {"tab": self.tab.value, "q": self.words, "order": self.order.value, **changes}
        usual = {"tab": Tab.ALL.value, "order": Order.CHANGED.value, "q": ""}
        query.update({name: value for name, value in wanted.items() if value != usual[name]})
        return f"?{query.urlencode()}" if query else "?"
