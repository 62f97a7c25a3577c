"""The office's room for the grant: declarations and jobs to decide, companies without an eligible job."""

from __future__ import annotations

from typing import Any

import django_filters
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.access.lists import NotedList
from accounts.models import User
from core.desk import DeskLink
from recruitment.grant import actions
from recruitment.grant.facts import judge_company, judge_job, obstacles, scheme
from recruitment.grant.forms import DecisionForm
from recruitment.grant.models import GrantApplication, GrantState
from recruitment.grant.rules import WEEKLY_HOURS
from recruitment.grant.table import QUESTIONS
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import EmploymentPeriod

DECIDE = "recruitment.decide_grant"
TITLE = "移住支援金の申告"
ANSWER_WORDS = {"yes": "はい", "no": "いいえ"}
SHOW_CHOICES = [("open", "判定と再確認を待つもの"), *GrantState.choices]


def undecided_jobs() -> QuerySet[Job]:
    """Open jobs at eligible companies that nobody decided and no data rule (J1–J3) excludes."""
    eligible = GrantApplication.objects.in_force().filter(company=OuterRef("company"))
    return Job.objects.open().filter(
        Exists(eligible),
        listing__grant_eligible__isnull=True,
        weekly_hours__gte=WEEKLY_HOURS,
        employment_period=EmploymentPeriod.INDEFINITE,
        workplace_municipality__prefecture_code=settings.PREFECTURE_CODE[:2],
    )


def open_job_decisions() -> QuerySet[Job]:
    """Undecided jobs that state the subsidy, so that nothing is missing, and those whose facts changed."""
    ready = undecided_jobs().exclude(subsidy_note="").values("pk")
    return Job.objects.open().filter(Q(pk__in=ready) | Q(grant_decision__recheck_since__isnull=False))


def companies_without_job() -> QuerySet[Company]:
    """Eligible companies on whose behalf no open job carries the mark."""
    eligible = GrantApplication.objects.in_force().filter(company=OuterRef("pk"))
    marked = Job.objects.open().for_grant().filter(company=OuterRef("pk"))
    return Company.objects.filter(Exists(eligible), ~Exists(marked))


def grant_links(user: User) -> list[DeskLink]:
    """The way to what is to decide, on the dashboard; two queries."""
    if not user.has_perm(DECIDE):
        return []
    companies, jobs = GrantApplication.objects.open_decisions().count(), open_job_decisions().count()
    waiting = f"企業{companies}件、求人{jobs}件が判定を待っています"
    note = waiting if companies or jobs else "待っている判定はありません"
    url = f"{reverse('grant_queue')}?show=open" if companies or not jobs else reverse("grant_jobs")
    return [DeskLink("移住支援金を判定する", note, url, "home", 16)]


class ApplicationFilterSet(WagtailFilterSet):
    """What the list of declarations is narrowed by."""

    show = django_filters.ChoiceFilter(label="状態", choices=SHOW_CHOICES, method="by_show", empty_label=None)

    class Meta:
        model = GrantApplication
        fields: list[str] = []

    def by_show(self, queryset: Any, name: str, value: str) -> Any:
        """By state, or what waits for the office."""
        return queryset.open_decisions() if value == "open" else queryset.filter(state=value)


class JobFilterSet(WagtailFilterSet):
    """What the list of jobs is narrowed by."""

    show = django_filters.ChoiceFilter(
        label="表示する求人",
        choices=[("changed", "再確認を待つもの"), ("note", "助成の内容だけが足りないもの")],
        method="by_show",
        empty_label=None,
    )

    class Meta:
        model = Job
        fields: list[str] = []

    def by_show(self, queryset: Any, name: str, value: str) -> Any:
        """Those with changed facts, or those whose employer has to write what the subsidy is."""
        if value == "changed":
            return queryset.filter(grant_decision__recheck_since__isnull=False)
        return undecided_jobs().filter(subsidy_note="")


class GrantReport(NotedList, ReportView):
    """What the lists of the grant share: a right on their model, a search and sorting that work."""

    notes_looks = False
    permission_required = "view"
    any_permission_required = None
    header_icon = "home"
    is_searchable = True
    search_backend_name = None

    def get_filtered_queryset(self) -> QuerySet[Any]:
        """Reports of Wagtail neither search nor sort by themselves."""
        return self.search_queryset(self.order_queryset(super().get_filtered_queryset()))


class ApplicationQueue(GrantReport):
    """Declarations, oldest first."""

    model = GrantApplication
    page_title = TITLE
    permission_policy = ModelPermissionPolicy(GrantApplication)
    index_url_name = "grant_queue"
    index_results_url_name = "grant_queue_results"
    filterset_class = ApplicationFilterSet
    default_ordering = ("declared_at", "pk")
    search_fields = ["company__name", "company__name_kana"]
    list_export = [
        "company",
        "get_state_display",
        "declared_at",
        "declared_name",
        "decided_on",
        "valid_until",
        "reason",
        "recheck_note",
    ]
    export_headings = {"get_state_display": "状態"}
    export_filename = "grant-companies"
    columns = [
        TitleColumn(
            "company",
            label="企業",
            get_url=lambda application: reverse("grant_review", args=[application.pk]),
        ),
        Column("state", label="状態", accessor="get_state_display"),
        Column("declared_at", label="申告日時", sort_key="declared_at"),
        Column("valid_until", label="対象の期限", sort_key="valid_until"),
        Column("recheck_note", label="再確認の理由"),
    ]

    def get_queryset(self) -> QuerySet[GrantApplication]:
        return GrantApplication.objects.select_related("company")


class JobQueue(GrantReport):
    """Jobs to decide, each with the rules that do not hold."""

    model = Job
    page_title = "移住支援金：判定する求人"
    permission_policy = ModelPermissionPolicy(GrantApplication)
    index_url_name = "grant_jobs"
    index_results_url_name = "grant_jobs_results"
    filterset_class = JobFilterSet
    default_ordering = ("listing__first_published_at", "pk")
    search_fields = ["title", "company__name", "listing__number"]
    list_export = ["listing.number", "title", "company", "recheck_note"]
    export_headings = {"listing.number": "求人番号", "recheck_note": "再確認の理由"}
    export_filename = "grant-jobs"
    columns = [
        TitleColumn(
            "title",
            label="求人",
            get_url=lambda job: reverse("wagtailsnippets_recruitment_job:listing", args=[job.pk, "grant"]),
        ),
        Column("company", label="企業"),
        Column("verdict", label="要件"),
        Column("recheck_note", label="再確認の理由"),
    ]

    def get_queryset(self) -> QuerySet[Job]:
        return open_job_decisions()

    def get_filtered_queryset(self) -> QuerySet[Job]:
        """The filter may replace the list as a whole."""
        return self.with_reason(super().get_filtered_queryset())

    def with_reason(self, jobs: QuerySet[Job]) -> QuerySet[Job]:
        """Jobs with listing, company and what changed, in one query."""
        jobs = jobs.select_related("listing", "company")
        return jobs.annotate(recheck_note=F("grant_decision__recheck_note"))

    def decorate_paginated_queryset(self, page: Any) -> Any:
        """Judge the jobs of the page with the scheme read once."""
        jobs = list(page)
        using = scheme()
        in_force = GrantApplication.objects.in_force().filter(company__in={job.company_id for job in jobs})
        eligible = set(in_force.values_list("company", flat=True))
        for job in jobs:
            judged = judge_job(job, company_eligible=job.company_id in eligible, using=using)
            found = [f"{one.id} {one.text}" for one in obstacles(judged)]
            job.verdict = f"確かめる要件：{'、'.join(found)}" if found else "すべて満たしています"
        return jobs


class CompaniesWithoutJob(GrantReport):
    """Eligible companies without an open job that carries the mark: whom to call."""

    model = Company
    page_title = "移住支援金：対象の求人がない対象法人"
    permission_policy = ModelPermissionPolicy(Company)
    index_url_name = "grant_without_job"
    index_results_url_name = "grant_without_job_results"
    default_ordering = ("name_kana", "pk")
    search_fields = ["name", "name_kana"]
    list_export = ["name", "corporate_number", "tel", "valid_until"]
    export_headings = {"valid_until": "対象の期限"}
    export_filename = "grant-companies-without-job"
    columns = [
        TitleColumn(
            "name",
            label="企業",
            get_url=lambda company: reverse("wagtailsnippets_recruitment_company:inspect", args=[company.pk]),
        ),
        Column("tel", label="電話番号"),
        Column("valid_until", label="対象の期限"),
    ]

    def get_queryset(self) -> QuerySet[Company]:
        in_force = GrantApplication.objects.in_force().filter(company=OuterRef("pk"))
        return companies_without_job().annotate(valid_until=in_force.values("valid_until")[:1])


class ApplicationReview(WagtailAdminTemplateMixin, FormView):
    """One declaration: every rule with its outcome, the answers, and the decision."""

    template_name = "grant/admin/review.html"
    form_class = DecisionForm
    header_icon = "home"
    page_title = TITLE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse those who may not decide."""
        if not request.user.has_perm(DECIDE):
            raise PermissionDenied
        rows = GrantApplication.objects.select_related(
            "company__municipality", "company__industry", "decided_by", "declared_by"
        )
        self.application = get_object_or_404(rows, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.application.company)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("grant_queue"), "label": TITLE},
            {"url": "", "label": str(self.application.company)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        application = self.application
        return super().get_context_data(
            application=application,
            rules=judge_company(application.company, application.answers),
            answers=[
                (question.text, ANSWER_WORDS.get(application.answers.get(question.id, ""), "未回答"))
                for question in QUESTIONS
            ],
            can_decide=application.state in actions.DECIDABLE,
            **kwargs,
        )

    def form_valid(self, form: DecisionForm) -> HttpResponse:
        """Decide; what stands against it comes back as sentences on the form."""
        try:
            actions.decide_company(self.application, self.request.user, **form.cleaned_data)
        except ValidationError as refusal:
            for sentence in refusal.messages:
                form.add_error(None, sentence)
            return self.form_invalid(form)
        day = date_format(self.application.declared_at, "Y年n月j日")
        messages.success(self.request, f"「{self.application.company}」の{day}の申告を判定しました。")
        return redirect(f"{reverse('grant_queue')}?show=open")
