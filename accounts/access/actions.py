"""Writing the access log (E10): one row for each look of staff at personal data, each export, each sign-in.

Views call `record_view` and `record_export` after they have checked the right and before they answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import models

from accounts.access.models import LABEL_LENGTH, AccessAction, AccessLogEntry

if TYPE_CHECKING:
    from django.http import HttpRequest

    from accounts.models import User

type Subject = models.Model | type[models.Model] | None


def client_address(request: HttpRequest) -> str | None:
    """Address the request comes from, as `TRUSTED_PROXY_COUNT` proxies report it; None when unknown."""
    try:
        return str(get_adapter().get_client_ip(request))
    except (PermissionDenied, ImproperlyConfigured, KeyError):
        return None


def record_view(request: HttpRequest, subject: Subject, what: str = "") -> None:
    """Note that the signed-in person looked at personal data.

    `subject` is a record, or a model class for a list of its rows; `what` says in Japanese what was seen.
    """
    _write(request, AccessAction.VIEW, request.user, what=what, subject=subject)


def record_export(request: HttpRequest, what: str, rows: int | None = None, subject: Subject = None) -> None:
    """Note that the signed-in person took rows out as a file."""
    _write(request, AccessAction.EXPORT, request.user, what=what, subject=subject, rows=rows)


def record_event(
    request: HttpRequest | None,
    action: str,
    user: User | None,
    *,
    what: str = "",
    email: str = "",
    subject: Subject = None,
) -> None:
    """Note a sign-in, a failed one, a refusal or a change of rights; `action` is an AccessAction."""
    _write(request, action, user, what=what, email=email, subject=subject)


def _write(
    request: HttpRequest | None,
    action: str,
    user: Any,
    *,
    what: str,
    subject: Subject = None,
    rows: int | None = None,
    email: str = "",
) -> None:
    known = user if user is not None and user.is_authenticated else None
    AccessLogEntry.objects.create(
        user=known,
        email=(known.email if known else email)[:254],
        action=action,
        what=what[:LABEL_LENGTH],
        rows=rows,
        address=client_address(request) if request else None,
        path=request.path.replace("\0", "")[:300] if request else "",
        **_describe(subject),
    )


def _describe(subject: Subject) -> dict[str, str]:
    """Kind, key and name of a record; only the kind for a list."""
    if subject is None:
        return {}
    kind = str(subject._meta.verbose_name)[:80]
    if isinstance(subject, type):
        return {"subject_type": kind, "subject_label": f"{kind}の一覧"}
    return {
        "subject_type": kind,
        "subject_id": str(subject.pk)[:40],
        "subject_label": str(subject)[:LABEL_LENGTH],
    }
