"""The panel of conditions for editors, and the answer about the grant."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.permission_policies.pages import PagePermissionPolicy

from home.landing import panel
from home.landing.conditions import MAX_CHARS
from home.landing.forms import GrantForm
from home.landing.models import LandingPage


@require_safe
@cache_control(private=True, no_store=True)
def job_conditions(request: HttpRequest) -> HttpResponse:
    """What may be picked for a job list and what it finds; for people who write pages."""
    if not PagePermissionPolicy().user_has_any_permission(request.user, {"add", "change", "publish"}):
        raise PermissionDenied
    text = request.GET.get("conditions", "")[:MAX_CHARS]
    return render(request, "landing/conditions_panel.html", panel.context(text))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_store=True)
def grant_check(request: HttpRequest, page_id: int) -> HttpResponse:
    """The landing page with the answer to the form on it.

    POST keeps the answers out of addresses and logs. Nothing is changed or stored, so there is nothing
    a forged request could do: no token, hence no cookie.
    """
    page = get_object_or_404(LandingPage.objects.live().public(), pk=page_id)
    if request.method != "POST":
        return redirect(page.url or "/")
    context = {**page.get_context(request), "grant_form": GrantForm(request.POST)}
    return TemplateResponse(request, page.template, context)
