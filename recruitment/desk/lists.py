"""The two lists of the desk: jobs and companies from every angle, with saved views and bulk procedures."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.access.lists import NotedList
from recruitment.admin.columns import (
    COMPANY_STATE,
    JOB_STATE,
    PUBLICATION_END,
    column,
    company_state,
    listing_state,
)
from recruitment.admin.exports import local_naive, local_text, yes_or_no
from recruitment.desk import searching
from recruitment.desk.filters import DeskCompanyFilterSet, DeskJobFilterSet
from recruitment.desk.models import Desk, DeskEntry, SavedView
from recruitment.desk.operations import operations_for
from recruitment.desk.paging import KeyPaginator
from recruitment.desk.upkeep import catch_up
from recruitment.models import Company, Job

READ = "desk.read_desk"
LONGEST_QUERY = 2000
SHOW_ALL = "all"
"""Address without conditions that does not lead to the person's default view."""
ASK_THE_INDEX = {"q", "phone", "company_name", "gap", "score"}
"""Conditions that read the entries of the records."""
PAGING = ("p", "export", "view", SHOW_ALL, "_w_filter_fragment")


class DeskPolicy(ModelPermissionPolicy):
    """Reading the desk is a right of its own."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return user.has_perm(READ)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return user.has_perm(READ)


class CheckColumn(Column):
    """A box that chooses the row for a procedure."""

    cell_template_name = "desk/check_cell.html"
    header_template_name = "desk/check_header.html"


def score_of(record: Any) -> str:
    """How complete a record is; empty before its entry is made."""
    entry = getattr(record, "desk_entry", None)
    return f"{entry.score}点" if entry else ""


SCORE = column("score", "充実度", score_of, sort_key="desk_entry__score", one_line=True)


class DeskList(NotedList, ReportView):
    """What both lists have in common."""

    desk: Desk
    notes_looks = False
    permission_policy = DeskPolicy(DeskEntry)
    permission_required = "view"
    any_permission_required = None
    is_searchable = True
    default_ordering = "-pk"
    paginator_class = KeyPaginator
    paginate_by = 30
    template_name = "desk/list.html"
    results_template_name = "desk/results.html"
    custom_value_preprocess = {
        bool: {"csv": yes_or_no, "xlsx": yes_or_no},
        **NotedList.custom_value_preprocess,
        datetime: {"csv": local_text, "xlsx": local_naive},
    }

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Bring the index up to date where it is about to be asked."""
        super().setup(request, *args, **kwargs)
        if ASK_THE_INDEX & request.GET.keys() and request.user.has_perm(READ):
            catch_up()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Open with the person's default view when nothing is asked for."""
        if not request.GET and not self.results_only:
            own = (view for view in self.views if view.owner_id == request.user.pk and view.is_default)
            if default := next(own, None):
                return redirect(f"{request.path}?{default.query}&view={default.pk}")
        return super().get(request, *args, **kwargs)

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """By words, numbers and phones."""
        return self.with_words(queryset, self.search_query) if self.search_query else queryset

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """No rows for conditions that cannot be read: a procedure for "all" must not mean every record."""
        return super().filter_queryset(queryset) if self.is_readable else queryset.none()

    @property
    def is_readable(self) -> bool:
        """Whether all conditions make sense."""
        return not self.filters or self.filters.is_valid()

    def get_filtered_queryset(self) -> QuerySet[Any]:
        """Reports of Wagtail neither search nor sort by themselves."""
        return self.get_queryset()

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Equal ones by their number, so that pages do not overlap."""
        return super().order_queryset(queryset).order_by(*_orders(self.ordering), "-pk")

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"{self.desk.value}-{timezone.localdate()}"

    @cached_property
    def views(self) -> list[SavedView]:
        """The saved views of this person and of everybody."""
        return list(SavedView.objects.for_user(self.request.user, self.desk))

    @property
    def conditions(self) -> str:
        """What is asked for, as a query string; the page is no condition."""
        return clean_query(self.request.GET.urlencode())

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Views and procedures beside the table."""
        user, chosen = self.request.user, self.request.GET.get("view", "")
        current = next((view for view in self.views if str(view.pk) == chosen), None)
        return super().get_context_data(*args, **kwargs) | {
            "desk": self.desk,
            "saved_views": self.views,
            "chosen_view": current,
            "own_view": current if current and current.owner_id == user.pk else None,
            "conditions": self.conditions if self.is_readable else "",
            "is_readable": self.is_readable,
            "all_url": f"{reverse(self.index_url_name)}?{urlencode({SHOW_ALL: 1})}",
            "operations": operations_for(self.desk, user),
        }


def _orders(ordering: Any) -> list[str]:
    names = ordering if isinstance(ordering, list | tuple) else [ordering]
    return [name for name in names if name != "-pk"]


class JobDesk(DeskList):
    """Jobs."""

    desk = Desk.JOBS
    model = Job
    page_title = "求人を探す"
    header_icon = "search"
    index_url_name = "desk_jobs"
    index_results_url_name = "desk_jobs_results"
    filterset_class = DeskJobFilterSet
    columns = [
        CheckColumn("check"),
        TitleColumn(
            "title",
            label="求人名",
            accessor=str,
            get_url=lambda job: reverse(Job.snippet_viewset.get_url_name("edit"), args=[job.pk]),
            sort_key="title",
        ),
        column("number", "求人番号", "number", sort_key="listing__number", one_line=True),
        column("company", "企業", lambda job: job.company.name, sort_key="company__name_kana"),
        JOB_STATE,
        PUBLICATION_END,
        column(
            "confirmed",
            "募集の確認",
            lambda job: job.listing.confirmed_on or "",
            sort_key="listing__confirmed_on",
            one_line=True,
        ),
        SCORE,
        DateColumn("updated_at", label="更新", sort_key="updated_at"),
    ]
    list_export = [
        "number",
        "title",
        "company.code",
        "company.name",
        "company.tel",
        "get_kind_display",
        "get_employment_type_display",
        "workplace_address",
        "pay_text",
        "state_label",
        "listing.confirmed_on",
        "listing.publication_end",
        "listing.grant_eligible",
        "score",
        "updated_at",
    ]
    export_headings = {
        "number": "求人番号",
        "company.code": "企業コード",
        "company.name": "企業",
        "company.tel": "代表電話番号",
        "get_kind_display": "求人の種類",
        "get_employment_type_display": "雇用形態",
        "workplace_address": "就業場所",
        "pay_text": "給与",
        "state_label": "状態",
        "listing.confirmed_on": "募集中の確認日",
        "listing.publication_end": "掲載終了日",
        "listing.grant_eligible": "移住支援金の対象",
        "score": "充実度",
        "updated_at": "最終更新",
    }

    def get_base_queryset(self) -> QuerySet[Job]:
        """Rows with everything the list and the export print."""
        jobs = Job.objects.select_related("company", "listing", "desk_entry", "workplace_municipality")
        return searching.with_update(jobs.defer("desk_entry__text"))

    def with_words(self, queryset: QuerySet[Job], words: str) -> QuerySet[Job]:
        """By words, numbers and phones."""
        return searching.jobs_with(queryset, words)

    def to_row_dict(self, item: Job) -> dict[str, Any]:
        """State and score as the list has them."""
        item.state_label, item.score = listing_state(item.listing), score_of(item)
        row: dict[str, Any] = super().to_row_dict(item)
        return row


class CompanyDesk(DeskList):
    """Companies."""

    desk = Desk.COMPANIES
    model = Company
    page_title = "企業を探す"
    header_icon = "search"
    index_url_name = "desk_companies"
    index_results_url_name = "desk_companies_results"
    filterset_class = DeskCompanyFilterSet
    columns = [
        CheckColumn("check"),
        TitleColumn(
            "name",
            label="企業",
            accessor=str,
            get_url=lambda company: reverse(Company.snippet_viewset.get_url_name("edit"), args=[company.pk]),
            sort_key="name_kana",
        ),
        column("code", "企業コード", "code", sort_key="code", one_line=True),
        column("tel", "電話番号", "tel", one_line=True),
        column("industry", "業種", lambda company: company.industry.name if company.industry else ""),
        COMPANY_STATE,
        column("jobs", "掲載中", "open_job_count", one_line=True),
        SCORE,
        DateColumn("updated_at", label="更新", sort_key="updated_at"),
    ]
    list_export = [
        "code",
        "name",
        "name_kana",
        "corporate_number",
        "address",
        "tel",
        "web_url",
        "employees",
        "state_label",
        "open_job_count",
        "score",
        "created_at",
        "updated_at",
    ]
    export_headings = {
        "address": "本店の所在地",
        "state_label": "状態",
        "open_job_count": "掲載中の求人",
        "score": "充実度",
        "updated_at": "最終更新",
    }

    def get_base_queryset(self) -> QuerySet[Company]:
        """Rows with everything the list and the export print; jobs are counted for the rows shown only."""
        companies = Company.objects.select_related("industry", "municipality", "desk_entry")
        companies = searching.with_update(companies.defer("desk_entry__text"))
        jobs = Job.objects.open().filter(company=OuterRef("pk")).order_by().values("company")
        number = Subquery(jobs.annotate(number=Count("pk")).values("number"))
        return companies.annotate(open_job_count=Coalesce(number, 0))

    def with_words(self, queryset: QuerySet[Company], words: str) -> QuerySet[Company]:
        """By words, numbers and phones."""
        return searching.companies_with(queryset, words)

    def to_row_dict(self, item: Company) -> dict[str, Any]:
        """State and score as the list has them."""
        item.state_label, item.score = company_state(item), score_of(item)
        row: dict[str, Any] = super().to_row_dict(item)
        return row


DESKS: dict[str, type[DeskList]] = {Desk.JOBS: JobDesk, Desk.COMPANIES: CompanyDesk}


def clean_query(text: str) -> str:
    """A query string without the page and whatever else is no condition."""
    query = QueryDict(text[:LONGEST_QUERY], mutable=True)
    for name in PAGING:
        query.pop(name, None)
    return query.urlencode()


def chosen_keys(desk: str, request: HttpRequest, query: str, most: int) -> list[int]:
    """Keys of the rows that a list shows for a query string, at most so many, in its order."""
    view = DESKS[desk]()
    asked = HttpRequest()
    asked.method, asked.GET, asked.user = "GET", QueryDict(query), request.user
    view.setup(asked)
    return list(view.get_filtered_queryset().values_list("pk", flat=True)[:most])
