"""Advice on the employer's own first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from core.todos import Todo
from recruitment.checks.completeness import gaps_of
from recruitment.models import Company, Job

if TYPE_CHECKING:
    from accounts.models import User

NAMED = 2


def job_advice(company: Company, user: User) -> list[Todo]:
    """The heaviest gap of the least complete open jobs."""
    jobs = Job.objects.open().filter(company=company, desk_entry__score__lt=100)
    todos = []
    for job in jobs.select_related("desk_entry", "listing").order_by("desk_entry__score", "pk")[:NAMED]:
        gaps = gaps_of(job.desk_entry.gaps)
        if gaps:
            url = reverse("jobform:job_edit", args=[company.pk, job.number])
            title = f"「{job.title}」をもっと見てもらうために"
            todos.append(Todo(title, gaps[0].advice, url, "advice", 110))
    return todos
