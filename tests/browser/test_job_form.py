"""An employer writes a job: it saves itself, answers beside the fields, and loses nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import enter

SAVED = re.compile(r"保存しました \d\d:\d\d")
STATE = "[data-save-state]"


@pytest.fixture
def new_job(sign_in) -> Callable[..., Page]:
    """Return a function that opens the form of a new job as the demo employer."""

    def open_form(source: str = "sample:driver") -> Page:
        page = sign_in("employer")
        page.goto("/employer/")
        portal = re.search(r"/employer/\d+/", page.content())[0]
        page.goto(f"{portal}jobs/new/?kind=regular&from={source}")
        return page

    return open_form


def test_the_form_saves_itself_and_answers_beside_the_fields(new_job, assert_accessible):
    page = new_job()
    assert_accessible(page)
    expect(page.locator("[data-item=fixed_overtime_pay]")).to_be_hidden()
    page.locator("[data-item=fixed_overtime]").get_by_text("あり").click()
    expect(page.locator("[data-item=fixed_overtime_pay]")).to_be_visible()
    page.locator("[data-item=fixed_overtime]").get_by_text("なし").click()
    page.get_by_label("給与の下限（円）", exact=False).first.fill("150000")
    page.locator("#id_title").fill("市内の配送ドライバー")
    expect(page.locator(STATE)).to_have_text(SAVED, timeout=10_000)
    expect(page).to_have_url(re.compile(r"/jobs/[0-9-]+/edit/"))
    expect(page.locator("[data-item=pay_min] .remark--must")).to_contain_text("最低賃金")
    expect(page.locator("[data-pay]")).to_contain_text("下回っています")
    expect(page.locator("[data-progress=pay]")).to_have_attribute("data-state", "attention")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(page)
    page.get_by_role("button", name="プレビュー").click()
    expect(page.frame_locator("iframe").locator("h1")).to_have_text("市内の配送ドライバー")
    page.goto(page.url + "?device=desktop")
    assert_accessible(page)


def test_nothing_is_lost_offline_or_when_the_session_ends(new_job, complaints):
    page = new_job()
    page.locator("#id_title").fill("切れても残る題名")
    expect(page.locator(STATE)).to_have_text(SAVED, timeout=10_000)
    page.context.set_offline(True)
    page.locator("#id_title").fill("圏外で書いた題名")
    expect(page.locator(STATE)).to_contain_text("通信が切れています", timeout=10_000)
    page.context.set_offline(False)
    expect(page.locator(STATE)).to_have_text(SAVED, timeout=10_000)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.locator("#id_title").fill("期限が切れてから書いた題名")
    expect(page.locator(STATE)).to_contain_text("ログインし直してください", timeout=10_000)
    page.context.add_cookies([cookie for cookie in cookies if cookie["name"] == "sessionid"])
    page.get_by_role("button", name="ログインしたので保存する").click()
    expect(page.locator(STATE)).to_have_text(SAVED, timeout=10_000)
    page.reload()
    expect(page.locator("#id_title")).to_have_value("期限が切れてから書いた題名")
    complaints.clear()  # the browser notes the requests that were meant to fail


def test_the_companys_own_record_saves_itself_too(sign_in, assert_accessible):
    page = sign_in("employer2")
    page.goto("/employer/")
    portal = re.search(r"/employer/\d+/", page.content())[0]
    page.goto(f"{portal}company/")
    page.get_by_role("button", name="取り下げて編集する").click()
    expect(page.locator("#id_building")).to_be_editable()
    assert_accessible(page)
    page.locator("#id_building").fill("港ビル2階")
    expect(page.locator(STATE)).to_have_text(SAVED, timeout=10_000)
    page.reload()
    expect(page.locator("#id_building")).to_have_value("港ビル2階")


def test_without_script_it_is_one_long_form(page_without_script, assert_accessible):
    page = page_without_script
    enter(page, "employer")
    page.goto("/employer/")
    portal = re.search(r"/employer/\d+/", page.content())[0]
    page.goto(f"{portal}jobs/new/")
    page.locator("#from-regular").select_option("sample:office")
    page.get_by_role("button", name="一般求人を書き始める").click()
    expect(page.locator("#id_fixed_overtime_pay")).to_be_visible()
    page.locator("#id_pay_min").fill("210000")
    page.locator("#id_pay_max").fill("200000")
    page.locator("#id_workplace_postal_code").fill("053-0018")
    page.get_by_role("button", name="内容を確認して提出").click()
    expect(page.locator("[data-error-summary]")).to_contain_text("給与の上限は下限以上の額にしてください")
    page.locator("#id_pay_max").fill("240000")
    page.locator("#id_application_method").fill("お電話でご連絡ください。")
    page.locator("[data-item=overtime]").get_by_text("なし").click()
    page.get_by_role("button", name="内容を確認して提出").click()
    page.get_by_role("button", name=re.compile("提出する")).click()
    expect(page.locator("main")).to_contain_text("提出しました")
