"""Questions about series and articles."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db.models import F, Q
from wagtail.models import PageManager

from core.days import start_of
from core.page_querysets import PublicPageQuerySet
from features.fiscal_year import FiscalYear
from recruitment.models import Company

NEWEST = (F("first_published_at").desc(nulls_last=True), F("pk").desc())


class SeriesQuerySet(PublicPageQuerySet):
    """Themes by their period."""

    def running(self, on: date) -> Self:
        """Themes whose period includes the day; an open end never ends."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)

    def past(self, on: date) -> Self:
        """Themes whose last day is before the day."""
        return self.filter(ends_on__lt=on)

    def upcoming(self, on: date) -> Self:
        """Themes that begin after the day."""
        return self.filter(starts_on__gt=on)

    def begun_in(self, year: FiscalYear) -> Self:
        """Themes that were published and whose period begins in a fiscal year (A5)."""
        return self.filter(Q(live=True) | Q(expired=True), starts_on__range=(year.first_day, year.last_day))

    def newest(self) -> Self:
        """The theme that began last comes first."""
        return self.order_by("-starts_on", "-pk")

    def with_card_relations(self) -> Self:
        """What a card shows besides the renditions of its picture."""
        return self.select_related("cover").defer_streamfields()


class InterviewQuerySet(PublicPageQuerySet):
    """Articles by company, kind and time."""

    def newest(self) -> Self:
        """Published last comes first."""
        return self.order_by(*NEWEST)

    def of_kind(self, kind: str) -> Self:
        """Articles of one kind."""
        return self.filter(kind=kind)

    def in_industry(self, division: str) -> Self:
        """Articles on companies of a division (`E`) of the industry classification."""
        return self.filter(company_industry=division)

    def about(self, company: Company) -> Self:
        """Articles on a company."""
        return self.filter(company=company)

    def first_published_in(self, year: FiscalYear) -> Self:
        """Articles that first went public in a fiscal year and were not withdrawn by hand (A5)."""
        return self.filter(
            Q(live=True) | Q(expired=True),
            first_published_at__gte=start_of(year.first_day),
            first_published_at__lt=start_of(year.next.first_day),
        )

    def with_card_relations(self) -> Self:
        """What a card shows besides the renditions of its picture."""
        return self.select_related("cover").defer_streamfields()


SeriesManager = PageManager.from_queryset(SeriesQuerySet)
InterviewManager = PageManager.from_queryset(InterviewQuerySet)
