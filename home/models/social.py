"""Posts of the city's accounts, copied by hand: our pages load nothing of the networks (A10, A17)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import PreviewableMixin

from core.models.images import SiteImage
from core.previews import DevicePreviewMixin

SPEC = "fill-600x315|format-webp"


class Account(models.TextChoices):
    """Networks on which the city writes."""

    X = "x", "X"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    LINE = "line", "LINE"


class SocialPost(DevicePreviewMixin, PreviewableMixin, models.Model):
    """One post; the newest ones stand on the top page."""

    account = models.CharField("アカウント", max_length=10, choices=Account)
    text = models.TextField(
        "文章",
        max_length=200,
        validators=[MaxLengthValidator(200)],
        help_text="投稿の文章を、全角200文字までで写します。長いときは、はじめの部分だけで構いません。",
    )
    url = models.URLField(
        "投稿のアドレス",
        validators=[
            URLValidator(schemes=["https"], message="「https://」で始まる投稿のアドレスを入力してください。")
        ],
        help_text="投稿の「リンクをコピー」で得られるアドレスです。",
    )
    posted_on = models.DateField("投稿した日", default=timezone.localdate)
    image = models.ForeignKey(
        SiteImage,
        verbose_name="画像",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="なくても構いません。代わりの文は画像の「説明」から取ります。",
    )

    class Meta:
        verbose_name = "SNSの投稿"
        verbose_name_plural = "SNSの投稿"
        ordering = ["-posted_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_account_display()}：{self.text[:30]}"

    def clean(self) -> None:
        """Refuse a day that has not come yet."""
        if self.posted_on and self.posted_on > timezone.localdate():
            raise ValidationError(
                {"posted_on": "きょうより後の日は選べません。投稿した日を入力してください。"}
            )

    @property
    def image_url(self) -> str:
        """Address of the picture; empty without one, and where its file is gone: the words remain."""
        try:
            return self.image.get_rendition(SPEC).url if self.image else ""
        except OSError:
            return ""

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """A page with the card."""
        return "home/social_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The unsaved post as it will stand on the top page."""
        return {**super().get_preview_context(request, mode_name), "posts": [self]}
