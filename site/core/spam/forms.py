"""The mixins that a public form and its view take."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csp import csp_override

from core.spam.guard import Guard, Verdict
from core.spam.proofs import uses_recaptcha

TOO_MANY = 429


class SpamProtectedFormMixin:
    """A form that only a person gets through; first in the list of bases, shown by `{{ form.guard }}`.

    Takes the request as a keyword. Everything typed stays when the guard has a doubt.
    """

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        purpose = type(self).__name__
        self.guard = Guard(request, purpose, self.data if self.is_bound else None)

    def full_clean(self) -> None:
        """Judge last, and only what is in order: a proof counts once."""
        super().full_clean()
        if self.is_bound and not self.errors:
            verdict = self.guard.judge()
            if verdict is not Verdict.PASSED:
                self.add_error(None, verdict.value)


class SpamProtectedViewMixin:
    """A form view that hands its request to the form, and lets reCAPTCHA's script in where it is used."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Widen the Content Security Policy of this answer, and of no other page."""
        answer = super().dispatch
        return (csp_override(recaptcha_policy())(answer) if uses_recaptcha() else answer)(
            request, *args, **kwargs
        )

    def get_form_kwargs(self) -> dict[str, Any]:
        """The request, for the guard."""
        return super().get_form_kwargs() | {"request": self.request}

    def form_invalid(self, form: Any) -> HttpResponse:
        """Show the form again with everything typed."""
        response = super().form_invalid(form)
        if form.guard.verdict is Verdict.WAIT:
            response.status_code = TOO_MANY
        return response


def recaptcha_policy() -> dict[str, Any]:
    """The usual policy with the two hosts of reCAPTCHA."""
    usual = settings.SECURE_CSP
    hosts = [f"https://{settings.RECAPTCHA_DOMAIN}/recaptcha/", "https://www.gstatic.com/recaptcha/"]
    return {
        **usual,
        "script-src": [*usual["script-src"], *hosts],
        "frame-src": [*usual["frame-src"], *hosts, "https://recaptcha.google.com/recaptcha/"],
    }
