"""Addresses for load balancers and monitoring (G7)."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from operations.metrics import exposition
from operations.readiness import recent_readiness


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the process is alive; asks nothing else, so that a dead neighbour restarts nobody."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when everything the site needs works, 503 otherwise; details only for the trusted."""
    checks = recent_readiness()
    ready = all(check.ok for check in checks)
    shown = [
        {"name": check.name, "ok": check.ok} | ({"detail": check.detail} if is_trusted(request) else {})
        for check in checks
    ]
    return JsonResponse({"ready": ready, "checks": shown}, status=200 if ready else 503)


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer the figures to this machine or to who knows METRICS_TOKEN; others get a sentence."""
    if not is_trusted(request):
        sentence = "この情報は、サーバー自身からの接続か METRICS_TOKEN による認証でのみ表示できます。\n"
        return HttpResponse(sentence, status=403, content_type="text/plain; charset=utf-8")
    return HttpResponse(exposition(), content_type="text/plain; version=0.0.4; charset=utf-8")


def is_trusted(request: HttpRequest) -> bool:
    """Tell whether the request comes from this machine itself (not through a proxy) or has the token."""
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if settings.METRICS_TOKEN and constant_time_compare(token, settings.METRICS_TOKEN):
        return True
    if "X-Forwarded-For" in request.headers:
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
