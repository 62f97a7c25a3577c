"""Where the admin leads to inquiries, and what employers are told about answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.desk import DeskLink
from core.menus import RightMenuItem
from core.todos import Todo
from operations.inquiries.listing import InquiryList
from operations.inquiries.models import AnswerTemplate, Inquiry
from operations.inquiries.staff_views import EntryView, InquiryView

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Company

READ = "inquiries.view_inquiry"


class AnswerTemplateViewSet(SnippetViewSet):
    """Prepared answers, in the order of their titles."""

    model = AnswerTemplate
    icon = "openquote"
    menu_label = "回答のひな形"
    menu_order = 245
    add_to_settings_menu = True
    list_display = ["title", "get_audience_display"]
    search_fields = ["title", "body"]
    ordering = ["title", "pk"]


register_snippet(AnswerTemplateViewSet)


@hooks.register("register_admin_urls")
def inquiry_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("inquiries/", InquiryList.as_view(), name="inquiry_queue"),
        path("inquiries/results/", InquiryList.as_view(results_only=True), name="inquiry_queue_results"),
        path("inquiries/new/", EntryView.as_view(), name="inquiry_new"),
        path("inquiries/<int:pk>/", InquiryView.as_view(), name="inquiry_detail"),
    ]


@hooks.register("register_admin_menu_item")
def inquiry_menu_item() -> MenuItem:
    """The way to the ledger."""
    return RightMenuItem.to_view(InquiryList, "inquiry_queue", name="inquiries", order=240, permission=READ)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """How many people wait for an answer."""
    if not request.user.has_perm("inquiries.change_inquiry"):
        return []
    waiting = Inquiry.objects.waiting().count()
    late = Inquiry.objects.overdue().count() if waiting else 0
    note = f"{waiting}件が回答を待っています" if waiting else "回答を待っている方はいません"
    if late:
        note += f"（期限を過ぎたもの {late}件）"
    url = f"{reverse('inquiry_queue')}?status=open&status=working"
    return [DeskLink("お問い合わせに答える", note, url, "mail", 15)]


@hooks.register("register_employer_todos")
def answers_to_read(company: Company, user: User) -> list[Todo]:
    """Answers that nobody of the company has marked as read."""
    answered = Inquiry.objects.of_company(company).with_answer_to_read()
    return [
        Todo(
            title=f"お問い合わせ {inquiry.number} に回答がありました",
            note="内容を確かめて「回答を確認しました」を押してください。",
            url=reverse("inquiries:company_inquiry", args=[company.pk, inquiry.number]),
            order=40,
        )
        for inquiry in answered[:5]
    ]
