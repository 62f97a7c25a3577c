"""Changes of preview links: check the right, change, log, notify after commit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from core.revisions import content_hash
from home.sharing.mails import tell_editors
from home.sharing.models import PreviewAnswer, PreviewLink

if TYPE_CHECKING:
    from accounts.models import User

LONGEST_DAYS = 90


@transaction.atomic
def share(
    page: Page, by: User, *, recipient: str, purpose: str, email: str = "", days: int = 14
) -> PreviewLink:
    """Make a link to the newest draft. Raises PermissionDenied for those who may not edit the page."""
    _require_editor(page, by)
    if not 1 <= days <= LONGEST_DAYS:
        raise ValidationError({"days": f"期限は1日から{LONGEST_DAYS}日までにしてください。"})
    revision = page.get_latest_revision() or page.specific.save_revision(user=by, clean=False)
    now = timezone.now()
    link = PreviewLink.objects.create(
        page_id=page.pk,
        title=revision.as_object().title,
        content=revision.content,
        content_hash=content_hash(revision.content),
        saved_at=revision.created_at,
        recipient=recipient,
        email=email,
        purpose=purpose,
        created_by=by,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    log(instance=page, action="sharing.create", user=by, data={"recipient": recipient})
    return link


@transaction.atomic
def revoke(link: PreviewLink, by: User) -> None:
    """Close a link at once; what was answered stays. Doing it again changes nothing."""
    _require_editor(link.page, by)
    if PreviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now()):
        log(instance=link.page, action="sharing.revoke", user=by, data={"recipient": link.recipient})


@transaction.atomic
def answer(link: PreviewLink, *, decision: str, name: str, comment: str = "") -> PreviewAnswer:
    """Record what the reader says; the same words again are not a second answer.

    Raises ValidationError for a link that has closed meanwhile.
    """
    link = PreviewLink.objects.select_for_update().get(pk=link.pk)
    if not link.is_usable:
        raise ValidationError("この確認用ページは終了しました。", code="closed")
    said = {"decision": decision, "name": name, "comment": comment}
    last = link.answer
    if last and said == {field: getattr(last, field) for field in said}:
        return last
    given = PreviewAnswer(link=link, content_hash=link.content_hash, **said)
    given.full_clean()
    given.save()
    log(instance=link.page, action="sharing.answer", data={"recipient": link.recipient, "answer": str(given)})
    tell_editors(given)
    return given


def _require_editor(page: Page, by: User) -> None:
    if not page.permissions_for_user(by).can_edit():
        raise PermissionDenied("このページを編集する権限がありません。")
