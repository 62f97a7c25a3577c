"""Landing pages: an editor picks a job list by clicking, a visitor asks about the grant."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SignIn = Callable[[str], Page]


def new_landing_page(page: Page) -> None:
    """Open the empty form below the top page; Wagtail takes its first state two seconds after loading."""
    page.goto("/cms/")
    page.get_by_role("link", name="ページを編集する").click()
    page.wait_for_url(re.compile(r"/cms/pages/\d+/"))
    top = re.search(r"/pages/(\d+)/", page.url)[1]
    page.goto(f"/cms/pages/add/landing/landingpage/{top}/")
    page.wait_for_timeout(2_500)


def test_an_editor_builds_a_page_with_jobs_picked_by_clicking(
    sign_in: SignIn, assert_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("editor")
    new_landing_page(page)
    page.locator("#id_title").fill("工場ではじめる高校生のための特設ページ")
    page.locator(".c-sf-add-button").first.click()
    page.get_by_role("option", name="求人の一覧").click()
    conditions = page.locator(".job-conditions")
    status = conditions.locator("[role=status]")
    expect(status).to_contain_text("件の求人が当てはまります")
    everything = status.inner_text()

    conditions.get_by_text("求人の種類", exact=True).first.click()
    conditions.get_by_role("checkbox", name="高卒求人").check()
    expect(status).not_to_have_text(everything)
    found = re.match(r"\d+", status.inner_text())[0]
    expect(conditions.locator("input").first).to_have_value("kind=high_school")
    expect(conditions.get_by_role("checkbox", name="高卒求人")).to_be_focused()

    page.wait_for_url("**/edit/")  # the first automatic save makes the page: publish what it made
    page.locator("footer").get_by_role("button", name="他のアクション").click()
    page.get_by_role("button", name="公開", exact=True).click()
    page.goto(page.locator(".messages").get_by_role("link", name="閲覧").get_attribute("href"))
    assert_accessible(page)
    page.get_by_role("link", name=f"すべて見る（{found}件）").click()
    expect(page.locator("[data-hit-count]")).to_have_attribute("data-hit-count", found)


def test_the_grant_check_answers_without_script(page_without_script: Page) -> None:
    page = page_without_script
    page.goto("/uij/")
    given = {
        "origin": "wards",
        "five_years": "yes",
        "last_year": "yes",
        "moving": "planned",
        "stays": "yes",
        "work": "grant_job",
        "relatives_firm": "no",
        "household": "family",
    }
    for name, value in given.items():
        page.locator(f"input[name=grant-{name}][value={value}]").check()
    page.locator("input[name=grant-children]").fill("2")
    page.get_by_role("button", name="対象になりそうか確かめる").click()

    expect(page.get_by_role("heading", name="対象になる可能性があります")).to_be_in_viewport()
    assert "?" not in page.url
    assert page.context.cookies() == []


@pytest.mark.parametrize("address", ["/high-school/", "/uij/", "/region/"])
def test_landing_pages_are_accessible_and_fit_a_phone(
    phone: Page, address: str, assert_accessible: Callable[[Page], None]
) -> None:
    phone.goto(address)

    assert_accessible(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
