"""The test box in the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.rights import RightRequired
from recruitment.checking.forms import TryForm
from recruitment.checking.trying import try_text


class TryView(RightRequired, WagtailAdminTemplateMixin, FormView):
    """Shows what the checks say about a text; nothing is stored."""

    right = "checking.view_checkword"
    form_class = TryForm
    template_name = "checking/try.html"
    page_title = "点検を試す"
    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the words."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": "ホーム"},
            {"url": reverse("check_words:index"), "label": "点検の言葉"},
            {"url": "", "label": self.page_title},
        ]

    def form_valid(self, form: TryForm) -> HttpResponse:
        """Show the text again with the findings."""
        trial = try_text(form.cleaned_data["field"], form.cleaned_data["text"])
        return self.render_to_response(self.get_context_data(form=form, trial=trial))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"trial": None, **kwargs})
