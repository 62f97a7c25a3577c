"""Accounts of the demo city, one for each kind of user."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from accounts.actions import keep_one_address
from accounts.models import User
from accounts.roles import Role

DEMO_PASSWORD = "shigoto-demo"  # noqa: S105  public on purpose
DEMO_DOMAIN = "demo.example"

# account, family name, given name, role
PEOPLE: tuple[tuple[str, str, str, Role | None], ...] = (
    ("admin", "樽前", "健司", Role.ADMINISTRATOR),
    ("editor", "勇払", "美咲", Role.EDITOR),
    ("contractor", "錦多", "亮太", Role.CONTRACTOR_EDITOR),
    ("moderator", "植苗", "由紀子", Role.MODERATOR),
    ("operator", "沼端", "拓也", Role.OPERATOR),
    ("supervisor", "美沢", "和夫", Role.SUPERVISOR),
    ("counsellor", "糸井", "さやか", Role.COUNSELLOR),
    ("employer", "明野", "直樹", None),
    ("employer2", "北栄", "志帆", None),
    ("seeker", "日吉", "菜摘", None),
)


def create_demo_accounts() -> dict[str, User]:
    """Create or refresh the demo accounts; returns them by account name.

    Raises ImproperlyConfigured outside the demo settings, and in a database where other people have
    accounts but the demo was never loaded (a city's own): the password is public.
    """
    if not settings.DEMO:
        raise ImproperlyConfigured("デモ用のアカウントは、デモの設定のときだけ作成できます。")
    demo_accounts = User.objects.filter(email__endswith=f"@{DEMO_DOMAIN}")
    if User.objects.exists() and not demo_accounts.exists():
        raise ImproperlyConfigured(
            "このデータベースにはデモ以外のアカウントがあるため、デモのデータは読み込みません。"
            "DATABASE_URL を確認してください。"
        )
    password = make_password(DEMO_PASSWORD)  # made once: hashing takes a third of a second by design
    return {name: _account(name, family, given, role, password) for name, family, given, role in PEOPLE}


def _account(name: str, family: str, given: str, role: Role | None, password: str) -> User:
    email = f"{name}@{DEMO_DOMAIN}"
    user, created = User.objects.get_or_create(
        email=email, defaults={"last_name": family, "first_name": given}
    )
    if created:
        user.password = password
        user.is_superuser = role is Role.ADMINISTRATOR
        user.save()
    if role:
        user.groups.set([Group.objects.get(name=role.label)])
    keep_one_address(user)
    return user
