"""What operators learn of a server in trouble."""

import pytest

from search.engine.opensearch import configured, periodic, sending
from search.engine.opensearch.checks import check_address
from search.engine.opensearch.wagtail_hooks import search_server


@pytest.fixture
def away(engine, stub, settings, monkeypatch):
    """A site whose server is away."""
    settings.SEARCH_URL = stub.url
    monkeypatch.setattr(configured, "_engine_on", lambda url: engine)
    stub.disturbance = "error"
    periodic.keep()


def test_the_readiness_page_advises_and_the_site_stays_ready(away):
    name, ok, advice = search_server()
    assert (name, ok) == ("search_server", True)
    assert "データベースで検索しています" in advice


def test_the_dashboard_warns_those_who_look_after_the_site(away, client_for):
    sending.note([3], "400 mapper_parsing_exception")
    for role, warned in (("administrator", True), ("operator", True), ("editor", False)):
        page = client_for(role).get("/cms/").content.decode()
        assert ("検索サーバーに接続できないため" in page) == warned
        assert ("受け付けていない求人が1件" in page) == warned


def test_without_a_problem_there_is_no_warning(client_for, db):
    assert "検索サーバー" not in client_for("administrator").get("/cms/").content.decode()
    assert search_server() == ("search_server", True, "not configured")


def test_an_unreadable_setting_is_told_at_start(settings):
    settings.SEARCH_URL = "http://search.example"
    (error,) = check_address(None)
    assert error.id == "search_server.E001"
    settings.SEARCH_URL = "opensearch://search.example"
    assert check_address(None) == []
