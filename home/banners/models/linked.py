"""What leads to a page of the site or to another address."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from wagtail.models import Page

from core.links import validate_link


def validate_web_link(value: str) -> None:
    """Accept addresses a browser can be sent to: https, http, or a path of this site."""
    validate_link(value)
    if not value.lower().startswith(("https://", "http://", "/")):
        raise ValidationError(
            "「https://」で始まるアドレスか、「/jobs/」のようなサイト内の場所を入力してください。"
        )


class Linked(models.Model):
    """A page or an address, never both; a page that is deleted leaves no target behind."""

    page = models.ForeignKey(
        Page,
        verbose_name="このサイトのページ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.CharField(
        "アドレス",
        max_length=500,
        blank=True,
        validators=[validate_web_link],
        help_text="例：https://www.example.jp/ または /jobs/",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(page__isnull=True) | Q(url=""),
                name="%(app_label)s_%(class)s_one_target",
                violation_error_message="ページとアドレスは、どちらか一方だけにしてください。",
            )
        ]

    @property
    def href(self) -> str:
        """Where it leads; empty when the page is not public or nothing is chosen."""
        if self.page:
            return (self.page.url or "") if self.page.live else ""
        return self.url

    def link_errors(self, required: bool) -> dict[str, str]:
        """What is wrong with the target, by field."""
        if self.page and self.url:
            return {"url": "ページとアドレスは、どちらか一方だけにしてください。"}
        if required and not self.page and not self.url:
            return {"page": "ページかアドレスのどちらかを入力してください。"}
        return {}
