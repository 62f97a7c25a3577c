"""Where the admin leads to notifications of use, figures and keys."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.opendata.consumers import ConsumerViewSet
from recruitment.opendata.models import UsageNotification
from recruitment.opendata.report import UseReport
from recruitment.opendata.staff import READ, NotificationList, NotificationView, notification_links


@hooks.register("register_admin_urls")
def opendata_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    start, report = "opendata/notifications/", "reports/opendata/"
    results = NotificationList.as_view(results_only=True)
    return [
        path(start, NotificationList.as_view(), name="usage_notifications"),
        path(f"{start}results/", results, name="usage_notifications_results"),
        path(f"{start}<int:pk>/", NotificationView.as_view(), name="usage_notification"),
        path(report, UseReport.as_view(), name="opendata_use"),
        path(f"{report}results/", UseReport.as_view(results_only=True), name="opendata_use_results"),
    ]


@hooks.register("register_reports_menu_item")
def notification_menu_item() -> MenuItem:
    """The way to the notifications."""
    return RightMenuItem.to_view(
        NotificationList, "usage_notifications", name="usage-notifications", order=64, permission=READ
    )


@hooks.register("register_reports_menu_item")
def use_menu_item() -> MenuItem:
    """The way to the figures."""
    return RightMenuItem.to_view(UseReport, "opendata_use", name="opendata-use", order=65)


@hooks.register("register_admin_viewset")
def consumer_viewset() -> ConsumerViewSet:
    """The keys."""
    return ConsumerViewSet("opendata_consumers")


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """New notifications, on the dashboard."""
    return notification_links(request.user)


@hooks.register("register_open_data_recipients")
def recipients() -> list[str]:
    """Listed sites, for employers who decide on their consent."""
    return list(UsageNotification.objects.listed().values_list("site_name", flat=True))


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Words for what staff do with notifications."""
    actions.register_action("opendata.handle", "確認", "利用連絡を確認済みにした")
    actions.register_action("opendata.list", "一覧に掲載", "協力求人サイトの一覧に載せた")
    actions.register_action("opendata.unlist", "一覧から外す", "協力求人サイトの一覧から外した")
