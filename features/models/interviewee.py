"""The person an article is about, and what of it the public may see (A12)."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from core.models import SiteImage
from features.enums import ConsentMethod

ANONYMOUS = "Aさん"


class AboutPerson(models.Model):
    """Name, portrait, consent. Templates, feeds and structured data use `shown_*` only."""

    person = models.CharField(
        "話した人のお名前",
        max_length=60,
        blank=True,
        help_text="例：三浦 拓也さん。姓と名の間を1文字空けます。",
    )
    person_role = models.CharField("部署・役職", max_length=80, blank=True, help_text="例：製造部 設備保全係")
    joined_year = models.PositiveSmallIntegerField(
        "入社した年（西暦）",
        null=True,
        blank=True,
        validators=[
            MinValueValidator(1950, "西暦4桁で入力してください。例：2019"),
            MaxValueValidator(2100, "西暦4桁で入力してください。例：2019"),
        ],
        help_text="例：2019",
    )
    portrait = models.ForeignKey(
        SiteImage,
        verbose_name="話した人の写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="答えのそばに丸く出ます。顔が中央にある写真を選んでください。",
    )
    name_withheld = models.BooleanField(
        "お名前を伏せる",
        default=False,
        help_text=f"チェックすると、お名前の代わりに「{ANONYMOUS}」と表示します。"
        "題名や本文には、お名前を書かないでください。",
    )
    face_withheld = models.BooleanField(
        "お顔を伏せる",
        default=False,
        help_text="チェックすると、話した人の写真をどこにも表示しません。",
    )
    consent_on = models.DateField(
        "同意をいただいた日", null=True, blank=True, help_text="体験談の公開には、ご本人の同意が必要です。"
    )
    consent_method = models.CharField(
        "同意の確認方法", max_length=10, blank=True, choices=ConsentMethod.choices
    )
    consent_note = models.TextField(
        "同意についての控え",
        blank=True,
        max_length=400,
        help_text="同意の範囲や書類の保管場所など。公開されません。",
    )

    class Meta:
        abstract = True

    @property
    def shown_name(self) -> str:
        """The name as the public may read it; empty when there is none."""
        if not self.person:
            return ""
        return ANONYMOUS if self.name_withheld else self.person

    @property
    def shown_portrait(self) -> SiteImage | None:
        """The portrait, unless the face is to stay unknown."""
        return None if self.face_withheld else self.portrait

    @property
    def person_initial(self) -> str:
        """What stands in place of a portrait."""
        return self.shown_name[:1] or "答"

    def hides(self, image_id: int | None) -> bool:
        """Whether a picture is the portrait that must not be shown."""
        return self.face_withheld and image_id is not None and image_id == self.portrait_id
