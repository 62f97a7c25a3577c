"""Everything that happened in a company."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.views.generic import TemplateView

from recruitment.employer.scope import CompanyScopeMixin
from recruitment.employer.timeline import Kind, timeline

PAGE = 30


class HistoryView(CompanyScopeMixin, TemplateView):
    """Jobs, the record and people, newest first."""

    template_name = "employer/history.html"
    section = "history"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One page of the events of a kind."""
        kind = self.request.GET.get("kind", "")
        kind = kind if kind in Kind.values else ""
        page = Paginator(timeline(self.company, kind), PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page_obj=page, kinds=Kind, kind=kind, **kwargs)
