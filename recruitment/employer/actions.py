"""Every change of a company's people: check the right, change, write the history, send the mail.

`by` is the person acting; None is the product itself. Actions raise PermissionDenied without the right and
ValidationError for what cannot be done. A company that has people always keeps an owner: each change locks
the company first, so that two owners cannot leave at the same moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.actions.log import lock_listing
from recruitment.employer.models import MembershipAction, MembershipEvent
from recruitment.models import Company, Membership
from recruitment.vocabulary.enums import ListingState, MembershipRole

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Job

LAST_OWNER = "代表担当者がいなくなるため、この操作はできません。先に、ほかの方を代表担当者にしてください。"
OWNERS_ONLY = "担当者の管理は、代表担当者だけができます。"
NOT_A_DRAFT = "一度提出した求人は削除できません。掲載しない場合は、そのままにしておいて差し支えありません。"


def require_owner(by: User | None, company: Company) -> None:
    """Refuse a person who is neither an owner of the company nor staff that keeps memberships."""
    if by is None or by.has_perm("recruitment.change_membership"):
        return
    if not company.memberships.filter(user=by, role=MembershipRole.OWNER).exists():
        raise PermissionDenied(OWNERS_ONLY)


def lock_people(company: Company) -> None:
    """Let nobody else change the company's people until the transaction ends."""
    Company.objects.select_for_update(no_key=True).only("pk").get(pk=company.pk)


def refuse_losing_the_owner(company: Company, leaving: Membership) -> None:
    """Raise ValidationError when nobody would be owner once `leaving` is not one any more."""
    owners = Membership.objects.filter(company=company, role=MembershipRole.OWNER)
    was_owner = owners.filter(pk=leaving.pk).exists()
    if was_owner and not owners.exclude(pk=leaving.pk).exists():
        raise ValidationError(LAST_OWNER, code="last_owner")


def note(company: Company, action: str, person: object, by: User | None, detail: str = "") -> None:
    """Write a line of the history of the company's people."""
    MembershipEvent.objects.create(
        company=company, action=action, person=str(person)[:320], by=by, detail=detail
    )


@transaction.atomic
def change_role(membership: Membership, by: User | None, role: str) -> None:
    """Make a person owner or member."""
    company = membership.company
    require_owner(by, company)
    lock_people(company)
    if role not in MembershipRole.values:
        raise ValidationError({"role": "役割を一覧から選んでください。"})
    membership = _current(membership)
    if membership.role == role:
        return
    if role != MembershipRole.OWNER:
        refuse_losing_the_owner(company, membership)
    membership.role = role
    membership.save(update_fields=["role"])
    note(company, MembershipAction.ROLE, membership.user, by, MembershipRole(role).label)


@transaction.atomic
def hand_over(membership: Membership, by: User) -> None:
    """Make another person owner in one's own place; who hands over stays as a member."""
    company = membership.company
    require_owner(by, company)
    lock_people(company)
    successor = _current(membership)
    if successor.user_id == by.pk:
        raise ValidationError("引き継ぐ相手には、ほかの方を選んでください。", code="self")
    successor.role = MembershipRole.OWNER
    successor.save(update_fields=["role"])
    company.memberships.filter(user=by).update(role=MembershipRole.MEMBER)
    note(company, MembershipAction.HANDED_OVER, successor.user, by)


@transaction.atomic
def remove_member(membership: Membership, by: User | None) -> None:
    """Take a person's rights on the company away; everybody may leave by themselves."""
    company = membership.company
    leaves = by is not None and membership.user_id == by.pk
    if not leaves:
        require_owner(by, company)
    lock_people(company)
    membership = _current(membership)
    refuse_losing_the_owner(company, membership)
    person = membership.user
    membership.delete()
    note(company, MembershipAction.LEFT if leaves else MembershipAction.REMOVED, person, by)
    if not leaves:
        words = {"company": company.name, "url": absolute_url("inquiries:contact")}
        enqueue("employer.removed", [person.email], words, about=company)


@transaction.atomic
def delete_draft(job: Job, by: User) -> None:
    """Remove a draft nobody but the company ever saw. Raises ValidationError once it was handed in."""
    if not job.company.memberships.filter(user=by).exists():
        raise PermissionDenied("この企業の求人を扱う権限がありません。")
    lock_listing(job)
    if not is_untouched_draft(job):
        raise ValidationError(NOT_A_DRAFT, code="submitted")
    job.delete()


def is_untouched_draft(job: Job) -> bool:
    """Whether the job was never handed in nor public."""
    listing = job.listing
    if listing.state != ListingState.DRAFT or listing.first_published_at is not None:
        return False
    return not listing.transitions.exists() and not job.reviews.exists()


def _current(membership: Membership) -> Membership:
    """The membership as it is now that the company is locked."""
    found = Membership.objects.select_related("user").filter(pk=membership.pk).first()
    if found is None:
        raise ValidationError("この方は、すでに担当者ではありません。", code="gone")
    return found
