"""The forms for a partner and its credentials."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms

from recruitment.partners.addresses import fault_of_url
from recruitment.partners.enums import AnswerKind, Auth, Envelope, Schedule
from recruitment.partners.models import Partner

HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+\Z")
OUR_HEADERS = frozenset(
    {
        "host",
        "connection",
        "content-length",
        "content-type",
        "transfer-encoding",
        "accept",
        "accept-encoding",
        "user-agent",
        "idempotency-key",
        "expect",
        "cookie",
    }
)
PRINTABLE = re.compile(r"[\x21-\x7e]+\Z")
SECTIONS = (
    ("サイト", ("name", "operator", "contact")),
    ("送り先と認証", ("url", "auth", "auth_name", "new_secret")),
    ("送る形", ("envelope", "list_field", "batch_size", "empty")),
    ("応答の読み方", ("answer", "results_field", "id_field", "status_field")),
    ("送る時", ("schedule", "interval_minutes", "daily_at", "overlap_minutes")),
)


class PartnerForm(forms.ModelForm):
    """Everything about a partner but the table of items. The credential can be written, never read."""

    new_secret = forms.CharField(
        label="トークン、APIキーまたはパスワード",
        required=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    class Meta:
        model = Partner
        fields = [name for _, names in SECTIONS for name in names if name != "new_secret"]
        widgets = {
            "contact": forms.Textarea(attrs={"rows": 3}),
            "url": forms.URLInput(attrs={"autocomplete": "off"}),
            "auth_name": forms.TextInput(attrs={"autocomplete": "off"}),
            "daily_at": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }
        help_texts = {
            "contact": "障害のときの連絡先など。送信には使いません。",
            "url": "求人を登録するAPIのアドレス。https:// から始まるもの。",
            "auth_name": "ヘッダー認証ではヘッダーの名前（例：X-Api-Key）、Basic認証では利用者名。",
            "auth": "Bearerトークンは Authorization ヘッダーに入れて送ります。",
            "answer": "求人ごとの結果がない応答は、200番台ならすべて届いたものとします。",
            "list_field": "まとめて送るとき、求人を並べる項目の名前。空にすると、並びだけを送ります。",
            "batch_size": "1回の送信に入れる求人の数（1〜500）。",
            "results_field": "例：results。入れ子のときは result.items のように点でつなぎます。",
            "id_field": "結果の中で求人番号を入れている項目。空なら、送った順の並びとして読みます。",
            "status_field": "200 などの数か、ok などの言葉を入れている項目。",
            "interval_minutes": "1〜1440分。変更がなければ何も送りません。",
            "overlap_minutes": "この時間だけさかのぼって見直します。同じ内容は二度送りません。",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.former_host = urlsplit(self.instance.url).hostname if self.instance.pk else None
        stored = "登録済みです（表示できません）。変えるときだけ入力してください。"
        self.fields["new_secret"].help_text = (
            stored if self.instance.secret else "暗号化して保存します。保存したあとは表示できません。"
        )
        self.fields["name"].error_messages["unique"] = "この名前のサイトはすでに登録されています。"

    @property
    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Fields under their headings."""
        return [(title, [self[name] for name in names]) for title, names in SECTIONS]

    def clean_url(self) -> str:
        """Only where a push may go."""
        url: str = self.cleaned_data["url"].strip()
        if sentence := fault_of_url(url):
            raise forms.ValidationError(sentence)
        return url

    def clean_new_secret(self) -> str:
        """A header holds printable ASCII only."""
        secret: str = self.cleaned_data["new_secret"]
        if secret and not PRINTABLE.match(secret):
            raise forms.ValidationError("半角の英数字と記号で、空白を入れずに入力してください。")
        return secret

    def clean(self) -> dict[str, Any]:
        """What depends on the choices."""
        cleaned: dict[str, Any] = super().clean() or {}
        self._check_auth(cleaned)
        if cleaned.get("schedule") == Schedule.DAILY and not cleaned.get("daily_at"):
            self._fault("daily_at", "毎日送る時刻を入力してください。")
        reads_results = cleaned.get("answer") != AnswerKind.STATUS
        if reads_results and cleaned.get("envelope") == Envelope.BATCH and not cleaned.get("status_field"):
            self._fault("status_field", "結果のステータスの項目名を入力してください。")
        return cleaned

    def _check_auth(self, cleaned: dict[str, Any]) -> None:
        auth, name = cleaned.get("auth"), cleaned.get("auth_name", "")
        if auth in (None, Auth.NONE):
            return
        if auth == Auth.HEADER and (not HEADER.match(name) or name.lower() in OUR_HEADERS):
            self._fault("auth_name", "X-Api-Key のような、ヘッダーの名前を入力してください。")
        if auth == Auth.BASIC and (not PRINTABLE.match(name) or ":" in name):
            self._fault("auth_name", "利用者名を半角の英数字で入力してください。コロン（:）は使えません。")
        if cleaned.get("new_secret") or "new_secret" in self.errors:
            return
        if not self.instance.secret:
            self._fault("new_secret", "トークン、APIキーまたはパスワードを入力してください。")
        elif urlsplit(cleaned.get("url", "")).hostname not in (self.former_host, None):
            # Otherwise whoever may edit could have the stored credential sent to a server of their own.
            self._fault("new_secret", "送り先のサーバーを変えるときは、認証情報も入力し直してください。")

    def _fault(self, name: str, sentence: str) -> None:
        if name not in self.errors:
            self.add_error(name, sentence)
