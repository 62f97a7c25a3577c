"""Mails about inquiries."""

from core.outbox.kinds import MailKind, Variable, register_mail

_PARTY = {
    "name": Variable("宛名", "有限会社しおさい製作所\n明野 直樹"),
    "number": Variable("受付番号", "INQ-2026-000123"),
    "received": Variable("受付日時", "2026年11月21日 10時15分"),
    "message": Variable("お問い合わせの本文", "求人の写真は何枚まで載せられますか。"),
    "url": Variable("続きを送るページ", "https://shigoto.example.jp/contact/reply/abc/"),
}

register_mail(
    MailKind(
        name="inquiries.received",
        label="お問い合わせの受付",
        audience="お問い合わせをした方",
        variables=_PARTY
        | {
            "category": Variable("お問い合わせの種類", "写真・文章の作り方について"),
            "days": Variable("回答までの日数", "3"),
        },
    )
)
register_mail(
    MailKind(
        name="inquiries.answered",
        label="お問い合わせへの回答",
        audience="お問い合わせをした方",
        variables=_PARTY | {"answer": Variable("回答の本文", "写真は8枚まで載せられます。")},
    )
)
register_mail(
    MailKind(
        name="inquiries.arrived",
        label="お問い合わせが届いた知らせ",
        audience="運営担当者",
        variables={
            "number": Variable("受付番号", "INQ-2026-000123"),
            "audience": Variable("区分", "企業の方"),
            "category": Variable("お問い合わせの種類", "写真・文章の作り方について"),
            "due": Variable("回答の期限", "11月26日 17時15分"),
            "url": Variable("問い合わせのページ", "https://shigoto.example.jp/cms/inquiries/123/"),
        },
    )
)
