"""Interviews in a real browser: writing one from nothing, reading one, a video that waits for its click."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.editing import (
    SignIn,
    blocks,
    change_to,
    choose,
    open_editor,
    press,
    stored_with,
    told,
    wait_until_stored,
)

TITLE = "浜の朝は、湯気のなかで始まる"
LEAD = "まだ暗い浜で、釜の湯気だけが明るい。貝をゆでて八年の人に、一日の始まりを聞きました。"
QUESTION = "朝は何時からですか。"
ANSWER = "5時に釜へ火を入れます。"
MESSAGE = "湯気の向こうで待っています。"
COMPANY = "株式会社貝鳴水産"
STORY = "/features/before-dawn/night-shift-paper/"
FIGURE = """
<figure class="video" data-video="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" data-video-title="工場">
  <div class="video__stage"><a class="video__play" href="https://www.youtube.com/watch?v=aaaaaaaaaaa">
    <span data-video-label>YouTubeで見る</span></a></div>
  <figcaption class="caption">工場<span data-video-note></span></figcaption>
</figure>"""


def write_from_the_template(page: Page) -> None:
    """Fill in what an interview needs and watch the preview follow; the rest of the template goes."""
    page.locator("#id_title").fill(TITLE)
    page.locator("#id_title").blur()  # the address is made from the title
    page.locator("#id_lead").fill(LEAD)
    choose(page, "cover", "ホッキ貝", "fish-market")
    choose(page, "company", "貝鳴", COMPANY)
    page.locator("#id_person").fill("本間 渚さん")
    page.locator("[data-side-panel-toggle=preview]").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("h1")).to_have_text(TITLE, timeout=15_000)
    wait_until_stored(page)

    answers = blocks(page, "answer")
    for unused in (*answers.all()[1:], *(blocks(page, kind).first for kind in ("image", "quote", "day"))):
        unused.get_by_role("button", name="削除", exact=True).first.click()
    blocks(page, "paragraph").get_by_role("textbox").fill("浜に着いたのは、まだ暗い5時でした。")
    answers.first.locator("input[name$=-question]").press_sequentially(QUESTION, delay=150)
    expect(preview.locator(".qa__question")).to_have_text(QUESTION, timeout=15_000)
    wait_until_stored(page)
    answers.first.get_by_role("textbox").last.fill(ANSWER)
    with stored_with(page, MESSAGE):
        blocks(page, "message").locator("textarea").fill(MESSAGE)
    expect(preview.locator(".qa__answer")).to_contain_text(ANSWER, timeout=15_000)
    expect(preview.locator(".seeker-message")).to_contain_text(MESSAGE, timeout=15_000)


@pytest.mark.usefixtures("advice")
@pytest.mark.long
def test_from_nothing_to_a_published_interview(page: Page, sign_in: SignIn) -> None:
    change_to(page, sign_in, "contractor")
    page.get_by_role("link", name="インタビューを書く").first.click()
    open_editor(page)
    write_from_the_template(page)
    press(page, "ページの承認に提出する")
    expect(told(page)).to_contain_text(TITLE)

    change_to(page, sign_in, "editor")
    page.locator("#awaiting-review-content").get_by_role("link", name=TITLE).click()
    open_editor(page)
    press(page, "承認して公開")
    expect(told(page)).to_contain_text(TITLE)

    page.context.clear_cookies()
    page.goto("/features/")
    page.get_by_role("link", name=TITLE).click()
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator(".qa__answer")).to_contain_text(ANSWER)
    expect(page.locator(".data-box")).to_contain_text(COMPANY)
    expect(page.locator(".story-jobs .job-card").first).to_contain_text(COMPANY)


@pytest.mark.parametrize("width", [390, 1280])
def test_an_article_is_accessible_and_leads_on(
    page: Page, width: int, assert_accessible: Callable[[Page], None]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(STORY)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page)
    page.get_by_role("navigation", name="前後の記事").get_by_role("link").first.click()
    expect(page).not_to_have_url(STORY)
    expect(page.locator("h1")).to_be_visible()


def test_articles_are_filtered_without_script(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/features/")
    page.get_by_label("種類").select_option("体験談")
    page.get_by_role("button", name="しぼりこむ").click()

    expect(page.locator("article .badge").first).to_have_text("体験談")
    assert "kind=story" in page.url


def test_a_video_asks_nobody_before_the_click(page: Page) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<title>動画</title>", content_type="text/html")

    page.route("https://**", answer)
    page.goto(STORY)
    script = page.locator("script[src*='features/video']").get_attribute("src")
    page.evaluate(
        "html => document.querySelector('.story__body').insertAdjacentHTML('beforeend', html)", FIGURE
    )
    page.evaluate("address => import(`${address}?again`)", script)
    button = page.get_by_role("button", name="動画を再生する")
    expect(button).to_be_visible()
    assert asked == []

    with page.expect_request("https://www.youtube-nocookie.com/embed/aaaaaaaaaaa"):
        button.press("Enter")
    expect(page.locator("iframe[title='工場']")).to_be_focused()
