"""Links in the admin: those of one page, and the report on all."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy

from core.seo import absolute
from core.spreadsheets import SafeExportMixin
from home.sharing.actions import revoke, share
from home.sharing.consent import consent_for
from home.sharing.forms import ShareForm
from home.sharing.models import PreviewLink, PreviewLinkQuerySet


class PageLinksView(WagtailAdminTemplateMixin, FormView):
    """The links of one page, for those who may edit it, and the form for a new one."""

    form_class = ShareForm
    template_name = "sharing/admin/page.html"
    page_title = "確認用リンク"
    header_icon = "link"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse those who may not edit the page."""
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).get_latest_revision_as_object()
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the editor."""
        editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            {"url": reverse("wagtailadmin_home"), "label": "ホーム"},
            {"url": editor, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        links = list(PreviewLink.objects.filter(page_id=self.page.pk).with_answers())
        return super().get_context_data(
            page=self.page,
            consent=consent_for(self.page, links),
            entries=[self.entry(link) for link in links],
            **kwargs,
        )

    def entry(self, link: PreviewLink) -> dict[str, Any]:
        """A link with its full address and a letter that asks for the answer."""
        address = absolute(self.request, link.get_absolute_url())
        letter = render_to_string("sharing/emails/suggestion.txt", {"link": link, "address": address})
        return {"link": link, "address": address, "letter": letter}

    def form_valid(self, form: ShareForm) -> HttpResponse:
        """Make the link and show it."""
        link = share(self.page, self.request.user, **form.cleaned_data)
        messages.success(
            self.request, f"確認用リンクを作りました。アドレスを写して、{link.recipient}へお送りください。"
        )
        return redirect(f"{self.request.path}#link-{link.pk}")


class RevokeView(View):
    """Closes a link."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Close it and go back to the links of its page."""
        link = get_object_or_404(PreviewLink.objects.select_related("page"), pk=pk)
        revoke(link, request.user)
        messages.success(request, "確認用リンクを取り消しました。もう開けません。")
        return redirect("sharing_page", link.page_id)


def last_day(link: PreviewLink) -> str:
    """The day on which a link ends."""
    return date_format(localtime(link.expires_at), "Y年n月j日")


class LinkReport(SafeExportMixin, ReportView):
    """All links with their answers, newest first."""

    model = PreviewLink
    page_title = "確認用リンク"
    header_icon = "link"
    permission_policy = ModelPermissionPolicy(PreviewLink)
    permission_required = "view"
    any_permission_required = None
    index_url_name = "sharing_report"
    index_results_url_name = "sharing_report_results"
    is_searchable = True
    search_fields = ["title", "recipient"]
    list_export = ["title", "recipient", "state", "created_at", "expires_at", "created_by"]
    export_headings = {"state": "状況"}
    columns = [
        TitleColumn(
            "title",
            label="題名",
            get_url=lambda link: f"{reverse('sharing_page', args=[link.page_id])}#link-{link.pk}",
        ),
        Column("recipient", label="確認する方"),
        Column("state", label="状況"),
        # Wagtail's column for dates tells the time passed, and takes what is to come for now.
        Column("expires_at", label="期限", sort_key="expires_at", accessor=last_day),
        Column("created_by", label="作成者"),
    ]

    def get_queryset(self) -> PreviewLinkQuerySet:
        return PreviewLink.objects.with_answers().defer("content")

    def get_filtered_queryset(self) -> PreviewLinkQuerySet:
        """Reports of Wagtail neither search nor sort by themselves."""
        return self.search_queryset(self.order_queryset(super().get_filtered_queryset()))
