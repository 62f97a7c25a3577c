"""What the demo city shows of ranges and of the access log."""

from __future__ import annotations

import datetime

from django.utils import timezone

from accounts.access.models import AccessAction, AccessLogEntry, AddressRange
from accounts.models import User
from accounts.roles import Role

OFFICE = "203.0.113.24"
"""An address of the documentation's range, which belongs to nobody."""

LOOKS = (
    # days ago, account, action, what, kind, label, rows
    (0, "operator", AccessAction.VIEW, "企業の担当者の一覧", "企業の担当者", "企業の担当者の一覧", None),
    (1, "operator", AccessAction.EXPORT, "企業の担当者の一覧", "企業の担当者", "企業の担当者の一覧", 38),
    (1, "operator", AccessAction.SIGN_IN, "", "", "", None),
    (2, "moderator", AccessAction.SIGN_IN, "", "", "", None),
    (3, "contractor", AccessAction.REFUSED, "", "", "", None),
    (3, "contractor", AccessAction.SIGN_IN_FAILED, "", "", "", None),
    (5, "admin", AccessAction.VIEW, "利用者の一覧", "利用者", "利用者の一覧", None),
    (
        8,
        "operator",
        AccessAction.VIEW,
        "企業の担当者の編集画面",
        "企業の担当者",
        "白羽根製紙株式会社：明野 直樹",
        None,
    ),
)


def load_access(people: dict[str, User]) -> None:
    """Put a range (not in force, so that nobody is kept out of the demo) and some looks in, once."""
    AddressRange.objects.get_or_create(
        network="203.0.113.0/24",
        defaults={
            "label": "委託先の札幌事業所（見本）",
            "roles": [Role.CONTRACTOR_EDITOR.value, Role.OPERATOR.value],
            "active": False,
        },
    )
    if AccessLogEntry.objects.filter(address=OFFICE).exists():
        return
    now = timezone.now()
    AccessLogEntry.objects.bulk_create(
        AccessLogEntry(
            at=now - datetime.timedelta(days=days, minutes=37 * number + 11),
            user=people.get(account),
            email=people[account].email if account in people else "",
            action=action,
            what=what,
            subject_type=kind,
            subject_label=label,
            rows=rows,
            address=OFFICE,
        )
        for number, (days, account, action, what, kind, label, rows) in enumerate(LOOKS)
    )
