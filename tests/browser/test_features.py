"""Interviews in a real browser: writing one from nothing, reading one, a video that waits for its click."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

STORY = "/features/before-dawn/night-shift-paper/"
FIGURE = """
<figure class="video" data-video="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" data-video-title="工場">
  <div class="video__stage"><a class="video__play" href="https://www.youtube.com/watch?v=aaaaaaaaaaa">
    <span data-video-label>YouTubeで見る</span></a></div>
  <figcaption class="caption">工場<span data-video-note></span></figcaption>
</figure>"""


def test_contractor_writes_an_interview_from_the_template(
    sign_in: Callable[[str], Page], complaints: list[str]
) -> None:
    page = sign_in("contractor")
    page.goto("/cms/")
    page.get_by_role("link", name="インタビューを書く").first.click()
    expect(page.locator("[data-streamfield-child]").first).to_be_visible()
    # Wagtail compares with what the form held two seconds after it was opened.
    page.wait_for_timeout(2_500)
    page.locator("#id_title").fill("灯台の下の工場")
    page.locator("[data-side-panel-toggle=preview]").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("h1")).to_have_text("灯台の下の工場", timeout=15_000)

    page.get_by_label("質問", exact=False).locator("visible=true").first.scroll_into_view_if_needed()
    question = page.locator("input[name$='-value-question']").first
    question.press_sequentially("朝は何時からですか。", delay=100)
    expect(preview.locator(".qa__question")).to_have_text("朝は何時からですか。", timeout=15_000)

    page.get_by_role("button", name="下書きを保存").click()
    page.wait_for_url("**/edit/**")
    expect(page.locator("input[name$='-value-question']").first).to_have_value("朝は何時からですか。")
    complaints[:] = [message for message in complaints if not message.startswith("axe.run results")]


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
