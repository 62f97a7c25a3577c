"""Lists whose export reads like the screen: local time to the minute, yes and no in words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.snippets.views.snippets import IndexView

from core.spreadsheets import SafeExportMixin
from recruitment.admin.columns import listing_state
from recruitment.models import Job


def local_text(moment: datetime) -> str:
    """`2026-11-21 21:14`, which spreadsheets recognise as a time."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def local_naive(moment: datetime) -> datetime:
    """Local time to the minute without its zone, the only kind a spreadsheet knows."""
    return timezone.make_naive(moment).replace(second=0, microsecond=0)


def yes_or_no(value: bool) -> str:
    """Words instead of True and False."""
    return "はい" if value else "いいえ"


class RecordIndexView(SafeExportMixin, IndexView):
    """The list of companies or jobs."""

    custom_value_preprocess = {
        bool: {"csv": yes_or_no, "xlsx": yes_or_no},
        **SafeExportMixin.custom_value_preprocess,
        datetime: {"csv": local_text, "xlsx": local_naive},
    }


class JobIndexView(RecordIndexView):
    """The list of jobs."""

    def to_row_dict(self, item: Job) -> dict[str, Any]:
        """State the end of the publication as the list does."""
        row: dict[str, Any] = super().to_row_dict(item)
        row["listing.get_state_display"] = listing_state(item.listing)
        return row
