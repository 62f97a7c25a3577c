"""The admin in a real browser: every test fails on the first thing its content security policy refuses."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import FrameLocator, Page, expect

JOBS, COMPANIES = "/cms/snippets/recruitment/job/", "/cms/snippets/recruitment/company/"
SignIn = Callable[[str], Page]


def first_row(page: Page, address: str) -> None:
    """Open the first record of a list."""
    page.goto(address)
    page.locator("td.title a").first.click()
    page.wait_for_url("**/edit/**")


def picture(colour: str) -> dict[str, Any]:
    """Return a small photograph as a file to upload."""
    target = BytesIO()
    Image.new("RGB", (640, 400), colour).save(target, "JPEG")
    return {"name": "asa.jpg", "mimeType": "image/jpeg", "buffer": target.getvalue()}


def test_the_dashboard_offers_what_the_role_may_do(sign_in: SignIn) -> None:
    page = sign_in("operator")
    expect(page.get_by_role("link", name="求人を編集する")).to_be_visible()
    expect(page.get_by_role("link", name="お知らせを書く")).to_have_count(0)
    expect(page.locator("nav").get_by_role("link", name="求人", exact=True)).to_be_visible()


def test_tabs_dates_and_times_of_a_job(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto(f"{JOBS}edit/5/")  # an open one: a submitted job is locked
    page.get_by_role("tab", name="契約").click()
    page.locator("#id_period_start").click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="掲載").click()
    expect(page.locator(".listing-facts")).to_contain_text("求人番号")


def test_choosing_a_place_by_its_reading(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto(f"{JOBS}edit/5/")  # an open one: a submitted job is locked
    page.get_by_role("tab", name="就業場所").click()
    chooser = page.locator("#id_workplace_municipality-chooser")
    chooser.locator("[data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name="ほかの市区町村を選ぶ").locator("visible=true").click()
    page.locator(".modal input[name=q]").fill("むろらん")
    page.locator(".modal").get_by_role("link", name="室蘭市").click()
    expect(chooser).to_contain_text("室蘭市")


def test_adding_a_voice_of_an_employee(sign_in: SignIn) -> None:
    page = sign_in("operator")
    first_row(page, f"{COMPANIES}?q=くぎ八ホームズ")
    page.get_by_role("tab", name="写真・社員の声").click()
    expect(page.locator("#id_interviews-ADD")).to_be_visible()
    before = page.locator("[id^=id_interviews-][id$=-headline]").count()
    page.locator("#id_interviews-ADD").click()
    expect(page.locator("[id^=id_interviews-][id$=-headline]")).to_have_count(before + 1)
    page.locator(f"#id_interviews-{before}-name").fill("美沢")
    page.locator(f"#id_interviews-{before}-headline").fill("港の朝が好きです")
    page.locator(f"#id_interviews-{before}-body").fill("入社して五年になります。")
    page.get_by_role("button", name="下書きを保存").click()
    expect(page.locator(".messages, [role=alert], [data-messages]").first).to_be_visible()
    page.get_by_role("tab", name="写真・社員の声").click()
    expect(page.locator(f"#id_interviews-{before}-headline")).to_have_value("港の朝が好きです")


def open_preview(page: Page) -> FrameLocator:
    """Open the preview panel and wait until it follows the form.

    Wagtail takes what the form holds two seconds after loading as its starting point.
    """
    page.wait_for_timeout(2_500)
    with page.expect_response(lambda answer: "/preview/" in answer.url and answer.request.method == "POST"):
        page.locator("[data-side-panel-toggle=preview]").click()
    return page.frame_locator("#w-preview-iframe")


@pytest.mark.usefixtures("advice")
@pytest.mark.parametrize("size", ["phone", "tablet", "desktop"])
@pytest.mark.parametrize(("address", "field"), [(JOBS, "#id_title"), (COMPANIES, "#id_name")])
def test_the_preview_follows_what_is_typed(sign_in: SignIn, address: str, field: str, size: str) -> None:
    page = sign_in("operator")
    first_row(page, address)
    frame = open_preview(page)
    page.locator(f"label:has(input[value={size}])").click()
    page.locator(field).fill(f"見本の名前です{size}")
    expect(frame.locator("h1")).to_contain_text(f"見本の名前です{size}", timeout=15_000)


def test_uploading_a_picture_asks_for_its_description(sign_in: SignIn) -> None:
    page = sign_in("editor")
    page.goto("/cms/images/multiple/add/")
    page.locator("input[type=file]").set_input_files(picture("teal"))
    box = page.locator("input[name$=-description]")
    expect(box).to_be_visible()
    page.locator("#upload-list button[type=submit]").click()
    expect(page.get_by_text("代替テキストを入力してください").first).to_be_visible()
    box.fill("朝の港に停まるフェリー")
    page.locator("#upload-list button[type=submit]").click()
    expect(box).to_have_count(0)


def test_a_broken_picture_is_refused_with_a_sentence(sign_in: SignIn) -> None:
    page = sign_in("editor")
    page.goto("/cms/images/add/")
    page.locator("input[type=file]").set_input_files(
        {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": picture("navy")["buffer"][:300]}
    )
    page.locator("#id_title").fill("壊れた画像")
    page.locator("#id_description").fill("壊れた画像")
    page.get_by_role("button", name="アップロード").click()
    expect(page.get_by_text("画像として読み込めませんでした").first).to_be_visible()


@pytest.mark.usefixtures("advice")
def test_editing_the_top_page_with_its_sections_and_preview(sign_in: SignIn) -> None:
    page = sign_in("editor")
    page.get_by_role("link", name="トップページを整える").click()
    expect(page.locator("[data-streamfield-child]").first).to_be_visible()
    expect(open_preview(page).locator("header").first).to_be_visible()
    page.locator("[data-side-panel-toggle=checks]").click()
    expect(page.get_by_text("見つかった問題").first).to_be_visible()


def test_lists_are_narrowed_and_suspending_asks_why(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto(f"{JOBS}?state=open")
    page.locator("td.title a").first.click()
    page.get_by_role("tab", name="掲載").click()
    page.get_by_role("link", name="掲載を止める").click()
    page.get_by_role("button", name="掲載を止める").click()
    expect(page.locator("#id_reason")).to_be_visible()


def test_the_door_and_the_pages_of_the_second_factor(
    sign_in: SignIn, assert_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("seeker")
    page.goto("/accounts/2fa/")
    assert_accessible(page)
    page.goto("/accounts/2fa/totp/activate/")
    page.locator("input[name=password]").fill("shigoto-demo")
    page.get_by_role("button", name="確認する").click()
    expect(page.get_by_role("img", name="二次元コード")).to_be_visible()
    assert_accessible(page)
