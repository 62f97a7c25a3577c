"""What people look for, without anything about the people."""

from __future__ import annotations

import datetime
import uuid

from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone

from core.fields import person_or_gone

WORDS_LENGTH = 100
CONDITIONS_LENGTH = 300
FEW = 3
"""So many hits or fewer are few."""


def week_of(day: datetime.date) -> datetime.date:
    """Monday of a week."""
    return day - datetime.timedelta(days=day.weekday())


class Outcome(models.TextChoices):
    """How a page of results ended. Without script nothing is known of it."""

    UNKNOWN = "", "わからない"
    CLICKED = "clicked", "求人を開いた"
    LEFT = "left", "開かずに離れた"
    WENT_ON = "went_on", "続けて探した"


class SearchQuerySet(models.QuerySet["Search"]):
    """Questions about single searches."""

    def last_days(self, days: int) -> SearchQuerySet:
        """Searches of the last days, today included."""
        return self.filter(day__gt=timezone.localdate() - datetime.timedelta(days=days))

    def popular(self, limit: int, *, days: int = 30, different_days: int = 3, times: int = 5) -> list[str]:
        """Words that led somewhere on several days or many times, the most frequent first."""
        found = self.last_days(days).filter(hits__gt=0, page=1, fallback="").exclude(words="")
        counted = found.values("words").annotate(times=Count("pk"), days=Count("day", distinct=True))
        often = counted.filter(Q(days__gte=different_days) | Q(times__gte=times))
        return list(often.order_by("-days", "-times", "words").values_list("words", flat=True)[:limit])


class Search(models.Model):
    """One page of results shown to a person. Kept for `SEARCH_JOURNAL_DAYS`.

    `token` stands in that page alone and lives as long as it: with it the page tells what was opened.
    """

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField("日", db_index=True)
    words = models.CharField("言葉", max_length=WORDS_LENGTH, blank=True)
    conditions = models.CharField("選んだ条件", max_length=CONDITIONS_LENGTH, blank=True)
    understood = models.CharField("言葉から読み取った条件", max_length=CONDITIONS_LENGTH, blank=True)
    hits = models.PositiveIntegerField("件数")
    page = models.PositiveIntegerField("ページ", default=1)
    order = models.CharField("並び順", max_length=12, blank=True)
    fallback = models.CharField("代わりに探したもの", max_length=20, blank=True)
    outcome = models.CharField(
        "その後", max_length=8, choices=Outcome.choices, default=Outcome.UNKNOWN, blank=True
    )
    rank = models.PositiveSmallIntegerField("最初に開いた求人の位置", null=True, blank=True)
    next_words = models.CharField("次に探した言葉", max_length=WORDS_LENGTH, blank=True)

    objects = SearchQuerySet.as_manager()

    class Meta:
        verbose_name = "検索"
        verbose_name_plural = "検索"
        default_permissions = ()
        indexes = [models.Index(fields=["words", "day"], name="search_journal_words")]

    @property
    def found_nothing(self) -> bool:
        """Whether these very words and conditions had no hit, whatever was shown instead."""
        return not self.hits or bool(self.fallback)


class SearchWeekQuerySet(models.QuerySet["SearchWeek"]):
    """Questions about words by week."""

    def named(self) -> SearchWeekQuerySet:
        """Weeks of words; the sums of searches without (kept) words are left out."""
        return self.exclude(words="")

    def abandoned(self) -> SearchWeekQuerySet:
        """Words after which people left without opening anything at least as often as not."""
        return self.filter(left__gt=0, left__gte=F("clicked"))


class SearchWeek(models.Model):
    """How often words were searched in a week (its Monday), and how it ended.

    Zero and few are counted where nothing but words was given: there the words are at fault. Numbers may go
    down again (who came back and opened something has not left), hence no check for signs.
    """

    week = models.DateField("週")
    words = models.CharField("言葉", max_length=WORDS_LENGTH, blank=True)
    searches = models.IntegerField("検索", default=0)
    zero = models.IntegerField("0件", default=0)
    few = models.IntegerField(f"1〜{FEW}件", default=0)
    clicked = models.IntegerField("求人を開いた", default=0)
    left = models.IntegerField("開かずに離れた", default=0)

    objects = SearchWeekQuerySet.as_manager()

    class Meta:
        verbose_name = "検索の集計"
        verbose_name_plural = "検索の集計"
        default_permissions = ("view",)
        permissions = [("decide_synonym", "検索の記録から言いかえを決められる")]
        constraints = [models.UniqueConstraint(fields=["week", "words"], name="search_journal_week_words")]

    def __str__(self) -> str:
        return self.words or "（言葉なし・残していない言葉）"

    @property
    def share(self) -> int | None:
        """Percent of known endings at which a job was opened; None when none is known."""
        known = self.clicked + self.left
        return round(100 * self.clicked / known) if known > 0 else None


class Decision(models.Model):
    """A proposed synonym that somebody took or turned down."""

    words = models.CharField("検索された言葉", max_length=WORDS_LENGTH)
    alternative = models.CharField("いっしょに探す言葉", max_length=WORDS_LENGTH)
    is_accepted = models.BooleanField("採用した")
    decided_on = models.DateField("決めた日", default=timezone.localdate)
    by = person_or_gone("決めた人")

    class Meta:
        verbose_name = "言いかえの判断"
        verbose_name_plural = "言いかえの判断"
        default_permissions = ()
        ordering = ["-decided_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["words", "alternative"], name="search_journal_decide_once")
        ]

    def __str__(self) -> str:
        return f"{self.words} → {self.alternative}"
