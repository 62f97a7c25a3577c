"""States of an application and what may follow."""

from django.db import models


class RegistrationState(models.TextChoices):
    """Where an application stands."""

    UNVERIFIED = "unverified", "メール確認待ち"
    WAITING = "waiting", "審査待ち"
    ASKED_BACK = "asked_back", "照会中"
    APPROVED = "approved", "承認"
    REFUSED = "refused", "お断り"
    EXPIRED = "expired", "期限切れ"


UNDER_WAY = frozenset({RegistrationState.UNVERIFIED, RegistrationState.WAITING, RegistrationState.ASKED_BACK})
"""Nothing is decided yet."""

DEAD = frozenset({RegistrationState.REFUSED, RegistrationState.EXPIRED})
"""Ended without an account: personal data are erased after a while."""

TRANSITIONS: dict[str, frozenset[str]] = {
    RegistrationState.UNVERIFIED: frozenset({RegistrationState.WAITING, RegistrationState.EXPIRED}),
    RegistrationState.WAITING: frozenset(
        {RegistrationState.ASKED_BACK, RegistrationState.APPROVED, RegistrationState.REFUSED}
    ),
    RegistrationState.ASKED_BACK: frozenset(
        {RegistrationState.WAITING, RegistrationState.REFUSED, RegistrationState.EXPIRED}
    ),
    RegistrationState.APPROVED: frozenset(),
    RegistrationState.REFUSED: frozenset(),
    RegistrationState.EXPIRED: frozenset(),
}
"""Allowed moves; every action checks them through `Registration.move_to`."""


class RefusalKind(models.TextChoices):
    """Why an application was refused; this stays when the personal data are erased."""

    OUT_OF_SCOPE = "scope", "掲載要綱の対象外"
    UNCONFIRMED = "unconfirmed", "申込み内容を確認できない"
    DUPLICATE = "duplicate", "申込みの重複"
    MISUSE = "misuse", "なりすましなど不適切な申込み"
    OTHER = "other", "その他"


class EventAction(models.TextChoices):
    """What happened to an application."""

    APPLY = "apply", "申込み"
    RESEND = "resend", "確認メールの再送"
    VERIFY = "verify", "メールアドレスの確認"
    ASK_BACK = "ask_back", "照会"
    ANSWER = "answer", "照会への回答"
    APPROVE = "approve", "承認"
    REFUSE = "refuse", "お断り"
    EXPIRE = "expire", "期限切れ"
    ERASE = "erase", "個人情報の消去"
