"""Query strings and paths nobody should send, on every public address."""

import pytest
from django.test import Client

from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/",
    "/jobs/",
    "/jobs/suggest/",
    "/companies/",
    "/accounts/login/",
    "/news/feed.xml",
    "/sitemap.xml",
)
PARAMETERS = ("q", "page", "per_page", "place", "pay_min", "days", "feature", "sort", "hiring", "next", "p")
VALUES = (
    "%FF%FE",  # not UTF-8
    "%82%A0%82%A2",  # Shift_JIS
    "%00",
    "%ED%A0%80",  # a lone surrogate
    "abc",
    "-1",
    "99999999999999999999999",
    "%EF%BC%91%EF%BC%92",  # full-width digits
    "1e309",
    "%27%20OR%201=1--",
    "%22",
    "%28%28%28",
    "*",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%E3%80%80%20%09",
    "NEAR/AND/OR/NOT",
    "//evil.example",
    "%F0%9F%8D%A3" * 50,
    "a" * 12_000,
    "%E4%BB%8B%E8%AD%B7+" * 300,
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:20])
def test_no_query_string_breaks_a_page(client: Client, address: str, value: str) -> None:
    """Every parameter at once, twice each."""
    query = "&".join(f"{name}={value}&{name}=" for name in PARAMETERS)
    response = client.get(f"{address}?{query}")
    assert response.status_code in (200, 301, 302, 400, 404)
    assert b"<script>alert(1)" not in response.content


@pytest.mark.parametrize(
    "path",
    [
        "/jobs/%00/",
        "/jobs/010006-99999999999999999999/",
        "/jobs/%E3%81%82/",
        "/jobs/010006-000001'--/",
        "/companies/%FF/",
        "/companies/1000020012131/",
        "/media/../../etc/passwd",
        "/media/%2e%2e/%2e%2e/db.sqlite3",
        "/%F0%9F%8D%A3/",
        "/" + "a/" * 300,
    ],
)
def test_no_path_breaks_the_site(client: Client, path: str) -> None:
    """Unknown things are not found."""
    assert client.get(path).status_code in (301, 400, 404)


def test_a_huge_form_gets_an_answer(client: Client) -> None:
    """Ten megabytes into the sign-in form: refused, not a fault."""
    response = client.post("/accounts/login/", {"login": "a" * 10_000_000, "password": "b"})
    assert response.status_code == 400
    assert "送信" in response.content.decode()


@pytest.mark.parametrize(
    "header", ["HTTP_HOST", "HTTP_ACCEPT_LANGUAGE", "HTTP_HX_CURRENT_URL", "HTTP_COOKIE", "HTTP_RANGE"]
)
def test_strange_headers_are_harmless(client: Client, header: str) -> None:
    """Headers full of nonsense."""
    job = JobFactory(open=True, company=CompanyFactory())
    response = client.get(job.get_absolute_url(), **{header: "\xff\xfe%00'\"<script>" * 20})
    assert response.status_code in (200, 400)
