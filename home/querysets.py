"""Questions about pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, Q, When
from django.utils import timezone
from wagtail.models import PageManager

from core.page_querysets import PublicPageQuerySet

if TYPE_CHECKING:
    from home.models import NewsPage


class NewsQuerySet(PublicPageQuerySet):
    """Articles of the news."""

    def newest(self) -> NewsQuerySet:
        """Newest day first; of one day, the one written last."""
        return self.order_by("-date", "-pk")

    def newer_than(self, article: NewsPage) -> NewsQuerySet:
        """Articles that stand before one in `newest()` order."""
        return self.filter(Q(date__gt=article.date) | Q(date=article.date, pk__gt=article.pk))

    def older_than(self, article: NewsPage) -> NewsQuerySet:
        """Articles that stand after one in `newest()` order."""
        return self.filter(Q(date__lt=article.date) | Q(date=article.date, pk__lt=article.pk))

    def pinned_first(self) -> NewsQuerySet:
        """Important notices that still are (`is_pinned`) first, then newest day first."""
        today = timezone.localdate()
        still = Q(pinned=True) & (Q(pinned_until__isnull=True) | Q(pinned_until__gte=today))
        return self.alias(stands_first=Case(When(still, then=1), default=0)).order_by(
            "-stands_first", "-date", "-pk"
        )

    def in_year(self, year: int) -> NewsQuerySet:
        """Articles dated in a calendar year."""
        return self.filter(date__year=year)

    def in_category(self, slug: str) -> NewsQuerySet:
        """Articles of one category."""
        return self.filter(category__slug=slug)

    def with_card_relations(self) -> NewsQuerySet:
        """What a line in a list shows."""
        return self.select_related("category").defer_streamfields()


NewsManager = PageManager.from_queryset(NewsQuerySet)
