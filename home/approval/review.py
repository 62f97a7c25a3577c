"""Rules of reviewing: four eyes, and what is approved is what was submitted (T1–T8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.models import Page, TaskState, WorkflowState

from core.revisions import content_hash
from home.approval.readiness import obstacles
from home.approval.refusal import Refusal

if TYPE_CHECKING:
    from accounts.models import User
    from home.approval.models import EditorialTaskState

OWN_WORK = "自分が書いたり直したりした内容は、ほかの編集者が承認します。直した内容は下書きに保存しました。"
CHANGED = "提出のあとに内容が変わっています。この画面で今の内容を確かめてから、もう一度承認してください。"
NO_RIGHT = "このページを公開する権限がないため、承認できません。管理者に知らせてください。"
NOT_READY = "承認していません。次のところを直す必要があります。"


def is_own_work(page: Page, user: User) -> bool:
    """Whether the user submitted what waits, or wrote the version under review."""
    state = page.current_workflow_task_state
    return bool(state) and user.pk in {state.workflow_state.requested_by_id, state.revision.user_id}


def refuse_approval(state: EditorialTaskState, user: User) -> None:
    """Raise Refusal unless the user may approve, and what was submitted may be published.

    After a change since the submission the present version takes its place, for the reviewer to look at.
    """
    page = state.workflow_state.content_object
    if not isinstance(page, Page):
        return
    changed = renew(state, page)
    if is_own_work(page, user):
        raise Refusal(page.pk, OWN_WORK)
    if changed:
        raise Refusal(page.pk, CHANGED)
    if not page.permissions_for_user(user).can_publish():
        raise Refusal(page.pk, NO_RIGHT)
    if reasons := obstacles(page.get_latest_revision_as_object()):
        raise Refusal(page.pk, NOT_READY, reasons)


@transaction.atomic
def renew(state: EditorialTaskState, page: Page) -> bool:
    """Put the latest version under review if it says something else than the one submitted; tell whether."""
    Page.objects.select_for_update().get(pk=page.pk)
    latest = page.get_latest_revision()
    present = content_hash(latest.content, with_schedule=True)
    changed = present != state.content_hash
    if changed:
        state.revision = latest
        state.keep_content()
    return changed


def return_to_author(workflow_state: WorkflowState) -> None:
    """Put a resubmission back to where it was before, because Wagtail has already moved it on."""
    last = TaskState.objects.filter(workflow_state=workflow_state).order_by("-started_at", "-pk").first()
    if last and workflow_state.current_task_state is None:
        workflow_state.status = WorkflowState.STATUS_NEEDS_CHANGES
        workflow_state.current_task_state = last
        workflow_state.save()
