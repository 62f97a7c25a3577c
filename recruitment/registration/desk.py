"""The operators' room: the queue of applications, and one application with its checklist (B7)."""

from __future__ import annotations

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.access.actions import record_view
from accounts.access.lists import NotedList
from accounts.models import User
from core.desk import DeskLink
from recruitment.models import GuidelineScope
from recruitment.registration import actions
from recruitment.registration.enums import RegistrationState
from recruitment.registration.forms import ApprovalForm, QuestionForm, RefusalForm
from recruitment.registration.guideline import items_of
from recruitment.registration.identity import identity_signals
from recruitment.registration.known import facts_of
from recruitment.registration.models import Registration

REVIEW = "registration.review_registration"
TITLE = "企業の利用登録"


def may_review(user: User) -> bool:
    """Whether the person may decide on applications."""
    return user.has_perms((REVIEW, "recruitment.add_company"))


def registration_links(user: User) -> list[DeskLink]:
    """The way to the queue on the dashboard, with what waits; one query."""
    if not may_review(user):
        return []
    waiting = Registration.objects.waiting().count()
    note = f"{waiting}件が審査を待っています" if waiting else "審査を待っている申込みはありません"
    url = f"{reverse('registration_queue')}?state={RegistrationState.WAITING}"
    return [DeskLink("利用登録を審査する", note, url, "group", 12)]


class RegistrationFilterSet(WagtailFilterSet):
    """What the queue is narrowed by."""

    state = django_filters.MultipleChoiceFilter(label="状態", choices=RegistrationState.choices)
    created_at = django_filters.DateFromToRangeFilter(label="申込日", widget=DateRangePickerWidget)
    sole_proprietor = django_filters.ChoiceFilter(
        label="事業者の種類", choices=[("True", "個人事業主"), ("False", "法人")], empty_label=None
    )

    class Meta:
        model = Registration
        fields: list[str] = []


def age(registration: Registration) -> str:
    """How long the application has been waiting for the office."""
    if registration.state != RegistrationState.WAITING:
        return ""
    return f"{registration.waiting_days}日" if registration.waiting_days else "今日"


class RegistrationQueue(NotedList, ReportView):
    """All applications; those waiting longest first."""

    model = Registration
    page_title = TITLE
    header_icon = "group"
    permission_policy = ModelPermissionPolicy(Registration)
    permission_required = "review"
    any_permission_required = None
    index_url_name = "registration_queue"
    index_results_url_name = "registration_queue_results"
    filterset_class = RegistrationFilterSet
    default_ordering = ("urgency", F("waiting_since").asc(nulls_last=True), "pk")
    is_searchable = True
    search_backend_name = None
    search_fields = ["company_name", "company_kana", "corporate_number", "email", "last_name"]
    list_export = [
        "number",
        "company_name",
        "get_state_display",
        "corporate_number",
        "created_at",
        "decided_at",
    ]
    export_headings = {"number": "受付番号", "get_state_display": "状態"}
    export_filename = "registrations"
    columns = [
        TitleColumn(
            "company_name",
            label="企業の名称",
            accessor=str,
            get_url=lambda registration: reverse("registration_review", args=[registration.pk]),
        ),
        Column("number", label="受付番号", accessor="number"),
        Column("state", label="状態", accessor="get_state_display"),
        Column("age", label="待ち日数", accessor=age),
        Column("person", label="ご担当者", accessor="person"),
        Column("created_at", label="申込日時", sort_key="created_at"),
    ]

    def get_queryset(self) -> QuerySet[Registration]:
        return Registration.objects.with_urgency()

    def get_filtered_queryset(self) -> QuerySet[Registration]:
        """Reports of Wagtail neither search nor sort by themselves."""
        return self.search_queryset(self.order_queryset(super().get_filtered_queryset()))


class RegistrationReview(WagtailAdminTemplateMixin, TemplateView):
    """One application: what was stated, the signals, the checklist, and the three ways on."""

    template_name = "employer_registration/admin/review.html"
    header_icon = "group"
    page_title = TITLE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse those who may not decide."""
        if not may_review(request.user):
            raise PermissionDenied
        rows = Registration.objects.select_related("municipality", "industry", "company", "decided_by")
        self.registration = get_object_or_404(rows, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the application and note who looked at it."""
        record_view(request, self.registration, TITLE)
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.registration)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the queue."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("registration_queue"), "label": TITLE},
            {"url": "", "label": str(self.registration)},
        ]

    def forms(self, sent: str = "") -> dict[str, Form]:
        """The three forms; the one that was sent holds what was typed."""
        data = self.request.POST if self.request.method == "POST" else None
        items = items_of(GuidelineScope.REGISTRATION)
        return {
            "approve": ApprovalForm(data if sent == "approve" else None, items=items),
            "ask": QuestionForm(data if sent == "ask" else None),
            "refuse": RefusalForm(data if sent == "refuse" else None),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Run the action of the form that was sent; what must be mended stands on that form."""
        sent = request.POST.get("action", "")
        forms = self.forms(sent)
        form = forms.get(sent)
        if form is None or not form.is_valid():
            return self.render_to_response(self.get_context_data(forms=forms))
        try:
            self.run(sent, form)
        except ValidationError as refusal:
            for sentence in refusal.messages:
                form.add_error(None, sentence)
            return self.render_to_response(self.get_context_data(forms=forms))
        self.registration.refresh_from_db()
        state = self.registration.get_state_display()
        messages.success(request, f"「{self.registration}」の申込みを「{state}」にしました。")
        return redirect("registration_queue")

    def run(self, sent: str, form: Form) -> None:
        """The action behind a button."""
        by = self.request.user
        if sent == "approve":
            seen = self.request.POST.get("seen", "")
            actions.approve(self.registration, by, form.confirmed(), seen=seen)
        elif sent == "ask":
            actions.ask_back(self.registration, by, form.cleaned_data["question"])
        else:
            actions.refuse(self.registration, by, **form.cleaned_data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("forms", self.forms())
        registration = self.registration
        signals = [] if registration.erased_at else identity_signals(facts_of(registration))
        state = registration.state
        return super().get_context_data(
            registration=registration,
            facts=stated(registration),
            signals=signals,
            events=list(registration.events.select_related("by")),
            seen=actions.newest_event(registration),
            can_approve=state == RegistrationState.WAITING,
            can_refuse=state in (RegistrationState.WAITING, RegistrationState.ASKED_BACK),
            **kwargs,
        )


def stated(registration: Registration) -> list[tuple[str, str]]:
    """What the applicant stated, as label and value."""
    number = "個人事業主（法人番号なし）" if registration.sole_proprietor else registration.corporate_number
    code = registration.postal_code
    kind = "登録済みの企業に担当者として参加" if registration.wants_to_join else "新しい企業の登録"
    return [
        ("申込みの種類", kind),
        ("法人番号", number),
        ("企業の名称", f"{registration.company_name}（{registration.company_kana}）"),
        ("本店の所在地", f"〒{code[:3]}-{code[3:]} {registration.address}"),
        ("業種", str(registration.industry or "")),
        ("代表電話番号", registration.tel),
        ("ウェブサイト", registration.web_url),
        ("ご担当者", f"{registration.person}（{registration.person_kana}）"),
        ("部署・役職", registration.position),
        ("メールアドレス", registration.email),
        ("外部提供への同意", "同意する" if registration.open_data_consent else "同意しない"),
    ]
