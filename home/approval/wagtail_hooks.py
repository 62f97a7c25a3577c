"""Where the rules of publishing meet the admin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page, WorkflowState

from home.approval.readiness import obstacles
from home.approval.refusal import sentence
from home.approval.review import is_own_work
from home.approval.views import ContentCheckView

NOT_PUBLISHED = "公開していません。下書きは保存しました。"


@hooks.register("register_admin_urls")
def content_check_url() -> list[URLPattern]:
    """The address that the page editor asks for findings."""
    return [path("pages/<int:page_id>/content-check/", ContentCheckView.as_view(), name="content_check")]


@hooks.register("insert_editor_js")
def content_check_script() -> SafeString:
    """Keeps the list of findings in the editor up to date."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin/content-check.js"))


@hooks.register("before_edit_page")
def tell_comment(request: HttpRequest, page: Page) -> None:
    """Say over the editor why the page came back, where its writer looks first."""
    state = page.current_workflow_state
    if request.method != "GET" or state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    comment = state.current_task_state.get_comment()
    if comment:
        messages.warning(request, f"差し戻されました。編集者のコメント：「{comment}」")


@hooks.register("before_publish_page")
def stop_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish or schedule a page with faults; its draft is already stored."""
    reasons = obstacles(page)
    if not reasons:
        return None
    if request.resolver_match.view_name == "wagtailadmin_pages:add":
        # Wagtail stores a page that is made and published at once as live before it asks.
        Page.objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
    messages.error(request, sentence(NOT_PUBLISHED, reasons))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def stop_bulk_publication(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Publish none of several chosen pages when one has faults."""
    if action_type != "publish":
        return None
    with_descendants = action.cleaned_form.cleaned_data.get("include_descendants", False)
    reasons = [
        f"「{page.get_admin_display_title()}」{reason}"
        for page in _pages_to_publish(objects, with_descendants)
        for reason in obstacles(page.get_latest_revision_as_object())
    ]
    if not reasons:
        return None
    messages.error(request, sentence("どのページも公開していません。", reasons))
    return redirect(action.next_url)


def _pages_to_publish(objects: Iterable[Any], with_descendants: bool) -> Iterator[Page]:
    for page in objects:
        if isinstance(page, Page):
            yield page
            if with_descendants:
                yield from page.get_descendants().not_live()


@hooks.register("construct_page_action_menu")
def hide_approval_of_own_work(
    menu_items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Offer no button that would be refused."""
    page = context.get("page")
    if page and page.workflow_in_progress and is_own_work(page, request.user):
        menu_items[:] = [item for item in menu_items if item.name != "approve"]
