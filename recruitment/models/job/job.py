"""The job record: all 94 job items of the national format and the statutory items beside (B2, B3)."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.locks import BaseLock
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.previews import DevicePreviewMixin
from recruitment.models.common import kept_by_wagtail
from recruitment.models.company_children import Photo
from recruitment.models.fields import split_codes
from recruitment.models.job.application import JobApplication
from recruitment.models.job.basics import GRANT_SUFFIX, JobBasics
from recruitment.models.job.benefits import JobBenefits
from recruitment.models.job.constraints import JOB_CONSTRAINTS
from recruitment.models.job.hours import JobHours
from recruitment.models.job.kinds import JobHighSchool, JobInternship
from recruitment.models.job.pay import JobPay
from recruitment.models.job.requirements import JobRequirements
from recruitment.models.job.terms import JobTerms
from recruitment.models.job.workplace import JobWorkplace
from recruitment.models.listing import Listing
from recruitment.models.lock import SubmittedLock
from recruitment.querysets import JobQuerySet
from recruitment.vocabulary.enums import ABSENCES, Feature, Holiday, JobKind, WorkingDay

FILTERED = (
    "live",
    "kind",
    "title",
    "company",
    "industry",
    "occupation",
    "workplace_municipality",
    "employment_type",
    "created_at",
    "first_published_at",
    "last_published_at",
    "expire_at",
)
"""What listings filter and sort search results by."""

SEARCHED_TEXTS = (
    "description",
    "license",
    "experience",
    "personality",
    "welcome",
    "working_days_note",
    "work_time_note",
    "holidays_note",
    "welfare",
    "atmosphere",
)
"""Text items that are searched besides title, occupation, place and company."""


class Job(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    DevicePreviewMixin,
    PreviewableMixin,
    index.Indexed,
    JobBasics,
    JobWorkplace,
    JobTerms,
    JobHours,
    JobPay,
    JobBenefits,
    JobRequirements,
    JobApplication,
    JobHighSchool,
    JobInternship,
    ClusterableModel,
):
    """A vacancy. What may not be overwritten by publishing a draft lives in its `listing`."""

    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="jobs"
    )
    live = models.BooleanField("公開中", default=False, editable=False)
    created_at = models.DateTimeField("登録日時", auto_now_add=True)
    workflow_states = kept_by_wagtail("WorkflowState", "job")
    revisions = kept_by_wagtail("Revision", "job")

    objects = JobQuerySet.as_manager()

    number_elsewhere = ""
    """Number the job has where it comes from; set before the first save, it stays its number here."""

    chooser_columns = ("title", "listing__number", "company__name")

    search_auto_update = False  # recruitment.receivers does it, and knows when many are saved
    search_fields = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("search_text"),
        *(index.FilterField(name) for name in FILTERED),
    ]

    class Meta:
        verbose_name = "求人"
        verbose_name_plural = "求人"
        ordering = ["-pk"]
        constraints = JOB_CONSTRAINTS
        indexes = [models.Index(fields=["live", "kind", "-first_published_at"], name="job_newest")]

    def __str__(self) -> str:
        return self.title or "（求人名未入力）"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store with comparable pay; a new job gets its listing, hence its number, at once."""
        self.set_comparable_pay()
        with transaction.atomic():
            super().save(*args, **kwargs)
            if not Job.listing.is_cached(self):
                Listing.objects.ensure_for(self)

    def get_lock(self) -> BaseLock | None:
        """Lock while the job waits for moderation, so that the moderators decide on what was submitted."""
        listing = getattr(self, "listing", None)
        if listing and listing.is_waiting:
            return SubmittedLock(self)
        lock: BaseLock | None = super().get_lock()
        return lock

    @property
    def number(self) -> str:
        """Job number (B17), empty before the first save."""
        listing = getattr(self, "listing", None)
        return listing.number if listing else ""

    @property
    def public_title(self) -> str:
        """Title with the grant mark where the prefecture decided the job is eligible (no 47)."""
        listing = getattr(self, "listing", None)
        return f"{self.title}{GRANT_SUFFIX}" if listing and listing.grant_eligible else self.title

    def get_absolute_url(self) -> str:
        """Address of the public page."""
        return reverse("recruitment:job", args=[self.number or "0"])

    @property
    def is_high_school(self) -> bool:
        """Whether applications go through the school."""
        return self.kind == JobKind.HIGH_SCHOOL

    @property
    def is_internship(self) -> bool:
        """Whether this is a programme for students."""
        return self.kind == JobKind.INTERNSHIP

    @property
    def workplace_address(self) -> str:
        """Place of work in one line."""
        place = str(self.workplace_municipality) if self.workplace_municipality else ""
        building = f" {self.workplace_building}" if self.workplace_building else ""
        return f"{place}{self.workplace_town}{self.workplace_block}{building}"

    @property
    def feature_labels(self) -> list[str]:
        """Labels of the ticked features."""
        return [str(Feature(code).label) for code in split_codes(self.features, ",") if code in Feature]

    @property
    def working_day_labels(self) -> list[str]:
        """Labels of the working days."""
        return [str(WorkingDay(code).label) for code in self.working_days if code in WorkingDay]

    @property
    def holiday_labels(self) -> list[str]:
        """Labels of the holidays."""
        return [str(Holiday(code).label) for code in self.holidays if code in Holiday]

    @classmethod
    def get_indexed_objects(cls) -> JobQuerySet:
        """Jobs with what `search_text` reads, in one query."""
        return cls.objects.select_related("listing", "company", "occupation", "workplace_municipality")

    def _looked_for_as_text(self) -> list[str]:
        """Ticked features, without those that say what there is not: 「夜勤」 must not find them."""
        return [code for code in split_codes(self.features, ",") if code in Feature and code not in ABSENCES]

    def search_text(self) -> str:
        """Everything a seeker may look for, one part a line, for the index."""
        place = self.workplace_municipality
        parts = [
            self.occupation.name if self.occupation else "",
            self.occupation_name,
            self.company.name,
            self.company.name_kana,
            f"{place.prefecture} {place.name}" if place else "",
            self.workplace_town,
            self.access_route,
            self.get_employment_type_display(),
            "" if self.kind == JobKind.REGULAR else self.get_kind_display(),
            " ".join(str(Feature(code).label) for code in self._looked_for_as_text()),
            *(getattr(self, name) for name in SEARCHED_TEXTS),
        ]
        return "\n".join(part for part in parts if part)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        """The public page's own template."""
        return "recruitment/job.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        """What the public page gets, too."""
        return {"job": self, "company": self.company if self.company_id else None, "is_preview": True}


class JobPhoto(Photo):
    """A picture of the work."""

    job = ParentalKey("recruitment.Job", on_delete=models.CASCADE, related_name="photos")

    class Meta(Photo.Meta):
        verbose_name = "写真"
        verbose_name_plural = "写真"
