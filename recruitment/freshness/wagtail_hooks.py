"""Reports on freshness in the admin, what to do on the desk, and what to do in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from core.todos import Todo
from recruitment.freshness.closings import ClosingsView
from recruitment.freshness.todos import freshness_todos
from recruitment.freshness.unconfirmed import PERMISSION, UnconfirmedView, unconfirmed_jobs

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Company


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    """Addresses of the reports."""
    return [
        path("reports/closings/", ClosingsView.as_view(), name="closings_report"),
        path("reports/unconfirmed-jobs/", UnconfirmedView.as_view(), name="unconfirmed_jobs"),
        path(
            "reports/unconfirmed-jobs/results/",
            UnconfirmedView.as_view(results_only=True),
            name="unconfirmed_jobs_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def closings_link() -> MenuItem:
    """A way to the reasons."""
    return RightMenuItem.to_view(ClosingsView, "closings_report", name="closings", order=60)


@hooks.register("register_reports_menu_item")
def unconfirmed_link() -> MenuItem:
    """A way to the jobs nobody confirms."""
    return RightMenuItem.to_view(UnconfirmedView, "unconfirmed_jobs", name="unconfirmed-jobs", order=55)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """How many jobs wait for a word, for those who telephone; one query."""
    if not (request.user.has_perm("recruitment.change_job") and request.user.has_perm(PERMISSION)):
        return []
    waiting = unconfirmed_jobs().count()
    note = f"{waiting}件の求人で、募集中の確認が取れていません" if waiting else "すべて確認が取れています"
    url, icon = reverse("unconfirmed_jobs"), UnconfirmedView.header_icon
    return [DeskLink(UnconfirmedView.page_title, note, url, icon, 25)]


@hooks.register("register_employer_todos")
def employer_todos(company: Company, user: User) -> list[Todo]:
    """Hidden, ending and unconfirmed jobs on the first page of the portal."""
    return freshness_todos(company, user)
