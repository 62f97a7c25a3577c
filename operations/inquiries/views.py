"""Contact pages of visitors: choose, write, done; and another word later."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView, FormView, TemplateView

from core.seo import Crumb, PageMeta
from core.spam.forms import SpamProtectedViewMixin
from home.models import ContentPage
from operations.inquiries import actions
from operations.inquiries.enums import Audience, EventKind
from operations.inquiries.forms import FORMS, ContactForm, ReplyForm
from operations.inquiries.letters import find_by_token
from operations.inquiries.models import Inquiry
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.models import Job, Membership

DONE = "inquiry_done"
"""Where the session keeps the number that the last page shows."""
INTRODUCTIONS = {
    "seeker": "求人の内容、応募、就職の相談など、お仕事探しのことは何でもお尋ねください。",
    "employer": "企業登録、求人の掲載、写真や文章の作り方など、お困りのことをお知らせください。",
    "general": "サイトへのご意見、見づらいところ、取材のお申し込みなどをお寄せください。",
}


def _meta(title: str, path: str, description: str = "", *, below: bool = True) -> PageMeta:
    crumbs = [Crumb("トップ", "/")]
    if below:
        crumbs.append(Crumb("お問い合わせ", reverse("inquiries:contact")))
    return PageMeta(title=title, path=path, description=description, crumbs=(*crumbs, Crumb(title)))


class PrivateMixin:
    """Forms hold tokens and what people typed: no cache keeps them."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and say that it must not be kept."""
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response


class ContactView(TemplateView):
    """Who are you?"""

    template_name = "inquiries/contact.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The three ways."""
        description = "お仕事探し、企業の方の掲載、サイトへのご意見など、お問い合わせはこちらから。"
        meta = _meta("お問い合わせ", reverse("inquiries:contact"), description, below=False)
        return super().get_context_data(meta=meta, introductions=INTRODUCTIONS, **kwargs)


class WriteView(PrivateMixin, SpamProtectedViewMixin, FormView):
    """One of the three forms. `?job=` names the job that it is about."""

    template_name = "inquiries/write.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only the forms that exist."""
        self.audience = kwargs["audience"]
        if self.audience not in FORMS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self) -> type[ContactForm]:
        return FORMS[self.audience]

    @cached_property
    def membership(self) -> Membership | None:
        """The company for which a signed-in employer writes; `?company=` chooses among several."""
        if self.audience != Audience.EMPLOYER or not self.request.user.is_authenticated:
            return None
        own = Membership.objects.filter(user=self.request.user).select_related("company").order_by("pk")
        wanted = self.request.GET.get("company", "")
        is_key = wanted.isascii() and wanted.isdigit() and len(wanted) < 19
        chosen = own.filter(company=int(wanted)).first() if is_key else None
        return chosen or own.first()

    @cached_property
    def job(self) -> Job | None:
        """The job that the inquiry is about: a public one, or one of the company's own."""
        number = self.request.GET.get("job", "")[:20].replace("\0", "")
        if not number:
            return None
        jobs = Job.objects.select_related("company", "listing").filter(listing__number=number)
        own = jobs.filter(company=self.membership.company) if self.membership else jobs.none()
        return jobs.open().first() or own.first()

    def get_initial(self) -> dict[str, Any]:
        """What is known of a signed-in employer, and of the subject."""
        initial: dict[str, Any] = {}
        if self.membership:
            user = self.request.user
            initial |= {
                "organisation": self.membership.company.name,
                "name": user.get_full_name(),
                "email": user.email,
                "phone": self.membership.company.tel,
            }
        if self.job and self.audience != Audience.GENERAL:
            initial["category"] = "job" if self.audience == Audience.SEEKER else "publication"
        return initial

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the inquiry; the same form sent again leads to the same last page."""
        form = self.get_form()
        known = Inquiry.objects.filter(key=form.guard.nonce).first() or None
        if known is None and form.is_valid():
            return self.form_valid(form)
        known = known or Inquiry.objects.filter(key=form.guard.nonce).first()
        return self.done(known) if known else self.form_invalid(form)

    def form_valid(self, form: ContactForm) -> HttpResponse:
        """Store it."""
        company = self.membership.company if self.membership else None
        data = form.inquiry_data | {
            "company": company or (self.job.company if self.job else None),
            "job": self.job,
            "sent_by": self.request.user if self.membership else None,
        }
        return self.done(actions.receive(data, key=form.guard.nonce))

    def done(self, inquiry: Inquiry) -> HttpResponse:
        """To the last page."""
        self.request.session[DONE] = inquiry.pk
        return redirect("inquiries:done")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        title = Audience(self.audience).label
        return super().get_context_data(
            meta=_meta(f"お問い合わせ（{title}）", self.request.path, INTRODUCTIONS[self.audience]),
            audience=self.audience,
            introduction=INTRODUCTIONS[self.audience],
            job=self.job,
            membership=self.membership,
            privacy_page=ContentPage.objects.live().public().filter(slug="privacy").first(),
            **kwargs,
        )


class DoneView(PrivateMixin, TemplateView):
    """The number, and what happens next."""

    template_name = "inquiries/done.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it to the browser that sent the inquiry."""
        self.inquiry = Inquiry.objects.filter(pk=request.session.get(DONE), erased_at=None).first()
        return super().get(request, *args, **kwargs) if self.inquiry else redirect("inquiries:contact")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = _meta("お問い合わせを受け付けました", self.request.path)
        return super().get_context_data(inquiry=self.inquiry, meta=meta, **kwargs)


class ReplyView(PrivateMixin, SpamProtectedViewMixin, FormView):
    """Another word, by the signed link of a mail; shows number and date only, nothing of the person."""

    form_class = ReplyForm
    template_name = "inquiries/reply.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the inquiry; a link that has ended leads to the forms."""
        self.inquiry = find_by_token(kwargs["token"])
        if self.inquiry is None:
            response = TemplateView.as_view(
                template_name="inquiries/reply_closed.html",
                extra_context={"meta": _meta("このリンクは使えません", request.path)},
            )(request)
            response.status_code = 410
            return response
        response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "same-origin"
        return response

    def form_valid(self, form: ReplyForm) -> HttpResponse:
        """Add it to the inquiry."""
        actions.follow_up(self.inquiry, form.cleaned_data["message"], key=form.guard.nonce)
        self.request.session[DONE] = self.inquiry.pk
        return redirect("inquiries:done")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = _meta("お問い合わせの続き", self.request.path)
        return super().get_context_data(inquiry=self.inquiry, meta=meta, **kwargs)


class CompanyInquiryMixin(CompanyScopeMixin):
    """What a company of the signed-in person asked; 404 for any other company."""

    section = "help"

    def get_queryset(self) -> QuerySet[Inquiry]:
        """Inquiries of the company, newest first."""
        return Inquiry.objects.of_company(self.company).select_related("company", "job__listing")


class CompanyInquiryView(CompanyInquiryMixin, DetailView):
    """What was asked and answered, without internal notes."""

    template_name = "inquiries/company_inquiry.html"
    context_object_name = "inquiry"
    slug_field = slug_url_kwarg = "number"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = (EventKind.ANSWERED, EventKind.REPLY)
        return super().get_context_data(
            events=self.object.events.filter(kind__in=shown),
            meta=_meta("お問い合わせの内容と回答", self.request.path),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note that the answer was read."""
        inquiry = self.get_object()
        actions.mark_read(inquiry, request.user)
        return redirect("employer:company_home", inquiry.company_id)


class CompanyInquiriesView(CompanyInquiryMixin, TemplateView):
    """All inquiries of a company, newest first."""

    template_name = "inquiries/company_inquiries.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inquiries = self.get_queryset()[:50]
        return super().get_context_data(
            inquiries=inquiries,
            meta=_meta("お送りいただいたお問い合わせ", self.request.path),
            **kwargs,
        )
