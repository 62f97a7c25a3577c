"""What staff can do with events, as links on the dashboard."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from core.desk import DeskLink
from home.events.models import EventIndexPage


def event_links(user: User) -> list[DeskLink]:
    """Return the links for the rights of the user on the list that exists."""
    index = EventIndexPage.objects.first()
    if index is None or not index.permissions_for_user(user).can_add_subpage():
        return []
    url = reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])
    note = "日時を入れると、一覧とカレンダーに並びます"
    return [DeskLink("イベントを載せる", note, url, "date", 62)]
