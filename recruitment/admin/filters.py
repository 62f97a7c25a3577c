"""What staff narrow the lists of companies and jobs by (B11)."""

from __future__ import annotations

import django_filters
from django.db.models import Q, QuerySet
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from recruitment.models import Company, Job
from recruitment.vocabulary.enums import EmploymentType, JobKind, ListingState
from recruitment.vocabulary.models import Industry

GRANT_CHOICES = [("yes", "対象"), ("no", "対象外"), ("open", "未判定")]
OUT_OF_PERIOD = "out-of-period"
STATE_CHOICES = [*ListingState.choices, (OUT_OF_PERIOD, "掲載期間の外")]
DRAFT_CHOICES = [("yes", "公開していない変更がある"), ("no", "変更はない")]


class JobFilterSet(WagtailFilterSet):
    """Filters of the list of jobs."""

    state = django_filters.MultipleChoiceFilter(label="掲載の状態", choices=STATE_CHOICES, method="by_state")
    kind = django_filters.MultipleChoiceFilter(label="求人の種類", choices=JobKind.choices)
    employment_type = django_filters.MultipleChoiceFilter(label="雇用形態", choices=EmploymentType.choices)
    grant = django_filters.ChoiceFilter(
        label="移住支援金", choices=GRANT_CHOICES, method="by_grant", empty_label=None
    )
    draft = django_filters.ChoiceFilter(
        label="下書き", choices=DRAFT_CHOICES, method="by_draft", empty_label=None
    )
    end = django_filters.DateFromToRangeFilter(
        field_name="listing__publication_end", label="掲載終了日", widget=DateRangePickerWidget
    )

    class Meta:
        model = Job
        fields: list[str] = []

    def by_state(self, queryset: QuerySet[Job], name: str, values: list[str]) -> QuerySet[Job]:
        """Jobs in any of the states; whose period has not begun or is over is not counted as open."""
        if not values:
            return queryset
        public = Job.objects.open().values("pk")
        chosen = Q(listing__state__in=set(values) - {ListingState.OPEN, OUT_OF_PERIOD})
        if ListingState.OPEN in values:
            chosen |= Q(pk__in=public)
        if OUT_OF_PERIOD in values:
            chosen |= Q(listing__state=ListingState.OPEN) & ~Q(pk__in=public)
        return queryset.filter(chosen)

    def by_grant(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Jobs by the prefecture's decision."""
        return queryset.filter(listing__grant_eligible={"yes": True, "no": False, "open": None}[value])

    def by_draft(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Jobs with or without unpublished changes."""
        return queryset.filter(has_unpublished_changes=value == "yes")


class CompanyFilterSet(WagtailFilterSet):
    """Filters of the list of companies."""

    live = django_filters.ChoiceFilter(
        label="公開", choices=[("True", "公開中"), ("False", "公開していない")], empty_label=None
    )
    industry = django_filters.ModelChoiceFilter(
        label="業種（大分類）", queryset=Industry.objects.none(), method="by_industry"
    )
    open_data_consent = django_filters.ChoiceFilter(
        label="外部提供への同意", choices=[("True", "同意あり"), ("False", "同意なし")], empty_label=None
    )
    updated = django_filters.DateFromToRangeFilter(
        field_name="latest_revision__created_at", label="更新日", widget=DateRangePickerWidget
    )

    class Meta:
        model = Company
        fields: list[str] = []

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.filters["industry"].queryset = Industry.objects.divisions()

    def by_industry(self, queryset: QuerySet[Company], name: str, value: Industry) -> QuerySet[Company]:
        """Companies of a division, whatever group within it is recorded."""
        return queryset.filter(industry__path__startswith=value.path)
