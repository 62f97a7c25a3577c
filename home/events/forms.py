"""The form of an event: its sessions take place while it lasts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

SESSION_OUTSIDE = "この日は、催しの始まる日から終わる日までの間にありません。"


class EventPageForm(WagtailAdminPageForm):
    """Points out sessions on other days: the event would count as over, or not have begun, while they run."""

    def clean(self) -> dict[str, Any]:
        """Hold the days of the sessions against those of the event."""
        cleaned: dict[str, Any] = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        sessions = self.formsets["sessions"]
        if starts and ends and sessions.is_valid():
            first, last = timezone.localdate(starts), timezone.localdate(ends)
            for form in sessions.forms:
                self._check(form, first, last)
        return cleaned

    def _check(self, form: Any, first: date, last: date) -> None:
        """Tell at the field of a session which of its days is outside."""
        if form.cleaned_data.get("DELETE"):
            return
        for name in ("starts_at", "ends_at"):
            moment = form.cleaned_data.get(name)
            if moment and not first <= timezone.localdate(moment) <= last:
                form.add_error(name, SESSION_OUTSIDE)
