"""The dialogue about one submission: what was handed in, what the moderators said (B6)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from core.fields import person_or_gone

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models.company import Company
    from recruitment.models.job import Job

HELD_FOR = timedelta(hours=1)
"""How long a submission stays with the moderator who opened it."""


class ReviewState(models.TextChoices):
    """Where a submission stands."""

    WAITING = "waiting", "審査待ち"
    APPROVED = "approved", "承認"
    RETURNED = "returned", "差し戻し"
    REJECTED = "rejected", "掲載不可"
    WITHDRAWN = "withdrawn", "取り下げ"


DECIDED = (ReviewState.APPROVED, ReviewState.RETURNED, ReviewState.REJECTED)
"""States a moderator's decision leads to."""


class Sampling(models.TextChoices):
    """Later look at what the fast lane let through."""

    NONE = "", "対象外"
    DUE = "due", "抜き取り確認待ち"
    GOOD = "good", "問題なし"
    BAD = "bad", "問題あり"


class ReviewQuerySet(models.QuerySet["Review"]):
    """Submissions by state and record."""

    def decided(self) -> Self:
        """What was approved, returned or rejected."""
        return self.filter(state__in=DECIDED)

    def overdue(self) -> Self:
        """What has waited longer than promised."""
        return self.waiting().filter(due_at__lt=timezone.now())

    def sampling_due(self) -> Self:
        """What the fast lane let through and somebody should look at."""
        return self.filter(sampling=Sampling.DUE)

    def assigned_to(self, user: User) -> Self:
        """Waiting submissions a person has taken."""
        return self.waiting().filter(assigned_to=user)

    def counts(self, user: User) -> dict[str, int]:
        """How much work there is, by kind; what is decided is not counted, for it only grows."""
        waits = Q(state=ReviewState.WAITING)
        return self.aggregate(
            waiting=Count("pk", filter=waits),
            mine=Count("pk", filter=waits & Q(assigned_to=user)),
            overdue=Count("pk", filter=waits & Q(due_at__lt=timezone.now())),
            sampling=Count("pk", filter=Q(sampling=Sampling.DUE)),
        )

    def with_line(self) -> Self:
        """What a line of the queue prints, and no more: a job has 150 columns."""
        people = ("assigned_to", "decided_by")
        names = [f"{person}__{part}" for person in people for part in ("last_name", "first_name", "email")]
        own = [field.name for field in self.model._meta.concrete_fields]
        related = ("company__name", "revision__object_str", "revision__user")
        return self.select_related("company", "revision", *people).only(*own, *related, *names)

    def with_relations(self) -> Self:
        """Everything a page about a submission prints."""
        return self.select_related(
            "company",
            "job",
            "job__listing",
            "job__company",
            "revision",
            "assigned_to",
            "submitted_by",
            "decided_by",
        ).defer("revision__content")

    def waiting(self) -> Self:
        """What the moderators have to look at."""
        return self.filter(state=ReviewState.WAITING)

    def for_company(self, company: Company) -> Self:
        """Everything a company handed in: its record and its jobs."""
        return self.filter(company=company)

    def for_record(self, record: Company | Job) -> Self:
        """Submissions of one job, or of the record of one company, newest first."""
        own = {"job": record} if record._meta.model_name == "job" else {"company": record, "job": None}
        return self.filter(**own).order_by("-submitted_at", "-pk")


class Review(models.Model):
    """One submission of a job, or, without a job, of a company's own record."""

    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="reviews"
    )
    job = models.ForeignKey(
        "recruitment.Job",
        verbose_name="求人",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="reviews",
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name="提出された版",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    corrected_revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name="審査で直した版",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    replaces = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name="提出のときに公開していた版",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_change = models.BooleanField("公開中の内容の変更", default=False)
    content_hash = models.CharField("内容の指紋", max_length=64, blank=True, default="")
    state = models.CharField("状態", max_length=10, choices=ReviewState.choices, default=ReviewState.WAITING)
    submitted_at = models.DateTimeField("提出日時", default=timezone.now)
    submitted_by = person_or_gone("提出した人")
    due_at = models.DateTimeField("審査の期限", null=True, blank=True)
    assigned_to = person_or_gone("担当者")
    assigned_at = models.DateTimeField("担当を決めた日時", null=True, blank=True)
    decided_at = models.DateTimeField("決定日時", null=True, blank=True)
    decided_by = person_or_gone("決定した人")
    note = models.TextField("企業への連絡", blank=True, default="")
    must_count = models.PositiveSmallIntegerField("必ず直す点の数", default=0)
    should_count = models.PositiveSmallIntegerField("直したほうがよい点の数", default=0)
    fast_lane = models.BooleanField("信頼企業の早期掲載", default=False)
    sampling = models.CharField(
        "抜き取り確認", max_length=4, choices=Sampling.choices, default=Sampling.NONE, blank=True
    )
    sampled_by = person_or_gone("抜き取り確認をした人")
    sampled_at = models.DateTimeField("抜き取り確認の日時", null=True, blank=True)
    sampling_note = models.TextField("抜き取り確認の結果", blank=True, default="")

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = "審査"
        verbose_name_plural = "審査"
        ordering = ["submitted_at", "pk"]
        indexes = [models.Index(fields=["state", "submitted_at"], name="review_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["job"],
                condition=Q(state="waiting", job__isnull=False),
                name="review_job_waits_once",
                violation_error_message="この求人はすでに審査待ちです。",
            ),
            models.UniqueConstraint(
                fields=["company"],
                condition=Q(state="waiting", job__isnull=True),
                name="review_company_waits_once",
                violation_error_message="この企業情報はすでに審査待ちです。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.record}（{self.get_state_display()}）"

    @property
    def record(self) -> Company | Job:
        """The job, or the company whose own record was handed in."""
        return self.job or self.company

    @property
    def scope(self) -> GuidelineScope:
        """Which points of the guideline are asked."""
        return GuidelineScope.JOB if self.job_id else GuidelineScope.COMPANY

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided yet."""
        return self.state == ReviewState.WAITING

    @property
    def is_overdue(self) -> bool:
        """Whether it has waited longer than promised."""
        return self.is_waiting and self.due_at is not None and self.due_at < timezone.now()

    @property
    def has_findings(self) -> bool:
        """Whether the checks had anything to mend at the submission."""
        return bool(self.must_count or self.should_count)

    @property
    def title(self) -> str:
        """What was handed in, by the name it has in the submission."""
        return self.revision.object_str if self.revision else str(self.record)

    def is_held_by_other(self, user: Any) -> bool:
        """Whether somebody else is at it: who opened it and left it undecided holds it for an hour."""
        held_since = timezone.now() - HELD_FOR
        is_recent = self.assigned_at is None or self.assigned_at > held_since
        return self.is_waiting and self.assigned_to_id not in (None, user.pk) and is_recent

    def comments_by_field(self) -> dict[str, str]:
        """What the moderators wrote at each field."""
        return {comment.field: comment.text for comment in self.comments.all()}


class ReviewComment(models.Model):
    """What a moderator wrote at one field; the employer sees it beside that field."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="comments")
    field = models.CharField("項目", max_length=60)
    text = models.TextField("指摘")

    class Meta:
        verbose_name = "審査の指摘"
        verbose_name_plural = "審査の指摘"
        constraints = [models.UniqueConstraint(fields=["review", "field"], name="review_comment_once")]

    def __str__(self) -> str:
        return f"{self.field}：{self.text}"


class GuidelineScope(models.TextChoices):
    """What an item of the advertising guideline is checked on."""

    REGISTRATION = "registration", "企業の利用登録"
    COMPANY = "company", "企業情報"
    JOB = "job", "求人"


class GuidelineItem(models.Model):
    """One point of the advertising guideline (広告掲載要綱・掲載基準) that somebody has to confirm."""

    scope = models.CharField("確認する場面", max_length=12, choices=GuidelineScope.choices)
    text = models.CharField("確認すること", max_length=200)
    help_text = models.TextField("見るところ", blank=True, default="")
    legal_basis = models.CharField("根拠", max_length=200, blank=True, default="")
    order = models.PositiveSmallIntegerField("並び順", default=100)
    active = models.BooleanField("使用中", default=True)

    class Meta:
        verbose_name = "審査の確認項目"
        verbose_name_plural = "審査の確認項目"
        ordering = ["scope", "order", "pk"]

    def __str__(self) -> str:
        return self.text


class ReviewCheck(models.Model):
    """The answer to one point of the guideline, as given at the decision."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="checks")
    item = models.ForeignKey(GuidelineItem, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.CharField("確認したこと", max_length=200)
    confirmed = models.BooleanField("適合", default=False)

    class Meta:
        verbose_name = "確認の記録"
        verbose_name_plural = "確認の記録"

    def __str__(self) -> str:
        return self.text
