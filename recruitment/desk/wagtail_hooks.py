"""Where the admin leads to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from core.todos import Todo
from recruitment.desk.bulk import BulkView
from recruitment.desk.completeness import AdviceView, CompletenessList
from recruitment.desk.lists import READ, CompanyDesk, JobDesk
from recruitment.desk.printing import print_chosen
from recruitment.desk.saved import DeleteView, SaveView
from recruitment.desk.todos import job_advice

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Company


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("desk/jobs/", JobDesk.as_view(), name="desk_jobs"),
        path("desk/jobs/results/", JobDesk.as_view(results_only=True), name="desk_jobs_results"),
        path("desk/companies/", CompanyDesk.as_view(), name="desk_companies"),
        path(
            "desk/companies/results/", CompanyDesk.as_view(results_only=True), name="desk_companies_results"
        ),
        path("desk/completeness/", CompletenessList.as_view(), name="desk_completeness"),
        path("desk/advice/<int:company_id>/", AdviceView.as_view(), name="desk_advice"),
        path("desk/views/<int:pk>/delete/", DeleteView.as_view(), name="desk_view_delete"),
        path("desk/jobs/print/<slug:kind>/", print_chosen, name="desk_print"),
        path("desk/<slug:desk>/views/", SaveView.as_view(), name="desk_view_save"),
        path("desk/<slug:desk>/bulk/<slug:operation>/", BulkView.as_view(), name="desk_bulk"),
    ]


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    """The lists of the desk stand after the queue."""
    lists = [
        RightMenuItem.to_view(view, name, name=name, order=order, permission=READ)
        for order, (name, view) in enumerate(
            (
                ("desk_jobs", JobDesk),
                ("desk_companies", CompanyDesk),
                ("desk_completeness", CompletenessList),
            )
        )
    ]
    return SubmenuMenuItem("運営デスク", Menu(items=lists), name="desk", icon_name="search", order=195)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """The ways to the lists, on the dashboard."""
    if not request.user.has_perm(READ):
        return []
    return [
        DeskLink(
            "いろいろな条件で探す",
            "期限、確認日、電話番号、言葉から探し、まとめて手続きできます",
            reverse("desk_jobs"),
            "search",
            16,
        ),
        DeskLink(
            "充実の手助けをする",
            "写真がない、紹介が短い企業から順に、ご提案を送れます",
            reverse("desk_completeness"),
            "tasks",
            45,
        ),
    ]


@hooks.register("register_employer_todos")
def advice(company: Company, user: User) -> list[Todo]:
    """Advice in the portal."""
    return job_advice(company, user)
