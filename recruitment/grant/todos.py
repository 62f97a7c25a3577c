"""What the grant asks of an employer, for the first page of the portal."""

from __future__ import annotations

from django.urls import reverse
from django.utils.formats import date_format

from accounts.models import User
from core.todos import Todo
from recruitment.grant.models import GrantApplication, GrantState
from recruitment.grant.periodic import NOTICE_DAYS
from recruitment.models import Company, Job

WHY = "対象の求人には印が付き、移住して就職する方に支援金が出ます。"


def grant_todos(company: Company, user: User) -> list[Todo]:
    """At most one thing; three queries."""
    url = reverse("grant:company", args=[company.pk])
    newest = GrantApplication.objects.newest_of(company)
    if newest is None:
        if not company.live:
            return []
        return [Todo("移住支援金の対象法人に申告しませんか", WHY, url, "advice", 140)]
    if newest.state == GrantState.LAPSED:
        return [Todo("移住支援金の対象の期限が過ぎました", "もう一度申告してください。", url, "todo", 60)]
    if newest.is_in_force and newest.days_left <= NOTICE_DAYS:
        note = f"{date_format(newest.valid_until, 'Y年n月j日')}までに、もう一度申告してください。"
        return [Todo("移住支援金の対象の期限が近づいています", note, url, "todo", 60)]
    if newest.is_in_force and not Job.objects.open().for_grant().for_company(company).exists():
        note = "週20時間以上で、雇用期間の定めのない県内の求人が対象です。"
        return [Todo("移住支援金の対象の求人がありません", note, url, "advice", 130)]
    return []
