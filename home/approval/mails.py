"""Mails of the workflow: Wagtail says when and to whom, the outbox sends.

Wagtail itself sends them inside the transaction, where a mail server that does not answer undoes an approval.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from core.links import absolute_url
from core.outbox.actions import enqueue
from core.outbox.kinds import MailKind, Variable, register_mail
from home.approval.models import EditorialTaskState

if TYPE_CHECKING:
    from accounts.models import User

NAME = Variable("宛名", "佐藤 由美")
TITLE = Variable("ページの題名", "冬の合同企業説明会のお知らせ")
EDIT_URL = Variable("編集画面のアドレス", "https://shigoto.example.jp/cms/pages/12/edit/")
SETTINGS_URL = Variable(
    "通知の受け取り方を変える画面",
    "https://shigoto.example.jp/cms/account/#tab-notifications",
    may_be_left_out=True,
)
SUBMITTED = register_mail(
    MailKind(
        name="approval.submitted",
        label="ページが承認待ちになったとき",
        audience="編集者",
        variables={
            "name": NAME,
            "title": TITLE,
            "preview_url": Variable(
                "内容を見る画面", "https://shigoto.example.jp/cms/pages/workflow/preview/12/3/"
            ),
            "edit_url": EDIT_URL,
            "settings_url": SETTINGS_URL,
        },
    )
)
APPROVED = register_mail(
    MailKind(
        name="approval.approved",
        label="ページが承認されたとき",
        audience="ページを提出した人",
        variables={
            "name": NAME,
            "title": TITLE,
            "page_url": Variable("ページのアドレス", "https://shigoto.example.jp/news/winter-fair/"),
            "settings_url": SETTINGS_URL,
        },
    )
)
RETURNED = register_mail(
    MailKind(
        name="approval.returned",
        label="ページが差し戻されたとき",
        audience="ページを提出した人",
        variables={
            "name": NAME,
            "title": TITLE,
            "comment": Variable("編集者のコメント", "開始の時刻を入れてください。"),
            "edit_url": EDIT_URL,
            "settings_url": SETTINGS_URL,
        },
    )
)


class ThroughOutbox:
    """Writes to each person in the transaction of the change."""

    kind: MailKind

    def send_emails(
        self, template_set: dict[str, str], context: dict[str, Any], recipients: Iterable[User], **kwargs: Any
    ) -> bool:
        """Put one mail for each recipient into the outbox."""
        page = context["page"]
        values = {
            "title": page.get_admin_display_title(),
            "page_url": page.full_url or "",
            "edit_url": absolute_url("wagtailadmin_pages:edit", page.pk),
            "settings_url": absolute_url("wagtailadmin_account") + "#tab-notifications",
            "comment": context.get("comment") or "（コメントはありません）",
        }
        if "task" in context:
            preview = reverse("wagtailadmin_pages:workflow_preview", args=[page.pk, context["task"].pk])
            values["preview_url"] = settings.SITE_URL + preview
        for recipient in sorted(recipients, key=lambda user: user.pk):
            enqueue(self.kind.name, [recipient.email], {**values, "name": str(recipient)}, about=page)
        return True


class Submitted(ThroughOutbox, GroupApprovalTaskStateSubmissionEmailNotifier):
    """To the editors: a page waits."""

    kind = SUBMITTED


class Approved(ThroughOutbox, WorkflowStateApprovalEmailNotifier):
    """To the author: the page was approved."""

    kind = APPROVED


class Returned(ThroughOutbox, WorkflowStateRejectionEmailNotifier):
    """To the author: the page came back, with the comment."""

    kind = RETURNED


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
