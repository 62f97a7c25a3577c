"""The site starts and its main addresses answer in a real browser."""

import pytest


@pytest.mark.parametrize("path", ["/", "/jobs/", "/companies/", "/news/", "/accounts/login/", "/opendata/"])
def test_public_page_is_accessible_on_phone_and_desktop(page, path, assert_accessible):
    answer = page.goto(path)
    assert answer.status == 200
    assert_accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390, (
        "the page scrolls sideways on a phone"
    )
    assert_accessible(page)


def test_staff_sign_in_reaches_the_admin(sign_in):
    page = sign_in("editor")
    page.goto("/cms/")
    assert page.locator("h1").first.is_visible()
