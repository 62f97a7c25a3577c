"""Forms of the portal about people; those about a publication are `recruitment.freshness.forms`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from accounts.models import User
from recruitment.vocabulary.enums import MembershipRole


class RoleField(forms.ChoiceField):
    """Owner or member, with what each may do."""

    widget = forms.RadioSelect

    def __init__(self, **kwargs: Any) -> None:
        choices = [
            (MembershipRole.MEMBER, "担当者（求人と企業情報を書く）"),
            (MembershipRole.OWNER, "代表担当者（担当者の招待や変更もできる）"),
        ]
        messages = {
            "required": "役割を選んでください。",
            "invalid_choice": "役割を一覧から選んでください。",
        }
        super().__init__(label="役割", choices=choices, error_messages=messages, **kwargs)


class InviteForm(forms.Form):
    """Whom to invite as what."""

    email = forms.EmailField(
        label="メールアドレス",
        max_length=254,
        help_text="招待する方が仕事で使っているアドレスです。ここに案内が届きます。",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": "メールアドレスを入力してください。",
            "invalid": "メールアドレスは name@example.jp の形で入力してください。",
        },
    )
    role = RoleField(initial=MembershipRole.MEMBER)


class RoleForm(forms.Form):
    """A new role for somebody."""

    role = RoleField()


class JoinForm(forms.Form):
    """The account of an invited person who has none yet."""

    last_name = forms.CharField(
        label="姓",
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
        error_messages={"required": "姓を入力してください。"},
    )
    first_name = forms.CharField(
        label="名",
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": "名を入力してください。"},
    )
    password = forms.CharField(
        label="パスワード",
        max_length=128,
        strip=False,
        help_text="10文字以上で、ほかのサービスで使っていないものにしてください。",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "パスワードを入力してください。"},
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        """Hold the password against the rules for passwords, which look at the person, too."""
        cleaned: dict[str, Any] = super().clean() or {}
        names = {name: cleaned.get(name, "") for name in ("last_name", "first_name")}
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(email=self.email, **names))
            except ValidationError as weak:
                self.add_error("password", weak)
        return cleaned
