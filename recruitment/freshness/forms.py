"""What employers answer about a publication, in the portal and behind a link: until when, or why not."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from recruitment.actions import usual_end
from recruitment.freshness.actions import EMPLOYERS_REASONS


class RenewForm(forms.Form):
    """The new last day; offered is the usual period from today."""

    until = forms.DateField(
        label="掲載終了日",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "掲載終了日を選んでください。",
            "invalid": "掲載終了日は 2027-03-31 のように入力してください。",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.last = usual_end()
        field = self.fields["until"]
        field.initial = self.last
        field.help_text = f"この日まで掲載します。{self.last:%Y年%-m月%-d日}まで選べます。"
        field.widget.attrs |= {"min": timezone.localdate().isoformat(), "max": self.last.isoformat()}

    def clean_until(self) -> datetime.date:
        """Between today and the longest period."""
        until: datetime.date = self.cleaned_data["until"]
        if not timezone.localdate() <= until <= self.last:
            raise ValidationError(
                f"掲載終了日は、今日から{self.last:%Y年%-m月%-d日}までの日付にしてください。"
            )
        return until


class CloseForm(forms.Form):
    """Why the publication ends."""

    reason = forms.ChoiceField(
        label="終える理由",
        choices=EMPLOYERS_REASONS,
        widget=forms.RadioSelect,
        help_text="まちの就職支援のために、件数だけを集計します。会社名とともに公表することはありません。",
        error_messages={
            "required": "終える理由を選んでください。",
            "invalid_choice": "終える理由を一覧から選んでください。",
        },
    )
