"""Visitors' pages may be kept by caches, which ask before each use."""

import pytest
from django.test import Client

from tests.home.factories import ContentPageFactory
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses() -> list[str]:
    job = JobFactory(open=True)
    ContentPageFactory(slug="about")
    return ["/", "/about/", "/jobs/", "/companies/", job.get_absolute_url(), job.company.get_absolute_url()]


def test_public_pages_have_validators(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        page = client.get(address)
        assert (address, page["Cache-Control"]) == (address, "public, no-cache")
        again = client.get(address, headers={"If-None-Match": page["ETag"]})
        assert (address, again.status_code) == (address, 304)


def test_a_changed_page_is_sent_anew(client: Client) -> None:
    job = JobFactory(open=True)
    before = client.get(job.get_absolute_url())["ETag"]
    job.title = "別の職名"
    job.save()
    assert client.get(job.get_absolute_url(), headers={"If-None-Match": before}).status_code == 200


def test_pages_of_somebody_signed_in_and_forms_are_not_for_caches(client: Client, user_for) -> None:
    assert not client.get("/contact/").has_header("Cache-Control")
    assert "public" not in client.get("/contact/seeker/").get("Cache-Control", "")
    client.force_login(user_for("employer"))
    assert "public" not in client.get("/jobs/").get("Cache-Control", "")
