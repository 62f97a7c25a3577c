"""The form for the words of a mail."""

from __future__ import annotations

from typing import Any

from django import forms

from core.outbox.kinds import MailKind
from core.outbox.models import MailTemplate
from core.outbox.texts import Text, faults, missing_links


class MailTextForm(forms.ModelForm):
    """Subject and body with their gaps checked."""

    class Meta:
        model = MailTemplate
        fields = ["subject", "body"]
        widgets = {
            "subject": forms.TextInput(attrs={"autocomplete": "off"}),
            "body": forms.Textarea(attrs={"rows": 18, "autocomplete": "off"}),
        }

    def __init__(self, *args: Any, kind: MailKind, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(*args, **kwargs)
        if kind.has_subject:
            self.fields["subject"].required = True
            self.fields["subject"].error_messages["required"] = "件名を書いてください。"
        else:
            del self.fields["subject"]
        self.fields["body"].error_messages["required"] = "本文を書いてください。"

    def clean_subject(self) -> str:
        return self._checked(" ".join(self.cleaned_data["subject"].split()), [])

    def clean_body(self) -> str:
        body = self.cleaned_data["body"].replace("\r\n", "\n").strip() + "\n"
        return self._checked(body, missing_links(body, self.kind))

    def text(self) -> Text:
        """What was written, once it is valid."""
        return Text(self.cleaned_data.get("subject", ""), self.cleaned_data["body"])

    def _checked(self, text: str, more: list[str]) -> str:
        found = [*faults(text, self.kind), *more]
        if found:
            raise forms.ValidationError(found)
        return text
