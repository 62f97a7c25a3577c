"""The employers' portal on a phone: readable, without findings of axe, usable without JavaScript."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import enter


def test_every_page_fits_a_phone_and_is_accessible(
    phone: Page, sign_in: Callable[[str], Page], assert_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("employer")
    page.goto("/employer/")
    page.locator("main").get_by_role("link", name="白羽根製紙株式会社").click()
    expect(page.get_by_role("heading", name="いま、すること")).to_be_visible()
    portal = page.get_by_role("navigation", name="企業ポータル")
    for name in ("求人", "企業情報", "担当者", "履歴", "使い方", "ホーム"):
        portal.get_by_role("link", name=name, exact=True).click()
        expect(portal.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert_accessible(page)


def test_a_job_is_closed_without_script(page_without_script: Page) -> None:
    page = page_without_script
    enter(page, "employer")
    page.goto("/employer/")
    page.locator("main").get_by_role("link", name="白羽根製紙株式会社").click()
    page.wait_for_url(re.compile(r"/employer/\d+/$"))
    page.goto(f"{page.url}jobs/?tab=open&q=抄紙機オペレーター")
    page.get_by_role("link", name=re.compile("^抄紙機オペレーター")).click()
    page.get_by_role("link", name="掲載を終える").click()
    page.get_by_label("募集をとりやめた").check()
    page.get_by_role("button", name="掲載を終える").click()
    expect(page.get_by_role("status")).to_contain_text("掲載を終えました")
    expect(page.locator("[aria-current=step]")).to_contain_text("終了")
