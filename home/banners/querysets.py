"""Questions about banners, clicks on them, and notices. Days are days in Japan."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db import connection, models
from django.db.models import OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from home.banners.enums import PeriodState, Placement

if TYPE_CHECKING:
    from home.banners.models import Banner

RECENT_DAYS = 30


class LinkedQuerySet[Row: models.Model](models.QuerySet[Row]):
    """Rows that may lead to a page or to an address."""

    def with_card_relations(self) -> Self:
        """The page a row leads to."""
        return self.select_related("page")


class BannerQuerySet(LinkedQuerySet["Banner"]):
    """Banners by period and place."""

    def running(self, today: date | None = None) -> Self:
        """Banners whose period includes the day; open ends count as always."""
        day = today or timezone.localdate()
        begun = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
        return self.filter(begun).exclude(ends_on__lt=day)

    def in_state(self, state: str, today: date | None = None) -> Self:
        """Banners before, in, or after their period."""
        day = today or timezone.localdate()
        if state == PeriodState.RUNNING:
            return self.running(day)
        return (
            self.filter(starts_on__gt=day) if state == PeriodState.SCHEDULED else self.filter(ends_on__lt=day)
        )

    def for_placement(self, placement: Placement | str) -> Self:
        """Banners that stand in one place."""
        return self.filter(**{f"on_{Placement(placement).value}": True})

    def complete(self) -> Self:
        """Banners with a picture and a target that everybody can reach."""
        return self.filter(Q(page__live=True) | Q(page__isnull=True) & ~Q(url=""), image__isnull=False)

    def by_priority(self) -> Self:
        """The most important one first."""
        return self.order_by("priority", "pk")

    def with_card_relations(self) -> Self:
        """Picture, its renditions and target."""
        return super().with_card_relations().select_related("image").prefetch_related("image__renditions")

    def with_clicks(self) -> Self:
        """Add `clicks_recent` (the last 30 days, today included) and `clicks_total`."""
        from_day = timezone.localdate() - timedelta(days=RECENT_DAYS - 1)
        clicks = self.model._meta.get_field("clicks").related_model.objects.filter(banner=OuterRef("pk"))

        def total(rows: models.QuerySet) -> Coalesce:
            return Coalesce(Subquery(rows.order_by().values("banner").values_list(Sum("count"))), 0)

        return self.annotate(
            clicks_recent=total(clicks.filter(day__gte=from_day)), clicks_total=total(clicks)
        )


class BannerClickQuerySet(models.QuerySet["BannerClick"]):
    """Numbers of clicks."""

    def add(self, banner: Banner, day: date) -> None:
        """One more click on that day; a single statement, safe for several processes at once."""
        table = connection.ops.quote_name(self.model._meta.db_table)
        sql = (
            f"INSERT INTO {table} (banner_id, day, count) VALUES (%s, %s, 1) "  # noqa: S608  (a name of our own)
            f"ON CONFLICT (banner_id, day) DO UPDATE SET count = {table}.count + 1"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [banner.pk, day])


class NoticeQuerySet(LinkedQuerySet["SiteNotice"]):
    """Notices by period."""

    def running(self, now: datetime | None = None) -> Self:
        """Notices to show at a moment, the most urgent and then the newest first."""
        moment = now or timezone.now()
        begun = Q(starts_at__isnull=True) | Q(starts_at__lte=moment)
        return self.filter(begun).exclude(ends_at__lte=moment).order_by("-level", "-pk")
