"""Lists of the admin that name people (E10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase

from accounts.access.actions import record_export, record_view
from core.spreadsheets import SafeExportMixin


class NotedList(SafeExportMixin):
    """Whoever looks at the list or takes it out as a file leaves a row in the access log."""

    notes_looks = True
    """Whether looking is noted, too, or only taking out."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer, and note it."""
        response: HttpResponseBase = super().get(request, *args, **kwargs)
        what = f"{self.page_title}の一覧"
        if self.is_export:
            record_export(request, what, subject=self.model)
        elif self.notes_looks:
            record_view(request, self.model, what)
        return response
