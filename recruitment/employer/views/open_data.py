"""Whether the company's jobs are passed on to others: what that means, how it stands, the two buttons."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from recruitment.actions import set_open_data_consent
from recruitment.employer.recipients import recipients
from recruitment.employer.timeline import actor_name, with_actor
from recruitment.employer.views.people import OwnerMixin
from recruitment.models import ConsentEvent
from recruitment.provision.models import ProvidedJob

TOLD = "担当者のみなさまに、確認のメールをお送りします。"
GIVEN = f"外部提供に同意しました。掲載中の求人を、順に提供します。{TOLD}"
GIVEN_BEFORE = "外部提供には、すでに同意しています。"
WITHDRAWN = f"外部提供への同意を取り消しました。新しい提供は、いま止まりました。{TOLD}"
WITHDRAWN_BEFORE = "外部提供には、いま同意していません。"


class ConsentMixin(OwnerMixin):
    """A page about the consent, for owners and members; only owners change it."""

    section = "open_data"

    def return_path(self) -> str:
        """After the sign-in, the page of the consent."""
        return reverse("employer:open_data", args=[self.kwargs["company_id"]])

    def to_page(self) -> HttpResponse:
        """Back to how it stands."""
        return redirect("employer:open_data", self.company.pk)

    def change(self, consented: bool, done: str, already: str) -> HttpResponse:
        """Call the action; what is so already is no error. Raises PermissionDenied for members."""
        if set_open_data_consent(self.company, consented, by=self.request.user):
            messages.success(self.request, done)
        else:
            messages.info(self.request, already)
        return self.to_page()


class OpenDataView(ConsentMixin, TemplateView):
    """What is passed on to whom, since when; consenting."""

    template_name = "employer/open_data.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Consent."""
        return self.change(True, GIVEN, GIVEN_BEFORE)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With who decided when, the recipients, and how many jobs are passed on now."""
        events = with_actor(ConsentEvent.objects.filter(company=self.company))
        event = events.filter(consented=self.company.open_data_consent).first()
        return super().get_context_data(
            event=event,
            decided_by=actor_name(event, event.by) if event else "",
            recipients=recipients(),
            provided=ProvidedJob.objects.filter(company=self.company).public().count(),
            **kwargs,
        )


class WithdrawConsentView(ConsentMixin, TemplateView):
    """What withdrawing means, and doing it."""

    template_name = "employer/open_data_withdraw.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask; without a consent there is nothing to withdraw."""
        self.require_owner()
        if not self.company.open_data_consent:
            messages.info(request, WITHDRAWN_BEFORE)
            return self.to_page()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Withdraw."""
        return self.change(False, WITHDRAWN, WITHDRAWN_BEFORE)
