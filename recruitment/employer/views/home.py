"""The first pages: which company, and what to do there now."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from recruitment.employer.board import Tab, board_of, tab_counts
from recruitment.employer.models import Invitation
from recruitment.employer.scope import CompanyScopeMixin, PortalMixin
from recruitment.employer.timeline import timeline
from recruitment.employer.todos import collect_todos

FIGURES = (Tab.OPEN, Tab.WAITING, Tab.RETURNED, Tab.DRAFT)


class HomeView(PortalMixin, TemplateView):
    """`/employer/`: straight on to the one company, a choice between several, or how to begin."""

    template_name = "employer/home.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send people with one company and no invitation on."""
        own = list(self.memberships()[:2])
        invitations = Invitation.objects.usable().for_address(request.user.email).select_related("company")
        found = list(invitations.exclude(company__memberships__user=request.user))
        if len(own) == 1 and not found:
            return redirect("employer:company_home", own[0].company_id)
        return self.render_to_response(self.get_context_data(invitations=found))


class CompanyHomeView(CompanyScopeMixin, TemplateView):
    """What to do now, how things stand, what happened last."""

    template_name = "employer/company_home.html"
    section = "home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Todos by group, the figures, the latest of the history."""
        counts = tab_counts(board_of(self.company))
        return super().get_context_data(
            groups=collect_todos(self.company, self.request.user),
            figures=[(tab, counts[tab]) for tab in FIGURES],
            events=timeline(self.company).latest(5),
            **kwargs,
        )


class HelpView(CompanyScopeMixin, TemplateView):
    """How the portal works, page by page."""

    template_name = "employer/help.html"
    section = "help"
