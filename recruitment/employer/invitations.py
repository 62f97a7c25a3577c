"""Inviting people to a company: the actions, with the mail in the same transaction."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from accounts.actions import create_person
from accounts.models import User
from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.employer.actions import lock_people, note, require_owner
from recruitment.employer.models import INVITATION_DAYS, Invitation, MembershipAction
from recruitment.models import Membership
from recruitment.vocabulary.enums import MembershipRole

if TYPE_CHECKING:
    from recruitment.models import Company

MOST_PENDING = 30
"""So many invitations of one company may wait."""
TOO_MANY = (
    f"招待中の方が{MOST_PENDING}人います。"
    "参加していただくか、使わない招待を取り消してから、もう一度お試しください。"
)
ENDED = "この招待は使えなくなっています。招待した方に、もう一度送るよう頼んでください。"
OTHER_ADDRESS = "この招待は別のメールアドレスあてに送られたものです。"
TAKEN = "このメールアドレスのアカウントがあります。ログインしてから参加してください。"


@transaction.atomic
def invite(company: Company, by: User | None, email: str, role: str) -> Invitation:
    """Send an invitation; one that waits already for this address is sent again with the new role."""
    require_owner(by, company)
    address = email.strip().lower()
    validate_email(address)
    if role not in MembershipRole.values:
        raise ValidationError({"role": "役割を一覧から選んでください。"})
    lock_people(company)
    if company.memberships.filter(user__email=address).exists():
        raise ValidationError({"email": "この方はすでに担当者です。"}, code="member")
    pending = Invitation.objects.pending().filter(company=company)
    waiting = pending.filter(email=address).first()
    if waiting is not None:
        if waiting.role == role and _was_just_sent(waiting):
            return waiting
        waiting.role = role
        return _send(waiting, by, MembershipAction.RESENT)
    if pending.count() >= MOST_PENDING:
        raise ValidationError(TOO_MANY, code="too_many")
    invitation = Invitation(company=company, email=address, role=role, invited_by=by)
    return _send(invitation, by, MembershipAction.INVITED)


@transaction.atomic
def resend(invitation: Invitation, by: User | None) -> None:
    """Send the link once more; it holds for another two weeks."""
    require_owner(by, invitation.company)
    invitation = _pending(invitation)
    if not _was_just_sent(invitation):
        _send(invitation, by, MembershipAction.RESENT)


@transaction.atomic
def revoke(invitation: Invitation, by: User | None) -> None:
    """Make the link useless."""
    require_owner(by, invitation.company)
    invitation = _pending(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    note(invitation.company, MembershipAction.REVOKED, invitation.email, by)


@transaction.atomic
def accept(invitation: Invitation, user: User) -> Membership:
    """Let the invited person join. Accepting twice is the same as once."""
    if user.email != invitation.email:
        raise PermissionDenied(OTHER_ADDRESS)
    lock_people(invitation.company)
    found = Membership.objects.filter(user=user, company=invitation.company).first()
    if found is not None:
        Invitation.objects.filter(pk=invitation.pk, accepted_at=None).update(accepted_at=timezone.now())
        return found
    invitation = _pending(invitation)
    if invitation.has_expired:
        raise ValidationError(ENDED, code="expired")
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    membership = Membership.objects.create(user=user, company=invitation.company, role=invitation.role)
    note(invitation.company, MembershipAction.JOINED, user, user, MembershipRole(invitation.role).label)
    _tell_owners(invitation.company, membership)
    return membership


@transaction.atomic
def accept_as_new_person(invitation: Invitation, *, last_name: str, first_name: str, password: str) -> User:
    """Make the invited person's account and let them join: the link proved that the address is theirs."""
    lock_people(invitation.company)
    if User.objects.filter(email=invitation.email).exists():
        raise ValidationError(TAKEN, code="taken")
    user = create_person(invitation.email, last_name, first_name)
    user.set_password(password)
    user.save(update_fields=["password"])
    accept(invitation, user)
    return user


def _was_just_sent(invitation: Invitation) -> bool:
    """Whether a second press of the button asks for what was done a moment ago."""
    return timezone.now() - invitation.sent_at < datetime.timedelta(minutes=1)


def _pending(invitation: Invitation) -> Invitation:
    """The invitation as it is now, locked; raises ValidationError when it is settled."""
    waiting = Invitation.objects.select_for_update(of=("self",)).select_related("company").pending()
    found = waiting.filter(pk=invitation.pk).first()
    if found is None:
        raise ValidationError(ENDED, code="settled")
    return found


def _tell_owners(company: Company, membership: Membership) -> None:
    """A person whom nobody expected should not go unnoticed."""
    owners = company.memberships.filter(role=MembershipRole.OWNER).exclude(pk=membership.pk)
    words = {
        "company": company.name,
        "person": f"{membership.user}（{membership.user.email}）",
        "role": MembershipRole(membership.role).label,
        "url": absolute_url("employer:members", company.pk),
    }
    enqueue("employer.joined", owners.values_list("user__email", flat=True), words, about=company)


def _send(invitation: Invitation, by: User | None, action: str) -> Invitation:
    invitation.sent_at = timezone.now()
    invitation.expires_at = invitation.sent_at + datetime.timedelta(days=INVITATION_DAYS)
    invitation.save()
    end = timezone.localtime(invitation.expires_at)
    enqueue(
        "employer.invitation",
        [invitation.email],
        {
            "company": invitation.company.name,
            "inviter": str(by) if by else "サイトの運営担当",
            "role": MembershipRole(invitation.role).label,
            "url": invitation.url,
            "until": f"{end.year}年{end.month}月{end.day}日 {end.hour}時{end.minute:02}分",
        },
        about=invitation.company,
    )
    note(invitation.company, action, invitation.email, by, MembershipRole(invitation.role).label)
    return invitation
