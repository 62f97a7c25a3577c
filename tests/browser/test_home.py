"""Pages that editors write, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PAGES = [
    "/uij/",
    "/high-school/",
    "/internship/",
    "/employers/",
    "/features/",
    "/features/before-dawn/",
    "/features/before-dawn/night-shift-paper/",
    "/features/?kind=story&industry=A",
    "/events/",
    "/guide/",
    "/privacy/",
    "/accessibility/",
    "/news/joint-briefing-winter/",
    "/news/?category=event",
]


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_and_fits_a_phone(phone: Page, path: str, assert_accessible: Callable) -> None:
    answer = phone.goto(path)

    assert answer is not None
    assert answer.status == 200
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(phone)


def test_top_page_leads_to_jobs_without_script(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/")

    page.get_by_label("仕事をことばで探す").fill("フォークリフト")
    page.get_by_role("button", name="検索").click()

    expect(page).to_have_url(re.compile(r"/jobs/\?q="))


def test_top_page_shows_every_section_of_the_demo_city(page: Page) -> None:
    page.goto("/")

    for heading in ("お知らせ", "新着求人", "特集・新しい記事", "新しく加わった会社", "いま、この街の求人"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()


def test_menu_opens_on_a_phone_without_script(page_without_script: Page) -> None:
    page_without_script.set_viewport_size({"width": 390, "height": 844})
    page_without_script.goto("/news/")

    page_without_script.locator("summary", has_text="メニュー").click()
    menu = page_without_script.get_by_role("navigation", name="メニュー", exact=True)

    expect(menu.get_by_role("link", name="お知らせ")).to_have_attribute("aria-current", "page")


def test_keyboard_reaches_the_content_first(page: Page) -> None:
    page.goto("/uij/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="本文へ移動")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_editor_sees_the_page_change_while_typing(sign_in: Callable[[str], Page]) -> None:
    page = sign_in("editor")
    page.goto("/cms/")
    page.get_by_role("link", name=re.compile("トップページを整える")).first.click()
    page.locator("[data-side-panel-toggle='preview']").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator(".hero__title")).to_be_visible(timeout=15_000)

    hero = page.get_by_role("region", name=re.compile("^トップの写真と検索"))
    hero.get_by_role("button", name="区分を開閉").first.click()
    heading = hero.get_by_role("textbox", name="見出し")
    heading.clear()
    # Wagtail compares with what the form held two seconds after it was opened: type as slowly as a person.
    heading.press_sequentially("書きかけの見出し", delay=350)

    expect(preview.locator(".hero__title")).to_have_text("書きかけの見出し", timeout=15_000)
