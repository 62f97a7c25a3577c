"""The angles from which the desk looks at companies and jobs (B11)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.admin.filters import DateRangePickerWidget

from recruitment.admin.filters import CompanyFilterSet, JobFilterSet
from recruitment.checks.completeness import COMPANY_RULES, JOB_RULES
from recruitment.desk import searching
from recruitment.freshness.models import Source
from recruitment.freshness.unconfirmed import unconfirmed_jobs
from recruitment.models import Company, Job, Membership
from recruitment.vocabulary.enums import ListingState
from recruitment.vocabulary.models import Industry, Municipality

EXPIRY = [
    ("7", "7日以内に終わる"),
    ("30", "30日以内に終わる"),
    ("over", "期間が過ぎている"),
    ("none", "期限なし"),
]
SCORES = [("50", "50点未満"), ("70", "70点未満"), ("100", "100点未満")]


def _yes(label: str, meaning: str, method: str) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, choices=[("yes", meaning)], method=method, empty_label=None
    )


class DeskFilters:
    """What both lists have in common; `company_link` leads from a row to its company."""

    company_link = "pk"

    def by_phone(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """A phone number in any spelling."""
        return searching.with_phone(queryset, value)

    def by_person(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """The mail address of somebody who works on the record, or a part of it."""
        return searching.of_person(queryset, value.replace("\0", ""), self.company_link)

    def by_review(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """A submission waits."""
        return searching.waiting_for_review(queryset)

    def by_gap(self, queryset: QuerySet[Any], name: str, values: list[str]) -> QuerySet[Any]:
        """All of these gaps."""
        for code in values:
            queryset = queryset.filter(desk_entry__gaps__contains=f",{code},")
        return queryset

    def by_score(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Less complete than this."""
        return queryset.filter(desk_entry__score__lt=int(value))


class DeskJobFilterSet(DeskFilters, JobFilterSet):
    """Jobs: everything the list of the records has, and more."""

    company_link = "company_id"

    expiry = django_filters.ChoiceFilter(label="期限", choices=EXPIRY, method="by_expiry", empty_label=None)
    unconfirmed = _yes("募集の確認", "しばらく確認がない", "by_confirmation")
    review = _yes("審査", "審査を待っている版がある", "by_review")
    company_name = django_filters.CharFilter(label="企業の名前・ふりがな・法人番号", method="by_company")
    person = django_filters.CharFilter(label="担当者のメールアドレス", method="by_person")
    phone = django_filters.CharFilter(label="電話番号", method="by_phone")
    industry = django_filters.ModelChoiceFilter(
        label="業種（大分類）", queryset=Industry.objects.none(), method="by_industry"
    )
    place = django_filters.ModelChoiceFilter(
        label="勤務地の市区町村", queryset=Municipality.objects.none(), field_name="workplace_municipality"
    )
    source = django_filters.ChoiceFilter(
        label="出どころ", choices=Source.choices, method="by_source", empty_label=None
    )
    gap = django_filters.MultipleChoiceFilter(
        label="足りないところ",
        choices=[(rule.gap.code, rule.gap.label) for rule in JOB_RULES],
        method="by_gap",
    )
    score = django_filters.ChoiceFilter(label="充実度", choices=SCORES, method="by_score", empty_label=None)
    updated = django_filters.DateFromToRangeFilter(
        field_name="latest_revision__created_at", label="更新日", widget=DateRangePickerWidget
    )

    class Meta(JobFilterSet.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["industry"].queryset = Industry.objects.divisions()
        used = Exists(Job.objects.filter(workplace_municipality=OuterRef("pk")))
        self.filters["place"].queryset = Municipality.objects.filter(used).order_by("code")

    def by_expiry(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Open jobs by their last day."""
        today, end = timezone.localdate(), "listing__publication_end"
        queryset = queryset.filter(listing__state=ListingState.OPEN)
        if value == "none":
            return queryset.filter(**{f"{end}__isnull": True})
        if value == "over":
            return queryset.filter(**{f"{end}__lt": today})
        return queryset.filter(**{f"{end}__range": (today, today + timedelta(days=int(value)))})

    def by_confirmation(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Jobs that are asked about, marked or hidden, by the limits of freshness."""
        return queryset.filter(pk__in=unconfirmed_jobs().order_by().values("pk"))

    def by_company(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Jobs of companies of this name."""
        return queryset.filter(company__in=searching.companies_with(Company.objects.all(), value))

    def by_industry(self, queryset: QuerySet[Job], name: str, value: Industry) -> QuerySet[Job]:
        """Jobs of a division."""
        return queryset.filter(industry__path__startswith=value.path)

    def by_source(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Where the job comes from; what nobody noted comes from the employer."""
        condition = Q(listing__freshness__source=value)
        if value == Source.EMPLOYER:
            condition |= Q(listing__freshness__isnull=True)
        return queryset.filter(condition)


class DeskCompanyFilterSet(DeskFilters, CompanyFilterSet):
    """Companies: everything the list of the records has, and more."""

    review = _yes("審査", "審査を待っている版がある", "by_review")
    draft = _yes("下書き", "公開していない変更がある", "by_draft")
    jobs = django_filters.ChoiceFilter(
        label="掲載中の求人",
        choices=[("yes", "ある"), ("no", "ない")],
        method="by_jobs",
        empty_label=None,
    )
    people = _yes("担当者", "登録がない", "by_people")
    person = django_filters.CharFilter(label="担当者のメールアドレス", method="by_person")
    phone = django_filters.CharFilter(label="電話番号", method="by_phone")
    place = django_filters.ModelChoiceFilter(
        label="本店の市区町村", queryset=Municipality.objects.none(), field_name="municipality"
    )
    grant = _yes("移住支援金", "対象の求人を掲載している", "by_grant")
    gap = django_filters.MultipleChoiceFilter(
        label="足りないところ",
        choices=[(rule.gap.code, rule.gap.label) for rule in COMPANY_RULES],
        method="by_gap",
    )
    score = django_filters.ChoiceFilter(label="充実度", choices=SCORES, method="by_score", empty_label=None)

    class Meta(CompanyFilterSet.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        used = Exists(Company.objects.filter(municipality=OuterRef("pk")))
        self.filters["place"].queryset = Municipality.objects.filter(used).order_by("code")

    def by_draft(self, queryset: QuerySet[Company], name: str, value: str) -> QuerySet[Company]:
        """Changes that are not public."""
        return queryset.filter(has_unpublished_changes=True)

    def by_jobs(self, queryset: QuerySet[Company], name: str, value: str) -> QuerySet[Company]:
        """With or without an open job."""
        jobs = Exists(Job.objects.open().filter(company=OuterRef("pk")))
        return queryset.filter(jobs if value == "yes" else ~jobs)

    def by_people(self, queryset: QuerySet[Company], name: str, value: str) -> QuerySet[Company]:
        """Companies for which nobody signs in."""
        return queryset.filter(~Exists(Membership.objects.filter(company=OuterRef("pk"))))

    def by_grant(self, queryset: QuerySet[Company], name: str, value: str) -> QuerySet[Company]:
        """Companies with an open job that is eligible."""
        eligible = Job.objects.open().for_grant().filter(company=OuterRef("pk"))
        return queryset.filter(Exists(eligible))
