"""Which people may work on which company's records (E1)."""

from django.conf import settings
from django.db import models

from recruitment.vocabulary.enums import MembershipRole


class Membership(models.Model):
    """A person's role in a company; one person may serve several companies."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="利用者",
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(
        "役割", max_length=6, choices=MembershipRole.choices, default=MembershipRole.MEMBER
    )
    created_at = models.DateTimeField("登録日時", auto_now_add=True)

    class Meta:
        verbose_name = "企業の担当者"
        verbose_name_plural = "企業の担当者"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "company"],
                name="membership_once",
                violation_error_message="この方はすでに担当者として登録されています。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.company}：{self.user}"
