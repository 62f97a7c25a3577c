"""The declaration of a company, and the decision of the office."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.widgets import AdminDateInput

from recruitment.grant.actions import REASON_LENGTH
from recruitment.grant.table import QUESTIONS
from recruitment.models.fields import strip_control

YES_NO = [("yes", "はい"), ("no", "いいえ")]


class ReasonField(forms.CharField):
    """Words of the office, without what cannot be stored."""

    def __init__(self, **kwargs: Any) -> None:
        defaults = {
            "label": "理由",
            "required": False,
            "max_length": REASON_LENGTH,
            "widget": forms.Textarea(attrs={"rows": 4}),
            "error_messages": {"max_length": f"理由は{REASON_LENGTH}文字以内にしてください。"},
        }
        super().__init__(**{**defaults, **kwargs})

    def to_python(self, value: Any) -> str:
        """Strip what cannot be seen."""
        return strip_control(str(super().to_python(value))).strip()


class DeclarationForm(forms.Form):
    """The questions only the employer can answer, one by one, and who declares."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in QUESTIONS:
            self.fields[question.id] = forms.ChoiceField(
                label=question.text,
                help_text=question.explanation,
                choices=YES_NO,
                widget=forms.RadioSelect,
                error_messages={"required": "「はい」か「いいえ」を選んでください。"},
            )
        self.fields["name"] = forms.CharField(
            label="申告者の役職と氏名",
            max_length=100,
            help_text="例：代表取締役　山田花子",
            error_messages={
                "required": "申告する方の役職と氏名を入力してください。",
                "max_length": "100文字以内で入力してください。",
            },
        )
        self.fields["sworn"] = forms.BooleanField(
            label="上の回答は事実に相違ありません。事実と違うときは、対象の取り消しや支援金の返還になることを"
            "理解しています",
            error_messages={"required": "内容を確かめ、相違がなければ選んでください。"},
        )

    def answers(self) -> dict[str, str]:
        """The answer to each question."""
        return {question.id: self.cleaned_data[question.id] for question in QUESTIONS}


class DecisionForm(forms.Form):
    """Eligible or not, why, until when."""

    eligible = forms.TypedChoiceField(
        label="判定",
        choices=[("yes", "対象"), ("no", "対象外")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "「対象」か「対象外」を選んでください。"},
    )
    reason = ReasonField(
        help_text="対象外とするとき、または要件を満たさない項目があっても対象とするときは必ず書いてください。企業に届きます。",
    )
    valid_until = forms.DateField(
        label="対象の期限",
        required=False,
        widget=AdminDateInput,
        help_text="空欄のときは、今日から1年後になります。",
        error_messages={"invalid": "日付は「2027-03-31」のように入力してください。"},
    )
