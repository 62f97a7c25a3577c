"""The business questions about companies and jobs, each asked in one place (architecture §1)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Self

import jaconv
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils import timezone
from wagtail.search.queryset import SearchableQuerySetMixin

from recruitment.vocabulary.enums import PUBLIC_STATES, JobKind, ListingState

if TYPE_CHECKING:
    from recruitment.models import Company, Job


NEWEST = (F("listing__first_published_at").desc(nulls_last=True), F("pk").desc())
"""Order of jobs by their first publication, which no later draft changes (T10)."""


def _running_q(listing: str) -> Q:
    """Condition for a period of publication that is not over."""
    end = f"{listing}publication_end"
    return Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": timezone.localdate()})


def _open_q(prefix: str = "") -> Q:
    """Condition for an open job; `prefix` leads to the job from another model, e.g. `jobs__`."""
    listing = f"{prefix}listing__"
    return (
        Q(**{f"{prefix}live": True, f"{prefix}company__live": True})
        & Q(**{f"{listing}state__in": PUBLIC_STATES, f"{listing}hidden_at__isnull": True})
        & _running_q(listing)
    )


class JobQuerySet(SearchableQuerySetMixin, models.QuerySet["Job"]):
    """Jobs by state, scope and kind."""

    def open(self) -> Self:
        """Jobs the public may see and apply for today; time is part of the question (T20)."""
        return self.filter(_open_q())

    def ended(self) -> Self:
        """Jobs whose publication is over: their address answers 410.

        Suspended jobs and those hidden until they are confirmed may return, so they are not among them.
        """
        withheld = Q(listing__state=ListingState.SUSPENDED) | (
            Q(listing__state=ListingState.OPEN, listing__hidden_at__isnull=False) & _running_q("listing__")
        )
        return (
            self.filter(listing__first_published_at__isnull=False)
            .exclude(withheld)
            .exclude(pk__in=self.model._default_manager.filter(_open_q()).values("pk"))
        )

    def newest(self) -> Self:
        """Newest publication first."""
        return self.order_by(*NEWEST)

    def for_company(self, company: Company) -> Self:
        """Jobs of one company."""
        return self.filter(company=company)

    def for_grant(self) -> Self:
        """Jobs decided to be eligible for the migration support grant (B12)."""
        return self.filter(listing__grant_eligible=True)

    def for_high_school(self) -> Self:
        """Vacancies for pupils who finish high school (A6)."""
        return self.filter(kind=JobKind.HIGH_SCHOOL)

    def internships(self) -> Self:
        """Internship programmes (A7)."""
        return self.filter(kind=JobKind.INTERNSHIP)

    def visible_to(self, user: Any) -> Self:
        """Open jobs for everybody; also own companies' jobs for members, all for staff with the right."""
        if not user.is_authenticated:
            return self.open()
        if user.has_perm("recruitment.view_job"):
            return self
        return self.filter(_open_q() | Q(company__memberships__user=user)).distinct()

    def similar_to(self, job: Job) -> Self:
        """Other open jobs of the same occupation, same place first, then newest."""
        nearest = models.Case(
            models.When(workplace_municipality=job.workplace_municipality_id, then=0), default=1
        )
        return (
            self.open()
            .exclude(pk=job.pk)
            .filter(occupation=job.occupation_id, kind=job.kind)
            .order_by(nearest, *NEWEST)
        )

    def with_card_relations(self) -> Self:
        """Everything a result card prints, in one query."""
        return self.select_related(
            "listing", "company", "company__logo", "workplace_municipality", "occupation", "image"
        ).prefetch_related("image__renditions", "company__logo__renditions")

    def with_page_relations(self) -> Self:
        """Everything the job page prints."""
        return (
            self.with_card_relations()
            .select_related("industry", "company__municipality", "company__industry", "grant_decision")
            .prefetch_related("photos__image__renditions")
        )


class CompanyQuerySet(SearchableQuerySetMixin, models.QuerySet["Company"]):
    """Companies by state and scope."""

    def public(self) -> Self:
        """Companies the public may see."""
        return self.filter(live=True)

    def newest(self) -> Self:
        """Newest publication first."""
        return self.order_by(F("first_published_at").desc(nulls_last=True), "-pk")

    def named(self, words: str) -> Self:
        """Companies whose name, reading or introduction holds every word, in any width or kana."""
        found = self
        for word in unicodedata.normalize("NFKC", words).split():
            name, reading = Q(name__icontains=word), Q(name_kana__icontains=jaconv.kata2hira(word))
            found = found.filter(name | reading | Q(catchphrase__icontains=word))
        return found

    def in_industry(self, division: str) -> Self:
        """Companies whose industry lies in a division (`E`) of the classification."""
        return self.filter(industry__path__startswith=division)

    def visible_to(self, user: Any) -> Self:
        """Public companies for everybody; also own ones for members, all for staff with the right."""
        if not user.is_authenticated:
            return self.public()
        if user.has_perm("recruitment.view_company"):
            return self
        return self.filter(Q(live=True) | Q(memberships__user=user)).distinct()

    def with_open_job_count(self) -> Self:
        """Annotate `open_job_count`."""
        return self.annotate(open_job_count=Count("jobs", filter=_open_q("jobs__"), distinct=True))

    def hiring(self) -> Self:
        """Public companies with at least one open job."""
        jobs = self.model._meta.get_field("jobs").related_model
        return self.public().filter(Exists(jobs.objects.open().filter(company=OuterRef("pk"))))

    def with_card_relations(self) -> Self:
        """Everything a company card prints."""
        return self.select_related("logo", "municipality", "industry").prefetch_related("logo__renditions")
