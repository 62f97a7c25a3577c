"""Procedures for many records: first exactly what will happen, then one by one, then what happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from recruitment.desk.lists import DESKS, chosen_keys, clean_query
from recruitment.desk.models import Desk
from recruitment.desk.operations import OPERATIONS, Operation, Skip
from recruitment.desk.upkeep import catch_up
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import ListingState

MOST = 300
"""Records in one go: what a person can still look through."""


@dataclass
class Plan:
    """What will happen to which records, and what will not, with reasons."""

    doing: list[tuple[Any, str]] = field(default_factory=list)
    skipped: list[tuple[Any, str]] = field(default_factory=list)

    def seal(self, data: dict[str, Any]) -> str:
        """A mark of exactly this plan: what is run must be what was looked at."""
        parts = [*(f"{record.pk}:{text}" for record, text in self.doing), repr(sorted(data.items()))]
        return salted_hmac("recruitment.desk.bulk", "\n".join(parts), algorithm="sha256").hexdigest()


def make_plan(operation: Operation, records: list[Any], data: dict[str, Any]) -> Plan:
    """Ask for each record what would happen; letters are asked for once a company."""
    plan, answers = Plan(), {}
    for record in records:
        key = _answer_key(operation, record)
        if key not in answers or not operation.by_company:
            try:
                answers[key] = (True, operation.plan(record, data))
            except Skip as reason:
                answers[key] = (False, str(reason))
        happens, text = answers[key]
        (plan.doing if happens else plan.skipped).append((record, text))
    return plan


def _answer_key(operation: Operation, record: Any) -> tuple[str, int]:
    """Jobs that get one letter together have one answer; closed ones get none and have their own."""
    if operation.by_company and record.listing.state == ListingState.OPEN:
        return ("company", record.company_id)
    return ("record", record.pk)


def run_plan(operation: Operation, plan: Plan, user: Any, data: dict[str, Any]) -> Plan:
    """Do it, each group on its own; what is refused meanwhile is among the skipped."""
    result = Plan(skipped=list(plan.skipped))
    for group in groups_of(operation, [record for record, _ in plan.doing]):
        try:
            operation.run(group, user, data)
        except (ValidationError, PermissionDenied) as refusal:
            reason = " ".join(getattr(refusal, "messages", [str(refusal)]))
            result.skipped += [(record, reason) for record in group]
        else:
            result.doing += [(record, "") for record in group]
    return result


def groups_of(operation: Operation, records: list[Any]) -> list[list[Any]]:
    """Each record on its own, or those of a company together."""
    if not operation.by_company:
        return [[record] for record in records]
    ordered = sorted(records, key=lambda record: record.company_id)
    return [list(group) for _, group in groupby(ordered, key=lambda record: record.company_id)]


class BulkView(WagtailAdminTemplateMixin, TemplateView):
    """Preview and result. Comes from a list by POST with `record` keys, or `all` and the `query`."""

    template_name = "desk/bulk.html"
    header_icon = "check"
    http_method_names = ["get", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only procedures that exist, for those who may."""
        self.operation = OPERATIONS.get((kwargs["desk"], kwargs["operation"]))
        if self.operation is None:
            raise Http404
        if not self.operation.is_allowed(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Nothing is chosen yet: back to the list."""
        return redirect(self.list_url)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the plan; run it when it is the one that was looked at."""
        keys, self.is_cut = self.keys()
        if not keys:
            messages.error(request, "行を選んでから、手続きを選んでください。")
            return redirect(f"{self.list_url}?{self.query}")
        if self.operation.desk == Desk.COMPANIES:
            catch_up()
        records = self.records(keys)
        step = request.POST.get("step", "")
        self.form = self.operation.form_class(request.POST if step else self.first_values())
        plan, result = Plan(), None
        if self.form.is_valid():
            data = self.form.cleaned_data
            plan = make_plan(self.operation, records, data)
            self.seal = plan.seal(data)
            if step == "run" and constant_time_compare(request.POST.get("seal", ""), self.seal):
                result = run_plan(self.operation, plan, request.user, data)
            elif step == "run":
                messages.warning(request, "条件か求人の状態が変わりました。内容をもう一度確かめてください。")
        elif not step:
            self.form = self.operation.form_class(initial=self.form.data)
        return self.render_to_response(self.get_context_data(plan=plan, result=result, keys=keys))

    def first_values(self) -> dict[str, Any]:
        """What the form starts with, so that the first page is a plan already."""
        fields = self.operation.form_class().fields
        return {name: field.initial if field.initial is not None else "" for name, field in fields.items()}

    def keys(self) -> tuple[list[int], bool]:
        """Keys of the chosen rows, and whether some were left out."""
        posted = self.request.POST
        if posted.get("all"):
            found = chosen_keys(self.operation.desk, self.request, self.query, MOST + 1)
        else:
            found = [int(key) for key in posted.getlist("record") if key.isascii() and key.isdigit()]
            found = [key for key in dict.fromkeys(found) if key < 2**62][: MOST + 1]
        return found[:MOST], len(found) > MOST

    def records(self, keys: list[int]) -> list[Any]:
        """The records in the order of the list."""
        if self.operation.desk == Desk.JOBS:
            rows = Job.objects.select_related("listing", "company").in_bulk(keys)
        else:
            rows = Company.objects.select_related("desk_entry").in_bulk(keys)
        return [rows[key] for key in keys if key in rows]

    @property
    def query(self) -> str:
        """Conditions of the list, put together anew from what came in."""
        return clean_query(self.request.POST.get("query", ""))

    @property
    def list_url(self) -> str:
        """The list it came from."""
        return reverse(DESKS[self.operation.desk].index_url_name)

    def get_page_title(self) -> str:
        return self.operation.label

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        desk = DESKS[self.operation.desk]
        return [
            *self.breadcrumbs_items,
            {"url": self.list_url, "label": desk.page_title},
            {"url": "", "label": self.operation.label},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            operation=self.operation,
            form=self.form,
            seal=getattr(self, "seal", ""),
            is_cut=self.is_cut,
            most=intcomma(MOST),
            query=self.query,
            back=f"{self.list_url}?{self.query}",
            **kwargs,
        )
