"""The form of a company's own record, its preview, and handing it in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.generic import TemplateView, View
from wagtail.models import Revision

from recruitment import actions
from recruitment.checking.service import check_company
from recruitment.checks.findings import Finding, Severity
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.jobform.company_form import POSTAL_UNKNOWN, CompanyForm, advice_for, fill_head_office
from recruitment.jobform.company_parts import Rows, incomplete_rows
from recruitment.jobform.company_sections import COMPANY_SECTIONS
from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.pictures import PictureForm, store
from recruitment.jobform.kit.policies import FRAMED, FRAMING
from recruitment.jobform.kit.values import fingerprint, values_of
from recruitment.jobform.kit.views import RecordFormView
from recruitment.jobform.submission import CHANGED, framed, private, refused_by
from recruitment.models import Company, CompanyPhoto, ReviewState


class CompanyFormView(RecordFormView):
    """The newest draft of the company's own record."""

    template_name = "jobform/company.html"
    section = "company"
    form_class = CompanyForm
    photo_model = CompanyPhoto
    rows: Rows

    def load(self, *, lock: bool = False) -> Company:
        """The newest draft."""
        return newest_draft(self.company, lock=lock)

    def store(self, draft: Company, over: Revision | None) -> None:
        """Keep the draft by the house's action."""
        actions.save_company_draft(draft, self.request.user, over=over)

    def check(self, draft: Company) -> list[Finding]:
        """The findings of the product's checks."""
        return check_company(draft)

    def own_url(self, draft: Company) -> str:
        """Address of this form."""
        return reverse("jobform:company_edit", args=[self.company.pk])

    def bind(self, data: QueryDict | None, draft: Company) -> DraftForm:
        """The form, with the rows of the repeating parts."""
        form = super().bind(data, draft)
        self.rows = Rows(draft, None if data is None else form.data)
        self.rows.put()
        return form

    def act(self, action: str, form: DraftForm) -> None:
        """Say which rows cannot be kept; fill in the address of the postal code."""
        for sentence in self.rows.problems(complete=action == "review"):
            form.add_error(None, sentence)
        if action == "postal" and "postal_code" not in form.errors and not fill_head_office(form.instance):
            form.add_error("postal_code", POSTAL_UNKNOWN)

    def take_pictures(self, action: str, form: DraftForm) -> None:
        """Store an uploaded picture, as the logo or among the photos as the button said."""
        if action not in ("upload", "upload-logo") or self.json or self.stale_token:
            return
        self.picture_form = PictureForm(form.data, self.request.FILES)
        if not self.picture_form.is_valid():
            return
        image, draft = store(self.company, self.picture_form, self.request.user), form.instance
        if action == "upload-logo":
            draft.logo = image
        else:
            photos = list(draft.photos.all())
            draft.photos = [*photos, CompanyPhoto(image=image, sort_order=len(photos))]
        self.picture_form = None

    def after(self, action: str, draft: Company) -> str | None:
        """Preview, submission, or back to the part of the form in which a button was pressed."""
        if action in ("preview", "review"):
            name = "company_preview" if action == "preview" else "company_check"
            return reverse(f"jobform:{name}", args=[self.company.pk])
        places = {"upload": "pictures", "upload-logo": "pictures", "postal": "place"}
        place = places.get(action, action.removeprefix("add-") if action.startswith("add-") else "")
        if place not in {section.key for section in COMPANY_SECTIONS}:
            return None
        messages.success(self.request, "下書きを保存しました。")
        return f"{self.own_url(draft)}#{place}"

    def write(self, action: str) -> HttpResponse:
        """Take a submission back first, where that is what the button says."""
        if action == "withdraw" and not self.stale_token:
            actions.withdraw_company(self.company, self.request.user)
            messages.success(self.request, "審査から取り下げました。内容を変更できます。")
            return HttpResponseRedirect(self.own_url(self.company))
        return super().write(action)

    def get_context_data(self, *, form: DraftForm, **kwargs: Any) -> dict[str, Any]:
        """Everything the page needs."""
        return super().get_context_data(
            form=form,
            parts=self.rows.shown(),
            library=form.library(),
            advice=advice_for(form.instance),
            action=self.own_url(form.instance),
            autosave=reverse("jobform:company_autosave", args=[self.company.pk]),
            **kwargs,
        )


class CompanyAutosaveView(CompanyFormView):
    """Saving while somebody types."""

    json = True
    http_method_names = ["post"]


@private
@method_decorator(csp_override(FRAMING), name="dispatch")
class CompanyPreviewView(CompanyScopeMixin, TemplateView):
    """The draft on a phone or a desktop, in a frame."""

    template_name = "jobform/preview.html"
    section = "company"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Which device, and where the draft is shown, changed and handed in."""
        around = framed(self.request, "company", (self.company.pk,), "会社のページ")
        return super().get_context_data(**around, **kwargs)


@private
@method_decorator([csp_override(FRAMED), xframe_options_sameorigin], name="dispatch")
class CompanyPreviewPageView(CompanyScopeMixin, View):
    """The public page's own template with the draft."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Never indexed, never cached."""
        draft = newest_draft(self.company)
        response = render(request, "recruitment/company.html", draft.get_preview_context(request, ""))
        response.headers["X-Robots-Tag"] = "noindex"
        return response


@private
class CompanyCheckView(CompanyScopeMixin, TemplateView):
    """Asks once more, with what the checks recommend, and hands the record in."""

    template_name = "jobform/company_check.html"
    section = "company"

    def return_path(self) -> str:
        """After a sign-in in between, this page again."""
        return self.request.path

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is handed in, and whether something still stands in the way."""
        draft = newest_draft(self.company)
        found, refused = check_company(draft), refused_by(draft, CompanyForm(instance=draft))
        return super().get_context_data(
            draft=draft,
            locked=draft.get_lock() is not None,
            unchanged=self.company.live and not self.company.has_unpublished_changes,
            refused=[*refused, *(("", sentence) for sentence in incomplete_rows(draft))],
            should=[finding for finding in found if finding.severity == Severity.SHOULD],
            labels={field.name: field.verbose_name for field in Company._meta.concrete_fields},
            advice=advice_for(draft),
            seen=seen_of(draft),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Hand in exactly what was shown."""
        try:
            with transaction.atomic():
                sentence = self.hand_in(request.POST.get("seen", ""))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return HttpResponseRedirect(reverse("jobform:company_edit", args=[self.company.pk]))
        messages.success(request, sentence)
        return HttpResponseRedirect(reverse("employer:company_home", args=[self.company.pk]))

    def hand_in(self, seen: str) -> str:
        """Submit the draft; returns what to say. Raises ValidationError."""
        draft = newest_draft(self.company, lock=True)
        if draft.get_lock() is not None:
            return "企業情報は、すでに提出されています。結果はメールでお知らせします。"
        if seen_of(draft) != seen:
            raise ValidationError(CHANGED, code="changed")
        if missing := incomplete_rows(draft):
            raise ValidationError(missing)
        review = actions.submit_company(self.company, self.request.user)
        if review.state == ReviewState.APPROVED:
            return "提出しました。内容はすぐにサイトに掲載されました。"
        return "企業情報を提出しました。担当者が内容を確認し、結果をメールでお知らせします。"


def newest_draft(company: Company, *, lock: bool = False) -> Company:
    """The newest draft of a company; with `lock` it stays ours until the transaction ends."""
    records = Company.objects.select_for_update() if lock else Company.objects.all()
    draft: Company = records.get(pk=company.pk).get_latest_revision_as_object()
    return draft


def seen_of(draft: Company) -> str:
    """Fingerprint of what is handed in."""
    return fingerprint(values_of(draft, COMPANY_SECTIONS.names))
