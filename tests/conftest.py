"""Fixtures and rules for every test. Strict on purpose; see strictness.py for what counts as a failure."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client, TransactionTestCase
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from tests import database, strictness, thrift
from tests.budgets import max_queries as query_budget

PASSWORD = "correct-horse-battery"
WITHOUT_ROLE = ("seeker", "employer")
ROLES = ("anonymous", *WITHOUT_ROLE, *Role.values)


def pytest_configure() -> None:
    """Put the rules in force before the first template is compiled."""
    strictness.refuse_undefined_variables()
    strictness.refuse_outside_connections()
    thrift.keep_contexts_of_whole_templates()


def pytest_collection_finish() -> None:
    """Let what is loaded by now be: a tenth of the time went into looking through it for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """Give the test process a copy of the migrated template database."""
    TransactionTestCase._fixture_teardown = lambda self: database.restore()
    with django_db_blocker.unblock():
        database.create()
    yield
    with django_db_blocker.unblock():
        database.destroy()


@pytest.fixture(autouse=True)
def clean_slate(settings: Any) -> Iterator[None]:
    """Start each test without uploads of another one and with an empty cache."""
    settings.STORAGES = dict(settings.STORAGES)  # Django builds its storages anew, and uploads are in memory
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def user_for(db: None) -> Callable[[str], User]:
    """Return a function from a role (or `seeker`, `employer`) to one user of that kind."""

    def make(role: str) -> User:
        user, created = User.objects.get_or_create(
            email=f"{role}@example.jp", defaults={"last_name": "試験", "first_name": role}
        )
        if created:
            user.set_password(PASSWORD)
            user.save()
        if role not in WITHOUT_ROLE:
            user.groups.add(Group.objects.get(name=Role(role).label))
        return user

    return make


@pytest.fixture
def client_for(user_for: Callable[[str], User]) -> Callable[[str], Client]:
    """Return a function from a role to a browser-like client signed in as such a user."""

    def make(role: str) -> Client:
        client = Client()
        if role != "anonymous":
            client.force_login(user_for(role), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return make


@pytest.fixture
def max_queries(db: None) -> Callable[[int], Any]:
    """Return the query budget as a context manager: `with max_queries(12): client.get(…)`."""
    return query_budget


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[..., datetime]:
    """Return a function that stops Django's clock at a moment of Japanese time: `at(2026, 11, 21, 9)`."""

    def stop(*moment: int) -> datetime:
        now = datetime(*moment, tzinfo=ZoneInfo("Asia/Tokyo"))
        monkeypatch.setattr(timezone, "now", lambda: now)
        return now

    return stop
