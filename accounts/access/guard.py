"""Whether a person may work from where they are (E3), and that no change shuts the administrators out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.access.models import AddressRange
from accounts.roles import Role, roles_of

if TYPE_CHECKING:
    from accounts.models import User

CACHE_KEY = "access.active-ranges"
CACHE_SECONDS = 30
"""So long a change takes at most to reach other processes that do not share the cache."""


def active_ranges() -> list[AddressRange]:
    """The ranges in force; read for every request of somebody signed in, so they are kept for a moment."""
    ranges: list[AddressRange] | None = cache.get(CACHE_KEY)
    if ranges is None:
        ranges = list(AddressRange.objects.filter(active=True))
        cache.set(CACHE_KEY, ranges, CACHE_SECONDS)
    return ranges


def forget_ranges() -> None:
    """Make the next request read the ranges anew.

    Once more after the commit: a request of somebody else may read the old rows again before it.
    """
    cache.delete(CACHE_KEY)
    transaction.on_commit(lambda: cache.delete(CACHE_KEY))


def may_enter(user: User, address: str | None, ranges: Iterable[AddressRange] | None = None) -> bool:
    """Tell whether a person may work from an address.

    A person with several roles may enter from the addresses of any of them. Administrators, and superusers
    like them, are bound only by ranges that name the administrators, whatever other roles they have.
    """
    in_force = list(active_ranges() if ranges is None else ranges)
    if not in_force:
        return True
    roles = _roles_that_bind(user)
    binding = [entry for entry in in_force if roles & set(entry.roles)]
    return not binding or any(entry.allows(address) for entry in binding)


def refuse_lock_out(
    by: User, address: str | None, *, changed: AddressRange | None = None, removed: AddressRange | None = None
) -> None:
    """Refuse a set of ranges under which the acting administrator could not come in again.

    `changed` is the range as it would be stored, `removed` one that would go. Whoever may change ranges is
    an administrator, so one of them always keeps a way in. Raises ValidationError.
    """
    gone = {entry.pk for entry in (changed, removed) if entry is not None and entry.pk}
    after = list(AddressRange.objects.filter(active=True).exclude(pk__in=gone))
    if changed is not None and changed.active:
        after.append(changed)
    if not may_enter(by, address, after):
        seen = address or "不明"
        raise ValidationError(
            f"この変更をすると、いま操作している方（接続元 {seen}）が管理画面に入れなくなります。"
            f"「{Role.ADMINISTRATOR.label}」を対象から外すか、"
            "いまの接続元を含む範囲を先に登録してください。",
            code="lock_out",
        )


def _roles_that_bind(user: User) -> set[str]:
    roles = {role.value for role in roles_of(user)}
    if user.is_superuser or Role.ADMINISTRATOR.value in roles:
        return {Role.ADMINISTRATOR.value}
    return roles
