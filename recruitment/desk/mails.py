"""Mails that the desk sends to companies."""

from core.outbox.kinds import MailKind, Variable, register_mail

_COMPANY = Variable("企業名", "しおさい製作所株式会社")
_URL = Variable("企業ポータルのアドレス", "https://shigoto.example.jp/employer/12/")

register_mail(
    MailKind(
        name="desk.advice",
        label="企業・求人の充実のご提案",
        audience="企業の担当者",
        variables={
            "company": _COMPANY,
            "remark": Variable("運営からのひとこと", "先日はお電話をありがとうございました。"),
            "advice": Variable("提案", "■ 企業情報\n・会社や職場の写真を載せてみませんか。"),
            "url": _URL,
        },
    )
)
register_mail(
    MailKind(
        name="desk.reminder",
        label="掲載内容の確認のお願い（運営から）",
        audience="企業の担当者",
        variables={
            "company": _COMPANY,
            "remark": Variable("運営からのひとこと", "年末が近づきましたので、ご確認をお願いします。"),
            "jobs": Variable("求人", "・検査スタッフ（010006-000123、12月20日まで）"),
            "url": _URL,
        },
    )
)
