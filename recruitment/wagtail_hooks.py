"""Registers companies, jobs and the choosers of the code tables in the admin."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from accounts.models import User
from core.desk import DeskLink
from core.share_cards import Finder
from core.todos import Todo
from recruitment.admin.choosers import CHOOSERS
from recruitment.admin.companies import CompanyViewSet
from recruitment.admin.desk import recruitment_links
from recruitment.admin.jobs import JobViewSet
from recruitment.admin.memberships import MembershipAdmin
from recruitment.admin.search_area import JobSearchArea, job_search_area
from recruitment.display.layout import Layout
from recruitment.display.views import Sample
from recruitment.employer.todos import portal_todos
from recruitment.models import Company
from recruitment.public import cards
from recruitment.public.samples import sample_record

register_snippet(JobViewSet)
register_snippet(CompanyViewSet)
modeladmin_register(MembershipAdmin)


@hooks.register("register_admin_viewset")
def register_choosers() -> tuple[ViewSet, ...]:
    """Choosers replace selects wherever a form has such a field."""
    return CHOOSERS


@hooks.register("register_admin_search_area")
def search_area() -> JobSearchArea:
    """Where the search box leads operators, moderators and readers."""
    return job_search_area()


@hooks.register("register_share_cards")
def share_cards() -> dict[str, Finder]:
    """Pictures for sharing of open jobs and public companies."""
    return {"job": cards.job, "company": cards.company}


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """What to do with companies and jobs, on the dashboard."""
    return recruitment_links(request.user)


@hooks.register("register_employer_todos")
def employer_todos(company: Company, user: User) -> list[Todo]:
    """What was sent back or begun, and the company's own record, on the first page of the portal."""
    return portal_todos(company, user)


@hooks.register("register_home_after_sign_in")
def portal_of_members(user: User) -> str | None:
    """Where the people of companies come to after they signed in."""
    return reverse("employer:home") if user.memberships.exists() else None


@hooks.register("register_header_links")
def header_links(request: HttpRequest) -> list[tuple[str, str]]:
    """The way to the portal, for people who work for a company."""
    if not request.user.memberships.exists():
        return []
    return [("企業ポータル", reverse("employer:home"))]


@hooks.register("display_samples")
def display_samples(kind: str, layout: Layout) -> Sample | None:
    """A real record for the preview of display items."""
    return sample_record(kind, layout)
