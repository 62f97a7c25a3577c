"""The door of the admin."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe


@require_safe
def admin_door(request: HttpRequest) -> HttpResponse:
    """Lead to the common sign-in; refuse whoever is signed in and has no business in the admin.

    Sending them to sign in again would lead straight back here.
    """
    if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied("この画面は職員専用です。")
    query = request.GET.urlencode(safe="/")
    return redirect(f"{reverse('account_login')}?{query}" if query else reverse("account_login"))
