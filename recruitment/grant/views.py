"""The employer's page: what the data say, the questions with a declaration, and the jobs."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import FormView

from recruitment.employer.scope import CompanyScopeMixin
from recruitment.grant import actions
from recruitment.grant.facts import job_facts, judge_company, scheme
from recruitment.grant.forms import DeclarationForm
from recruitment.grant.models import GrantApplication
from recruitment.grant.rules import Source, judge_all
from recruitment.grant.table import JOB_RULES
from recruitment.models import Job

SHOWN_JOBS = 50
RECEIVED = "申告を受け付けました。担当者が確かめて、結果をメールでお知らせします。"


class CompanyGrantView(CompanyScopeMixin, FormView):
    """`/employer/<company_id>/grant/`."""

    template_name = "grant/company.html"
    form_class = DeclarationForm
    section = "grant"

    def get_success_url(self) -> str:
        return reverse("grant:company", args=[self.company.pk])

    def get_initial(self) -> dict[str, Any]:
        """The name; answers are given anew each time, because they are sworn."""
        return {"name": self.request.user.get_full_name()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        newest = GrantApplication.objects.newest_of(self.company)
        in_force = GrantApplication.objects.in_force().filter(company=self.company).first()
        judged = judge_company(self.company, newest.answers if newest else None)
        return super().get_context_data(
            newest=newest,
            in_force=in_force,
            data_rules=[one for one in judged if one.source == Source.DATA],
            jobs=self.judged_jobs(bool(in_force)),
            **kwargs,
        )

    def judged_jobs(self, company_eligible: bool) -> list[dict[str, Any]]:
        """Open jobs with the outcome of J1–J3."""
        jobs = Job.objects.open().for_company(self.company).select_related("listing")
        using = scheme()
        return [
            {
                "job": job,
                "rules": judge_all(JOB_RULES[1:], job_facts(job, company_eligible=company_eligible), using),
            }
            for job in jobs.order_by("-pk")[:SHOWN_JOBS]
        ]

    def form_valid(self, form: DeclarationForm) -> HttpResponse:
        """Store the declaration."""
        actions.declare(self.company, self.request.user, form.answers(), form.cleaned_data["name"])
        messages.success(self.request, RECEIVED)
        return super().form_valid(form)
