"""Which words of which week the report shows."""

from __future__ import annotations

import django_filters
from django.db.models import QuerySet
from django.utils.formats import date_format
from wagtail.admin.filters import WagtailFilterSet

from search.journal.models import SearchWeek

WEEKS_OFFERED = 60
ORDERS = {
    "zero": ("-zero", "-searches", "words"),
    "few": ("-few", "-searches", "words"),
    "abandoned": ("-left", "-searches", "words"),
}
VIEWS = [
    ("zero", "1件も見つからなかった言葉"),
    ("few", "わずかしか見つからなかった言葉"),
    ("abandoned", "求人を開かずに離れた言葉"),
]
USUAL_VIEW = "よく検索された言葉"
MOST_SEARCHED = ("-searches", "words")


def weeks() -> list[tuple[str, str]]:
    """Weeks there are numbers of, the latest first."""
    found = SearchWeek.objects.order_by("-week").values_list("week", flat=True).distinct()[:WEEKS_OFFERED]
    return [(week.isoformat(), f"{date_format(week, 'Y年n月j日')}からの週") for week in found]


class WeekFilter(django_filters.ChoiceFilter):
    """One week; the latest unless another is chosen."""

    def filter(self, qs: QuerySet[SearchWeek], value: str) -> QuerySet[SearchWeek]:
        """The rows of the week."""
        chosen = value or next((week for week, _ in weeks()), None)
        return qs.filter(week=chosen) if chosen else qs.none()


class ViewFilter(django_filters.ChoiceFilter):
    """What one looks for, with the order that belongs to it."""

    def filter(self, qs: QuerySet[SearchWeek], value: str) -> QuerySet[SearchWeek]:
        """Narrow and order."""
        if value == "abandoned":
            qs = qs.abandoned()
        elif value in {"zero", "few"}:
            qs = qs.filter(**{f"{value}__gt": 0})
        return qs.order_by(*ORDERS.get(value, MOST_SEARCHED))


class SearchFilterSet(WagtailFilterSet):
    """By week and by what went wrong."""

    week = WeekFilter(label="週", choices=weeks, empty_label="いちばん新しい週")
    show = ViewFilter(
        label="表示",
        choices=VIEWS,
        empty_label=USUAL_VIEW,
    )

    class Meta:
        model = SearchWeek
        fields: list[str] = []
