"""Job and company pages as people meet them: phone and desktop, without script, on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

WIDTHS = (390, 1280)


def open_first_job(page: Page, query: str = "") -> None:
    """Go to the first job of a result list."""
    page.goto(f"/jobs/{query}")
    page.goto(
        page.locator("article[data-job] h3 a, article[data-job] h2 a").first.get_attribute("href") or ""
    )


def open_first_company(page: Page) -> None:
    """Go to the first company that is hiring."""
    page.goto("/companies/?hiring=1")
    page.goto(page.locator("[data-company] a.stretched").first.get_attribute("href") or "")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("opens", [open_first_job, open_first_company])
def test_record_page_is_accessible_and_fits(
    page: Page, width: int, opens: Callable[[Page], None], assert_accessible: Callable[[Page], None]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opens(page)
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page)


@pytest.mark.parametrize("query", ["?kind=high_school", "?kind=internship", "?grant=1"])
def test_every_kind_of_job_is_accessible(
    phone: Page, query: str, assert_accessible: Callable[[Page], None]
) -> None:
    open_first_job(phone, query)
    assert_accessible(phone)


def test_seeker_without_script_reads_how_to_apply_and_shares(page_without_script: Page) -> None:
    page = page_without_script
    open_first_job(page, "?q=フォークリフト&kind=regular")
    page.locator(".record__bar a").click()
    expect(page.locator("#how-to-apply")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="応募方法")).to_be_visible()
    share = page.locator(".share").get_by_role("link", name=re.compile("LINE")).get_attribute("href") or ""
    assert "line.me" in share
    assert "%2Fjobs%2F" in share


def test_address_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_first_job(page)
    page.get_by_role("button", name="URLをコピー").click()
    expect(page.get_by_text("コピーしました")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_printed_job_leaves_the_frame_out(page: Page) -> None:
    open_first_job(page)
    page.emulate_media(media="print")
    for hidden in (".site-header", ".site-footer", ".record__bar", ".share"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_menu_opens_without_script(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/companies/")
    page.locator(".site-menu summary").click()
    expect(page.locator(".site-menu__panel a").first).to_be_visible()


def test_page_stays_within_its_budget(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    open_first_job(page)
    requests.clear()
    page.reload()
    assert len(requests) <= 40
    assert all(url.startswith((page.url.split("/jobs/")[0], "data:")) for url in requests)
