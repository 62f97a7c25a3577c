"""What waits for moderators, on the dashboard."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from core.desk import DeskLink
from recruitment.models import Review
from recruitment.moderation.rights import PERMISSION

NOTHING_WAITS = "審査を待っている提出はありません"


def moderation_links(user: User) -> list[DeskLink]:
    """The way to the queue with its counts; at most one query."""
    if not user.has_perm(PERMISSION):
        return []
    counts = Review.objects.counts(user)
    note = f"{counts['waiting']}件が審査を待っています" if counts["waiting"] else NOTHING_WAITS
    if counts["overdue"]:
        note += f"（期限超過 {counts['overdue']}件）"
    if counts["sampling"]:
        note += f"、抜き取り確認が{counts['sampling']}件あります"
    icon = "warning" if counts["overdue"] else "clipboard-list"
    return [DeskLink("求人・企業情報を審査する", note, reverse("moderation_queue"), icon, 10)]
