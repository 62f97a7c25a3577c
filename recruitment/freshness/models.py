"""What the product did about jobs nobody confirms; the limits, and one row for each job it dealt with."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from recruitment.models import Listing

CACHE_KEY = "freshness.settings"
CACHE_SECONDS = 60


class Source(models.TextChoices):
    """Where a job comes from, and so who can say whether it is still open."""

    EMPLOYER = "employer", "企業の入力"
    IMPORT = "import", "取り込み"


def days(label: str, default: int, help_text: str = "") -> models.PositiveSmallIntegerField:
    """A number of days between one and a year."""
    limits = [MinValueValidator(1), MaxValueValidator(366)]
    return models.PositiveSmallIntegerField(label, default=default, validators=limits, help_text=help_text)


@register_setting(icon="calendar-check")
class FreshnessSettings(BaseGenericSetting):
    """When employers are reminded, and when an unconfirmed job is marked and hidden (B8, B9)."""

    end_first = days("掲載終了の何日前に知らせるか（1回目）", 14)
    end_last = days("掲載終了の何日前に知らせるか（2回目）", 3)
    ask_after = days("最後の確認から何日たったら、募集中かどうかを尋ねるか", 30)
    ask_again_after = days("返事がないとき、何日後にもう一度尋ねるか", 7)
    mark_after = days("最後の確認から何日たったら、古い可能性があると表示するか", 45)
    hide_after = days("最後の確認から何日たったら、公開ページから外すか", 60)
    import_ask_after = days("最後の取り込みから何日たったら、運営担当者に知らせるか", 14)
    import_mark_after = days("最後の取り込みから何日たったら、古い可能性があると表示するか", 30)
    import_hide_after = days("最後の取り込みから何日たったら、公開ページから外すか", 60)

    panels = [
        MultiFieldPanel([FieldRowPanel([FieldPanel("end_first"), FieldPanel("end_last")])], "掲載の終わり"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("ask_after"), FieldPanel("ask_again_after")]),
                FieldRowPanel([FieldPanel("mark_after"), FieldPanel("hide_after")]),
            ],
            "企業が入力した求人",
        ),
        MultiFieldPanel(
            [
                FieldPanel("import_ask_after"),
                FieldRowPanel([FieldPanel("import_mark_after"), FieldPanel("import_hide_after")]),
            ],
            "ほかから取り込んだ求人",
        ),
    ]

    class Meta:
        verbose_name = "求人の鮮度"
        default_permissions = ("change",)

    def __str__(self) -> str:
        return "求人の鮮度"

    def clean(self) -> None:
        """Hold the limits in their order: nobody is hidden who was not asked and marked before."""
        super().clean()
        errors: dict[str, str] = {}
        self._before("end_last", "end_first", errors, "2回目は、1回目よりも終了日に近い日数にしてください。")
        own = "「尋ねる」「表示する」「外す」の順に、日数を大きくしてください。"
        self._before("ask_after", "mark_after", errors, own)
        self._before("mark_after", "hide_after", errors, own)
        imported = "「知らせる」「表示する」「外す」の順に、日数を大きくしてください。"
        self._before("import_ask_after", "import_mark_after", errors, imported)
        self._before("import_mark_after", "import_hide_after", errors, imported)
        if not errors and self._asks_too_late():
            errors["ask_again_after"] = (
                "2回目に尋ねる日が、公開ページから外す日よりも前になるようにしてください。"
            )
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store, and let the next question see it."""
        super().save(*args, **kwargs)
        cache.delete(CACHE_KEY)

    @classmethod
    def current(cls) -> FreshnessSettings:
        """The limits in force, kept for a minute; reading never writes."""
        found: FreshnessSettings | None = cache.get(CACHE_KEY)
        if found is None:
            found = cls.objects.first() or cls()
            cache.set(CACHE_KEY, found, CACHE_SECONDS)
        return found

    def _before(self, less: str, more: str, errors: dict[str, str], sentence: str) -> None:
        small, large = getattr(self, less), getattr(self, more)
        if small is not None and large is not None and small >= large:
            errors[less if less.startswith("end") else more] = sentence

    def _asks_too_late(self) -> bool:
        values = (self.ask_after, self.ask_again_after, self.hide_after)
        return None not in values and self.ask_after + self.ask_again_after >= self.hide_after


class FreshnessRecord(models.Model):
    """What was done about one job. Each step names the day it is about, so that it is done once for that day.

    A confirmation moves the day on, and all steps begin anew.
    """

    listing = models.OneToOneField(
        Listing, verbose_name="掲載情報", on_delete=models.CASCADE, related_name="freshness"
    )
    source = models.CharField("出どころ", max_length=8, choices=Source.choices, default=Source.EMPLOYER)
    imported_on = models.DateField("最後に取り込んだ日", null=True, blank=True)
    end_first_for = models.DateField("1回目に知らせた終了日", null=True, blank=True)
    end_last_for = models.DateField("2回目に知らせた終了日", null=True, blank=True)
    ended_for = models.DateField("終わったことを知らせた終了日", null=True, blank=True)
    asked_for = models.DateField("尋ねたときの確認日", null=True, blank=True)
    asked_on = models.DateField("尋ねた日", null=True, blank=True)
    asked_again_for = models.DateField("もう一度尋ねたときの確認日", null=True, blank=True)
    marked_for = models.DateField("表示を付けたときの確認日", null=True, blank=True)
    marked_on = models.DateField("表示を付けた日", null=True, blank=True)
    hidden_for = models.DateField("外したときの確認日", null=True, blank=True)

    class Meta:
        verbose_name = "鮮度の記録"
        verbose_name_plural = "鮮度の記録"
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=Q(source__in=Source.values),
                name="freshness_source_known",
                violation_error_message="出どころを一覧から選んでください。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.listing}の鮮度"


def fresh_on(
    *,
    source: str,
    confirmed_on: datetime.date | None,
    imported_on: datetime.date | None,
    first_published_at: datetime.datetime | None,
) -> datetime.date | None:
    """The last day on which somebody vouched for a job: its employer or, for an imported one, the import."""
    known = [confirmed_on, imported_on if source == Source.IMPORT else None]
    if found := [day for day in known if day]:
        return max(found)
    return timezone.localdate(first_published_at) if first_published_at else None


def values_of(listing: Listing, record: FreshnessRecord | None) -> dict[str, Any]:
    """What `fresh_on` asks for, from a listing and its record."""
    return {
        "source": record.source if record else Source.EMPLOYER,
        "imported_on": record.imported_on if record else None,
        "confirmed_on": listing.confirmed_on,
        "first_published_at": listing.first_published_at,
    }
