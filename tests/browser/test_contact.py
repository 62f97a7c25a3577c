"""Asking the office something, with and without JavaScript (A19)."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

SUM = re.compile(r"([一二三四五六七八九])たす([一二三四五六七八九])")
DIGITS = "〇一二三四五六七八九"


def write(page: Page) -> None:
    """Fill the seekers' form in."""
    page.goto("/contact/")
    page.get_by_role("link", name="お仕事を探している方").click()
    page.locator("input[name=category]").first.check()
    page.locator("[name=message]").fill("応募のあと、何日くらいで連絡が来ますか。")
    page.locator("[name=name]").fill("日吉 菜摘")
    page.locator("[name=email]").fill("natsumi@hiyoshi.example.jp")
    page.locator("[name=consent]").check()


def test_a_question_is_sent_and_the_forms_are_accessible(phone: Page, assert_accessible: Any) -> None:
    page = phone
    for audience in ("", "employer/", "general/"):
        page.goto(f"/contact/{audience}")
        assert_accessible(page)
    write(page)
    assert_accessible(page)
    page.wait_for_timeout(3000)  # nobody writes that fast
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("受け付けました")
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"INQ-\d{4}-\d{6}"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_script_a_small_sum_is_asked(page_without_script: Page) -> None:
    page = page_without_script
    write(page)
    question = page.get_by_label("確認の質問")
    numbers = SUM.search(page.locator(".field", has=question).inner_text()).groups()
    question.fill(str(sum(DIGITS.index(number) for number in numbers)))
    page.wait_for_timeout(3000)
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("受け付けました")
