"""Google Analytics is loaded after a yes, never before, and never for those who said no."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

GOOGLE = "https://www.googletagmanager.com/**"


@pytest.fixture(autouse=True)
def measured_site(demo_city: Path) -> Iterator[None]:
    """Give the site a measurement id for one test."""

    def put(value: str) -> None:
        with closing(sqlite3.connect(demo_city / "db.sqlite3", timeout=20)) as database, database:
            database.execute("UPDATE home_sitesettings SET ga_measurement_id = ?", (value,))

    put("G-TEST123456")
    yield
    put("")


@pytest.fixture
def loaded(page: Page) -> list[str]:
    """The addresses that were asked of Google; nothing leaves the machine."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/javascript", body="")

    page.route(GOOGLE, answer)
    return asked


def test_refusing_is_kept_and_can_be_changed(
    phone: Page, loaded: list[str], assert_accessible: Callable[[Page], None]
) -> None:
    phone.goto("/guide/")
    banner = phone.get_by_role("region", name="アクセス解析へのご協力のお願い")
    expect(banner).to_be_visible()
    assert_accessible(phone)
    refuse, agree = (
        banner.get_by_role("button", name="拒否する"),
        banner.get_by_role("button", name="同意する"),
    )
    assert refuse.bounding_box()["width"] == agree.bounding_box()["width"]

    refuse.focus()
    phone.keyboard.press("Enter")
    expect(banner).to_be_hidden()
    phone.goto("/jobs/")
    expect(phone.locator("[data-consent-open]")).to_be_visible()
    expect(banner).to_be_hidden()
    assert loaded == []

    phone.get_by_role("button", name="アクセス解析の設定").click()
    expect(phone.locator("#consent-title")).to_be_focused()
    expect(refuse).to_have_attribute("aria-pressed", "true")
    agree.click()
    expect(phone.get_by_role("button", name="アクセス解析の設定")).to_be_focused()
    phone.goto("/guide/")
    phone.wait_for_load_state("networkidle")
    assert loaded == ["https://www.googletagmanager.com/gtag/js?id=G-TEST123456"] * 2


def test_browser_that_asks_for_privacy_has_refused(page: Page, loaded: list[str]) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true })")
    page.goto("/guide/")
    page.get_by_role("button", name="アクセス解析の設定").click()

    expect(page.get_by_text("「追跡しない」を求めているため")).to_be_visible()
    page.get_by_role("button", name="同意する").click()
    page.goto("/jobs/")
    page.wait_for_load_state("networkidle")

    assert loaded == []


def test_without_script_nothing_is_asked_or_loaded(page_without_script: Page) -> None:
    page_without_script.goto("/guide/")

    expect(page_without_script.locator("[data-consent]")).to_be_hidden()
    expect(page_without_script.get_by_text("アクセス解析の設定")).to_be_hidden()
