"""Starting points and the map of jobs: by keys on a phone, with the device's position, without script."""

import re

from playwright.sync_api import expect


def test_the_map_leads_to_the_jobs_of_a_place_by_keys(phone, assert_accessible):
    page = phone
    page.emulate_media(reduced_motion="reduce")  # a popup that is still fading in has no contrast
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto("/jobs/?type=100")
    assert not any("leaflet" in url for url in loaded), "only for those who open the map"
    page.get_by_text("地図で見る").focus()
    page.keyboard.press("Enter")
    pin = page.get_by_role("button", name=re.compile("[0-9]+件$")).first
    pin.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".job-map__popup :is(a, button)").first).to_be_focused()
    box = page.locator(".leaflet-popup-content-wrapper").bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(pin).to_be_focused()
    page.keyboard.press("Enter")
    link = page.locator(".job-map__popup a").first
    number = re.search(r"([0-9]+)件", link.inner_text())[1]
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"type=100&near=s[0-9]+&within=0"))
    expect(page.locator("[data-hit-count]")).to_have_text(number)


def test_the_map_stays_open_when_conditions_change(page):
    page.goto("/jobs/")
    page.get_by_text("地図で見る").click()
    expect(page.locator(".job-map__pin").first).to_be_visible()
    page.locator('[data-facet="type:120"] input').check()
    expect(page).to_have_url(re.compile("type=120"))
    expect(page.locator(".job-map__pin").first).to_be_visible()


def test_the_device_is_asked_for_its_position_only_when_the_button_is_pressed(page):
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 42.63971234, "longitude": 141.59684567})
    page.goto("/jobs/")
    page.locator("summary", has_text="通勤の距離・時間").click()
    page.get_by_role("button", name="現在地を使う").click()
    expect(page).to_have_url(re.compile(r"near=42\.640%2C141\.597"))
    expect(page.locator("[data-job]").first).to_contain_text("現在地")
    page.get_by_role("button", name="現在地を使うのをやめる").click()
    expect(page).not_to_have_url(re.compile("near="))
    expect(page.get_by_label("どこから")).to_have_value("")


def test_a_refused_position_is_told(page):
    page.context.clear_permissions()
    page.goto("/jobs/")
    page.locator("summary", has_text="通勤の距離・時間").click()
    page.get_by_role("button", name="現在地を使う").click()
    expect(page.locator(".commute__failure")).to_contain_text("駅や町の名前を入れてください")


def test_without_script_the_places_are_a_list(page_without_script):
    page = page_without_script
    page.goto("/jobs/?near=沼ノ端駅&travel=car&within=20")
    page.get_by_text("地図で見る").click()
    page.get_by_role("link", name="求人のある場所の一覧を開く").click()
    places = page.get_by_role("list", name="求人のある場所").get_by_role("link")
    expect(places.nth(3)).to_be_visible()
    places.first.click()
    expect(page.locator("[data-hit-count]")).to_have_text(re.compile("[1-9]"))
