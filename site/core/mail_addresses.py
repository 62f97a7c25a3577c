"""Mail addresses as people type them."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms


class MailAddressField(forms.EmailField):
    """A mail address; full-width letters and ＠ of a Japanese keyboard become half-width."""

    def to_python(self, value: Any) -> Any:
        """The address as mail servers know it."""
        return super().to_python(unicodedata.normalize("NFKC", value) if isinstance(value, str) else value)
