"""The form of a job: a new one, an existing one, and saving while somebody types."""

from __future__ import annotations

import uuid
from contextlib import nullcontext
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View
from wagtail.models import Revision
from wagtail.signal_handlers import disable_reference_index_auto_update

from recruitment import actions
from recruitment.checks.findings import Finding
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.freshness.forms import RenewForm
from recruitment.jobform.addresses import NOT_FOUND, addresses_of, fill_address
from recruitment.jobform.findings import findings_of_draft
from recruitment.jobform.forms import JobForm
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.views import RecordFormView
from recruitment.jobform.models import NewRecordToken
from recruitment.jobform.pay_line import pay_line
from recruitment.jobform.renewal import is_unchanged, renewal_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.jobform.starts import samples_for, start
from recruitment.models import Job, JobPhoto, Listing
from recruitment.vocabulary.enums import JobKind


class JobFormView(RecordFormView):
    """What the forms of new and existing jobs share."""

    template_name = "jobform/job.html"
    section = "jobs"
    form_class = JobForm
    photo_model = JobPhoto

    def store(self, draft: Job, over: Revision | None) -> None:
        """Keep the draft by the house's action; where it is used is noted when a person saves."""
        with disable_reference_index_auto_update() if self.json else nullcontext():
            actions.save_draft(draft, self.request.user, over=over)

    def check(self, draft: Job) -> list[Finding]:
        """The findings of the product's checks."""
        return findings_of_draft(draft)

    def own_url(self, draft: Job) -> str:
        """Address of the form of this job."""
        address = reverse("jobform:job_edit", args=[self.company.pk, draft.number])
        return f"{address}?renew=1" if self.renewal else address

    def after(self, action: str, draft: Job) -> str | None:
        """Preview, submission, or back to the part of the form in which a button was pressed."""
        if action == "preview":
            return reverse("jobform:job_preview", args=[self.company.pk, draft.number])
        if action == "review":
            return self.after_review(draft)
        if action == "upload":
            messages.success(self.request, "写真を追加しました。")
            return f"{self.own_url(draft)}#pictures"
        if action == "postal":
            return f"{self.own_url(draft)}#place"
        return None

    def after_review(self, draft: Job) -> str:
        """The page that asks once more; a renewal without any change is done at once."""
        address = reverse("jobform:job_check", args=[self.company.pk, draft.number])
        if not self.renewal:
            return address
        until = self.renewal.cleaned_data["until"]
        if is_unchanged(draft):
            actions.renew(draft, self.request.user, until)
            messages.success(self.request, f"掲載期間を{until:%Y年%-m月%-d日}まで延長しました。")
            return reverse("employer:job", args=[self.company.pk, draft.number])
        return f"{address}?until={until.isoformat()}"

    def mark_problems(self, form: DraftForm) -> bool:
        """The record must be complete and the wished period valid."""
        complete = super().mark_problems(form)
        return (self.renewal is None or self.renewal.is_valid()) and complete

    @cached_property
    def renewal(self) -> RenewForm | None:
        """The question for the period, where a public job is renewed."""
        return None

    def act(self, action: str, form: DraftForm) -> None:
        """Fill in the address of the postal code."""
        if action != "postal" or "workplace_postal_code" in form.errors:
            return
        if not fill_address(form.instance):
            form.add_error("workplace_postal_code", NOT_FOUND)

    def extra_json(self, draft: Job) -> dict[str, Any]:
        """Pay per hour and month; where the job lives from now on."""
        line = pay_line(draft)
        here = (self.company.pk, draft.number)
        return {
            "pay": {"pay": line.pay, "minimum": line.minimum, "low": line.low},
            "edit": self.own_url(draft),
            "autosave": reverse("jobform:job_autosave", args=here),
        }

    def get_context_data(self, *, form: DraftForm, **kwargs: Any) -> dict[str, Any]:
        """Everything the page needs."""
        draft = form.instance
        return super().get_context_data(
            form=form,
            pay=pay_line(draft),
            renewal=self.renewal,
            library=form.library(),
            kind_label=JobKind(draft.kind).label,
            **kwargs,
        )


class JobEditView(JobFormView):
    """An existing job."""

    def load(self, *, lock: bool = False) -> Job:
        """Its newest draft."""
        job = self.get_job(self.kwargs["number"])
        if lock:  # what was read before the lock may be a colleague's last version but one
            Listing.objects.select_for_update().get(job=job)
            job = self.get_job(self.kwargs["number"])
        draft: Job = job.get_latest_revision_as_object()
        draft.listing, draft.company = job.listing, job.company
        return draft

    @cached_property
    def renewal(self) -> RenewForm | None:
        """Asked with `?renew=1` for a job that is or was public."""
        if not self.request.GET.get("renew"):
            return None
        return renewal_of(self.request, self.get_job(self.kwargs["number"]).listing)

    def write(self, action: str) -> HttpResponse:
        """Take a submission back first, where that is what the button says."""
        if action == "withdraw" and not self.stale_token:
            draft = self.load(lock=True)
            if self.is_locked(draft):
                actions.withdraw(draft, self.request.user)
                messages.success(self.request, "審査から取り下げました。内容を変更できます。")
            return HttpResponseRedirect(self.own_url(draft))
        return super().write(action)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Addresses of the form."""
        here = (self.company.pk, self.kwargs["number"])
        return super().get_context_data(
            action=self.request.get_full_path(),
            autosave=reverse("jobform:job_autosave", args=here),
            token="",
            **kwargs,
        )


class JobAutosaveView(JobEditView):
    """The same, for the script."""

    json = True
    http_method_names = ["post"]


class JobNewView(JobFormView):
    """Choose what to begin with; the job is made when the form is saved for the first time."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The choice, then the form."""
        if "kind" in request.GET:
            return super().get(request, *args, **kwargs)
        kinds = [(kind, kind.label, samples_for(kind)) for kind in JobKind]
        earlier = Job.objects.for_company(self.company).select_related("listing").order_by("-pk")[:50]
        frame = super(RecordFormView, self).get_context_data()
        return render(request, "jobform/new.html", {**frame, "kinds": kinds, "earlier": earlier})

    def load(self, *, lock: bool = False) -> Job:
        """An unsaved job; when the form is sent, the job that this very form makes."""
        kind, source = self.request.GET.get("kind", ""), self.request.GET.get("from", "")
        if not lock or self.stale_token:
            return start(self.company, kind, source)
        return self.made_once(kind, source)

    def made_once(self, kind: str, source: str) -> Job:
        """The job of this form: made now, or by an earlier sending of the same form."""
        begun = start(self.company, kind, source)
        values = {field.attname: getattr(begun, field.attname) for field in self.begun_fields()}
        try:
            with transaction.atomic():
                job = actions.create_job(self.company, self.request.user, **values)
                NewRecordToken.objects.create(token=self.token, job=job)
        except IntegrityError:
            sent = NewRecordToken.objects.select_related("job__listing", "job__company")
            job = get_object_or_404(sent, token=self.token, job__company=self.company).job
            Listing.objects.select_for_update().get(job=job)
            return Job.objects.select_related("company").get(pk=job.pk).get_latest_revision_as_object()
        job.photos = list(begun.photos.all())
        if begun.photos.all():
            actions.save_draft(job, self.request.user, over=job.latest_revision)
        return job

    @staticmethod
    def begun_fields() -> list[Any]:
        """Fields a new job may begin with."""
        return [Job._meta.get_field(name) for name in ("kind", *JOB_SECTIONS.names)]

    @cached_property
    def token(self) -> uuid.UUID:
        """The number of this form; a missing or forged one is replaced."""
        try:
            return uuid.UUID(self.request.POST.get("token", ""))
        except ValueError:
            return uuid.uuid4()

    def get_context_data(self, *, form: DraftForm, **kwargs: Any) -> dict[str, Any]:
        """Addresses of the form; once the job is made, they are the job's own."""
        here = (self.company.pk, form.instance.number)
        query = self.request.GET.urlencode()
        new = f"{reverse('jobform:job_new', args=[self.company.pk])}?{query}"
        autosave = f"{reverse('jobform:job_autosave_new', args=[self.company.pk])}?{query}"
        if form.instance.pk:
            new = reverse("jobform:job_edit", args=here)
            autosave = reverse("jobform:job_autosave", args=here)
        return super().get_context_data(
            form=form, action=new, autosave=autosave, token=str(self.token), **kwargs
        )


class JobAutosaveNewView(JobNewView):
    """The first autosave of a new job."""

    json = True
    http_method_names = ["post"]


class PostalView(CompanyScopeMixin, View):
    """Addresses of a postal code, for the script."""

    def get(self, request: HttpRequest, company_id: int) -> JsonResponse:
        """A list, empty for an unknown code."""
        return JsonResponse({"addresses": addresses_of(request.GET.get("code", ""))})
