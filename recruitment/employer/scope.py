"""Whose records a portal page may touch: every view of the portal starts here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import redirect_to_login
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from recruitment.models import Company, Job, Membership
from recruitment.vocabulary.enums import MembershipRole

PRIVATE = "private, no-store"
"""Portal pages are kept nowhere: after signing out, the browser's back button shows none of them."""


class PortalMixin(LoginRequiredMixin):
    """A page for people who are signed in; kept in no cache. `section` marks the place in the menu."""

    section = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and keep the answer out of every cache."""
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = PRIVATE
        return response

    def memberships(self) -> QuerySet[Membership]:
        """All companies of the person, in the order of their names."""
        own = Membership.objects.filter(user=self.request.user).select_related("company")
        return own.order_by("company__name_kana", "company_id")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the frame of the portal shows."""
        return super().get_context_data(memberships=self.memberships(), section=self.section, **kwargs)


class CompanyScopeMixin(PortalMixin):
    """A page below `/employer/<company_id>/`: `self.company` is one of the person's own, else 404."""

    company: Company
    membership: Membership

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the membership first; signed-out people go to the sign-in."""
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        # `company__pk`, not `company`: only the former takes a number no database can hold for nobody's.
        memberships = Membership.objects.select_related("company")
        self.membership = get_object_or_404(memberships, user=request.user, company__pk=kwargs["company_id"])
        self.company = self.membership.company
        return super().dispatch(request, *args, **kwargs)

    def handle_no_permission(self) -> HttpResponse:
        """To the sign-in and back here; after a post, back to a page that can be opened."""
        if self.request.method in ("GET", "HEAD"):
            return super().handle_no_permission()
        home = reverse("employer:company_home", args=[self.kwargs["company_id"]])
        return redirect_to_login(self.return_path() or home)

    def return_path(self) -> str:
        """Where somebody whose session ended during a post goes on after signing in."""
        return ""

    @property
    def is_owner(self) -> bool:
        """Whether the person may manage the company's people."""
        return self.membership.role == MembershipRole.OWNER

    def get_job(self, number: str) -> Job:
        """One of the company's jobs, or 404."""
        jobs = Job.objects.for_company(self.company).select_related("listing", "company")
        return get_object_or_404(jobs, listing__number=number.replace("\x00", ""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the frame of the portal shows."""
        return super().get_context_data(
            company=self.company, membership=self.membership, is_owner=self.is_owner, **kwargs
        )
