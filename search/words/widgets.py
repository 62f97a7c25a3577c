"""Form parts of the operators' words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse


class SynonymTrialInput(forms.TextInput):
    """The other words of an entry; a script shows below what they change while they are typed."""

    template_name = "search/words/trial_input.html"

    class Media:
        js = ["js/admin/synonym-trial.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the address that tries an entry."""
        return {**super().get_context(name, value, attrs), "trial_url": reverse("synonym_trial")}
