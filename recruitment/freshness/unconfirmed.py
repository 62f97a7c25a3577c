"""Jobs nobody has confirmed for a while, as operators look through them (B9)."""

from __future__ import annotations

import datetime
from collections import OrderedDict
from typing import Any

import django_filters
from django.db import models
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from core.rights import RightReport
from recruitment.freshness.models import FreshnessSettings, Source, fresh_on, values_of
from recruitment.models import Job
from recruitment.vocabulary.enums import ListingState

PERMISSION = "freshness.view_freshnessrecord"


class Stage(models.TextChoices):
    """How far it has come with a job."""

    HIDDEN = "hidden", "公開ページから外した"
    MARKED = "marked", "注意書きを表示している"
    ASKED = "asked", "確認をお願いしている"


def unconfirmed_jobs() -> QuerySet[Job]:
    """Hidden jobs and open ones that are old enough to be asked about, the longest unconfirmed first."""
    settings, today = FreshnessSettings.current(), timezone.localdate()
    own = today - datetime.timedelta(days=settings.ask_after)
    imported = today - datetime.timedelta(days=settings.import_ask_after)
    is_import = Q(listing__freshness__isnull=False, listing__freshness__source=Source.IMPORT)
    old = (
        Q(listing__hidden_at__isnull=False)
        | (~is_import & (Q(listing__confirmed_on__lte=own) | Q(listing__confirmed_on=None)))
        | (
            is_import
            & Q(listing__freshness__imported_on__lte=imported)
            & (Q(listing__confirmed_on__lte=imported) | Q(listing__confirmed_on=None))
        )
    )
    running = Q(listing__publication_end__isnull=True) | Q(listing__publication_end__gte=today)
    jobs = Job.objects.filter(running & old, live=True, listing__state=ListingState.OPEN)
    return jobs.select_related("listing__freshness", "company").order_by(
        models.F("listing__confirmed_on").asc(nulls_first=True), "pk"
    )


def stage_of(job: Job) -> str:
    """How far it has come, in words."""
    record = getattr(job.listing, "freshness", None)
    if job.listing.hidden_at:
        return Stage.HIDDEN.label
    fresh = fresh_on(**values_of(job.listing, record))
    return (Stage.MARKED if record and fresh and record.marked_for == fresh else Stage.ASKED).label


def inspect_url(job: Job) -> str:
    """The job in the admin, as everybody who reads the list may see it."""
    return reverse(Job.snippet_viewset.get_url_name("inspect"), args=[job.pk])


def confirmed_text(job: Job) -> str:
    """Day of the last confirmation."""
    day = job.listing.confirmed_on
    return date_format(day, "Y年n月j日") if day else "なし"


def end_text(job: Job) -> str:
    """Last day of publication."""
    day = job.listing.publication_end
    return date_format(day, "Y年n月j日") if day else ""


def source_text(job: Job) -> str:
    """Where the job comes from."""
    record = getattr(job.listing, "freshness", None)
    return str(Source(record.source if record else Source.EMPLOYER).label)


class StageFilter(django_filters.ChoiceFilter):
    """Hidden ones only, or those still shown."""

    def filter(self, qs: QuerySet[Job], value: str) -> QuerySet[Job]:
        """Narrow by whether the public sees the job."""
        if value == "hidden":
            return qs.filter(listing__hidden_at__isnull=False)
        return qs.filter(listing__hidden_at=None) if value == "shown" else qs


class UnconfirmedFilterSet(WagtailFilterSet):
    """By stage, source and company."""

    stage = StageFilter(
        label="公開ページ",
        choices=[("hidden", "外している"), ("shown", "表示している")],
        empty_label="すべて",
    )
    source = django_filters.ChoiceFilter(
        field_name="listing__freshness__source",
        label="出どころ",
        choices=Source.choices,
        empty_label="すべて",
    )
    company = django_filters.CharFilter(
        field_name="company__name", label="企業名の一部", lookup_expr="icontains"
    )

    class Meta:
        model = Job
        fields: list[str] = []


class UnconfirmedView(RightReport):
    """The list, for the telephone: who has not answered, and since when."""

    model = Job
    right = PERMISSION
    page_title = "確認の取れていない求人"
    header_icon = "calendar-check"
    index_url_name = "unconfirmed_jobs"
    index_results_url_name = "unconfirmed_jobs_results"
    filterset_class = UnconfirmedFilterSet
    columns = [
        TitleColumn("title", label="求人", accessor=str, get_url=inspect_url),
        Column("company", label="企業", accessor=lambda job: job.company.name),
        Column("tel", label="電話番号", accessor=lambda job: job.company.tel, classname="one-line"),
        Column("confirmed", label="最後の確認", accessor=confirmed_text, classname="one-line"),
        Column("end", label="掲載終了日", accessor=end_text, classname="one-line"),
        Column("stage", label="状態", accessor=stage_of),
        Column("source", label="出どころ", accessor=source_text),
    ]
    export_headings = {
        "number": "求人番号",
        "title": "求人",
        "company": "企業",
        "tel": "電話番号",
        "confirmed": "最後の確認",
        "end": "掲載終了日",
        "stage": "状態",
        "source": "出どころ",
    }
    list_export = list(export_headings)

    def get_queryset(self) -> QuerySet[Job]:
        """What is to be looked after."""
        return unconfirmed_jobs()

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"unconfirmed-jobs-{timezone.localdate():%Y%m%d}"

    def to_row_dict(self, item: Job) -> OrderedDict[str, Any]:
        """One job."""
        return OrderedDict(
            number=item.number,
            title=str(item),
            company=item.company.name,
            tel=item.company.tel,
            confirmed=str(item.listing.confirmed_on or "なし"),
            end=str(item.listing.publication_end or ""),
            stage=stage_of(item),
            source=source_text(item),
        )
