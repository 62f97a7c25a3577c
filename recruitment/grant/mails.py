"""Mails about the migration support grant."""

from __future__ import annotations

from core.outbox.kinds import MailKind, Variable, register_mail

COMPANY = {
    "company": Variable("企業名", "白羽根製紙株式会社"),
    "page": Variable("移住支援金のページ", "https://www.example.jp/employer/1/grant/"),
}
UNTIL = {"until": Variable("対象の期限", "2027年11月20日")}
REASON = {"reason": Variable("理由", "本店が東京圏にあります。")}
AUDIENCE = "企業の担当者"

DECLARED = register_mail(MailKind("grant.declared", "移住支援金：申告の受付", AUDIENCE, COMPANY))
ELIGIBLE = register_mail(
    MailKind("grant.eligible", "移住支援金：対象と判定", AUDIENCE, {**COMPANY, **UNTIL, **REASON})
)
REFUSED = register_mail(
    MailKind("grant.refused", "移住支援金：対象外と判定", AUDIENCE, {**COMPANY, **REASON})
)
PUT_OFF = register_mail(
    MailKind(
        "grant.put_off",
        "移住支援金：求人の再確認",
        AUDIENCE,
        {**COMPANY, **REASON, "job": Variable("求人", "紙製品の検査・梱包スタッフ")},
    )
)
LAPSING = register_mail(MailKind("grant.lapsing", "移住支援金：期限が近い", AUDIENCE, {**COMPANY, **UNTIL}))
LAPSED = register_mail(MailKind("grant.lapsed", "移住支援金：期限切れ", AUDIENCE, COMPANY))
