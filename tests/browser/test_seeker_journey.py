"""The main way through the site, on a phone without JavaScript: search, read, apply, share."""

import re

from playwright.sync_api import Page, expect


def test_from_the_top_page_to_how_to_apply(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/")
    page.get_by_role("searchbox").first.fill("ﾌｫｰｸﾘﾌﾄ")
    page.get_by_role("button", name="検索").first.click()

    expect(page).to_have_url(re.compile(r"/jobs/\?q="))
    count = page.locator("[data-hit-count]")
    assert int(count.get_attribute("data-hit-count") or 0) == page.locator("article[data-job]").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

    hit = page.locator("article[data-job]").first
    number = hit.get_attribute("data-job") or ""
    hit.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(f"/jobs/{number}/$"))
    assert "フォークリフト" in page.locator("main").inner_text()

    page.locator(".record__bar a").click()
    expect(page.locator("#how-to-apply")).to_be_in_viewport()
    assert re.search(r"0144-\d\d-\d{4}|@|学校", page.locator("#how-to-apply").inner_text())
    for service in ("LINE", "X", "Facebook"):
        share = page.get_by_role("link", name=re.compile(service)).first.get_attribute("href") or ""
        assert number in share


def test_conditions_are_ticked_and_kept_without_script(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/jobs/?q=看護")
    option = page.locator("[data-facet='type:120']")
    expected = option.get_attribute("data-count")
    page.goto("/jobs/?q=看護&type=120")
    assert page.locator("[data-hit-count]").get_attribute("data-hit-count") == expected
    assert page.locator("input[name=type][value='120']").is_checked()
    page.go_back()
    expect(page).to_have_url(re.compile(r"q=(%E7%9C%8B|看)"))
