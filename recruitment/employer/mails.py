"""Mails of the portal."""

from core.outbox.kinds import MailKind, Variable, register_mail

COMPANY = Variable("企業名", "しおさい製作所株式会社")

register_mail(
    MailKind(
        name="employer.invitation",
        label="企業の担当者への招待",
        audience="招待された方",
        variables={
            "company": COMPANY,
            "inviter": Variable("招待した人", "明野 直樹"),
            "role": Variable("役割", "担当者"),
            "url": Variable("参加するページ", "https://jobs.example.jp/employer/invitation/abc/"),
            "until": Variable("有効期限", "2026年12月5日 17時30分"),
        },
    )
)
register_mail(
    MailKind(
        name="employer.joined",
        label="新しい担当者が加わったお知らせ",
        audience="企業の代表担当者",
        variables={
            "company": COMPANY,
            "person": Variable("加わった人", "錦岡 梢（nishikioka@example.jp）"),
            "role": Variable("役割", "担当者"),
            "url": Variable("担当者の一覧", "https://jobs.example.jp/employer/12/members/"),
        },
    )
)
register_mail(
    MailKind(
        name="employer.removed",
        label="担当者から外れたお知らせ",
        audience="担当者から外れた方",
        variables={"company": COMPANY, "url": Variable("問い合わせ先", "https://jobs.example.jp/contact/")},
    )
)
