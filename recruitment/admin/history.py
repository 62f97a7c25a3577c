"""The history of a record in the admin: what happened there may lead to where it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.html import format_html
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.history import ActionColumn
from wagtail.log_actions import LogFormatter
from wagtail.models import ModelLogEntry
from wagtail.snippets.views.snippets import HistoryView

if TYPE_CHECKING:
    from accounts.models import User


class LinkedFormatter(LogFormatter):
    """Words for a step that was done on a page of its own."""

    def url_for(self, entry: ModelLogEntry, user: User) -> str:
        """Address of that page; '' for those who may not see it."""
        raise NotImplementedError


class LinkedActionColumn(ActionColumn):
    """What happened, with the link."""

    def get_cell_context_data(self, instance: ModelLogEntry, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        formatter = instance.formatter
        if isinstance(formatter, LinkedFormatter):
            url = formatter.url_for(instance, parent_context["request"].user)
            if url:
                context["value"] = format_html('<a href="{}">{}</a>', url, context["value"])
        return context


class RecordHistoryView(HistoryView):
    """Wagtail's history with such links."""

    @cached_property
    def columns(self) -> list[Column]:
        first, *others = super().columns
        linked = LinkedActionColumn(
            first.name,
            label=first.label,
            object=self.object,
            url_names=first.url_names,
            user_can_unschedule=first.user_can_unschedule,
        )
        return [linked, *others]
