"""Looking at a draft as the public will see it, and handing it in."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.generic import TemplateView, View

from recruitment import actions
from recruitment.checking.service import refuse_unpublishable
from recruitment.checks.findings import Severity
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.jobform.findings import findings_of_draft
from recruitment.jobform.forms import JobForm
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.policies import FRAMED, FRAMING
from recruitment.jobform.kit.problems import problems_of
from recruitment.jobform.kit.values import fingerprint, values_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job, Listing, ReviewState

DEVICES = {"phone": "スマートフォン", "desktop": "パソコン"}
HANDED_IN = "提出しました。担当者が内容を確認し、結果をメールでお知らせします。"
PUBLIC_NOW = "提出しました。内容はすぐにサイトに掲載されました。"
CHANGED = "確認している間に内容が変わりました。もう一度、内容を確かめてから提出してください。"
private = method_decorator(cache_control(private=True, no_store=True), name="dispatch")


def framed(request: HttpRequest, what: str, here: tuple[Any, ...], name: str) -> dict[str, Any]:
    """What the page around a preview needs; `what` begins the names of the addresses: job or company."""
    device = request.GET.get("device", "phone")
    return {
        "name": name,
        "device": device if device in DEVICES else "phone",
        "devices": DEVICES.items(),
        "frame": reverse(f"jobform:{what}_preview_page", args=here),
        "edit_url": reverse(f"jobform:{what}_edit", args=here),
        "check_url": reverse(f"jobform:{what}_check", args=here),
    }


class DraftMixin(CompanyScopeMixin):
    """A view of a job's newest draft."""

    section = "jobs"

    def draft(self) -> Job:
        """What is written now, without answers that no longer apply."""
        job = self.get_job(self.kwargs["number"])
        draft: Job = job.get_latest_revision_as_object()
        draft.listing, draft.company = job.listing, job.company
        draft.set_comparable_pay()
        JOB_SECTIONS.clear_idle(draft)
        return draft

    @property
    def here(self) -> tuple[int, str]:
        """Parameters of this job's addresses."""
        return self.company.pk, self.kwargs["number"]


@private
@method_decorator(csp_override(FRAMING), name="dispatch")
class JobPreviewView(DraftMixin, TemplateView):
    """The draft on a phone or a desktop, in a frame."""

    template_name = "jobform/preview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Which device, and where the draft is shown, changed and handed in."""
        name = f"「{self.draft().title or '求人名のない下書き'}」"
        return super().get_context_data(**framed(self.request, "job", self.here, name), **kwargs)


@private
@method_decorator([csp_override(FRAMED), xframe_options_sameorigin], name="dispatch")
class JobPreviewPageView(DraftMixin, View):
    """The public page's own template with the draft."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Never indexed, never cached."""
        draft = self.draft()
        response = render(request, "recruitment/job.html", draft.get_preview_context(request, ""))
        response.headers["X-Robots-Tag"] = "noindex"
        return response


@private
class JobCheckView(DraftMixin, TemplateView):
    """Asks once more, with what the checks recommend, and hands the draft in."""

    template_name = "jobform/check.html"

    def return_path(self) -> str:
        """After a sign-in in between, this page again."""
        return self.request.path

    @cached_property
    def until(self) -> datetime.date | None:
        """The wished end of publication of a job that is renewed with changes."""
        try:
            wished = parse_date(self.request.GET.get("until", ""))
        except ValueError:
            return None
        return wished if wished and wished <= actions.usual_end() else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is handed in, and whether something still stands in the way."""
        draft = self.draft()
        findings = findings_of_draft(draft)
        refused = refused_by(draft, JobForm(instance=draft))
        return super().get_context_data(
            draft=draft,
            refused=refused,
            should=[finding for finding in findings if finding.severity == Severity.SHOULD],
            labels={field.name: field.verbose_name for field in Job._meta.concrete_fields},
            seen=fingerprint(values_of(draft, JOB_SECTIONS.names)),
            until=self.until,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Hand in exactly what was shown."""
        try:
            with transaction.atomic():
                sentence = self.hand_in(request.POST.get("seen", ""))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return HttpResponseRedirect(reverse("jobform:job_edit", args=self.here))
        messages.success(request, sentence)
        return HttpResponseRedirect(reverse("employer:job", args=self.here))

    def hand_in(self, seen: str) -> str:
        """Store the draft without idle answers and submit it; returns what to say, raises ValidationError."""
        listing = Listing.objects.select_for_update().get(job=self.get_job(self.kwargs["number"]))
        if listing.is_waiting:
            return HANDED_IN  # pressed twice
        job = self.get_job(self.kwargs["number"])
        draft = self.draft()
        if fingerprint(values_of(draft, JOB_SECTIONS.names)) != seen:
            raise ValidationError(CHANGED, code="changed")
        if JOB_SECTIONS.idle_with_values(job.get_latest_revision_as_object()):
            actions.save_draft(draft, self.request.user)
        job = self.get_job(self.kwargs["number"])
        review = actions.submit(job, self.request.user)
        if self.until and listing.is_open:
            actions.renew(job, self.request.user, self.until)
        return PUBLIC_NOW if review.state == ReviewState.APPROVED else HANDED_IN


def refused_by(draft: Any, form: DraftForm | None = None) -> list[tuple[str, str]]:
    """Fields and sentences for which a draft cannot be handed in; with its form, in the form's words."""
    return problems_of(form, draft, refuse_unpublishable)
