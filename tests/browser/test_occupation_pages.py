"""From a search to an occupation in a place, to a job and jobs like it; what the page tells of its end."""

import re

from playwright.sync_api import Page, expect

PERSON = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"


def test_the_page_of_an_occupation_on_a_phone(phone, assert_accessible):
    phone.goto("/jobs/?place=012131")
    phone.get_by_role("link", name=re.compile("^看護師・准看護師（")).click()

    expect(phone.get_by_role("heading", level=1)).to_have_text("苫小牧市の看護師・准看護師の求人")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(phone)

    phone.locator("article[data-job] a").first.click()
    expect(phone.locator(".similar__reason").first).to_contain_text("同じ職種")
    expect(phone.get_by_role("link", name="苫小牧市の看護師・准看護師の求人をまとめて見る")).to_be_visible()
    assert_accessible(phone)


def test_the_page_of_results_tells_which_job_was_opened_first(page: Page):
    page.set_extra_http_headers({"User-Agent": PERSON})
    page.goto("/jobs/?q=事務")
    token = page.locator("#job-results").get_attribute("data-journal")
    with page.expect_request("**/jobs/ending/") as told:
        page.locator("article[data-job] h3 a").nth(1).click()
    assert told.value.post_data == f"token={token}&outcome=clicked&rank=2"


def test_a_search_from_a_page_of_results_says_so(page: Page):
    page.set_extra_http_headers({"User-Agent": PERSON})
    page.goto("/jobs/?q=事務")
    token = page.locator("#job-results").get_attribute("data-journal")
    with page.expect_request(lambda request: "x-search-after" in request.headers) as asked:
        page.locator("#job-q").fill("清掃")
        page.keyboard.press("Enter")
    assert asked.value.headers["x-search-after"] == token
    expect(page.locator("#job-results")).not_to_have_attribute("data-journal", token or "")
