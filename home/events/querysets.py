"""Questions about events. Days are days in Japan."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.utils import timezone
from wagtail.models import PageManager

from core.days import start_of
from core.page_querysets import PublicPageQuerySet


class EventQuerySet(PublicPageQuerySet):
    """Events by time and state."""

    def upcoming(self) -> Self:
        """Events that are not over, the next one first."""
        return self.filter(ends_at__gte=timezone.now()).order_by("starts_at", "pk")

    def past(self) -> Self:
        """Events that are over, the last one first."""
        return self.filter(ends_at__lt=timezone.now()).order_by("-starts_at", "-pk")

    def between(self, first: date, last: date) -> Self:
        """Events of which some part falls on the days from `first` to `last`, by their beginning."""
        after = start_of(date.fromordinal(last.toordinal() + 1))
        return self.filter(starts_at__lt=after, ends_at__gte=start_of(first)).order_by("starts_at", "pk")

    def in_year(self, year: int) -> Self:
        """Events that begin in a calendar year."""
        return self.filter(starts_at__year=year)

    def taking_place(self) -> Self:
        """Without those that were called off."""
        return self.filter(cancelled=False)

    def with_card_relations(self) -> Self:
        """What a card shows."""
        return (
            self.select_related("hero_image").prefetch_related("hero_image__renditions").defer_streamfields()
        )


EventManager = PageManager.from_queryset(EventQuerySet)
