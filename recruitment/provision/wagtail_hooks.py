"""Where the admin leads to the export and its report."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.provision.admin import export, report
from recruitment.provision.models import ProvidedJob


@hooks.register("register_admin_urls")
def provision_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    start, view = "reports/unexportable-jobs/", report.UnexportableView
    return [
        path("national-export/", export.ExportView.as_view(), name="national_export"),
        path(start, view.as_view(), name="unexportable_jobs"),
        path(f"{start}results/", view.as_view(results_only=True), name="unexportable_jobs_results"),
    ]


@hooks.register("register_admin_menu_item")
def export_link() -> MenuItem:
    """The way to the export."""
    view = export.ExportView
    return RightMenuItem.to_view(view, "national_export", name="national-export", order=233)


@hooks.register("register_reports_menu_item")
def report_link() -> MenuItem:
    """The way to the report."""
    view = report.UnexportableView
    return RightMenuItem.to_view(view, "unexportable_jobs", name="unexportable-jobs", order=62)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Records that can be mended, so none of sole proprietors, who have no number; one query."""
    if not (request.user.has_perm(export.PERMISSION) and request.user.has_perm(report.PERMISSION)):
        return []
    waiting = ProvidedJob.objects.unexportable().exclude(corporate_number="").count()
    if not waiting:
        return []
    note = f"{waiting}件の求人に、国の形式で足りない項目や直す項目があります"
    return [DeskLink(report.TITLE, note, reverse("unexportable_jobs"), "warning", 40)]
