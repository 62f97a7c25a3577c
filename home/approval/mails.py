"""Mails of the workflow: Wagtail's words and recipients, after commit; a mail that fails loses nothing.

Wagtail sends them inside the transaction, where a mail server that does not answer undoes an approval.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from home.approval.models import EditorialTaskState

if TYPE_CHECKING:
    from accounts.models import User

logger = logging.getLogger(__name__)


class AfterCommit:
    """Notifies when the change is safe."""

    def __call__(self, instance: Any = None, **kwargs: Any) -> bool:
        """Take a signal."""
        transaction.on_commit(partial(super().__call__, instance=instance, **kwargs), robust=True)
        return True

    def send_emails(
        self, template_set: dict[str, str], context: dict[str, Any], recipients: Iterable[User], **kwargs: Any
    ) -> bool:
        """Send to each person; what cannot be sent is logged."""
        for recipient in recipients:
            values = {**context, "user": recipient}
            subject, text = (
                render_to_string(template_set[part], values).strip() for part in ("subject", "text")
            )
            try:
                send_mail(subject, text, None, [recipient.email])
            except OSError:
                logger.exception("could not send a mail about a workflow")
        return True


class Submitted(AfterCommit, GroupApprovalTaskStateSubmissionEmailNotifier):
    """To the editors: a page waits."""

    def get_template_base_prefix(self, instance: Any, **kwargs: Any) -> str:
        """Use the texts for any kind of submission."""
        return "task_state_"


class Approved(AfterCommit, WorkflowStateApprovalEmailNotifier):
    """To the author: the page was approved."""


class Returned(AfterCommit, WorkflowStateRejectionEmailNotifier):
    """To the author: the page came back, with the comment."""


submitted, approved, returned = Submitted(), Approved(), Returned()


def connect() -> None:
    """Listen in Wagtail's place: it comes later with the same `dispatch_uid`, which Django then ignores."""
    task_submitted.connect(submitted, sender=EditorialTaskState, dispatch_uid="approval.submitted")
    for signal, receiver, name in (
        (workflow_approved, approved, "approved"),
        (workflow_rejected, returned, "rejected"),
    ):
        uid = f"workflow_state_{name}_email_notification"
        signal.connect(receiver, sender=WorkflowState, dispatch_uid=uid)
