"""Suggestions under the search box: keyboard, screen reader, touch, input method, and without script."""

import re

from playwright.sync_api import Page, expect


def box(page: Page, name: str = "キーワード"):
    return page.get_by_role("combobox", name=name)


def test_the_keyboard_chooses_a_suggestion(page, assert_accessible):
    page.goto("/jobs/")
    box(page).press_sequentially("かん")
    expect(page.get_by_role("listbox", name="候補")).to_be_visible()
    expect(
        page.get_by_role("group", name="職種").get_by_role("option", name="看護師", exact=True)
    ).to_be_visible()
    expect(page.get_by_text(re.compile("候補が[0-9]+件あります"))).to_have_count(1)
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(box(page)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    expect(box(page)).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box(page)).to_have_value("かん")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=%E7%9C%8B%E8%AD%B7%E5%B8%AB"))
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_an_input_method_keeps_its_keys(page):
    page.goto("/jobs/")
    box(page).press_sequentially("かん")
    expect(page.get_by_role("listbox")).to_be_visible()
    ours = """input => ["ArrowDown", "Enter"].map((key) => {
        const pressed = { key, isComposing: true, cancelable: true, bubbles: true };
        return input.dispatchEvent(new KeyboardEvent("keydown", pressed));
    })"""
    assert box(page).evaluate(ours) == [True, True]
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    assert page.url.endswith("/jobs/")


def test_a_finger_on_the_top_page_finds_jobs(phone):
    phone.goto("/")
    box(phone, "仕事をことばで探す").click()
    box(phone, "仕事をことばで探す").press_sequentially("せいそう")
    phone.get_by_role("option").first.click()
    expect(phone).to_have_url(re.compile(r"/jobs/\?q="))
    expect(phone.locator("[data-hit-count]")).not_to_have_text("0")


def test_without_script_the_box_is_a_plain_input(page_without_script):
    page_without_script.goto("/jobs/")
    expect(page_without_script.get_by_role("searchbox", name="キーワード")).to_be_visible()
    expect(page_without_script.get_by_role("combobox", name="キーワード")).to_have_count(0)
