"""The contact forms of visitors."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from core.mail_addresses import MailAddressField
from core.spam.forms import SpamProtectedFormMixin
from operations.inquiries.enums import CATEGORIES, Audience
from operations.inquiries.models import LONGEST_MESSAGE

SHORTEST_MESSAGE = 5


def no_null(text: str) -> str:
    """Text without what no database stores: NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


class PhoneField(forms.CharField):
    """A telephone number in any spelling; kept in half-width digits and hyphens."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})

    def clean(self, value: Any) -> str:
        """Bring the number into one form. Raises ValidationError for what cannot be dialled."""
        text = unicodedata.normalize("NFKC", super().clean(value))
        text = re.sub(r"[‐‑–—―−ーｰ－.()\s]+", "-", text).strip("-")
        text = re.sub(r"^\+81-?", "0", text)
        if text and not re.fullmatch(r"0[0-9-]{8,14}", text):
            raise ValidationError("電話番号は、市外局番から入力してください。例：0144-32-1234")
        return text


class ContactForm(SpamProtectedFormMixin, forms.Form):
    """What every contact form asks; `audience` decides the categories."""

    audience = Audience.GENERAL

    category = forms.ChoiceField(
        label="お問い合わせの種類",
        widget=forms.RadioSelect,
        error_messages={"required": "当てはまるものを1つ選んでください。"},
    )
    message = forms.CharField(
        label="お問い合わせの内容",
        max_length=LONGEST_MESSAGE,
        min_length=SHORTEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=f"{LONGEST_MESSAGE:,}文字まで。マイナンバーや口座番号は書かないでください。",
        error_messages={
            "required": "お問い合わせの内容を入力してください。",
            "min_length": "もう少し詳しく書いてください。",
            "max_length": f"{LONGEST_MESSAGE:,}文字以内にするか、2回に分けてお送りください。",
        },
    )
    organisation = forms.CharField(
        label="会社・団体名",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    name = forms.CharField(
        label="お名前",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "お名前を入力してください。"},
    )
    email = MailAddressField(
        label="メールアドレス",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="このアドレスに、受付のお知らせと回答をお送りします。",
        error_messages={
            "required": "メールアドレスを入力してください。",
            "invalid": "メールアドレスの形を確かめてください。例：name@example.jp",
        },
    )
    phone = PhoneField(
        label="電話番号",
        max_length=20,
        required=False,
        help_text="お電話でのお返事を希望されるときは入力してください。例：0144-32-1234",
    )
    consent = forms.BooleanField(
        label="個人情報の取り扱いに同意して送信します",
        error_messages={"required": "個人情報の取り扱いをお読みになり、同意のうえお送りください。"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].choices = [(each.value, each.label) for each in CATEGORIES[self.audience]]

    def clean_message(self) -> str:
        """The text as it can be stored."""
        return no_null(self.cleaned_data["message"])

    @property
    def inquiry_data(self) -> dict[str, Any]:
        """Fields of the inquiry."""
        names = ("category", "message", "organisation", "name", "email", "phone")
        return {name: self.cleaned_data[name] for name in names} | {"audience": self.audience}


class SeekerForm(ContactForm):
    """For people who look for work."""

    audience = Audience.SEEKER
    organisation = None

    @property
    def inquiry_data(self) -> dict[str, Any]:
        """Without a company."""
        names = ("category", "message", "name", "email", "phone")
        return {name: self.cleaned_data[name] for name in names} | {"audience": self.audience}


class EmployerForm(ContactForm):
    """For companies."""

    audience = Audience.EMPLOYER

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisation = self.fields["organisation"]
        organisation.required = True
        organisation.label = "会社名"
        organisation.error_messages["required"] = "会社名を入力してください。"


class GeneralForm(ContactForm):
    """For everybody else."""


class ReplyForm(SpamProtectedFormMixin, forms.Form):
    """Another word about an inquiry that has been sent."""

    message = forms.CharField(
        label="追加でお伝えになりたいこと",
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=f"{LONGEST_MESSAGE:,}文字まで。",
        error_messages={"required": "お伝えになりたいことを入力してください。"},
    )

    def clean_message(self) -> str:
        """The text as it can be stored."""
        return no_null(self.cleaned_data["message"])


FORMS = {"seeker": SeekerForm, "employer": EmployerForm, "general": GeneralForm}
