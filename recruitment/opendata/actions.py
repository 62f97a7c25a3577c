"""Every change of a notification: check the right, change, write it down, send mail; in one transaction.

`by` is the member of staff who acts. Raises PermissionDenied without the right and ValidationError for what
must be mended first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.outbox.actions import enqueue
from core.outbox.models import OutboxMessage
from recruitment.opendata.letters import arrival_context, receipt_context
from recruitment.opendata.models import UsageNotification
from recruitment.opendata.provider import current_provider

if TYPE_CHECKING:
    from accounts.models import User

CHANGE = "opendata.change_usagenotification"


@transaction.atomic
def notify(data: dict[str, Any], key: str) -> UsageNotification:
    """Record that somebody begins to use the data, confirm it and tell the office; once for the same key."""
    known = UsageNotification.objects.filter(key=key).first()
    if known:
        return known
    notification = UsageNotification(key=key, **data)
    notification.full_clean(validate_unique=False)
    try:
        with transaction.atomic():
            notification.save()
    except IntegrityError:
        return UsageNotification.objects.get(key=key)
    provider = current_provider()
    to = [notification.email]
    enqueue("opendata.received", to, receipt_context(notification, provider), about=notification)
    if provider.email:
        enqueue("opendata.arrived", [provider.email], arrival_context(notification), about=notification)
    return notification


@transaction.atomic
def mark_handled(notification: UsageNotification, by: User) -> None:
    """Note that the office has looked at it."""
    notification = _lock(notification, by)
    if notification.handled_at is None:
        notification.handled_at = timezone.now()
        notification.save(update_fields=["handled_at"])
        log(instance=notification, action="opendata.handle", user=by)


@transaction.atomic
def put_on_list(notification: UsageNotification, by: User) -> None:
    """Name the site in public as a cooperating job site. Raises ValidationError unless it wished so."""
    notification = _lock(notification, by)
    if not (notification.wishes_listing and notification.site_name and notification.site_url):
        raise ValidationError("掲載の希望とサイトの名称・アドレスがある連絡だけを、一覧に載せられます。")
    if not notification.is_listed:
        notification.is_listed, notification.handled_at = True, notification.handled_at or timezone.now()
        notification.save(update_fields=["is_listed", "handled_at"])
        log(instance=notification, action="opendata.list", user=by)


@transaction.atomic
def take_off_list(notification: UsageNotification, by: User) -> None:
    """Name it no longer."""
    notification = _lock(notification, by)
    if notification.is_listed:
        notification.is_listed = False
        notification.save(update_fields=["is_listed"])
        log(instance=notification, action="opendata.unlist", user=by)


@transaction.atomic
def erase(notification: UsageNotification) -> None:
    """Take away who wrote, and the mails; organisation and purposes stay for the figures."""
    about = ContentType.objects.get_for_model(UsageNotification)
    OutboxMessage.objects.filter(about_type=about, about_id=str(notification.pk)).delete()
    UsageNotification.objects.filter(pk=notification.pk).update(
        representative="", department="", email="", erased_at=timezone.now()
    )


def _lock(notification: UsageNotification, by: User) -> UsageNotification:
    """The stored row, locked until the transaction ends. Raises PermissionDenied without the right."""
    if not by.has_perm(CHANGE):
        raise PermissionDenied("利用連絡を処理する権限がありません。")
    return UsageNotification.objects.select_for_update().get(pk=notification.pk)
