"""Mails about applications for an account."""

from __future__ import annotations

from core.outbox.kinds import MailKind, Variable, register_mail

APPLICANT = "利用登録を申し込んだ方"
COMMON = {
    "name": Variable("ご担当者の氏名", "明野 直樹"),
    "company": Variable("企業の名称", "株式会社はまなす商事"),
    "number": Variable("受付番号", "R-000012"),
}
STATUS = {"status_url": Variable("申込み状況のページ", "https://www.example.jp/employer/register/status/…")}
REASON = {"reason": Variable("理由", "市内に勤務地のある求人が対象です。")}

VERIFY = register_mail(
    MailKind(
        name="registration.verify",
        label="利用登録：メールアドレスの確認",
        audience=APPLICANT,
        variables={
            **COMMON,
            "verify_url": Variable("確認のリンク", "https://www.example.jp/employer/register/verify/…"),
            "days": Variable("リンクの有効日数", "3"),
        },
    )
)
RECEIVED = register_mail(
    MailKind("registration.received", "利用登録：受付のお知らせ", APPLICANT, {**COMMON, **STATUS})
)
UNDER_WAY = register_mail(
    MailKind("registration.under_way", "利用登録：すでに受け付けています", APPLICANT, {**COMMON, **STATUS})
)
ASKED = register_mail(
    MailKind(
        "registration.asked",
        "利用登録：お尋ね",
        APPLICANT,
        {
            **COMMON,
            **STATUS,
            "question": Variable("お尋ねの内容", "ウェブサイトのアドレスをお知らせください。"),
            "until": Variable("回答の期限", "2026年12月21日"),
        },
    )
)
REMIND = register_mail(
    MailKind(
        "registration.remind",
        "利用登録：ご回答のお願い（再度）",
        APPLICANT,
        {**COMMON, **STATUS, "until": Variable("回答の期限", "2026年12月21日")},
    )
)
ANSWERED = register_mail(
    MailKind("registration.answered", "利用登録：回答の受付", APPLICANT, {**COMMON, **STATUS})
)
WELCOME = register_mail(
    MailKind(
        "registration.welcome",
        "利用登録：承認（新しいアカウント）",
        APPLICANT,
        {**COMMON, "password_url": Variable("パスワード設定のリンク", "https://www.example.jp/accounts/…")}
        | {"portal_url": Variable("企業ポータル", "https://www.example.jp/employer/")}
        | {"reset_url": Variable("パスワードを忘れた方のページ", "https://www.example.jp/accounts/…")}
        | {"days": Variable("リンクの有効日数", "3")},
    )
)
JOINED = register_mail(
    MailKind(
        "registration.joined",
        "利用登録：承認（アカウントをお持ちの方）",
        APPLICANT,
        {**COMMON, "portal_url": Variable("企業ポータル", "https://www.example.jp/employer/")},
    )
)
REFUSED = register_mail(MailKind("registration.refused", "利用登録：お断り", APPLICANT, {**COMMON, **REASON}))
EXPIRED = register_mail(
    MailKind(
        "registration.expired",
        "利用登録：ご回答がないため終了",
        APPLICANT,
        {**COMMON, "apply_url": Variable("申込みのページ", "https://www.example.jp/employer/register/")},
    )
)
