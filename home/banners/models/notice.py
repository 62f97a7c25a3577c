"""Notices over the page: a typhoon, a closed counter. On every page within a minute."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import PreviewableMixin

from core.previews import DevicePreviewMixin
from home.banners.enums import NoticeLevel, PeriodState
from home.banners.models.linked import Linked
from home.banners.querysets import NoticeQuerySet

END_BEFORE_START = "表示を終える日時は、始める日時より後にしてください。"


class SiteNotice(DevicePreviewMixin, PreviewableMixin, Linked):
    """One or two sentences at the top of the pages."""

    level = models.PositiveSmallIntegerField(
        "重要度",
        choices=NoticeLevel,
        default=NoticeLevel.IMPORTANT,
        help_text="「緊急のお知らせ」は赤い帯で、いちばん上に出ます。",
    )
    text = models.CharField(
        "本文",
        max_length=200,
        help_text="例：台風のため、11月21日（土）の窓口はお休みします。電話での相談は受け付けています。",
    )
    everywhere = models.BooleanField(
        "すべてのページに出す", default=True, help_text="チェックを外すと、トップページだけに出ます。"
    )
    starts_at = models.DateTimeField(
        "表示を始める日時", null=True, blank=True, help_text="空欄のときは、保存するとすぐに出ます。"
    )
    ends_at = models.DateTimeField(
        "表示を終える日時", null=True, blank=True, help_text="空欄のときは、削除するまで出つづけます。"
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "緊急・重要なお知らせの帯"
        verbose_name_plural = "緊急・重要なお知らせの帯"
        ordering = ["-level", "-pk"]
        constraints = [
            *Linked.Meta.constraints,
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="banners_notice_end_after_start",
                violation_error_message=END_BEFORE_START,
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Say at the field what is wrong."""
        super().clean()
        errors = self.link_errors(required=False)
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = END_BEFORE_START
        if errors:
            raise ValidationError(errors)

    @property
    def period_state(self) -> PeriodState:
        """Where this moment stands in the period."""
        now = timezone.now()
        if self.starts_at and now < self.starts_at:
            return PeriodState.SCHEDULED
        return PeriodState.OVER if self.ends_at and self.ends_at <= now else PeriodState.RUNNING

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """An empty page with the notice over it."""
        return "banners/notice_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The unsaved notice as it will be drawn."""
        from home.banners.shown import line_of  # noqa: PLC0415  shown.py reads this model

        return {**super().get_preview_context(request, mode_name), "notices": [line_of(self)]}
