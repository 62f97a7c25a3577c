"""Every URL pattern × every role, held against the table in permissions.py (architecture §7)."""

from typing import Any

import pytest
from django.db import connection

from recruitment.sheets.paper import Paper
from tests.conftest import ROLES
from tests.consistency.addresses import Address, addresses, outcome, patterns, samples
from tests.consistency.permissions import DOORS, audience

# 405 and 404 are the same for everybody and say nothing about rights; a page for which the right is
# missing must never answer `in`, a page for which it is there must never refuse.
ALLOWED = {"in", "missing"}
DENIED = {"login", "refused", "missing"}


def test_every_address_is_in_the_table():
    unknown = {pattern.label for pattern in patterns()} - DOORS
    assert sorted(label for label in unknown if audience(label) is None) == []


def answer(client: Any, address: Address, may: bool) -> str | None:
    """Return what is wrong with the answers to one role, or None."""
    got = outcome(client, address)
    if got not in (ALLOWED if may else DENIED):
        return f"{address.label} GET {address.path}: {got}"
    if not may:
        got = outcome(client, address, "post")
        if got not in DENIED:
            return f"{address.label} POST {address.path}: {got}"
    return None


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="rights do not depend on the database")
@pytest.mark.parametrize("role", ROLES)
def test_role_reaches_what_the_table_says(role, client_for, user_for, settings, tmp_path, monkeypatch):
    settings.SHEETS_ROOT = tmp_path
    monkeypatch.setattr(Paper, "pdf", lambda paper: b"%PDF")  # who may print does not depend on the paper
    client = client_for(role)
    client.raise_request_exception = False
    checked = [entry for entry in addresses(samples(user_for("seeker").pk)) if entry.label not in DOORS]
    answers = (answer(client, entry, role in (audience(entry.label) or ())) for entry in checked)
    assert [wrong for wrong in answers if wrong] == []
