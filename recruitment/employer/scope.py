"""Whose records a portal page may touch: every view of the portal starts here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from recruitment.models import Company, Job, Membership


class CompanyScopeMixin(LoginRequiredMixin):
    """A page below `/employer/<company_id>/`: `self.company` is one of the person's own, else 404."""

    company: Company
    membership: Membership

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the membership first; signed-out people go to the sign-in."""
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        memberships = Membership.objects.select_related("company")
        self.membership = get_object_or_404(memberships, user=request.user, company=kwargs["company_id"])
        self.company = self.membership.company
        return super().dispatch(request, *args, **kwargs)

    def get_job(self, number: str) -> Job:
        """One of the company's jobs, or 404."""
        jobs = Job.objects.for_company(self.company).select_related("listing", "company")
        return get_object_or_404(jobs, listing__number=number)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the frame of the portal shows."""
        return super().get_context_data(company=self.company, membership=self.membership, **kwargs)
