"""Operational facts of a job: they live outside the revision, so that no draft overwrites them (T10)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils import timezone

from core.fields import person_or_gone
from recruitment.vocabulary.enums import (
    LISTING_TRANSITIONS,
    PUBLIC_STATES,
    CloseReason,
    ListingState,
)

if TYPE_CHECKING:
    from recruitment.models.job import Job

LONGEST_SERIAL = 13
"""Digits behind the hyphen of a job number (item 41)."""


class ListingManager(models.Manager["Listing"]):
    """Makes the one listing of a job."""

    def ensure_for(self, job: Job) -> Listing:
        """The job's listing; made, with its number, when missing (B17).

        A job that comes from elsewhere keeps the number it has there (`Job.number_elsewhere`).
        """
        wanted = {"number": job.number_elsewhere} if job.number_elsewhere else {}
        listing, created = self.get_or_create(job=job, defaults=wanted)
        if created:
            if not listing.number:
                listing.number = self.free_number(listing.pk)
                listing.save(update_fields=["number"])
            job.listing = listing
        return listing

    def free_number(self, serial: int) -> str:
        """Number of this serial, or the next behind all of ours when a registered job has taken it."""
        start = f"{settings.PREFECTURE_CODE}-"
        if not self.filter(number=f"{start}{serial:06d}").exists():
            return f"{start}{serial:06d}"
        ours = self.filter(number__startswith=start).annotate(length=Length("number"))
        ours = ours.filter(length__lt=len(start) + LONGEST_SERIAL)
        last = ours.order_by("-length", "-number").values_list("number", flat=True).first()
        numbers = (f"{start}{each:06d}" for each in count(int((last or "0").rpartition("-")[2]) + 1))
        return next(number for number in numbers if not self.filter(number=number).exists())


class Listing(models.Model):
    """State, period and decisions of one job; changed by actions only."""

    job = models.OneToOneField(
        "recruitment.Job", verbose_name="求人", on_delete=models.CASCADE, related_name="listing"
    )
    number = models.CharField("求人番号", max_length=20, unique=True, null=True, editable=False)
    state = models.CharField("状態", max_length=10, choices=ListingState.choices, default=ListingState.DRAFT)
    first_published_at = models.DateTimeField("初回掲載日時", null=True, blank=True)
    confirmed_on = models.DateField("募集中の確認日", null=True, blank=True)
    publication_end = models.DateField("掲載終了日", null=True, blank=True)
    hidden_at = models.DateTimeField("更新がないため非表示にした日時", null=True, blank=True)
    closed_at = models.DateTimeField("掲載終了の日時", null=True, blank=True)
    close_reason = models.CharField(
        "掲載終了の理由", max_length=16, choices=CloseReason.choices, default="", blank=True
    )
    grant_eligible = models.BooleanField("移住支援金の対象", null=True, blank=True)
    grant_decided_on = models.DateField("移住支援金の判定日", null=True, blank=True)
    grant_decided_by = person_or_gone("移住支援金の判定者")
    submitted_revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name="審査対象の版",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ListingManager()

    class Meta:
        verbose_name = "掲載情報"
        verbose_name_plural = "掲載情報"
        permissions = [
            ("moderate_job", "求人を審査できる"),
            ("decide_grant", "移住支援金の対象を判定できる"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(number__regex=r"^[0-9]{6}-[0-9]{1,13}$"),
                name="listing_number_form",
                violation_error_message="求人番号の形が正しくありません。",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ListingState.values),
                name="listing_state_known",
                violation_error_message="状態を一覧から選んでください。",
            ),
        ]
        indexes = [models.Index(fields=["state", "publication_end"], name="listing_open")]

    def __str__(self) -> str:
        return self.number or "（番号なし）"

    @property
    def is_open(self) -> bool:
        """Whether the public may see the job today."""
        return self.state in PUBLIC_STATES and self.hidden_at is None and not self.has_ended

    @property
    def is_waiting(self) -> bool:
        """Whether a submission waits for the moderators, be it a new job or a change of a public one."""
        return self.state == ListingState.SUBMITTED or self.submitted_revision_id is not None

    @property
    def has_ended(self) -> bool:
        """Whether the last day of publication is over."""
        return self.publication_end is not None and self.publication_end < timezone.localdate()

    @property
    def days_left(self) -> int | None:
        """Whole days until the publication ends, None without an end."""
        if self.publication_end is None:
            return None
        return (self.publication_end - timezone.localdate()).days

    def move_to(self, state: str) -> str:
        """Set a new state; returns the old one. Raises ValidationError for a move that is not allowed."""
        previous = self.state
        if state != previous and state not in LISTING_TRANSITIONS[previous]:
            raise ValidationError(
                f"「{ListingState(previous).label}」の求人を「{ListingState(state).label}」にはできません。",
                code="transition",
            )
        self.state = state
        return previous


class ListingTransition(models.Model):
    """The history everybody reads: who moved a job when, from where to where, and why."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="transitions")
    at = models.DateTimeField("日時", default=timezone.now)
    by = person_or_gone("操作した人")
    action = models.CharField("操作", max_length=20)
    from_state = models.CharField("前の状態", max_length=10, choices=ListingState.choices)
    to_state = models.CharField("後の状態", max_length=10, choices=ListingState.choices)
    reason = models.TextField("理由", blank=True, default="")

    class Meta:
        verbose_name = "状態の履歴"
        verbose_name_plural = "状態の履歴"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_from_state_display()} → {self.get_to_state_display()}"
