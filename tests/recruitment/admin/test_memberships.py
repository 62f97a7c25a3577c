"""The operators' table of who works for which company."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from recruitment.models import Membership
from tests.recruitment.factories import CompanyFactory, MembershipFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/cms/recruitment/membership/"


def test_operators_list_search_and_export(client_for: Callable[[str], Client]) -> None:
    """Names and addresses are there, a search narrows them."""
    shown, other = MembershipFactory(), MembershipFactory()
    client = client_for("operator")
    page = client.get(ADDRESS).content.decode()
    assert shown.user.email in page
    assert other.user.email in page
    found = client.get(ADDRESS, {"q": shown.company.name}).content.decode()
    assert shown.user.email in found
    assert other.user.email not in found
    export = b"".join(client.get(ADDRESS, {"export": "csv"}).streaming_content).decode()
    assert shown.user.email in export


def test_a_name_in_the_export_is_no_formula(client_for: Callable[[str], Client]) -> None:
    """People who are invited write their names themselves."""
    person = MembershipFactory().user
    person.last_name, person.first_name = "=HYPERLINK(1)", ""
    person.save()
    export = b"".join(client_for("operator").get(ADDRESS, {"export": "csv"}).streaming_content).decode()
    assert "'=HYPERLINK(1)" in export


def test_a_person_is_added_once(client_for: Callable[[str], Client], user_for: Callable[[str], Any]) -> None:
    """Adding twice says so at the form and stores nothing."""
    company, user = CompanyFactory(), user_for("employer")
    data = {"company": company.pk, "user": user.email.upper(), "role": "owner"}
    client = client_for("operator")
    assert client.post(f"{ADDRESS}create/", data).status_code == 302
    again = client.post(f"{ADDRESS}create/", data)
    assert "すでに担当者として登録されています" in again.content.decode()
    assert Membership.objects.count() == 1


def test_a_person_is_named_by_address_not_picked_from_everybody(
    client_for: Callable[[str], Client], user_for: Callable[[str], Any]
) -> None:
    """E7: the form shows no seeker; an unknown address gets a sentence; editing shows the person's."""
    seeker, membership = user_for("seeker"), MembershipFactory()
    client = client_for("operator")
    assert seeker.email not in client.get(f"{ADDRESS}create/").content.decode()
    data = {"company": membership.company.pk, "user": "nobody@example.jp", "role": "owner"}
    refused = client.post(f"{ADDRESS}create/", data).content.decode()
    assert "このメールアドレスの利用者は登録されていません" in refused
    edited = client.get(f"{ADDRESS}edit/{membership.pk}/").content.decode()
    assert membership.user.email in edited
    assert seeker.email not in edited


def test_the_table_does_not_ask_per_row(
    client_for: Callable[[str], Client], max_queries: Callable[[int], Any]
) -> None:
    """Twenty rows, one question."""
    MembershipFactory.create_batch(20)
    client = client_for("operator")
    client.get(ADDRESS)
    with max_queries(15):
        client.get(ADDRESS)


@pytest.mark.parametrize("role", ["editor", "contractor-editor", "counsellor", "moderator"])
def test_others_have_no_business_here(client_for: Callable[[str], Client], role: str) -> None:
    """Redirected to the start page with a word."""
    assert client_for(role).get(ADDRESS).status_code == 302
