"""What staff can do with companies and jobs, as links on the dashboard."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from core.desk import DeskLink
from recruitment.models import Company, Job


def recruitment_links(user: User) -> list[DeskLink]:
    """Return the links for the rights of the user."""
    jobs = reverse(Job.snippet_viewset.get_url_name("list"))
    companies = reverse(Company.snippet_viewset.get_url_name("list"))
    links = []
    if user.has_perm("recruitment.change_job"):
        links.append(DeskLink("求人を編集する", "言葉や番号、企業名から探せます", jobs, "doc-full", 20))
    if user.has_perm("recruitment.add_job"):
        add = reverse(Job.snippet_viewset.get_url_name("add"))
        links.append(DeskLink("求人を登録する", "電話や紙で受け付けた求人を入力します", add, "plus", 30))
    if user.has_perm("recruitment.change_company"):
        links.append(DeskLink("企業を編集する", "写真や社員の声も加えられます", companies, "group", 40))
    elif user.has_perm("recruitment.view_job"):
        links.append(DeskLink("求人を調べる", "掲載の状態と内容を確かめられます", jobs, "doc-full", 20))
        links.append(DeskLink("企業を調べる", "登録されている企業の一覧です", companies, "group", 40))
    return links
