"""Where the admin, the portal and the job page lead to the grant."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from accounts.models import User
from core.desk import DeskLink
from core.menus import RightMenuItem
from core.todos import Todo
from recruitment.grant.areas_admin import AreaViewSet
from recruitment.grant.desk import (
    ApplicationQueue,
    ApplicationReview,
    CompaniesWithoutJob,
    JobQueue,
    grant_links,
)
from recruitment.grant.todos import grant_todos
from recruitment.models import Company


@hooks.register("register_admin_urls")
def grant_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    lists = {
        "grants/": (ApplicationQueue, "grant_queue"),
        "grants/jobs/": (JobQueue, "grant_jobs"),
        "reports/grant-without-job/": (CompaniesWithoutJob, "grant_without_job"),
    }
    urls = [path(route, view.as_view(), name=name) for route, (view, name) in lists.items()]
    urls += [
        path(f"{route}results/", view.as_view(results_only=True), name=f"{name}_results")
        for route, (view, name) in lists.items()
    ]
    return [*urls, path("grants/<int:pk>/", ApplicationReview.as_view(), name="grant_review")]


@hooks.register("register_admin_menu_item")
def grant_menu() -> MenuItem:
    """Declarations, jobs, and the areas."""
    may = {"permission": "grant.view_grantapplication"}
    items = [
        RightMenuItem("企業の申告", reverse("grant_queue"), name="grant-queue", icon_name="group", **may),
        RightMenuItem("判定する求人", reverse("grant_jobs"), name="grant-jobs", icon_name="doc-full", **may),
        RightMenuItem(
            "条件不利地域",
            reverse("disadvantaged_areas:index"),
            name="grant-areas",
            icon_name="site",
            permission="grant.view_disadvantagedarea",
        ),
    ]
    return SubmenuMenuItem("移住支援金", Menu(items=items), name="grant", icon_name="home", order=232)


@hooks.register("register_reports_menu_item")
def report_link() -> MenuItem:
    """The way to the companies without an eligible job."""
    right = "recruitment.view_company"
    return RightMenuItem.to_view(
        CompaniesWithoutJob, "grant_without_job", name="grant-without-job", order=70, permission=right
    )


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """What is to decide, on the dashboard."""
    return grant_links(request.user)


@hooks.register("register_employer_todos")
def todos(company: Company, user: User) -> list[Todo]:
    """What the grant asks of an employer."""
    return grant_todos(company, user)


@hooks.register("register_admin_viewset")
def area_viewset() -> AreaViewSet:
    """The table of disadvantaged areas."""
    return AreaViewSet("disadvantaged_areas")


@hooks.register("outlet_job_dates")
def eligible_since(context: dict[str, object]) -> str | SafeString:
    """Since when the job is eligible, beside the other dates of its page."""
    job = context["job"]
    listing = getattr(job, "listing", None)
    if listing is None or not listing.grant_eligible:
        return ""
    decision = getattr(job, "grant_decision", None)
    day = (decision.eligible_since if decision else None) or listing.grant_decided_on
    if day is None:
        return ""
    return format_html("<span>移住支援金の対象（{}から）です。</span>", date_format(day, "Y年n月j日"))
