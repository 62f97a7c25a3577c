"""The form by which recipients tell that they begin to use the data (利用規約 2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import URLValidator

from core.mail_addresses import MailAddressField
from core.spam.forms import SpamProtectedFormMixin
from recruitment.opendata.enums import Purpose
from recruitment.opendata.models import INDIVIDUAL

ORGANISATION, PERSON = "organisation", "person"
OF_ORGANISATIONS = ("organisation", "department")
OF_SITES = ("site_name", "site_url")


def plain(text: str) -> str:
    """One line without what no database stores."""
    return " ".join(text.replace("\0", "").encode("utf-8", "ignore").decode().split())


def _line(label: str, required: str = "", **options: Any) -> forms.CharField:
    errors = {"error_messages": {"required": required}} if required else {}
    return forms.CharField(label=label, required=bool(required), **errors, **options)


class WebAddressField(forms.URLField):
    """An address on the web, complained about once."""

    default_validators = [URLValidator(schemes=["http", "https"])]


class NotificationForm(SpamProtectedFormMixin, forms.Form):
    """The items of the terms, with an address for the confirmation."""

    who = forms.ChoiceField(
        label="利用する方",
        choices=[(ORGANISATION, "会社・団体など"), (PERSON, "個人")],
        initial=ORGANISATION,
        widget=forms.RadioSelect,
        error_messages={"required": "どちらかを選んでください。"},
    )
    representative = _line("代表氏名", "利用する代表の方の氏名を入力してください。", max_length=80)
    organisation = _line(
        "所属組織名",
        max_length=120,
        help_text="正式な名称を入力してください。個人で利用する方は、空欄のままにしてください。",
    )
    department = _line(
        "所属部署名",
        max_length=120,
        help_text="部署がないときと、個人で利用する方は、空欄のままにしてください。",
    )
    purposes = forms.TypedMultipleChoiceField(
        label="利用目的",
        choices=[(str(value), f"{value}　{label}") for value, label in Purpose.choices],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="当てはまるものをすべて選んでください。",
        error_messages={"required": "利用目的を1つ以上選んでください。"},
    )
    wishes_listing = forms.BooleanField(
        label="求人サイトの運営者として、協力求人サイトの一覧への掲載を希望します", required=False
    )
    site_name = _line("求人サイトの名称", max_length=100, help_text="一覧に載せる名称です。")
    site_url = WebAddressField(
        label="求人サイトのアドレス",
        required=False,
        max_length=300,
        help_text="例：https://shigoto.example.jp/",
        error_messages={
            "invalid": "https:// で始まるアドレスを入力してください。例：https://shigoto.example.jp/"
        },
    )
    email = MailAddressField(
        label="メールアドレス",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="受付のお知らせと、形式が変わるときなどのご連絡をお送りします。",
        error_messages={
            "required": "メールアドレスを入力してください。",
            "invalid": "メールアドレスの形を確かめてください。例：name@example.jp",
        },
    )
    consent = forms.BooleanField(
        label="利用規約と、連絡した内容の取り扱いに同意します",
        error_messages={"required": "利用規約をお読みになり、同意のうえお送りください。"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].required_for = "会社・団体など"
        self.fields["site_name"].required_for = self.fields["site_url"].required_for = "掲載を希望する方"

    def clean(self) -> dict[str, Any]:
        """Ask for what the other answers make necessary, and read nothing else."""
        data = super().clean() or {}
        for name in ("representative", *OF_ORGANISATIONS, "site_name"):
            data[name] = plain(data.get(name, ""))
        if data.get("who") == PERSON:
            self._ignore(OF_ORGANISATIONS)
        elif data.get("who") and not data["organisation"] and "organisation" not in self.errors:
            self.add_error("organisation", "所属する会社・団体の名称を入力してください。")
        if not data.get("wishes_listing"):
            self._ignore(OF_SITES)
            return data
        if not data["site_name"] and "site_name" not in self.errors:
            self.add_error("site_name", "一覧に載せる求人サイトの名称を入力してください。")
        if not data.get("site_url") and "site_url" not in self.errors:
            self.add_error("site_url", "一覧に載せる求人サイトのアドレスを入力してください。")
        return data

    def _ignore(self, names: Iterable[str]) -> None:
        """What does not concern the sender is not shown either, so nobody could mend it."""
        for name in names:
            self.errors.pop(name, None)

    @property
    def notification_data(self) -> dict[str, Any]:
        """Fields of the notification."""
        data = self.cleaned_data
        is_person, listing = data["who"] == PERSON, data["wishes_listing"]
        return {
            "representative": data["representative"],
            "organisation": INDIVIDUAL if is_person else data["organisation"],
            "department": "" if is_person else data["department"],
            "purposes": ",".join(map(str, sorted(set(data["purposes"])))),
            "wishes_listing": listing,
            "site_name": data["site_name"] if listing else "",
            "site_url": data["site_url"] if listing else "",
            "email": data["email"],
        }
