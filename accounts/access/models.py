"""Where staff may sign in from, and what they looked at (E3, E10)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.access.networks import contains, network
from accounts.roles import Role
from core.fields import person_or_gone

LABEL_LENGTH = 200


def validate_network(text: str) -> None:
    """Refuse what is no range of addresses. Raises ValidationError."""
    try:
        network(text)
    except ValueError as error:
        raise ValidationError(str(error), code="network") from error


def validate_roles(names: list[str]) -> None:
    """Refuse an empty list and unknown roles. Raises ValidationError."""
    if not isinstance(names, list) or not names or set(names) - set(Role.values):
        raise ValidationError("対象の役割を1つ以上選んでください。", code="roles")


class AddressRange(models.Model):
    """Addresses from which people of some roles may work.

    A role named by at least one active range is bound: its people enter from listed addresses only.
    """

    label = models.CharField(
        "名前", max_length=80, help_text="どこの回線かが分かる名前にします。例：○○株式会社 札幌事業所"
    )
    network = models.CharField(
        "IPアドレス・範囲",
        max_length=43,
        validators=[validate_network],
        help_text="1つのアドレス（203.0.113.5）か、範囲（203.0.113.0/24）で入力します。",
    )
    roles = models.JSONField("対象の役割", default=list, validators=[validate_roles])
    active = models.BooleanField(
        "有効にする", default=True, help_text="外すと、この行は制限に使われなくなります。"
    )
    changed_at = models.DateTimeField("更新日時", auto_now=True)

    class Meta:
        verbose_name = "接続元の制限"
        verbose_name_plural = "接続元の制限"
        ordering = ["label", "network"]

    def __str__(self) -> str:
        return f"{self.label}（{self.network}）"

    def clean(self) -> None:
        """Write the range in its usual form."""
        super().clean()
        try:
            self.network = str(network(self.network))
        except ValueError:
            return  # the validator says it

    def allows(self, address: str | None) -> bool:
        """Tell whether an address lies in the range."""
        return contains(self.network, address)

    @property
    def role_labels(self) -> str:
        """Names of the roles, for lists."""
        return "、".join(Role(name).label for name in self.roles if name in Role.values)


class AccessAction(models.TextChoices):
    """What was done."""

    VIEW = "view", "閲覧"
    EXPORT = "export", "書き出し"
    SIGN_IN = "sign-in", "ログイン"
    SIGN_IN_FAILED = "sign-in-failed", "ログインの失敗"
    REFUSED = "refused", "接続元による拒否"
    RIGHTS = "rights", "権限の変更"


class AccessLogEntry(models.Model):
    """One look of a member of staff at personal data, one sign-in, one refusal. Never changed."""

    at = models.DateTimeField("日時", default=timezone.now, db_index=True)
    user = person_or_gone("利用者")
    email = models.CharField("利用者のメールアドレス", max_length=254, blank=True, default="")
    action = models.CharField("操作", max_length=16, choices=AccessAction.choices)
    what = models.CharField("内容", max_length=LABEL_LENGTH, blank=True, default="")
    subject_type = models.CharField("対象の種類", max_length=80, blank=True, default="")
    subject_id = models.CharField("対象の番号", max_length=40, blank=True, default="")
    subject_label = models.CharField("対象", max_length=LABEL_LENGTH, blank=True, default="")
    rows = models.PositiveIntegerField("件数", null=True, blank=True)
    address = models.GenericIPAddressField("接続元", null=True, blank=True)
    path = models.CharField("画面のアドレス", max_length=300, blank=True, default="")

    class Meta:
        verbose_name = "閲覧の記録"
        verbose_name_plural = "閲覧の記録"
        default_permissions = ("view",)
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["email", "at"], name="access_log_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=AccessAction.values),
                name="access_action_known",
                violation_error_message="操作の種類が正しくありません。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.email}：{self.get_action_display()} {self.subject_label or self.what}".strip()
