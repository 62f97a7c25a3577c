"""Registers companies, jobs and the choosers of the code tables in the admin."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from core.desk import DeskLink
from core.share_cards import Finder
from recruitment.admin.choosers import CHOOSERS
from recruitment.admin.companies import CompanyViewSet
from recruitment.admin.desk import recruitment_links
from recruitment.admin.jobs import JobViewSet
from recruitment.admin.memberships import MembershipAdmin
from recruitment.public import cards

register_snippet(JobViewSet)
register_snippet(CompanyViewSet)
modeladmin_register(MembershipAdmin)


@hooks.register("register_admin_viewset")
def register_choosers() -> tuple[ViewSet, ...]:
    """Choosers replace selects wherever a form has such a field."""
    return CHOOSERS


@hooks.register("register_share_cards")
def share_cards() -> dict[str, Finder]:
    """Pictures for sharing of open jobs and public companies."""
    return {"job": cards.job, "company": cards.company}


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """What to do with companies and jobs, on the dashboard."""
    return recruitment_links(request.user)
