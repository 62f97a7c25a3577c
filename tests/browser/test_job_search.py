"""The job search in a browser: without script on a phone, and changing in place with it."""

import re

from playwright.sync_api import Page, expect


def hits(page: Page) -> int:
    return int(page.locator("[data-hit-count]").get_attribute("data-hit-count") or "")


def test_a_seeker_without_script_finds_a_forklift_job_and_how_to_apply(page_without_script):
    page = page_without_script
    page.goto("/jobs/")
    page.get_by_label("キーワード").fill("フォークリフト")
    page.get_by_role("button", name="検索", exact=True).click()
    expect(page).to_have_url(re.compile("q="))
    assert hits(page) > 0
    page.get_by_text("条件でしぼりこむ").click()
    page.locator('[data-facet="type:100"] input').check()
    page.locator("#facet-group-pay_min > summary").click()
    page.get_by_label("金額を入力").check()
    page.get_by_label("給与の下限（円）").fill("1,050")
    expect(page.get_by_role("button", name="を表示")).not_to_be_visible()
    page.get_by_role("button", name="この条件で検索").click()
    expect(page.get_by_role("list", name="いまの条件")).to_contain_text("時給 1,050円以上")
    assert "q=" in page.url and "type=100" in page.url
    found = hits(page)
    assert found > 0
    page.locator("article[data-job] a").first.click()
    expect(page).to_have_url(re.compile(r"/jobs/[0-9]+-[0-9]+/"))
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
    expect(page.locator("#job-results")).to_be_focused()
    page.go_back()
    expect(page.locator("[data-hit-count]")).to_have_text(str(count))
    expect(page.locator("header.site-header")).to_be_visible()
    expect(page.locator("#facet-type-120")).to_be_checked()


def test_conditions_on_a_phone(phone, assert_accessible):
    phone.goto("/jobs/")
    phone.locator("#job-filters > summary").click()
    expect(phone.get_by_role("group", name="休みの曜日")).not_to_be_visible()
    phone.locator("#facet-group-holiday > summary").click()
    option = phone.locator('[data-facet="holiday:7"]')
    count = int(option.get_attribute("data-count") or 0)
    phone.get_by_role("group", name="休みの曜日").get_by_role("checkbox", name="日曜日").check()
    expect(phone.locator("#facet-group-holiday .facet__chosen")).to_have_text(re.compile("^1"))
    expect(phone.locator("#facet-group-holiday")).to_have_attribute("open", "")
    assert_accessible(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name=f"{count}件を表示").click()
    expect(phone.locator("#job-filters")).not_to_have_attribute("open", "")
    expect(phone.locator("#job-results")).to_be_in_viewport()
    assert hits(phone) == count


def test_going_back_leads_to_the_same_place_in_the_list(phone):
    phone.goto("/jobs/?type=100")
    phone.locator("#job-filters > summary").click()
    phone.locator("#facet-group-kind > summary").click()
    phone.get_by_role("link", name="次へ").click()
    expect(phone).to_have_url(re.compile("page=2"))
    expect(phone.locator("[aria-current=page]", has_text="2")).to_be_visible()
    card = phone.locator("article[data-job]").nth(9)
    number = card.get_attribute("data-job")
    card.scroll_into_view_if_needed()
    top = phone.evaluate("scrollY")
    card.locator("a").first.click()
    phone.wait_for_url(f"**/jobs/{number}/")
    phone.go_back()
    expect(phone.locator(f'article[data-job="{number}"]')).to_be_in_viewport()
    assert abs(phone.evaluate("scrollY") - top) < 50
    expect(phone.locator("#facet-group-kind")).to_have_attribute("open", "")
    expect(phone).to_have_url(re.compile("page=2"))


def test_words_become_conditions_that_can_be_taken_away(page, assert_accessible):
    page.goto("/jobs/?q=苫小牧 事務 夜勤なし")
    narrow = hits(page)
    chips = page.get_by_role("list", name="いまの条件")
    expect(chips.get_by_role("link", name=re.compile("勤務地：\\s*苫小牧市"))).to_be_visible()
    page.get_by_text("言葉をこのように読み取りました").click()
    expect(page.get_by_role("link", name="「苫小牧」を言葉のまま探す")).to_be_visible()
    assert_accessible(page)
    chips.get_by_role("link", name=re.compile("夜勤なし")).click()
    expect(page.get_by_role("combobox", name="キーワード")).to_have_value("苫小牧 事務")
    expect(chips.get_by_role("link", name=re.compile("夜勤なし"))).to_have_count(0)
    assert hits(page) > narrow


def test_words_that_find_nothing_are_searched_otherwise_and_the_seeker_is_told(phone, assert_accessible):
    phone.goto("/jobs/?q=フォークリフト 宇宙飛行士")
    assert hits(phone) > 0
    expect(phone.get_by_text("「宇宙飛行士」を除いて検索しました。")).to_be_visible()
    assert_accessible(phone)
    phone.get_by_role("link", name="入力したとおりに検索する").click()
    expect(phone.locator("[data-hit-count]")).to_have_text("0")


def test_an_empty_result_offers_a_way_on(page, assert_accessible):
    page.goto("/jobs/?q=看護師&kind=internship&type=180")
    assert hits(page) == 0
    assert_accessible(page)
    hint = page.get_by_role("region", name="こうすると、もっと見つかります").get_by_role("link").first
    number = int(re.search(r"（([0-9]+)件", hint.inner_text())[1])
    hint.click()
    expect(page.locator("[data-hit-count]")).to_have_text(str(number))
    page.goto("/jobs/?q=看護師&kind=internship&type=180")
    page.get_by_role("link", name="すべての求人を見る").click()
    assert hits(page) > 0
