"""The job search in a browser: without script on a phone, and changing in place with it."""

import re

from playwright.sync_api import Page, expect


def hits(page: Page) -> int:
    return int(page.locator("[data-hit-count]").inner_text())


def test_a_seeker_without_script_finds_a_forklift_job_and_how_to_apply(page_without_script):
    page = page_without_script
    page.goto("/jobs/")
    page.get_by_label("キーワード").fill("フォークリフト")
    page.get_by_role("button", name="検索", exact=True).click()
    assert hits(page) > 0
    page.get_by_text("条件でしぼりこむ").click()
    page.locator('[data-facet="type:100"] input').check()
    page.get_by_role("button", name="この条件で検索").click()
    assert "q=" in page.url and "type=100" in page.url
    found = hits(page)
    assert found > 0
    page.locator("article[data-job] a").first.click()
    assert re.search(r"/jobs/[0-9]+-[0-9]+/", page.url)
    expect(page.get_by_role("heading", name=re.compile("応募"))).not_to_have_count(0)
    address = page.locator('.share a[href^="https://line.me"]').get_attribute("href")
    assert address is not None and "%2Fjobs%2F" in address
    page.go_back()
    assert hits(page) == found


def test_conditions_change_the_results_in_place(page, assert_accessible):
    page.goto("/jobs/")
    before = hits(page)
    option = page.locator('[data-facet="type:120"]')
    count = int(option.get_attribute("data-count") or 0)
    option.locator("input").check()
    expect(page.locator("[data-hit-count]")).to_have_text(str(count))
    expect(page).to_have_url(re.compile(r"/jobs/\?type=120$"))
    expect(page.locator("#facet-type-120")).to_be_focused()
    expect(page.locator("#job-status")).to_contain_text(f"{count}件")
    page.locator("#job-sort").select_option("pay")
    expect(page).to_have_url(re.compile(r"sort=pay"))
    assert_accessible(page)
    page.locator(".chip--on").first.click()
    expect(page.locator("[data-hit-count]")).to_have_text(str(before))
    page.go_back()
    expect(page.locator("[data-hit-count]")).to_have_text(str(count))
    expect(page.locator("header.site-header")).to_be_visible()


def test_an_empty_result_offers_a_way_on(page, assert_accessible):
    page.goto("/jobs/?q=看護師&kind=internship&type=180")
    assert hits(page) == 0
    assert_accessible(page)
    page.get_by_role("link", name="すべての求人を見る").click()
    assert hits(page) > 0


def test_suggestions_complete_what_is_typed(page):
    page.goto("/jobs/")
    page.get_by_label("キーワード").press_sequentially("かん")
    expect(page.locator("#job-suggestions option")).not_to_have_count(0)
