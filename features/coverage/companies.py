"""Whom to visit next."""

from __future__ import annotations

from django.db.models import Case, Count, Max, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from features.models import InterviewPage
from recruitment.models import Company, Job

NEVER_BUT_HIRING, LONG_AGO, NEVER = range(3)


def companies_by_need() -> QuerySet[Company]:
    """Public companies: never featured with open jobs first, then featured longest ago, then the others.

    Annotates `last_featured` (time or None) and `open_jobs`.
    """
    articles = InterviewPage.objects.filter(Q(live=True) | Q(expired=True), company=OuterRef("pk"))
    last = articles.order_by().values("company").annotate(last=Max("first_published_at")).values("last")
    jobs = Job.objects.open().filter(company=OuterRef("pk")).order_by().values("company")
    counted = jobs.annotate(number=Count("pk")).values("number")
    need = Case(
        When(last_featured__isnull=True, open_jobs__gt=0, then=NEVER_BUT_HIRING),
        When(last_featured__isnull=False, then=LONG_AGO),
        default=NEVER,
    )
    return (
        Company.objects.public()
        .annotate(last_featured=Subquery(last), open_jobs=Coalesce(Subquery(counted), Value(0)))
        .select_related("industry")
        .only("name", "code", "employees", "industry__name")
        .order_by(need, "last_featured", "-open_jobs", "name_kana", "pk")
    )
