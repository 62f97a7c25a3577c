"""Nothing typed is lost when a session ends in the middle of a form (B15).

A form sent while signed out is kept in the visitor's own session, by path, and comes back after the
sign-in. A form whose token is stale, because somebody signed in again in another tab, is shown again.
"""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from allauth.core.ratelimit import consume
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.middleware.csrf import CsrfViewMiddleware, get_token
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.csrf import csrf_failure
from django.views.decorators.csrf import csrf_exempt

SIGN_IN_AGAIN = (
    "ログインの期限が切れたため、まだ保存していません。"
    "入力した内容は残っています。ログインすると、続きから保存できます。"
)
SIGNED_OUT = "ログインの期限が切れたため、保存できませんでした。もう一度ログインしてください。"
KEY = "unsent_forms"
LARGEST = 300_000
"""Characters of one form that are kept."""
KEPT_FORMS = 3
KEPT_SECONDS = 24 * 60 * 60


class _TokenCheck(CsrfViewMiddleware):
    """Django's own check, asked by the view instead of before it."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def token_is_stale(request: HttpRequest) -> bool:
    """Whether the token of a posted form is not that of the session any more."""
    check = _TokenCheck(lambda answered: HttpResponse())
    check.process_request(request)
    return check.process_view(request, None, (), {}) is not None


def sent_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that one of our own pages sent the form."""
    source = request.headers.get("Origin") or request.headers.get("Referer", "")
    return bool(source) and urlsplit(source).netloc == request.get_host()


def keep(request: HttpRequest) -> None:
    """Keep what was posted in the session; nothing too large, nor too much of strangers at one address."""
    data = request.POST.copy()
    data.pop("csrfmiddlewaretoken", None)
    text = data.urlencode()
    if len(text) > LARGEST:
        return
    if not request.user.is_authenticated and not consume(request, action="unsent_form"):
        return
    kept = dict(request.session.get(KEY, {}))
    kept[request.path] = [text, int(time.time())]
    newest = sorted(kept.items(), key=lambda entry: entry[1][1], reverse=True)
    request.session[KEY] = dict(newest[:KEPT_FORMS])


def kept(request: HttpRequest) -> QueryDict | None:
    """The form that was kept for this address."""
    entry = request.session.get(KEY, {}).get(request.path)
    if not entry or time.time() - entry[1] > KEPT_SECONDS:
        return None
    return QueryDict(entry[0])


def forget(request: HttpRequest) -> None:
    """Drop the form kept for this address: it has been saved."""
    forms = dict(request.session.get(KEY, {}))
    if forms.pop(request.path, None):
        request.session[KEY] = forms


def wants_json(request: HttpRequest) -> bool:
    """Whether the script of the form asks."""
    return request.headers.get("Accept", "").startswith("application/json")


@method_decorator(csrf_exempt, name="dispatch")
class KeepsInputMixin:
    """Put before `CompanyScopeMixin`: checks the token itself, and keeps what cannot be taken now."""

    stale_token = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse forms of other sites; remember that the token of one of ours was stale."""
        if request.method == "POST" and token_is_stale(request):
            if not sent_from_here(request):
                return csrf_failure(request)
            self.stale_token = True
            if request.user.is_authenticated and wants_json(request):
                return JsonResponse({"token": get_token(request)}, status=403)
        return super().dispatch(request, *args, **kwargs)

    def handle_no_permission(self) -> HttpResponse:
        """Send signed-out people to the sign-in, with what they typed kept for their return."""
        request = self.request
        if wants_json(request):
            return JsonResponse({"sign_in": reverse("account_login")}, status=401)
        if request.method == "POST":
            keep(request)
            messages.warning(request, SIGN_IN_AGAIN if kept(request) else SIGNED_OUT)
        return redirect_to_login(request.get_full_path())
