"""Where the admin leads to preview links."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.content_check import HOOK, Finding
from core.menus import RightMenuItem
from home.sharing.admin_views import LinkReport, PageLinksView, RevokeView
from home.sharing.consent import consent_findings


class ShareMenuItem(ActionMenuItem):
    """In the menu at the bottom of the page editor."""

    label = "確認用リンク"
    name = "action-share"
    icon_name = "link"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Whoever may open the editor may share what is stored, also while it waits for approval."""
        return context["view"] == "edit"

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Address of the page's links."""
        return reverse("sharing_page", args=[parent_context["page"].pk])


@hooks.register("register_admin_urls")
def sharing_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("pages/<int:page_id>/sharing/", PageLinksView.as_view(), name="sharing_page"),
        path("sharing/<int:pk>/revoke/", RevokeView.as_view(), name="sharing_revoke"),
        path("reports/preview-links/", LinkReport.as_view(), name="sharing_report"),
        path(
            "reports/preview-links/results/",
            LinkReport.as_view(results_only=True),
            name="sharing_report_results",
        ),
    ]


@hooks.register("register_page_action_menu_item")
def share_menu_item() -> ActionMenuItem:
    """The way from the editor to the links of a page."""
    return ShareMenuItem(order=100)


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """The way to all links."""
    right = "sharing.view_previewlink"
    return RightMenuItem.to_view(
        LinkReport, "sharing_report", name="preview-links", order=60, permission=right
    )


@hooks.register(HOOK)
def consent(page: Page) -> list[Finding]:
    """What the content checker says about the consent of those featured."""
    return consent_findings(page)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """Lines in the history of a page."""
    for name, label in (("create", "作成"), ("revoke", "取り消し"), ("answer", "回答")):
        actions.register_action(f"sharing.{name}", f"確認用リンク：{label}", f"確認用リンク：{label}")
