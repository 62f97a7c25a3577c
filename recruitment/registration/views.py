"""Pages of people who apply; they have no account yet, so links are signed."""

from __future__ import annotations

from typing import Any

from allauth.core.ratelimit import consume, respond_429
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.signing import Signer
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.generic import FormView, TemplateView, View

from core.spam.forms import SpamProtectedViewMixin
from recruitment.models import GuidelineScope
from recruitment.registration import actions, links
from recruitment.registration.enums import RegistrationState
from recruitment.registration.forms import AnswerForm, ApplicationForm
from recruitment.registration.guideline import items_of
from recruitment.registration.models import Registration
from recruitment.registration.places import address_of, company_of

HEADERS = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
"""Pages behind a link that only the applicant has are kept nowhere and found nowhere."""
ADDRESS_FOUND = "郵便番号から住所を入力しました。続きを入力してください。"
ADDRESS_UNKNOWN = "この郵便番号の住所が見つかりません。番号を確かめるか、住所を直接入力してください。"


class ApplyView(SpamProtectedViewMixin, FormView):
    """What applying takes, and the form."""

    template_name = "employer_registration/apply.html"
    form_class = ApplicationForm
    known = known_for = ""

    def get_initial(self) -> dict[str, Any]:
        """What the product knows of somebody who is signed in."""
        user = self.request.user
        if not user.is_authenticated:
            return {}
        return {"last_name": user.last_name, "first_name": user.first_name, "email": user.email}

    def filled_in(self) -> dict[str, str]:
        """Values by number or postal code, for the button that was pressed."""
        if self.request.POST.get("fill") == "postal":
            values = address_of(self.request.POST.get("postal_code", ""))
            self.known_for = "postal"
            self.known = ADDRESS_FOUND if values else ADDRESS_UNKNOWN
            return values
        self.known_for = "number"
        values, self.known = company_of(self.request.POST.get("corporate_number", ""))
        return values

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the application, or, without script, only fill in what is known."""
        if "fill" not in request.POST:
            return super().post(request, *args, **kwargs)
        if not consume(request, action="registration_lookup"):
            return respond_429(request)
        form = self.form_class(request=request, initial=request.POST.dict() | self.filled_in())
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            items=items_of(GuidelineScope.REGISTRATION),
            known=self.known,
            verify_days=settings.REGISTRATION_VERIFY_DAYS,
            known_for=self.known_for,
            **kwargs,
        )

    def form_valid(self, form: ApplicationForm) -> HttpResponse:
        """Store it and lead to the page that speaks of the mail."""
        registration = form.save(commit=False)
        registration.key = form.guard.nonce
        items = [item.text for item in items_of(GuidelineScope.REGISTRATION)]
        return redirect(links.sent_path(actions.apply(registration, items)))


class LookupView(View):
    """What is known of a corporate number, as JSON."""

    http_method_names = ("get",)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Values for the form and a sentence."""
        if not consume(request, action="registration_lookup"):
            return JsonResponse({"values": {}, "sentence": ""}, status=429)
        values, sentence = company_of(request.GET.get("number", ""))
        return JsonResponse({"values": values, "sentence": sentence})


class PostalView(View):
    """The address of a postal code, as JSON."""

    http_method_names = ("get",)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Values for the form and a sentence."""
        values = address_of(request.GET.get("code", ""))
        return JsonResponse({"values": values, "sentence": ADDRESS_FOUND if values else ADDRESS_UNKNOWN})


class SignedPageMixin:
    """A page behind a signed link: `self.registration`, else 404."""

    signer: Signer
    registration: Registration

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the application; forgotten ones are gone."""
        found = self.find(kwargs["token"])
        if found is None or found.erased_at:
            raise Http404
        self.registration = found
        response = super().dispatch(request, *args, **kwargs)
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response

    def find(self, token: str) -> Registration | None:
        """The application of the token."""
        return links.find(self.signer, token)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The application, for the template."""
        return super().get_context_data(registration=self.registration, **kwargs)


class SentView(SignedPageMixin, TemplateView):
    """After applying: look into your mail. Says nothing of the application."""

    signer = links.SENT
    template_name = "employer_registration/sent.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the mail again."""
        if not consume(request, action="registration_resend", key=str(self.registration.pk)):
            return respond_429(request)
        actions.resend(self.registration)
        messages.success(
            request,
            "確認メールをもう一度送りました。数分たっても届かないときは、迷惑メールもご確認ください。",
        )
        return redirect(links.sent_path(self.registration))


class VerifyView(SignedPageMixin, TemplateView):
    """Proves the mail address, by a button: programs that open every link in a mail must not do it."""

    template_name = "employer_registration/verify.html"
    is_expired = False

    def find(self, token: str) -> Registration | None:
        """The application, also of a link whose time is over."""
        try:
            return links.find_to_verify(token)
        except links.LinkExpired as expired:
            self.is_expired = True
            return expired.registration

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the button; whoever pressed it before goes on to their page."""
        if self.registration.state != RegistrationState.UNVERIFIED and not self.is_expired:
            return redirect(links.status_path(self.registration))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Verify, or send a new link when this one is too old."""
        if self.is_expired:
            if not consume(request, action="registration_resend", key=str(self.registration.pk)):
                return respond_429(request)
            actions.resend(self.registration)
            messages.success(request, "新しい確認メールを送りました。")
            return redirect(links.sent_path(self.registration))
        actions.verify(self.registration)
        messages.success(request, "メールアドレスを確認しました。お申し込みを受け付けました。")
        return redirect(links.status_path(self.registration))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        can_resend = self.registration.state == RegistrationState.UNVERIFIED
        return super().get_context_data(is_expired=self.is_expired, can_resend=can_resend, **kwargs)


class StatusView(SignedPageMixin, FormView):
    """The applicant's own page: state, question, answer, history."""

    signer = links.STATUS
    template_name = "employer_registration/status.html"
    form_class = AnswerForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.registration}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # The form writes into its instance; what is shown beside it stays as stored.
        stored = Registration.objects.select_related("company", "municipality", "industry")
        shown = stored.get(pk=self.registration.pk)
        return super().get_context_data(
            **kwargs, shown=shown, question=shown.question, events=list(shown.events.all())
        )

    def form_valid(self, form: AnswerForm) -> HttpResponse:
        """Hand the answer in; one that comes too late is told so."""
        try:
            actions.answer(form.save(commit=False), form.cleaned_data["answer"], form.changes())
        except ValidationError as late:
            for sentence in late.messages:
                form.add_error(None, sentence)
            return render(self.request, self.template_name, self.get_context_data(form=form), status=409)
        messages.success(self.request, "ご回答を受け付けました。審査を続けます。")
        return redirect(links.status_path(self.registration))
