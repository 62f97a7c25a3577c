"""The step of the workflow in which a second person approves (E1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from core.revisions import content_hash
from home.approval import review
from home.approval.readiness import obstacles
from home.approval.refusal import Refusal

if TYPE_CHECKING:
    from accounts.models import User


class EditorialTaskState(TaskState):
    """A submission, with a fingerprint of what was submitted."""

    content_hash = models.CharField("内容の印", max_length=64, editable=False)

    def keep_content(self) -> None:
        """Note what its revision says now."""
        self.content_hash = content_hash(self.revision.content, with_schedule=True)
        self.save()


class EditorialTask(AbstractGroupApprovalTask):
    """Editors approve what others wrote, if it is fit to be published, and exactly what was submitted."""

    task_state_class = EditorialTaskState

    class Meta:
        verbose_name = "編集者による承認"
        verbose_name_plural = "編集者による承認"

    @classmethod
    def get_description(cls) -> str:
        """What administrators read when they make a workflow."""
        return "選んだグループの人が承認します。自分が書いたページは承認できず、内容の点検も行います。"

    def start(self, workflow_state: Any, user: User | None = None) -> TaskState:
        """Take a submission. Raises Refusal for a page that is not fit to be published."""
        page = workflow_state.content_object
        if isinstance(page, Page) and (reasons := obstacles(page.get_latest_revision_as_object())):
            review.return_to_author(workflow_state)
            raise Refusal(page.pk, "まだ提出していません。下書きは保存しました。", reasons)
        state = super().start(workflow_state, user=user)
        state.keep_content()
        return state

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> Any:
        """Approve or return. Raises Refusal for an approval that must not be."""
        if action_name == "approve":
            review.refuse_approval(task_state.specific, user)
        try:
            return super().on_action(task_state, user, action_name, **kwargs)
        except ValidationError as error:  # a rule that only saving asks
            page = task_state.workflow_state.content_object
            raise Refusal(page.pk, review.NOT_READY, error.messages) from error

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> models.QuerySet[TaskState]:
        """Submissions of other people."""
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        return states.exclude(workflow_state__requested_by=user).exclude(revision__user=user)
