"""Lists and forms of the admin."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.banners.enums import PeriodState, Placement
from home.banners.models import Banner, SiteNotice
from home.banners.querysets import BannerQuerySet

TARGET = MultiFieldPanel([FieldPanel("page"), FieldPanel("url")], heading="リンク先（どちらか一方）")


def state_column() -> StatusTagColumn:
    """Whether a row is shown today."""
    return StatusTagColumn(
        "period_state",
        label="状態",
        accessor=lambda row: row.period_state.label,
        primary=lambda row: row.period_state == PeriodState.RUNNING,
    )


class BannerFilterSet(WagtailFilterSet):
    """Banners by state and place."""

    state = django_filters.ChoiceFilter(label="状態", choices=PeriodState, method="with_state")
    placement = django_filters.ChoiceFilter(label="出す場所", choices=Placement, method="in_place")

    class Meta:
        model = Banner
        fields = ["sponsored"]

    def with_state(self, banners: BannerQuerySet, name: str, value: str) -> BannerQuerySet:
        """Before, in, or after the period."""
        return banners.in_state(value)

    def in_place(self, banners: BannerQuerySet, name: str, value: str) -> BannerQuerySet:
        """Standing in one place."""
        return banners.for_placement(value)


class BannerViewSet(SnippetViewSet):
    """Banners with how often they were opened."""

    model = Banner
    icon = "image"
    menu_label = "バナー"
    list_display = [
        "label",
        state_column(),
        Column("placement_text", label="出す場所"),
        Column("period_text", label="期間"),
        Column("clicks_recent", label="クリック（30日）", sort_key="clicks_recent"),
        Column("clicks_total", label="クリック（累計）", sort_key="clicks_total"),
        "priority",
    ]
    list_per_page = 50
    ordering = ["priority", "pk"]
    filterset_class = BannerFilterSet
    search_fields = ["label"]
    panels = [
        MultiFieldPanel(
            [FieldPanel("label"), FieldPanel("image"), FieldPanel("alt_text"), FieldPanel("decorative")],
            heading="見え方",
        ),
        TARGET,
        MultiFieldPanel([FieldPanel(f"on_{place.value}") for place in Placement], heading="出す場所"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("priority"),
                FieldPanel("sponsored"),
            ],
            heading="期間と並び順",
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Banners with their numbers of clicks."""
        return Banner.objects.with_clicks()


class NoticeViewSet(SnippetViewSet):
    """Notices over the page."""

    model = SiteNotice
    icon = "warning"
    menu_label = "緊急・重要なお知らせの帯"
    list_display = [
        "text",
        Column("get_level_display", label="重要度", sort_key="level"),
        state_column(),
        "starts_at",
        "ends_at",
        BooleanColumn("everywhere", label="すべてのページ", sort_key="everywhere"),
    ]
    list_per_page = 50
    ordering = ["-pk"]
    copy_view_enabled = False
    search_fields = ["text"]
    panels = [
        MultiFieldPanel([FieldPanel("level"), FieldPanel("text"), FieldPanel("everywhere")], heading="内容"),
        TARGET,
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="表示する期間"),
    ]


class BannerGroup(SnippetViewSetGroup):
    """One entry in the menu for both."""

    menu_label = "バナー・帯"
    menu_icon = "image"
    menu_order = 350
    items = (NoticeViewSet, BannerViewSet)
