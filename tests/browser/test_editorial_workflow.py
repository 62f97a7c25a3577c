"""A page on its way to the public, and a draft shown to the company it is about (A13, E1)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.editing import (
    FORM,
    SignIn,
    change_to,
    open_editor,
    press,
    stored_with,
    told,
    wait_until_stored,
)

pytestmark = pytest.mark.usefixtures("advice")
TITLE = "冬の会社説明会を開きます"
LETTER = "見本の会社 三浦様"


def add_heading(page: Page, text: str, level: str) -> Locator:
    """Add a heading at the end of the body."""
    body = page.locator("[data-contentpath=body]")
    body.get_by_role("button", name="ブロックを挿入").last.click()
    page.get_by_role("option", name="見出し", exact=True).click()
    block = body.locator("[data-streamfield-child]").last
    block.locator("input[type=text]").fill(text)
    block.locator("select").select_option(level)
    return block


def write_article(page: Page, title: str) -> None:
    """Start an article from the dashboard."""
    page.get_by_role("link", name="お知らせを書く").click()
    open_editor(page)
    page.locator("#id_title").fill(title)
    page.locator("#id_title").blur()  # the address is made from the title


def test_what_is_written_during_an_autosave_is_stored(page: Page, sign_in: SignIn) -> None:
    change_to(page, sign_in, "editor")
    write_article(page, "保存の途中で書き足す記事")
    wait_until_stored(page)
    lead = page.locator("#id_lead")
    with page.expect_request(FORM):
        lead.fill("午後1時から")
    with stored_with(page, "午後1時から開きます。"):
        lead.fill("午後1時から開きます。")


@pytest.mark.long
def test_from_a_contractors_draft_to_the_public(page: Page, sign_in: SignIn) -> None:
    change_to(page, sign_in, "contractor")
    write_article(page, TITLE)
    heading = add_heading(page, "持ち物", "h4")
    wait_until_stored(page)
    press(page, "ページの承認に提出する")
    expect(told(page)).to_contain_text("まだ提出していません")
    expect(told(page)).to_contain_text("見出しの段階が飛んでいます")

    page.locator("[data-side-panel-toggle=checks]").click()
    page.get_by_role("button", name="本文 1番目「見出し」へ移動").click()
    heading = page.locator("[data-contentpath=body] [data-streamfield-child]").first
    expect(heading.locator("input[type=text]")).to_be_focused()
    page.wait_for_timeout(2_500)
    heading.locator("select").select_option("h2")
    expect(page.get_by_text("直すところはありません。")).to_be_visible(timeout=15_000)
    press(page, "ページの承認に提出する")
    expect(told(page)).to_contain_text(TITLE)

    change_to(page, sign_in, "editor")
    page.locator("#awaiting-review-content").get_by_role("link", name=TITLE).click()
    open_editor(page)
    press(page, "差し戻す")
    page.locator(".modal textarea").fill("開始の時刻を書いてください。")
    page.locator(".modal [type=submit]").click()
    expect(told(page)).to_be_visible()

    change_to(page, sign_in, "contractor")
    mine = page.locator("#objects-in-workflow-content")
    expect(mine).to_contain_text("差し戻されました")
    mine.get_by_role("link", name=TITLE).click()
    open_editor(page)
    expect(page.get_by_text("開始の時刻を書いてください。").first).to_be_attached()
    page.locator("#id_lead").fill("午後1時から、駅前の会場で開きます。")
    wait_until_stored(page)
    press(page, "編集者の承認に再提出する")
    expect(told(page)).to_contain_text(TITLE)

    change_to(page, sign_in, "editor")
    page.locator("#awaiting-review-content").get_by_role("link", name=TITLE).click()
    open_editor(page)
    press(page, "承認して公開")
    expect(told(page)).to_be_visible()
    page.goto("/news/")
    page.get_by_role("link", name=TITLE).click()
    expect(page.locator("main")).to_contain_text("午後1時から、駅前の会場で開きます。")


def test_a_company_agrees_to_a_draft_without_an_account(
    page: Page,
    sign_in: SignIn,
    browser: Browser,
    base_url: str,
    assert_accessible: Callable[[Page], None],
) -> None:
    change_to(page, sign_in, "editor")
    write_article(page, "確認していただく記事")
    wait_until_stored(page)
    page.get_by_role("button", name="下書きを保存").click()
    expect(told(page)).to_contain_text("確認していただく記事")
    page.get_by_role("button", name="他のアクション").click()
    page.locator("footer").get_by_role("link", name="確認用リンク").click()
    page.locator("#id_recipient").fill(LETTER)
    page.get_by_role("button", name="確認用リンクを作る").click()
    expect(told(page)).to_contain_text("確認用リンクを作りました")
    link = page.locator("article", has_text=LETTER)
    address = link.get_by_label("アドレス", exact=True).input_value()

    context = browser.new_context(locale="ja-JP", viewport={"width": 390, "height": 844})
    reader = context.new_page()
    reader.goto(address)
    expect(reader.locator("h1")).to_have_text("確認していただく記事")
    assert_accessible(reader)
    reader.get_by_role("link", name="回答する").click()
    reader.get_by_role("button", name="回答を送る").click()
    expect(reader.get_by_text("どちらかを選んでください。").first).to_be_visible()
    reader.get_by_role("radio", name="この内容で掲載してよい").check()
    reader.get_by_label("お名前").fill("三浦 拓也")
    reader.get_by_role("button", name="回答を送る").click()
    expect(reader.get_by_text("ご回答をいただきました")).to_be_visible()
    assert_accessible(reader)
    context.close()

    page.reload()
    expect(page.locator(".sharing__consent")).to_contain_text("同意あり")
    expect(page.locator(".sharing__consent")).to_contain_text("三浦 拓也様")
