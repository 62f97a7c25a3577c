"""How often each page was seen on a day: numbers only, nothing about the people who saw it (A17)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.db.models import F, QuerySet, Sum, Value
from django.db.models.functions import StrIndex, Substr

from core.sums import add_up

PATH_LENGTH = 200
type Counts = Mapping[tuple[date, str], int]


class PageViewQuerySet(models.QuerySet["PageView"]):
    """Questions about page views, and how numbers are added."""

    def add(self, counts: Counts) -> None:
        """Add to the numbers that are there, all or nothing; safe for several processes at once."""
        add_up(self.model, ("day", "path"), ("count",), {key: (number,) for key, number in counts.items()})

    def between(self, first: date, last: date) -> PageViewQuerySet:
        """Days of a period, both ends included."""
        return self.filter(day__range=(first, last))

    def total(self) -> int:
        """All page views together."""
        return self.aggregate(total=Sum("count"))["total"] or 0

    def by_day(self) -> dict[date, int]:
        """Views of each day that has any."""
        return dict(self.order_by("day").values_list("day").annotate(Sum("count")))

    def by_path(self) -> QuerySet[PageView, tuple[str, int]]:
        """(path, views), the most seen first."""
        return self.values_list("path").annotate(total=Sum("count")).order_by("-total", "path")

    def by_section(self) -> QuerySet[PageView, tuple[str, int]]:
        """(first part of the path with its slash, views), the most seen first; the top page's is empty."""
        rest = Substr(F("path"), 2)
        section = Substr(F("path"), 2, StrIndex(rest, Value("/")))
        views = self.annotate(section=section).values_list("section")
        return views.annotate(total=Sum("count")).order_by("-total", "section")


class PageView(models.Model):
    """Views of one path on one day. After 25 months a whole month is one row, dated its first day."""

    day = models.DateField("日")
    path = models.CharField("ページのアドレス", max_length=PATH_LENGTH)
    count = models.PositiveIntegerField("閲覧数")

    objects = PageViewQuerySet.as_manager()

    class Meta:
        verbose_name = "閲覧数"
        verbose_name_plural = "閲覧数"
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["day", "path"], name="visits_one_row_a_day_and_path")]
