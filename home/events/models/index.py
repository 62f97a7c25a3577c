"""The list of events: what comes next, a month's calendar, what is over, and the feed (A9)."""

from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count, Max, Min
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models.base_page import BasePage
from core.seo import PageMeta
from home.events.enums import EventAudience, EventKind
from home.events.filters import EventFilter
from home.events.models.event import EventPage
from home.events.months import Bounds, Month
from home.events.querysets import EventQuerySet

EVENTS_PER_PAGE = 12


class EventIndexPage(BasePage):
    """All events, in three views that share their filters."""

    intro = models.TextField("紹介文", blank=True, max_length=200)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.TopPage"]
    subpage_types = ["events.EventPage"]
    max_count = 1
    template = "events/event_index_page.html"
    page_description = "イベントの一覧とカレンダーです。この下に催しを作ります。1つだけ作れます。"

    class Meta:
        verbose_name = "イベント一覧"
        verbose_name_plural = "イベント一覧"

    @property
    def meta_description(self) -> str:
        """Own description, else the introduction."""
        return self.search_description or self.intro

    def events(self) -> EventQuerySet:
        """Published events below this page."""
        return EventPage.objects.published().child_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The chosen view with what its filters offer."""
        context = super().get_context(request, *args, **kwargs)
        chosen = EventFilter.from_query(request.GET)
        bounds = self._bounds() if chosen.month else None
        if bounds and chosen.month not in bounds:
            chosen, bounds = chosen.with_(month=None), None
        view = "month" if chosen.month else "past" if chosen.past else "list"
        context.update(
            chosen=chosen, view=view, tabs=self._tabs(chosen, view), feed_url=reverse("events:feed")
        )
        if bounds and chosen.month:
            context.update(self._calendar(chosen, chosen.month, bounds))
        else:
            context.update(self._list(chosen, request.GET.get("page")))
        context["meta"] = self._view_meta(context["meta"], chosen)
        return context

    def _bounds(self) -> Bounds:
        """The months the calendar can show."""
        ends = self.events().aggregate(first=Min("starts_at"), last=Max("ends_at"))
        first, last = (timezone.localdate(moment) if moment else None for moment in ends.values())
        return Bounds.around(timezone.localdate(), first, last)

    def _tabs(self, chosen: EventFilter, view: str) -> list[dict[str, Any]]:
        """The three views as links that keep kind and audience."""
        this_month = chosen.month or Month.of(timezone.localdate())
        tabs = [
            ("list", "これから", chosen.with_(month=None, past="")),
            ("month", "カレンダー", chosen.with_(month=this_month, past="")),
            ("past", "終わった催し", chosen.with_(month=None, past="all")),
        ]
        return [
            {"label": label, "url": f"{self.url}{target.query_string()}", "current": name == view}
            for name, label, target in tabs
        ]

    def _calendar(self, chosen: EventFilter, month: Month, bounds: Bounds) -> dict[str, Any]:
        """One month, day by day, with the way to its neighbours."""
        shown = self.events().between(month.first, month.last)
        events = list(chosen.apply(shown).defer_streamfields().prefetch_related("sessions"))
        around = {"previous": month.plus(-1), "next": month.plus(1)}
        return {
            "month": month,
            "weeks": month.weeks(events, timezone.localdate()),
            "filters": self._filters(chosen, shown),
            "neighbours": {
                name: {"label": other.label, "url": self.url + chosen.with_(month=other).query_string()}
                for name, other in around.items()
                if other in bounds
            },
        }

    def _list(self, chosen: EventFilter, number: str | None) -> dict[str, Any]:
        """One page of what comes next, or of what is over."""
        over = self.events().past()
        shown = over if chosen.past else self.events().upcoming()
        years: list[dict[str, Any]] = []
        if chosen.past:
            years = self._years(chosen, over)
            if chosen.past != "all":
                shown = shown.in_year(int(chosen.past))
        found = chosen.apply(shown).with_card_relations()
        return {
            "events": Paginator(found, EVENTS_PER_PAGE).get_page(number),
            "filters": self._filters(chosen, shown),
            "years": years,
        }

    def _years(self, chosen: EventFilter, over: EventQuerySet) -> list[dict[str, Any]]:
        """Years that have past events, the last one first, with how many."""
        years = over.annotate(year=ExtractYear("starts_at")).order_by("-year").values_list("year")
        found = years.annotate(number=Count("pk"))
        counts = [(str(year), count) for year, count in found]
        return [
            {
                "label": "すべての年" if name == "all" else f"{name}年",
                "count": count,
                "url": self.url + chosen.with_(past=name).query_string(),
                "chosen": chosen.past == name,
            }
            for name, count in [("all", sum(count for _, count in counts)), *counts]
        ]

    def _filters(self, chosen: EventFilter, shown: EventQuerySet) -> list[dict[str, Any]]:
        """Kinds and audiences that occur in the view; a choice of one is no choice."""
        found = list(shown.order_by().values_list("kind", "audience_group").distinct())
        groups = [
            ("kind", "種類", EventKind, {kind for kind, _ in found}),
            ("audience", "対象", EventAudience, {audience for _, audience in found}),
        ]
        return [
            {"label": label, "options": options}
            for name, label, enum, occurring in groups
            if len(options := self._options(chosen, name, enum, occurring)) > 2
        ]

    def _options(
        self, chosen: EventFilter, name: str, enum: Any, occurring: set[str]
    ) -> list[dict[str, Any]]:
        """「すべて」 and each value that occurs or is chosen."""
        now = getattr(chosen, name)
        entries = [("", "すべて"), *((v, label) for v, label in enum.choices if v in occurring | {now})]
        return [
            {
                "label": label,
                "url": f"{self.url}{chosen.with_(**{name: value}).query_string()}",
                "chosen": value == now,
            }
            for value, label in entries
        ]

    def _view_meta(self, meta: PageMeta, chosen: EventFilter) -> PageMeta:
        """A month and the past have addresses of their own; combinations of filters stay out of search."""
        if not chosen.query_string():
            return meta
        title = f"{self.title}（{chosen.month.label}）" if chosen.month else meta.title
        if chosen.past:
            title = f"終わった{self.title}"
        return replace(
            meta,
            title=title,
            path=f"{self.url}{chosen.with_(kind='', audience='').query_string()}",
            noindex=meta.noindex or bool(chosen.kind or chosen.audience),
        )
