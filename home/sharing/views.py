"""The page that the reader of a preview link sees (A13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from allauth.core.ratelimit import consume, respond_429
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.generic import View

from home.sharing.actions import answer
from home.sharing.forms import AnswerForm
from home.sharing.models import SIGNER, PreviewLink

# Kept nowhere, found nowhere. The address is not sent to other sites; our own form still says where it
# comes from, which the protection against forged forms asks for.
HEADERS = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


@dataclass(frozen=True)
class SharedPreview:
    """What the layout shows around the page: whose link it is, and the form for the answer."""

    link: PreviewLink
    form: AnswerForm
    csrf_token: str


def find_link(token: str) -> PreviewLink:
    """Return the link of a token; raises Http404 for one that is not ours or whose page is gone."""
    try:
        return PreviewLink.objects.with_answers().get(pk=SIGNER.unsign(token))
    except (BadSignature, PreviewLink.DoesNotExist, ValueError) as unknown:
        raise Http404 from unknown


class PreviewView(View):
    """One version of a page with a bar above it and the form for the answer below."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the link; say politely, and without the title, when it has closed."""
        self.link = find_link(kwargs["token"])
        response = super().dispatch(request, *args, **kwargs) if self.link.is_usable else self.closed()
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page."""
        return self.shown(AnswerForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the answer."""
        if not consume(request, action="preview_answer", key=str(self.link.pk)):
            return respond_429(request)
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return self.shown(form)
        if not form.cleaned_data.pop("website"):
            try:
                answer(self.link, **form.cleaned_data)
            except ValidationError:
                return self.closed()
        return redirect(f"{self.link.get_absolute_url()}#preview-answer")

    def shown(self, form: AnswerForm) -> HttpResponse:
        """The page as a visitor who is not signed in will see it."""
        page = self.link.as_page()
        page.noindex = True
        shared = SharedPreview(self.link, form, get_token(self.request))
        response = page.make_preview_request(None, page.default_preview_mode, {"shared_preview": shared})
        return response if response.status_code == 200 else self.closed()

    def closed(self) -> HttpResponse:
        """What stands there after the end."""
        return render(self.request, "sharing/closed.html", status=410)
