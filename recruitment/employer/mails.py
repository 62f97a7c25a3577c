"""Mails of the portal."""

from core.outbox.kinds import MailKind, Variable, register_mail

register_mail(
    MailKind(
        name="employer.invitation",
        label="企業の担当者への招待",
        audience="招待された方",
        variables={
            "company": Variable("企業名", "しおさい製作所株式会社"),
            "inviter": Variable("招待した人", "明野 直樹"),
            "role": Variable("役割", "担当者"),
            "url": Variable("参加するページ", "https://jobs.example.jp/employer/invitation/abc/"),
            "until": Variable("有効期限", "2026年12月5日 17時30分"),
        },
    )
)
