"""Mails about jobs that end or that nobody confirms: to employers, operators, and people who saved a job."""

from __future__ import annotations

from core.outbox.kinds import MailKind, Variable, register_mail

COMPANY = Variable("企業名", "株式会社しおさい製作所")
COUNT = Variable("求人の件数", "2")
PORTAL = Variable("企業ページのアドレス", "https://shigoto.example.jp/employer/1/")
ITEMS = Variable(
    "求人の一覧（求人ごとのリンク付き）",
    "■ 募集中かどうかをお知らせください\n"
    "・「紙製品の検査・梱包スタッフ」（求人番号 010006-000123）\n"
    "  最後の確認：2026年10月20日\n"
    "  https://shigoto.example.jp/still-open/見本/",
)

register_mail(
    MailKind(
        name="freshness.reminder",
        label="掲載の終わりと募集中の確認のお願い",
        audience="企業の担当者",
        variables={"company": COMPANY, "count": COUNT, "items": ITEMS, "portal": PORTAL},
    )
)
register_mail(
    MailKind(
        name="freshness.notice",
        label="求人に注意書きを付けた・外した・終わったとき",
        audience="企業の担当者",
        variables={"company": COMPANY, "count": COUNT, "items": ITEMS, "portal": PORTAL},
    )
)
register_mail(
    MailKind(
        name="freshness.digest",
        label="求人の鮮度のお知らせ（毎日）",
        audience="運営の担当者",
        variables={
            "hidden": Variable("公開ページから外した件数", "1"),
            "marked": Variable("注意書きを付けた件数", "3"),
            "imported": Variable("取り込みが止まっている件数", "0"),
            "unreachable": Variable("連絡先のない企業の件数", "0"),
            "items": Variable(
                "内訳",
                "■ 公開ページから外した求人\n"
                "・「調理補助」（株式会社しおさい製作所、求人番号 010006-000123）",
            ),
            "list": Variable(
                "確認の取れていない求人のページのアドレス",
                "https://shigoto.example.jp/cms/reports/unconfirmed-jobs/",
            ),
        },
    )
)
register_mail(
    MailKind(
        name="freshness.saved_job_hidden",
        label="保存した求人が表示されなくなったとき",
        audience="求人を保存した求職者",
        variables={
            "job": Variable("求人の名前", "紙製品の検査・梱包スタッフ"),
            "company": COMPANY,
            "search": Variable("求人を探すページのアドレス", "https://shigoto.example.jp/jobs/"),
        },
    )
)
