"""The ledger as a list in the admin."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import django_filters
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.access.lists import NotedList
from operations.inquiries.enums import Audience, Category, Channel, Status
from operations.inquiries.models import Inquiry
from operations.inquiries.querysets import InquiryQuerySet
from operations.inquiries.staff_forms import colleagues

NOBODY, MINE = "nobody", "me"
COLUMNS_READ = ("company", "owner")


class InquiryFilterSet(WagtailFilterSet):
    """Status, owner, lateness, who and what."""

    status = django_filters.MultipleChoiceFilter(label="状態", choices=Status.choices)
    owner = django_filters.ChoiceFilter(label="担当者", method="by_owner", empty_label=None)
    late = django_filters.ChoiceFilter(
        label="期限", choices=[("yes", "期限を過ぎた")], method="by_lateness", empty_label=None
    )
    audience = django_filters.MultipleChoiceFilter(label="区分", choices=Audience.choices)
    category = django_filters.MultipleChoiceFilter(label="種類", choices=Category.choices)
    channel = django_filters.MultipleChoiceFilter(label="受付の方法", choices=Channel.choices)
    suggestion = django_filters.ChoiceFilter(
        label="改善提案",
        choices=[("True", "改善提案だけ")],
        field_name="is_suggestion",
        empty_label=None,
    )
    received = django_filters.DateFromToRangeFilter(
        field_name="received_at", label="受付日", widget=DateRangePickerWidget
    )

    class Meta:
        model = Inquiry
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(user.pk), str(user)) for user in colleagues()]
        self.filters["owner"].extra["choices"] = [(MINE, "自分"), (NOBODY, "担当なし"), *people]

    def by_owner(self, queryset: InquiryQuerySet, name: str, value: str) -> InquiryQuerySet:
        """Of one person, of me, of nobody."""
        if value == NOBODY:
            return queryset.filter(owner=None)
        return queryset.filter(owner_id=self.request.user.pk if value == MINE else int(value))

    def by_lateness(self, queryset: InquiryQuerySet, name: str, value: str) -> InquiryQuerySet:
        """Those whose answer is late."""
        return queryset.overdue()


def local(moment: datetime | None, pattern: str = "n月j日 G:i") -> str:
    """A moment in few words."""
    return date_format(timezone.localtime(moment), pattern) if moment else ""


def due(inquiry: Inquiry) -> str:
    """The end of the clock, while it runs."""
    if not inquiry.is_waiting:
        return ""
    return f"{local(inquiry.due_at)}{'（期限超過）' if inquiry.is_overdue else ''}"


class InquiryList(NotedList, ReportView):
    """All inquiries, newest first; filters, words, export."""

    model = Inquiry
    page_title = "お問い合わせ"
    header_icon = "mail"
    permission_policy = ModelPermissionPolicy(Inquiry)
    permission_required = "view"
    any_permission_required = None
    index_url_name = "inquiry_queue"
    index_results_url_name = "inquiry_queue_results"
    filterset_class = InquiryFilterSet
    is_searchable = True
    default_ordering = "-received_at"
    list_export = [
        "number",
        "received_at",
        "get_audience_display",
        "get_category_display",
        "get_channel_display",
        "get_status_display",
        "is_suggestion",
        "owner",
        "due_at",
        "answered_at",
        "closed_at",
        "name",
        "organisation",
        "email",
        "phone",
        "company_name",
        "message",
    ]
    export_headings = {
        "get_audience_display": "区分",
        "get_category_display": "種類",
        "get_channel_display": "受付の方法",
        "get_status_display": "状態",
        "company_name": "関係する企業",
    }
    columns = [
        TitleColumn(
            "number",
            label="受付番号",
            sort_key="number",
            get_url=lambda inquiry: inquiry.get_absolute_url(),
            classname="one-line",
        ),
        StatusTagColumn(
            "status",
            label="状態",
            accessor="get_status_display",
            primary=lambda inquiry: inquiry.is_waiting,
            sort_key="status",
        ),
        Column(
            "received_at",
            label="受付",
            sort_key="received_at",
            accessor=lambda inquiry: local(inquiry.received_at),
            classname="one-line",
        ),
        Column("due", label="回答の期限", sort_key="due_at", accessor=due, classname="one-line"),
        Column("audience", label="区分", accessor="get_audience_display", sort_key="audience"),
        Column("category", label="種類", accessor="get_category_display", sort_key="category"),
        Column("who", label="お名前", accessor=lambda inquiry: inquiry.organisation or inquiry.name),
        Column("owner", label="担当者", accessor=lambda inquiry: inquiry.owner or "", sort_key="owner"),
    ]

    def get_base_queryset(self) -> InquiryQuerySet:
        """Rows with what the list prints; texts are read for the export only."""
        inquiries = Inquiry.objects.select_related(*COLUMNS_READ)
        return inquiries if self.is_export else inquiries.defer("message")

    def search_queryset(self, queryset: InquiryQuerySet) -> InquiryQuerySet:
        """By number, name, address, phone and text."""
        return queryset.matching(self.search_query) if self.search_query else queryset

    def get_filtered_queryset(self) -> InquiryQuerySet:
        """Reports of Wagtail neither search nor sort by themselves."""
        return self.get_queryset()

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"inquiries-{timezone.localdate()}"

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """A way to enter what came by phone."""
        if not self.request.user.has_perm("inquiries.add_inquiry"):
            return []
        return [HeaderButton("電話・窓口の受付を登録", url=reverse("inquiry_new"), icon_name="plus")]
