"""Who may act; asked by every action before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

from recruitment.vocabulary.enums import MembershipRole

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Company


def require_staff(by: User | None, permission: str) -> None:
    """Refuse a person without the model permission `recruitment.<permission>`."""
    if by is not None and not by.has_perm(f"recruitment.{permission}"):
        raise PermissionDenied("この操作をする権限がありません。")


def require_member(by: User | None, company: Company, permission: str) -> None:
    """Refuse a person who is neither staff with the right nor one of the company's people."""
    if by is None or by.has_perm(f"recruitment.{permission}"):
        return
    if not company.memberships.filter(user=by).exists():
        raise PermissionDenied("この企業の求人を扱う権限がありません。")


def require_owner(by: User | None, company: Company, permission: str) -> None:
    """Refuse a person who is neither staff with the right nor an owner (代表担当者) of the company."""
    if by is None or by.has_perm(f"recruitment.{permission}"):
        return
    if not company.memberships.filter(user=by, role=MembershipRole.OWNER).exists():
        raise PermissionDenied("この手続きは、代表担当者だけができます。")
