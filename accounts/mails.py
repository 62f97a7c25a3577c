"""Mails about one's account."""

from core.outbox.kinds import MailKind, Variable, register_mail

COMMON = {
    "name": Variable("宛名", "明野 直樹"),
    "at": Variable("変更した日時", "2026年11月21日 10:30"),
    "contact_url": Variable("お問い合わせのページ", "https://shigoto.example/contact/"),
}

register_mail(
    MailKind(
        name="accounts.address_changed",
        label="メールアドレスの変更のお知らせ",
        audience="アカウントの本人（変更前のアドレス）",
        variables={
            **COMMON,
            "old": Variable("変更前のアドレス", "old@example.jp"),
            "new": Variable("変更後のアドレス", "new@example.jp"),
        },
    )
)
register_mail(
    MailKind(
        name="accounts.password_changed",
        label="パスワードの変更のお知らせ",
        audience="アカウントの本人",
        variables=COMMON,
    )
)
