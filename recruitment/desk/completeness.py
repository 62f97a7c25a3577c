"""The completeness list (B10): whom to offer help first, with the advice ready to send."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Avg, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, ListView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.rights import RightRequired
from recruitment.checks.completeness import gaps_of
from recruitment.desk.letters import advice_text, may_write, send_advice, why_no_advice
from recruitment.desk.lists import READ
from recruitment.desk.models import DeskLetter, LetterKind
from recruitment.desk.operations import RemarkForm
from recruitment.desk.paging import KeyPaginator
from recruitment.desk.upkeep import catch_up
from recruitment.models import Company, Job, Membership

ADVISED_AT = DeskLetter.objects.filter(company=OuterRef("pk"), kind=LetterKind.ADVICE).order_by("-sent_at")


def companies_by_need() -> QuerySet[Company]:
    """Public companies, the least complete first: the record counts half, the open jobs half."""
    jobs = Job.objects.open().filter(company=OuterRef("pk")).order_by().values("company")
    mean = jobs.annotate(mean=Avg("desk_entry__score")).values("mean")
    return (
        Company.objects.public()
        .filter(desk_entry__isnull=False)
        .select_related("desk_entry")
        .defer("desk_entry__text")
        .annotate(jobs_score=Subquery(mean))
        .annotate(
            need=F("desk_entry__score") + Coalesce("jobs_score", 1.0 * F("desk_entry__score")),
            advised_at=Subquery(ADVISED_AT.values("sent_at")[:1]),
            gets_mail=Exists(Membership.objects.filter(company=OuterRef("pk"), user__is_active=True)),
        )
        .order_by("need", "pk")
    )


class CompletenessList(RightRequired, WagtailAdminTemplateMixin, ListView):
    """Companies to which help should be offered."""

    right = READ
    template_name = "desk/completeness.html"
    context_object_name = "companies"
    page_title = "充実度"
    header_icon = "tasks"
    paginate_by = 25
    paginator_class = KeyPaginator

    def get_queryset(self) -> QuerySet[Company]:
        """The least complete first; `?hiring=1` leaves out companies without an open job."""
        catch_up()
        companies = companies_by_need().filter(Q(desk_entry__score__lt=100) | Q(jobs_score__lt=100))
        return companies.filter(jobs_score__isnull=False) if self.request.GET.get("hiring") else companies

    def paginate_queryset(self, queryset: QuerySet[Any], page_size: int) -> Any:
        """Any page number shows a page."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("p"))
        for company in page.object_list:
            company.gaps = gaps_of(company.desk_entry.gaps)
        return paginator, page, page.object_list, page.has_other_pages()

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            may_write=may_write(self.request.user), hiring=bool(self.request.GET.get("hiring")), **kwargs
        )


class AdviceView(WagtailAdminTemplateMixin, FormView):
    """The letter to one company, to read, to add a word to, and to send."""

    form_class = RemarkForm
    template_name = "desk/advice.html"
    page_title = "充実のご提案"
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Reading is for those of the desk; sending is checked by the action."""
        if not request.user.has_perm(READ):
            raise PermissionDenied
        catch_up()
        companies = Company.objects.select_related("desk_entry")
        self.company = get_object_or_404(companies, pk=kwargs["company_id"])
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: RemarkForm) -> HttpResponse:
        """Send it and go back to the list."""
        try:
            send_advice(self.company, self.request.user, form.cleaned_data["remark"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.form_invalid(form)
        messages.success(self.request, f"{self.company}の担当者に、ご提案のメールを送りました。")
        return redirect("desk_completeness")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("desk_completeness"), "label": CompletenessList.page_title},
            {"url": "", "label": str(self.company)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            company=self.company,
            advice=advice_text(self.company),
            reason=why_no_advice(self.company),
            may_write=may_write(self.request.user),
            letters=self.company.desk_letters.aggregate(last=Max("sent_at", filter=Q(kind="advice"))),
            **kwargs,
        )
