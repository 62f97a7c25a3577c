"""Banners: a linked picture with places and a period; clicks are counted by day, about nobody (A10)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import PreviewableMixin

from core.models.images import SiteImage
from core.previews import DevicePreviewMixin
from home.banners.enums import PeriodState, Placement
from home.banners.models.linked import Linked
from home.banners.querysets import BannerClickQuerySet, BannerQuerySet

END_BEFORE_START = "掲載を終える日は、始める日と同じかそれより後にしてください。"


class Banner(DevicePreviewMixin, PreviewableMixin, Linked):
    """One banner."""

    label = models.CharField("表示する文字", max_length=60, help_text="画像の下に、リンクとして出ます。")
    image = models.ForeignKey(
        SiteImage,
        verbose_name="画像",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="横長（横960×縦320くらい）の画像が合います。",
    )
    alt_text = models.CharField(
        "代替テキスト",
        max_length=100,
        blank=True,
        help_text="画像が見えない方に伝える内容です。画像に文字があるときは、その文字を入力します。",
    )
    decorative = models.BooleanField(
        "画像の内容は「表示する文字」と同じ",
        default=False,
        help_text="チェックすると代替テキストは要りません。同じことが二度読み上げられるのを防ぎます。",
    )
    on_top = models.BooleanField(Placement.TOP.label, default=True)
    on_search = models.BooleanField(Placement.SEARCH.label, default=False)
    on_news = models.BooleanField(Placement.NEWS.label, default=False)
    on_footer = models.BooleanField(Placement.FOOTER.label, default=False)
    starts_on = models.DateField(
        "掲載を始める日", null=True, blank=True, help_text="空欄のときは、すぐに掲載します。"
    )
    ends_on = models.DateField("掲載を終える日", null=True, blank=True, help_text="この日まで掲載します。")
    priority = models.PositiveSmallIntegerField(
        "優先順位", default=50, help_text="数の小さいものから順に並びます。"
    )
    sponsored = models.BooleanField(
        "広告", default=False, help_text="有料の広告には必ずチェックを入れてください。「広告」と表示します。"
    )

    objects = BannerQuerySet.as_manager()

    class Meta:
        verbose_name = "バナー"
        verbose_name_plural = "バナー"
        ordering = ["priority", "pk"]
        constraints = [
            *Linked.Meta.constraints,
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="banners_end_not_before_start",
                violation_error_message=END_BEFORE_START,
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """Say at the field what is wrong."""
        super().clean()
        errors = self.link_errors(required=True)
        if not self.alt_text and not self.decorative:
            errors["alt_text"] = "代替テキストを入力するか、下の「同じ」にチェックを入れてください。"
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            errors["ends_on"] = END_BEFORE_START
        if not self.placements:
            errors["on_top"] = "出す場所を1つ以上選んでください。"
        if errors:
            raise ValidationError(errors)

    @property
    def placements(self) -> list[Placement]:
        """Where the banner stands."""
        return [place for place in Placement if getattr(self, f"on_{place.value}")]

    @property
    def placement_text(self) -> str:
        """The places in words."""
        return "、".join(place.label for place in self.placements)

    @property
    def period_state(self) -> PeriodState:
        """Where today stands in the period."""
        today = timezone.localdate()
        if self.starts_on and today < self.starts_on:
            return PeriodState.SCHEDULED
        return PeriodState.OVER if self.ends_on and self.ends_on < today else PeriodState.RUNNING

    @property
    def period_text(self) -> str:
        """The period in words."""
        return f"{_day(self.starts_on)}〜{_day(self.ends_on)}" if self.starts_on or self.ends_on else "ずっと"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The banner where it will stand."""
        return "banners/banner_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The unsaved banner as a card, once for each kind of place."""
        from home.banners.shown import card_of  # noqa: PLC0415  shown.py reads this model

        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        return {**context, "cards": [card_of(self)] if self.image else [], "places": self.placements}


class BannerClick(models.Model):
    """How often a banner was opened on a day; a number and nothing else."""

    banner = models.ForeignKey(Banner, verbose_name="バナー", on_delete=models.CASCADE, related_name="clicks")
    day = models.DateField("日")
    count = models.PositiveIntegerField("回数")

    objects = BannerClickQuerySet.as_manager()

    class Meta:
        verbose_name = "バナーのクリック数"
        verbose_name_plural = "バナーのクリック数"
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["banner", "day"], name="banners_one_row_a_day")]


def _day(day: date | None) -> str:
    return f"{day.year}/{day.month}/{day.day}" if day else ""
