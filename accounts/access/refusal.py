"""The page for people who come from an address that is not listed for their role."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.access.actions import client_address, record_event
from accounts.access.models import AccessAction
from accounts.models import User


def refuse(request: HttpRequest, user: User) -> HttpResponse:
    """Note the refusal and say which address was seen and whom to ask."""
    record_event(request, AccessAction.REFUSED, user)
    context = {
        "address": client_address(request),
        "email": user.email,
        "at": timezone.localtime(),
        "contact": settings.ACCESS_CONTACT,
    }
    return render(request, "access/refused.html", context, status=403)
