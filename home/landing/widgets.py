"""Form parts of the landing pages in the editor."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from home.landing import conditions


class JobConditionsInput(forms.TextInput):
    """A text field with the search's query string; a script puts a panel of conditions below it."""

    template_name = "landing/widgets/job_conditions.html"

    class Media:
        css = {"all": ["css/admin/job-conditions.css"]}
        js = ["js/admin/job-conditions.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the address of the panel."""
        return {**super().get_context(name, value, attrs), "panel_url": reverse("job_conditions")}


class JobConditionsField(forms.CharField):
    """Conditions in their one spelling; pasted addresses of the search are accepted."""

    widget = JobConditionsInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": conditions.MAX_CHARS, "required": False, **kwargs})

    def clean(self, value: Any) -> str:
        """The query string, or a sentence about what is wrong with it."""
        return conditions.clean(super().clean(value))
