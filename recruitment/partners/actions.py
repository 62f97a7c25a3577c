"""What people do with partners: every change checks the right, writes, and is in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.log_actions import log

from recruitment.partners import transport
from recruitment.partners.credentials import UnreadableSecretError, auth_header, encrypt
from recruitment.partners.enums import Auth, JobState, Kind
from recruitment.partners.models import Partner, PartnerJob, PartnerJobQuerySet

if TYPE_CHECKING:
    from accounts.models import User

CHANGE = "partners.change_partner"


@transaction.atomic
def save_partner(partner: Partner, by: User, fields: list[str], secret: str = "") -> Partner:
    """Store what a form changed; a new partner begins paused. Trouble so far counts as mended.

    An empty `secret` keeps the stored one; without authentication it is erased.
    """
    _require(by, "partners.add_partner" if partner.pk is None else CHANGE)
    if partner.auth == Auth.NONE:
        partner.secret = ""
    elif secret:
        partner.secret = encrypt(secret)
    is_new = partner.pk is None
    if is_new:
        partner.save()
    else:
        partner.compared_at, partner.failures, partner.next_run_at = None, 0, timezone.now()
        partner.save(update_fields=[*fields, "secret", "compared_at", "failures", "next_run_at"])
    log(instance=partner, action="partners.create" if is_new else "partners.change", user=by)
    return partner


@transaction.atomic
def save_mapping(partner: Partner, mapping: dict[str, Any], by: User) -> None:
    """Put a table of items in force; jobs whose record differs by it are sent again."""
    _require(by, CHANGE)
    again = {"compared_at": None, "next_run_at": timezone.now()}
    Partner.objects.filter(pk=partner.pk).update(mapping=mapping, **again)
    log(instance=partner, action="partners.items", user=by)


@transaction.atomic
def pause(partner: Partner, by: User) -> None:
    """Send nothing from the next request on; what changes meanwhile is sent later."""
    _require(by, CHANGE)
    Partner.objects.filter(pk=partner.pk).update(paused=True)
    log(instance=partner, action="partners.pause", user=by)


@transaction.atomic
def resume(partner: Partner, by: User) -> None:
    """Send again, beginning with what changed meanwhile."""
    _require(by, CHANGE)
    fresh = {"failures": 0, "failing_since": None, "last_error": "", "next_run_at": timezone.now()}
    Partner.objects.filter(pk=partner.pk).update(paused=False, **fresh)
    log(instance=partner, action="partners.resume", user=by)


@transaction.atomic
def send_now(partner: Partner, by: User) -> None:
    """Bring the next turn forward; `tick` sends within a minute. Raises ValidationError while paused."""
    _require(by, CHANGE)
    if not Partner.objects.filter(pk=partner.pk, paused=False).update(next_run_at=timezone.now()):
        raise ValidationError("一時停止中です。先に送信を再開してください。")
    log(instance=partner, action="partners.now", user=by)


@transaction.atomic
def resend(partner: Partner, by: User, entry_id: int) -> int:
    """Send one job again, whether or not the partner seems to have it."""
    return _again(partner, by, PartnerJob.objects.filter(partner=partner, pk=entry_id), "partners.resend")


@transaction.atomic
def resend_dead(partner: Partner, by: User) -> int:
    """Send everything again that was given up; returns how many."""
    return _again(partner, by, PartnerJob.objects.filter(partner=partner).dead(), "partners.resend")


@transaction.atomic
def resend_all(partner: Partner, by: User) -> int:
    """Send everything anew, for a partner that lost its data; what is withdrawn stays so."""
    done = {"held": Kind.WITHDRAWN, "unsure": False, "state": JobState.CURRENT}
    rows = PartnerJob.objects.filter(partner=partner).exclude(**done)
    number = _again(partner, by, rows, "partners.resend_all")
    Partner.objects.filter(pk=partner.pk).update(compared_at=None)
    return number


def test_connection(partner: Partner, by: User) -> transport.Reply:
    """Knock at the partner's door with our credentials and no record (an OPTIONS request)."""
    _require(by, CHANGE)
    try:
        headers = auth_header(partner)
    except UnreadableSecretError:
        sentence = "認証情報を読み出せませんでした。編集の画面で、もう一度入力してください。"
        return transport.Reply(fault=transport.Fault.NOT_SENT, reason=sentence)
    log(instance=partner, action="partners.test", user=by)
    request = transport.Request(partner.url, headers, b"", transport.DEADLINE_SECONDS, method="OPTIONS")
    return transport.exchange(request)


def _again(partner: Partner, by: User, rows: PartnerJobQuerySet, action: str) -> int:
    """Mark rows with a new key: on purpose they are no repetition."""
    _require(by, CHANGE)
    now = timezone.now()
    fresh = {"state": JobState.WAITING, "forced": True, "strikes": 0}
    fresh |= {"next_attempt_at": now, "waiting_since": now}
    number = rows.update(**fresh, generation=F("generation") + 1)
    Partner.objects.filter(pk=partner.pk).update(next_run_at=now)
    log(instance=partner, action=action, user=by, data={"number": number})
    return number


def _require(by: User, permission: str) -> None:
    if not by.has_perm(permission):
        raise PermissionDenied("協力求人サイトを扱う権限がありません。")
