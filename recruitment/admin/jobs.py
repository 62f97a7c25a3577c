"""Jobs as snippets (B2)."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail.admin.panels import FieldPanel, InlinePanel, TabbedInterface
from wagtail.admin.ui.tables import UpdatedAtColumn

from recruitment.admin.columns import JOB_STATE, PUBLICATION_END, column
from recruitment.admin.exports import JobIndexView
from recruitment.admin.filters import JobFilterSet
from recruitment.admin.forms import RecordForm
from recruitment.admin.job_views import JobCopyView, JobCreateView, JobEditView, JobUnpublishView
from recruitment.admin.listing_actions import ListingActionView
from recruitment.admin.panels import ListingPanel, fields_of, tab
from recruitment.admin.reading import Reading, RecordInspectView, item_of
from recruitment.admin.scoped import ScopedSnippetViewSet
from recruitment.models import Job
from recruitment.models.job.application import JobApplication
from recruitment.models.job.basics import JobBasics
from recruitment.models.job.benefits import JobBenefits
from recruitment.models.job.hours import JobHours
from recruitment.models.job.kinds import JobHighSchool, JobInternship
from recruitment.models.job.pay import JobPay
from recruitment.models.job.requirements import JobRequirements
from recruitment.models.job.terms import JobTerms
from recruitment.models.job.workplace import JobWorkplace

JOB_TABS = TabbedInterface(
    [
        tab(
            "仕事",
            FieldPanel("company"),
            *fields_of(JobBasics, rows=[("industry", "occupation")], required=["title"]),
            InlinePanel(
                "photos",
                heading="職場の写真",
                label="写真",
                panels=[FieldPanel("image"), FieldPanel("caption"), FieldPanel("alt_text")],
            ),
        ),
        tab("就業場所", *fields_of(JobWorkplace, rows=[("workplace_town", "workplace_block")])),
        tab("契約", *fields_of(JobTerms, rows=[("period_start", "period_end")])),
        tab(
            "給与",
            *fields_of(
                JobPay,
                rows=[
                    ("pay_min", "pay_max"),
                    ("training_pay_min", "training_pay_max"),
                    ("fixed_overtime_pay", "fixed_overtime_hours"),
                ],
            ),
        ),
        tab(
            "時間・休日",
            *fields_of(
                JobHours,
                rows=[
                    ("work_start", "work_end"),
                    ("break_start", "break_end"),
                    ("weekly_hours", "scheduled_hours"),
                ],
            ),
        ),
        tab("待遇", *fields_of(JobBenefits, rows=[("subsidy_min", "subsidy_max")])),
        tab("求める人", *fields_of(JobRequirements)),
        tab(
            "応募",
            *fields_of(JobApplication, rows=[("application_tel", "application_mail")]),
        ),
        tab(
            "高卒・インターン",
            *fields_of(JobHighSchool),
            *fields_of(JobInternship, rows=[("internship_start", "internship_end")]),
        ),
        tab("掲載", ListingPanel(heading="掲載の状態")),
    ],
    base_form_class=RecordForm,
)


class JobInspectView(RecordInspectView):
    """A job in words."""

    leading = ("company",)
    sections = {
        "仕事": (JobBasics,),
        "就業場所": (JobWorkplace,),
        "契約": (JobTerms,),
        "給与": (JobPay,),
        "時間・休日": (JobHours,),
        "待遇": (JobBenefits,),
        "求める人": (JobRequirements,),
        "応募": (JobApplication,),
        "高卒": (JobHighSchool,),
        "インターンシップ": (JobInternship,),
    }

    def get_fields_context(self) -> list[Reading]:
        """Return the sections and the operational facts."""
        names = ("number", "state", "first_published_at", "confirmed_on", "publication_end", "grant_eligible")
        facts = tuple(item_of(self.object.listing, name) for name in names)
        return [*super().get_fields_context(), Reading("掲載", facts)]


class JobViewSet(ScopedSnippetViewSet):
    """The list and the editing screens of jobs."""

    model = Job
    icon = "doc-full"
    add_view_class = JobCreateView
    copy_view_class = JobCopyView
    edit_view_class = JobEditView
    unpublish_view_class = JobUnpublishView
    menu_label = "求人"
    menu_order = 200
    filterset_class = JobFilterSet
    index_view_class = JobIndexView
    inspect_view_class = JobInspectView
    list_display = [
        "title",
        column("number", "求人番号", "number", one_line=True),
        column("company", "企業", lambda job: job.company.name),
        column("kind", "種類", "get_kind_display", sort_key="kind", one_line=True),
        JOB_STATE,
        PUBLICATION_END,
        UpdatedAtColumn(),
    ]
    search_fields = [
        "title",
        "listing__number",
        "company__name",
        "company__name_kana",
        "application_tel",
        "latest_revision__object_str",
    ]
    ordering = ["-updated_at", "-pk"]
    list_export = [
        "number",
        "title",
        "company.code",
        "company.name",
        "get_kind_display",
        "get_employment_type_display",
        "occupation.name",
        "workplace_address",
        "pay_text",
        "listing.get_state_display",
        "listing.confirmed_on",
        "listing.publication_end",
        "listing.grant_eligible",
        "created_at",
        "updated_at",
    ]
    export_headings = {
        "number": "求人番号",
        "company.code": "企業コード",
        "company.name": "企業",
        "get_kind_display": "求人の種類",
        "get_employment_type_display": "雇用形態",
        "occupation.name": "職種",
        "workplace_address": "就業場所",
        "pay_text": "給与",
        "listing.get_state_display": "状態",
        "listing.confirmed_on": "募集中の確認日",
        "listing.publication_end": "掲載終了日",
        "listing.grant_eligible": "移住支援金の対象",
        "updated_at": "最終更新",
    }
    export_filename = "jobs"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        """Rows with everything the list and the export print."""
        return (
            super()
            .get_queryset(request)
            .select_related("company", "listing", "occupation", "workplace_municipality")
        )

    def get_edit_handler(self) -> TabbedInterface:
        """Tabs by section."""
        return JOB_TABS.bind_to_model(self.model)

    @property
    def listing_action_view(self) -> Callable[..., HttpResponse]:
        """The pages of the procedures."""
        return self.construct_view(
            ListingActionView,
            edit_url_name=self.get_url_name("edit"),
            list_url_name=self.get_url_name("list"),
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the procedures to the addresses."""
        procedures = path("listing/<str:pk>/<slug:action>/", self.listing_action_view, name="listing")
        return [*super().get_urlpatterns(), procedures]
