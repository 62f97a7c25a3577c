"""What a person does in the page editor, for every journey through it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, Response, expect

SignIn = Callable[[str], Page]
FORM = re.compile(r"/cms/pages/(add/.+/\d+|\d+/edit)/$")


def change_to(page: Page, sign_in: SignIn, name: str) -> None:
    """Sign in with another account and stand on its dashboard."""
    page.context.clear_cookies()
    sign_in(name)
    page.goto("/cms/")


def open_editor(page: Page) -> None:
    """Wait until the editor notices changes: Wagtail takes the form's first state after two seconds."""
    page.wait_for_url(re.compile(r"/cms/pages/(add/.+|\d+/edit/)"))
    page.wait_for_timeout(2_500)


def wait_until_stored(page: Page) -> None:
    """Wait until autosave has stored the last change."""
    expect(page).to_have_url(re.compile("/edit/"), timeout=15_000)
    expect(page.get_by_text("保存しました", exact=True).first).to_be_visible(timeout=15_000)


@contextmanager
def stored_with(page: Page, text: str) -> Iterator[None]:
    """Write `text` inside, after all other changes: ends when autosave has stored them along with it."""

    def holds_text(answer: Response) -> bool:
        sent = answer.request.post_data_buffer or b""
        return answer.ok and FORM.search(answer.url) is not None and text.encode() in sent

    with page.expect_response(holds_text, timeout=15_000):
        yield
    wait_until_stored(page)


def press(page: Page, label: str) -> None:
    """Choose from the menu at the bottom of the editor."""
    page.get_by_role("button", name="他のアクション").click()
    page.locator("footer").get_by_role("button", name=label, exact=True).click()


def told(page: Page) -> Locator:
    """The messages at the top of the admin."""
    return page.locator(".messages")


def blocks(page: Page, kind: str) -> Locator:
    """All blocks of one kind in the body."""
    mark = page.locator(f"input[name^=body-][name$=-type][value={kind}]")
    return page.locator("[data-contentpath=body] [data-streamfield-child]", has=mark)


def choose(page: Page, field: str, words: str, name: str) -> None:
    """Search the chooser of a field and take what is called `name`."""
    chooser = page.locator(f"#id_{field}-chooser")
    chooser.get_by_role("button").locator("visible=true").click()
    with page.expect_response(re.compile(r"/results/\?.*q=")):
        page.locator(".modal input[name=q]").fill(words)
    page.locator(".modal").get_by_role("link", name=name).first.click()
    expect(chooser).to_contain_text(name)
