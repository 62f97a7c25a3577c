"""Invitations to work for a company on the portal, and the history of its people."""

from __future__ import annotations

import datetime
from typing import Self

from django.core import signing
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string

from core.fields import person_or_gone
from core.links import absolute_url
from recruitment.vocabulary.enums import MembershipRole

INVITATION_DAYS = 14
SALT = "employer.invitation"


def _key() -> str:
    return get_random_string(24)


def _end() -> datetime.datetime:
    return timezone.now() + datetime.timedelta(days=INVITATION_DAYS)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations by what may still happen to them."""

    def pending(self) -> Self:
        """Neither accepted nor withdrawn; they may have run out."""
        return self.filter(accepted_at=None, revoked_at=None)

    def usable(self) -> Self:
        """Those that may be accepted now."""
        return self.pending().filter(expires_at__gt=timezone.now())

    def for_address(self, email: str) -> Self:
        """Invitations sent to an address, in any spelling."""
        return self.filter(email=email.lower())

    def by_token(self, token: str) -> Invitation | None:
        """The invitation of a signed link, or None for a link we did not write."""
        try:
            pk, key = signing.loads(token, salt=SALT)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return self.filter(pk=pk, key=key).first()


class Invitation(models.Model):
    """A link sent to an address; whoever reads its mail may join the company."""

    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField("メールアドレス")
    role = models.CharField(
        "役割", max_length=6, choices=MembershipRole.choices, default=MembershipRole.MEMBER
    )
    key = models.CharField(max_length=24, default=_key, editable=False)
    invited_by = person_or_gone("招待した人", blank=False)
    sent_at = models.DateTimeField("送信日時", default=timezone.now)
    expires_at = models.DateTimeField("有効期限", default=_end)
    accepted_at = models.DateTimeField("参加した日時", null=True, blank=True)
    revoked_at = models.DateTimeField("取り消した日時", null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "招待"
        verbose_name_plural = "招待"
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "email"],
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
                name="invitation_waits_once",
                violation_error_message="このメールアドレスには、すでに招待を送っています。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.company}：{self.email}"

    @property
    def has_expired(self) -> bool:
        """Whether the link has run out."""
        return self.expires_at <= timezone.now()

    @property
    def token(self) -> str:
        """What the link carries, signed."""
        return signing.dumps([self.pk, self.key], salt=SALT)

    @property
    def url(self) -> str:
        """Absolute address of the page where the person accepts."""
        return absolute_url("employer:invitation", self.token)


class MembershipAction(models.TextChoices):
    """What happened to a company's people."""

    INVITED = "invited", "招待を送りました"
    RESENT = "resent", "招待をもう一度送りました"
    REVOKED = "revoked", "招待を取り消しました"
    JOINED = "joined", "担当者に加わりました"
    ROLE = "role", "役割を変えました"
    HANDED_OVER = "handed_over", "代表担当者を引き継ぎました"
    REMOVED = "removed", "担当者から外しました"
    LEFT = "left", "担当者をやめました"


class MembershipEvent(models.Model):
    """One line of the history of a company's people; the name stays when the account is gone."""

    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="membership_events"
    )
    at = models.DateTimeField("日時", default=timezone.now)
    by = person_or_gone("操作した人")
    action = models.CharField("できごと", max_length=12, choices=MembershipAction.choices)
    person = models.CharField("対象の人", max_length=320)
    detail = models.CharField("詳細", max_length=60, blank=True, default="")

    class Meta:
        verbose_name = "担当者の履歴"
        verbose_name_plural = "担当者の履歴"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["company", "-at"], name="membership_event_newest")]

    def __str__(self) -> str:
        return f"{self.person}：{self.get_action_display()}"
