"""The office's room: notifications of use, and the figures by week."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.access.actions import record_view
from accounts.access.lists import NotedList
from accounts.models import User
from core.desk import DeskLink
from recruitment.opendata import actions
from recruitment.opendata.letters import CONTACT_PAGE, notice_text
from recruitment.opendata.models import UsageNotification, UsageNotificationQuerySet
from recruitment.opendata.provider import current_provider

READ = "opendata.view_usagenotification"
TITLE = "オープンデータの利用連絡"


def notification_links(user: User) -> list[DeskLink]:
    """Notifications to look at, on the dashboard; only when there are any."""
    if not user.has_perm(actions.CHANGE):
        return []
    waiting = UsageNotification.objects.waiting().count()
    if not waiting:
        return []
    url = f"{reverse('usage_notifications')}?handled=no"
    return [DeskLink(f"{TITLE}を確かめる", f"{waiting}件の新しい連絡があります", url, "globe", 60)]


class NotificationFilterSet(WagtailFilterSet):
    """What the list is narrowed by."""

    handled = django_filters.ChoiceFilter(
        label="確認", choices=[("no", "まだ"), ("yes", "済み")], method="by_handling", empty_label=None
    )
    wishes_listing = django_filters.ChoiceFilter(
        label="掲載希望", choices=[("True", "有"), ("False", "無")], empty_label=None
    )
    received_at = django_filters.DateFromToRangeFilter(label="受付日", widget=DateRangePickerWidget)

    class Meta:
        model = UsageNotification
        fields: list[str] = []

    def by_handling(
        self, queryset: UsageNotificationQuerySet, name: str, value: str
    ) -> UsageNotificationQuerySet:
        """Those nobody has looked at, or the others."""
        return queryset.filter(handled_at__isnull=value == "no")


class NotificationList(NotedList, ReportView):
    """All notifications, the latest first."""

    model = UsageNotification
    verbose_name_plural = "オープンデータの利用連絡"
    page_title = TITLE
    header_icon = "globe"
    permission_policy = ModelPermissionPolicy(UsageNotification)
    permission_required = "view"
    any_permission_required = None
    index_url_name = "usage_notifications"
    index_results_url_name = "usage_notifications_results"
    filterset_class = NotificationFilterSet
    default_ordering = "-received_at"
    is_searchable = True
    search_backend_name = None
    search_fields = ["organisation", "representative", "site_name", "email"]
    list_export = [
        "received_at",
        "representative",
        "organisation",
        "department",
        "purposes",
        "wishes_listing",
        "site_name",
        "site_url",
        "email",
        "is_listed",
        "handled_at",
    ]
    columns = [
        TitleColumn("organisation", label="所属組織名", get_url=lambda row: row.get_absolute_url()),
        Column("representative", label="代表氏名"),
        Column("purposes", label="利用目的"),
        Column("wishes_listing", label="掲載希望", accessor=lambda row: "有" if row.wishes_listing else "無"),
        Column("is_listed", label="一覧に掲載", accessor=lambda row: "掲載中" if row.is_listed else "―"),
        Column("received_at", label="受付日時", sort_key="received_at"),
        Column("handled_at", label="確認した日時", sort_key="handled_at"),
    ]

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"opendata-notifications-{timezone.localdate()}"


class NotificationView(WagtailAdminTemplateMixin, TemplateView):
    """One notification with the text for the national office. Each button posts its name as `action`."""

    template_name = "opendata/admin/notification.html"
    header_icon = "globe"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Reading needs the right to view; acting is refused by the actions."""
        if not request.user.has_perm(READ):
            raise PermissionDenied
        self.notification = get_object_or_404(UsageNotification, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note the look, show the page."""
        record_view(request, self.notification, f"{TITLE}の内容")
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run what the button says."""
        procedures: dict[str, tuple[Callable[..., None], str]] = {
            "handle": (actions.mark_handled, "確認済みにしました。"),
            "list": (actions.put_on_list, "協力求人サイトの一覧に載せました。"),
            "unlist": (actions.take_off_list, "協力求人サイトの一覧から外しました。"),
        }
        action, done = procedures.get(request.POST.get("action", ""), (None, ""))
        if action is not None:
            try:
                action(self.notification, request.user)
                messages.success(request, done)
            except ValidationError as error:
                messages.error(request, " ".join(error.messages))
        return redirect(self.notification)

    def get_page_title(self) -> str:
        return str(self.notification)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": "ホーム"},
            {"url": reverse("usage_notifications"), "label": TITLE},
            {"url": "", "label": str(self.notification)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            notification=self.notification,
            subject=current_provider().notice_subject,
            notice=notice_text(self.notification),
            contact_page=CONTACT_PAGE,
            may_act=self.request.user.has_perm(actions.CHANGE),
            received=date_format(timezone.localtime(self.notification.received_at), "Y年n月j日 G:i"),
            **kwargs,
        )
