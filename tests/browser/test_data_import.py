"""Registering a file of jobs where the session ends in between, and without scripts on a phone (D2)."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import enter

NEW, SEND = "/cms/dataimport/new/", "受け取って確かめる"


def file(content: bytes) -> dict[str, Any]:
    """Return a file to upload."""
    return {"name": "jobs.csv", "mimeType": "text/csv", "buffer": content}


def test_a_chosen_file_outlives_the_session(sign_in: Callable[[str], Page], assert_accessible: Any) -> None:
    page = sign_in("operator")
    page.goto(NEW)
    page.locator("[name=file]").set_input_files(file(b"one"))
    page.get_by_label("新しい提供元の名前").fill("県")
    page.context.clear_cookies()
    page.get_by_role("button", name=SEND).click()
    expect(page.get_by_role("alert")).to_contain_text("まだ送っていません")
    assert_accessible(page)
    other = page.context.new_page()
    enter(other, "operator")
    other.close()
    page.get_by_role("button", name=SEND).click()
    expect(page.get_by_role("alert")).to_contain_text("見出しがありません")


def test_a_button_says_that_nothing_was_done_and_what_was(
    sign_in: Callable[[str], Page], page_without_script: Page, assert_accessible: Any
) -> None:
    page = sign_in("operator")
    page.goto("/cms/dataimport/")
    page.get_by_text("確認済み").first.locator("xpath=ancestor::tr").get_by_role("link").click()
    page.context.clear_cookies()
    again = page.get_by_role("button", name="もう一度確認する")
    again.click()
    expect(page.get_by_role("alert")).to_contain_text("まだ送っていません")
    assert_accessible(page)
    other = page.context.new_page()
    enter(other, "operator")
    other.close()
    with page.expect_request(lambda request: request.method == "POST") as sent:
        again.click()
    assert "step=again" in (sent.value.post_data or "")
    expect(page.get_by_role("heading", name="確認の結果")).to_be_visible()

    # The city holds one registration of this state: it is called off last, without scripts.
    page = enter(page_without_script, "operator")
    page.goto("/cms/dataimport/")
    page.get_by_text("確認済み").first.locator("xpath=ancestor::tr").get_by_role("link").click()
    page.get_by_role("button", name="とりやめる").click()
    told = page.locator(".messages li")
    expect(told).to_contain_text("とりやめました")
    assert told.evaluate("each => getComputedStyle(each.parentElement).opacity") == "1"


def test_without_scripts_nothing_covers_the_page(page_without_script: Page) -> None:
    page = enter(page_without_script, "operator")
    page.goto(NEW)
    page.locator("[name=file]").set_input_files(file(b"two"))
    page.get_by_label("新しい提供元の名前").fill("県")
    page.get_by_role("button", name=SEND).click()
    expect(page.get_by_role("alert")).to_contain_text("見出しがありません")
