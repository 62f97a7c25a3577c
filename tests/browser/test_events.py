"""Events, notices and pinned news, in a real browser."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

NOTICE = "大雪のため、あすの窓口は10時に開きます。"
FORKLIFT = re.compile("フォークリフト運転技能講習")


@pytest.mark.parametrize(
    "path", ["/events/", "/events/?month={month}", "/events/?past=all", "/events/winter-joint-fair/"]
)
def test_events_are_accessible_and_fit_a_phone(phone: Page, path: str, assert_accessible: Callable) -> None:
    phone.goto(path.format(month=f"{timezone.localdate():%Y-%m}"))

    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(phone)


def test_calendar_is_walked_by_keyboard_and_is_a_list_on_a_phone(
    page: Page, assert_accessible: Callable
) -> None:
    soon = timezone.localdate() + timedelta(days=15)
    page.goto(f"/events/?month={soon:%Y-%m}")
    table = page.get_by_role("table", name=f"{soon.year}年{soon.month}月")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    assert_accessible(page)

    table.get_by_role("link", name=FORKLIFT).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(FORKLIFT)

    page.go_back()
    page.get_by_role("navigation", name="月を移る").get_by_role("link").first.click()
    expect(page.locator("#calendar-title")).not_to_have_text(f"{soon.year}年{soon.month}月")

    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/events/?month={soon:%Y-%m}")
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("link", name=FORKLIFT).filter(visible=True).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_editor_sees_a_notice_while_typing_and_then_on_every_page(
    sign_in: Callable[[str], Page], assert_accessible: Callable
) -> None:
    page = sign_in("editor")
    page.goto("/cms/")
    page.get_by_role("link", name=re.compile("緊急のお知らせを出す")).first.click()
    page.locator("[data-side-panel-toggle='preview']").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator(".site-banner")).to_be_visible(timeout=15_000)
    page.get_by_label("重要度").select_option(label="緊急のお知らせ")
    page.get_by_label("本文").press_sequentially(NOTICE, delay=200)
    expect(preview.get_by_role("region", name="緊急のお知らせ")).to_contain_text(NOTICE, timeout=15_000)

    page.get_by_role("button", name="保存").click()
    page.wait_for_url(re.compile("/cms/snippets/banners/sitenotice/$"))
    for path in ("/", "/jobs/"):
        page.goto(path)
        expect(page.get_by_role("region", name="緊急のお知らせ")).to_contain_text(NOTICE)
    assert_accessible(page)


def test_editor_pins_an_article_to_the_top_page(sign_in: Callable[[str], Page]) -> None:
    page = sign_in("editor")
    page.goto("/cms/pages/search/?q=バスツアー&content_type=home.newspage")
    row = page.locator("table.listing .title-wrapper a").first
    title = row.inner_text().strip()
    row.click()
    page.get_by_label("重要なお知らせにする").check()
    page.locator("footer").get_by_role("button", name="他のアクション").click()
    page.get_by_role("button", name="公開", exact=True).click()
    page.wait_for_url(re.compile(r"/cms/pages/\d+/$"))

    page.goto("/")
    expect(page.locator(".top-pinned")).to_contain_text(title)
