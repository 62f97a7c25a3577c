"""What signage, QR codes and flyers add to the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from accounts.models import User
from home.signage import targets
from home.signage.actions import RENEWED
from home.signage.admin_views import PageQrView, QrView, flyer, renew
from home.signage.viewsets import SignageScreenViewSet
from recruitment.models import Company, Job

QR, FLYER = "二次元コード", "チラシを印刷"

register_snippet(SignageScreenViewSet)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """QR codes of what has a public address, flyers, and another address for a screen."""
    return [
        path("qr/pages/<int:page_id>/", PageQrView.as_view(), name="qr_page"),
        path("qr/jobs/<slug:number>/", QrView.as_view(find=targets.job_target), name="qr_job"),
        path("qr/companies/<slug:code>/", QrView.as_view(find=targets.company_target), name="qr_company"),
        path("flyer/<int:page_id>/", flyer, name="flyer"),
        path("signage/<int:screen_id>/renew/", renew, name="signage_renew"),
    ]


@hooks.register("register_page_header_buttons")
def page_buttons(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The code and the flyer of a page that has an address."""
    if page.depth > 1:
        yield Button(QR, reverse("qr_page", args=[page.pk]), icon_name="grid", priority=66)
        yield Button(FLYER, reverse("flyer", args=[page.pk]), icon_name="doc-full", priority=67)


@hooks.register("register_snippet_listing_buttons")
def record_buttons(snippet: Any, user: User, next_url: str | None = None) -> Iterator[Button]:
    """The code of a job or a company."""
    if isinstance(snippet, Job) and snippet.number:
        yield Button(QR, reverse("qr_job", args=[snippet.number]), icon_name="grid", priority=60)
    if isinstance(snippet, Company) and snippet.code:
        yield Button(QR, reverse("qr_company", args=[snippet.code]), icon_name="grid", priority=60)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How the history calls it."""
    actions.register_action(RENEWED, "アドレスの変更", "画面のアドレスを新しくしました")
