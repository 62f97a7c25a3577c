"""Telling that one begins to use the open data, on a phone (T2)."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect


def test_pages_for_recipients_fit_a_phone(phone: Page, assert_accessible: Any) -> None:
    for path in ("terms/", "items/"):
        phone.goto(f"/opendata/{path}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 390
        assert_accessible(phone)


def test_a_notice_ends_with_the_text_to_send(phone: Page, assert_accessible: Any) -> None:
    page = phone
    page.goto("/opendata/")
    page.get_by_role("link", name="利用開始の連絡をする").click()
    expect(page.get_by_label("代表氏名")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("個人", exact=True).check()
    page.get_by_label("代表氏名").fill("日吉 菜摘")
    page.locator("[name=purposes]").nth(8).check()
    page.locator("[name=email]").fill("natsumi@hiyoshi.example.jp")
    page.locator("[name=consent]").check()
    page.wait_for_timeout(3000)  # nobody writes that fast
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("受け付けました")
    expect(page.get_by_role("main")).to_contain_text("(2)所属組織名：個人利用")
    expect(page.get_by_role("main")).to_contain_text("(4)利用目的：9")
    assert_accessible(page)
