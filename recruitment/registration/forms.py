"""Forms of applicants and of the operators."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from core.spam.forms import SpamProtectedFormMixin
from recruitment.models.fields import strip_control
from recruitment.registration.enums import RefusalKind
from recruitment.registration.models import Registration
from recruitment.registration.places import PLACE_SENTENCE, PlaceField
from recruitment.vocabulary.choices import classification_choices
from recruitment.vocabulary.levels import Level
from recruitment.vocabulary.models import Industry

WORDS = 2000
AUTOCOMPLETE = {
    "company_name": "organization",
    "postal_code": "postal-code",
    "tel": "tel",
    "web_url": "url",
    "last_name": "family-name",
    "first_name": "given-name",
    "position": "organization-title",
    "email": "email",
}
REQUIRED = {
    "corporate_number": "法人番号を入力してください。番号のない方は「個人事業主」を選んでください。",
    "company_name": "企業の名称を入力してください。",
    "company_kana": "名称のふりがなを入力してください。",
    "postal_code": "郵便番号を入力してください。例：053-0018",
    "municipality": PLACE_SENTENCE,
    "town": "町名を入力してください。町名がない所は、市区町村に続く地名を入力してください。",
    "block": "丁目・番地・号を入力してください。例：4-5-6",
    "tel": "代表電話番号を入力してください。例：0144-32-1234",
    "industry": "業種を一覧から選んでください。",
    "last_name": "ご担当者の姓を入力してください。",
    "first_name": "ご担当者の名を入力してください。",
    "person_kana": "ご担当者のふりがなを入力してください。",
    "email": "メールアドレスを入力してください。",
}


class CompanyForm(forms.ModelForm):
    """Company and contact person, as applicants state and mend them."""

    municipality = PlaceField(
        label="本店の都道府県・市区町村",
        max_length=60,
        help_text="郵便番号から入力できます。例：北海道苫小牧市",
    )

    class Meta:
        model = Registration
        fields = [
            "sole_proprietor",
            "corporate_number",
            "wants_to_join",
            "company_name",
            "company_kana",
            "postal_code",
            "municipality",
            "town",
            "block",
            "building",
            "tel",
            "web_url",
            "industry",
            "last_name",
            "first_name",
            "person_kana",
            "position",
            "open_data_consent",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["industry"].queryset = Industry.objects.groups()
        self.fields["industry"].choices = classification_choices(Industry, whole=False, deepest=Level.MIDDLE)
        for name, sentence in REQUIRED.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = sentence
        for name, value in AUTOCOMPLETE.items():
            if name in self.fields:
                self.fields[name].widget.attrs["autocomplete"] = value
        self.fields["postal_code"].widget.attrs["inputmode"] = "numeric"
        self.fields["corporate_number"].required = not self["sole_proprietor"].value()
        self.fields["tel"].widget.input_type = "tel"
        self.fields["web_url"].error_messages["invalid"] = (
            "ウェブサイトは https:// から始まるアドレスを入力してください。例：https://www.example.jp/"
        )

    def clean(self) -> dict[str, Any]:
        """Ask for either the corporate number or the word that there is none."""
        data = super().clean() or {}
        number, sole = data.get("corporate_number", ""), data.get("sole_proprietor")
        if sole and number:
            self.add_error(
                "corporate_number",
                "個人事業主の方は、法人番号を空欄にしてください。法人の方は「個人事業主」の選択を外してください。",
            )
        if data.get("wants_to_join") and sole:
            self.add_error(
                "wants_to_join",
                "個人事業主の事業に参加する場合は、事業主の方に招待をご依頼ください。",
            )
        return data


class ApplicationForm(SpamProtectedFormMixin, CompanyForm):
    """A new application."""

    email_again = forms.EmailField(
        label="メールアドレス（確認）",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "確認のため、メールアドレスをもう一度入力してください。"},
    )
    guideline = forms.BooleanField(
        label="広告掲載の基準をすべて確認し、これに従います",
        error_messages={"required": "基準をお読みになり、同意いただける場合は選んでください。"},
    )
    terms = forms.BooleanField(
        label="申込みの内容を、利用登録の審査と連絡のために使うことに同意します",
        error_messages={"required": "お申し込みには、申込み内容の取扱いへの同意が必要です。"},
    )

    class Meta(CompanyForm.Meta):
        fields = [*CompanyForm.Meta.fields, "email"]

    def clean_email(self) -> str:
        """Lower case, the form in which accounts are compared."""
        return str(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any]:
        """Catch a mistyped address: nothing else could reach the applicant."""
        data = super().clean()
        again = str(data.get("email_again", "")).lower()
        if again and data.get("email") and again != data["email"]:
            self.add_error("email_again", "メールアドレスが上の欄と違います。もう一度入力してください。")
        return data


class Words(forms.CharField):
    """Several lines from a person, without what cannot be stored."""

    def __init__(self, label: str, required: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=WORDS,
            widget=forms.Textarea(attrs={"rows": 5}),
            error_messages={"required": required, "max_length": f"{WORDS}文字以内で書いてください。"},
        )

    def to_python(self, value: Any) -> str:
        """Strip what cannot be seen."""
        return strip_control(str(super().to_python(value)))


class AnswerForm(CompanyForm):
    """The applicant's answer, with the mended application."""

    answer = Words("お尋ねへの回答", "お尋ねへの回答を入力してください。")

    def changes(self) -> list[list[str]]:
        """Label, old and new words of every field that was changed."""
        changed = []
        for name in self.changed_data:
            if name == "answer":
                continue
            field = self.fields[name]
            before, after = self.initial.get(name), self.cleaned_data.get(name)
            changed.append([str(field.label), _words(field, before), _words(field, after)])
        return changed


class ApprovalForm(forms.Form):
    """The points of the guideline, each to be confirmed by the operator."""

    items = forms.MultipleChoiceField(
        label="確認項目",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "確認項目が変わりました。もう一度確かめて、承認してください。"},
    )

    def __init__(self, *args: Any, items: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = items
        self.fields["items"].choices = [(str(item.pk), item.text) for item in items]

    def confirmed(self) -> set[int]:
        """Keys of the confirmed points."""
        return {int(pk) for pk in self.cleaned_data["items"]}

    def items_field_errors(self) -> list[str]:
        """Sentences about the list as a whole, say a point that was switched off meanwhile."""
        return list(self.errors.get("items", []))

    def rows(self) -> list[dict[str, Any]]:
        """Each point and whether it was ticked in what was sent."""
        ticked = set(self.data.getlist("items")) if self.is_bound else set()
        return [{"item": item, "checked": str(item.pk) in ticked} for item in self.items]


class QuestionForm(forms.Form):
    """A question to the applicant."""

    question = Words(
        "お尋ねの内容",
        "お尋ねの内容を入力してください。",
        "申込者にメールで届きます。どの項目をどう直せばよいかを具体的に書いてください。",
    )


class RefusalForm(forms.Form):
    """Why the application is turned down."""

    kind = forms.ChoiceField(
        label="お断りの区分",
        choices=[("", "選んでください"), *RefusalKind.choices],
        help_text="記録用です。申込者には届きません。",
        error_messages={"required": "区分を選んでください。"},
    )
    reason = Words(
        "お断りする理由",
        "お断りする理由を入力してください。",
        "申込者にメールで届きます。どうすれば登録できるかがあれば、それも書いてください。",
    )


def _words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.BooleanField):
        return "はい" if value else "いいえ"
    if isinstance(field, forms.ModelChoiceField):
        try:
            return str(field.clean(getattr(value, "pk", value)) or "")
        except ValidationError:
            return ""
    return str(field.prepare_value(value) or "")
