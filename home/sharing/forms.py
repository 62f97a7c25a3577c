"""Forms of sharing: for editors who make a link, and for readers who answer."""

from __future__ import annotations

from typing import Any

from django import forms

from home.sharing.actions import LONGEST_DAYS
from home.sharing.models import COMMENT_LENGTH, Decision, PreviewLink


class ShareForm(forms.ModelForm):
    """For whom, what for, how long."""

    days = forms.IntegerField(
        label="期限（日数）",
        min_value=1,
        max_value=LONGEST_DAYS,
        initial=14,
        help_text=f"今日から数えた日数です。{LONGEST_DAYS}日まで。",
        error_messages={
            "min_value": "1日以上にしてください。",
            "max_value": f"{LONGEST_DAYS}日以内にしてください。",
            "invalid": "日数を数字で入力してください。例：14",
        },
    )

    class Meta:
        model = PreviewLink
        fields = ["recipient", "purpose", "email"]
        error_messages = {"recipient": {"required": "確認する方のお名前を入力してください。"}}


class AnswerForm(forms.Form):
    """Agree, or say what to change."""

    decision = forms.ChoiceField(
        label="ご回答",
        choices=Decision.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "どちらかを選んでください。"},
    )
    name = forms.CharField(
        label="お名前",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "お名前を入力してください。"},
    )
    comment = forms.CharField(
        label="修正してほしいところ・ご意見",
        required=False,
        max_length=COMMENT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"どこをどう直すかを書いてください。{COMMENT_LENGTH}文字まで。",
        error_messages={"max_length": f"{COMMENT_LENGTH}文字以内で書いてください。"},
    )
    # People do not see it; programs that fill in everything give themselves away.
    website = forms.CharField(
        required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    )

    def clean(self) -> dict[str, Any]:
        """Ask for words when something is to be changed."""
        data = super().clean() or {}
        if (
            data.get("decision") == Decision.CHANGES
            and not data.get("comment")
            and "comment" not in self.errors
        ):
            self.add_error("comment", "修正してほしいところを書いてください。")
        return data
