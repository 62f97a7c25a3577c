"""Pages for those who want to use the data: what there is, terms, items, and the notice of use (D5)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView

from core.links import absolute_url
from core.seo import Crumb, PageMeta
from core.spam.forms import SpamProtectedViewMixin
from recruitment.opendata import actions
from recruitment.opendata.enums import Purpose
from recruitment.opendata.feed.asked import LARGEST_PAGE, PAGE
from recruitment.opendata.feed.formats import FORMS
from recruitment.opendata.feed.problems import KINDS
from recruitment.opendata.forms import NotificationForm
from recruitment.opendata.item_docs import sections
from recruitment.opendata.letters import CONTACT_PAGE, notice_text
from recruitment.opendata.models import UsageNotification
from recruitment.opendata.provider import current_provider
from recruitment.opendata.terms import VERSIONS

HOME = "オープンデータ"
DONE = "opendata_notice"
"""Where the session keeps the notification that the last page shows."""


def _meta(title: str, name: str, description: str = "", *, noindex: bool = False) -> PageMeta:
    crumbs = [Crumb("トップ", "/")]
    if name != "home":
        crumbs.append(Crumb(HOME, reverse("opendata:home")))
    path = reverse(f"opendata:{name}")
    return PageMeta(title, path, description, noindex=noindex, crumbs=(*crumbs, Crumb(title)))


class ProviderMixin:
    """Pages that name whose data it is."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the names."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {"provider": current_provider(), **context}


class HomeView(ProviderMixin, TemplateView):
    """What there is, how to get it, what to mind."""

    template_name = "opendata/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Addresses for the examples, sites that use the data."""
        description = "公開中の求人を国が指定する形式で提供しています。取得のしかたと利用規約のご案内です。"
        return super().get_context_data(
            meta=_meta(HOME, "home", description),
            base=absolute_url("opendata:openapi").removesuffix("/openapi.json"),
            job_page=absolute_url("recruitment:job", "JOB_ID"),
            forms=[(name, form.label) for name, form in FORMS.items()],
            page_size=PAGE,
            largest_page=LARGEST_PAGE,
            problems=KINDS,
            sites=UsageNotification.objects.listed(),
            terms_version=VERSIONS[0],
            **kwargs,
        )


class CrawlingView(ProviderMixin, TemplateView):
    """What is allowed to those who read the pages by machine, and what serves them better (D6)."""

    template_name = "opendata/crawling.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the limits in force."""
        description = (
            "公開ページの自動収集について、できること、速さの目安、守っていただきたいことのご案内です。"
        )
        return super().get_context_data(
            meta=_meta("自動収集をする方へ", "crawling", description),
            slow=settings.PACING_SLOW_PER_MINUTE,
            stop=settings.PACING_STOP_PER_MINUTE,
            **kwargs,
        )


class TermsView(ProviderMixin, TemplateView):
    """The terms in full, and when they changed."""

    template_name = "opendata/terms.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With this city's names."""
        title = current_provider().terms_title
        return super().get_context_data(
            meta=_meta(title, "terms", f"{title}です。商用でも利用できます。"),
            versions=VERSIONS,
            purposes=Purpose.choices,
            contact_page=CONTACT_PAGE,
            **kwargs,
        )


class ItemsView(TemplateView):
    """The 143 items."""

    template_name = "opendata/items.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """By section, out of the table that export and import read, too."""
        description = (
            "求人データの143項目の一覧です。DB名、必須か任意か、長さ、形式、コードの意味が分かります。"
        )
        meta = _meta("データ項目の一覧", "items", description)
        return super().get_context_data(meta=meta, sections=sections(), **kwargs)


class PrivateMixin:
    """Forms hold tokens and what people typed: no cache keeps them."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and say that it must not be kept."""
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response


class NoticeView(PrivateMixin, ProviderMixin, SpamProtectedViewMixin, FormView):
    """The notice of use."""

    template_name = "opendata/notice.html"
    form_class = NotificationForm

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it; the same form sent again leads to the same last page."""
        form = self.get_form()
        known = UsageNotification.objects.filter(key=form.guard.nonce).first()
        if known is None and form.is_valid():
            known = actions.notify(form.notification_data, form.guard.nonce)
        if known is None:
            return self.form_invalid(form)
        request.session[DONE] = known.pk
        return redirect("opendata:done")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        description = "オープンデータの利用を始める前に、利用する方と利用目的をお知らせください。"
        return super().get_context_data(meta=_meta("利用開始の連絡", "notice", description), **kwargs)


class DoneView(PrivateMixin, ProviderMixin, TemplateView):
    """Thanks, and the text for the national office."""

    template_name = "opendata/done.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it to the browser that sent the notice."""
        self.notification = UsageNotification.objects.filter(
            pk=request.session.get(DONE), erased_at=None
        ).first()
        return super().get(request, *args, **kwargs) if self.notification else redirect("opendata:notice")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            meta=_meta("利用開始の連絡を受け付けました", "done", noindex=True),
            notification=self.notification,
            notice=notice_text(self.notification),
            contact_page=CONTACT_PAGE,
            **kwargs,
        )
