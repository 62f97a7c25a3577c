"""From an application to a public job, and the dialogue in between (issue of employers and moderators).

Mails are read where they wait, in the outbox: links in them are hidden from staff on purpose.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import enter

NUMBER = "8430001012349"
NEW_PASSWORD = "yufutsu-no-kaze-2026"
COMPANY = "/employer/1/"
STATE = "[data-save-state]"
LINK = re.compile(r"https?://[^\s/]+(/\S+)")


@pytest.fixture
def newest_mail(demo_city: Path) -> Callable[[str], str]:
    """Return a function from an address to the text of its newest mail."""

    def read(address: str) -> str:
        with closing(sqlite3.connect(f"file:{demo_city / 'db.sqlite3'}?mode=ro", uri=True)) as database:
            row = database.execute(
                'SELECT body FROM outbox_outboxmessage WHERE "to" = ? ORDER BY id DESC', (address,)
            ).fetchone()
        return str(row[0])

    return read


@pytest.fixture
def as_staff(browser: Browser, browser_context_args: dict[str, Any]) -> Any:
    """Return a function that opens another browser signed in with a demo account."""
    contexts = []

    def open_as(name: str) -> Page:
        context = browser.new_context(**browser_context_args)
        contexts.append(context)
        return enter(context.new_page(), name)

    yield open_as
    for context in contexts:
        context.close()


def test_an_employer_applies_and_gets_in(
    page: Page, as_staff: Callable[[str], Page], newest_mail: Callable[[str], str], assert_accessible: Any
) -> None:
    address = "soumu@yufutsu-mokkou.example.jp"
    page.goto("/employer/register/")
    assert_accessible(page)
    fill_application(page, address)
    page.get_by_role("button", name="この内容で申し込む").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("メール")
    page.goto(path_in(newest_mail(address)))
    page.get_by_role("main").get_by_role("button").first.click()
    expect(page.get_by_role("main")).to_contain_text("審査をしています")

    operator = as_staff("operator")
    operator.goto("/cms/registrations/")
    operator.get_by_role("link", name=re.compile("ゆうふつ木工")).first.click()
    operator.wait_for_url(re.compile(r"/registrations/\d+/"))
    for box in operator.locator("input[type=checkbox]:visible").all():
        box.check()
    operator.get_by_role("button", name=re.compile("承認")).first.click()
    expect(operator.locator(".messages")).to_contain_text("承認")

    page.goto(path_in(newest_mail(address)))
    for field in page.locator("main input[type=password]").all():
        field.fill(NEW_PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(re.compile(r"/employer/\d+/"))
    expect(page.get_by_role("heading", name="いま、すること")).to_be_visible()


@pytest.mark.long
def test_a_job_goes_back_and_forth_until_it_is_public(
    page: Page, sign_in: Callable[[str], Page], as_staff: Callable[[str], Page]
) -> None:
    sign_in("employer")
    page.goto(f"{COMPANY}jobs/new/")
    regular = page.locator("form", has=page.get_by_role("button", name="一般求人を書き始める"))
    start = regular.get_by_label("始め方")
    start.select_option(start.locator("option", has_text="紙の品質検査スタッフ").get_attribute("value"))
    page.get_by_role("button", name="一般求人を書き始める").click()
    page.locator("#id_title").fill("診療所の看護婦（外来・日勤のみ）")
    finding = page.locator("[data-item=title]")
    expect(finding).to_contain_text("看護師", timeout=20_000)
    page.locator("#id_title").fill("外来の看護師（日勤のみ）")
    expect(finding).not_to_contain_text("看護婦", timeout=20_000)
    page.get_by_role("button", name="プレビュー").click()
    preview = page.frame_locator("iframe").get_by_role("heading", level=1)
    expect(preview).to_contain_text("外来の看護師（日勤のみ）")
    number = re.search(r"/jobs/([0-9-]+)/preview/", page.url)[1]
    hand_in(page, number)

    moderator = as_staff("moderator")
    open_review(moderator, "外来の看護師（日勤のみ）")
    moderator.locator("#line-title summary").click()
    moderator.locator("#comment-title").fill("診療所の名前も入れてください。")
    moderator.get_by_role("button", name="差し戻す").click()
    expect(moderator.locator(".messages")).to_contain_text("差し戻し")

    page.goto(f"{COMPANY}jobs/{number}/edit/")
    expect(page.locator("[data-item=title]")).to_contain_text("診療所の名前も入れてください。")
    rename(page, number, "白羽根診療所の外来の看護師")
    approve(moderator, "白羽根診療所の外来の看護師")
    page.goto(f"/jobs/{number}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("白羽根診療所の外来の看護師")

    rename(page, number, "白羽根診療所の外来の看護師（週4日から）")
    page.goto(f"/jobs/{number}/")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("週4日から")
    approve(moderator, "白羽根診療所の外来の看護師（週4日から）")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("週4日から")


def test_two_members_at_one_job_see_each_other(
    page: Page, sign_in: Callable[[str], Page], as_staff: Callable[[str], Page]
) -> None:
    colleague = as_staff("employer2")
    sign_in("employer")
    page.goto(f"{COMPANY}jobs/?q=原紙倉庫のフォークリフト")
    page.get_by_role("link", name=re.compile("^原紙倉庫のフォークリフト")).click()
    page.wait_for_url(re.compile(r"/jobs/[0-9-]+/$"))
    form = f"{page.url}edit/"
    page.goto(form)
    colleague.goto(form)
    page.locator("#id_openings").fill("3名")
    expect(page.locator(STATE)).to_contain_text("保存しました", timeout=20_000)
    colleague.locator("#id_openings").fill("5名")
    told = colleague.locator("[data-told]")
    expect(told).to_contain_text("3名", timeout=20_000)
    expect(told).to_contain_text("5名")
    told.get_by_role("button", name="自分の入力で保存").click()
    expect(colleague.locator(STATE)).to_contain_text("保存しました", timeout=20_000)
    page.reload()
    expect(page.locator("#id_openings")).to_have_value("5名")


def rename(page: Page, number: str, title: str) -> None:
    """Give a job another title and hand it in."""
    page.goto(f"{COMPANY}jobs/{number}/edit/")
    page.locator("#id_title").fill(title)
    page.get_by_role("button", name="下書きを保存").last.click()
    expect(page.locator("#id_title")).to_have_value(title)
    hand_in(page, number)


def hand_in(page: Page, number: str) -> None:
    """Submit a draft through the last look at it."""
    page.goto(f"{COMPANY}jobs/{number}/check/")
    page.get_by_role("button", name="提出").click()
    expect(page.get_by_role("main")).to_contain_text("審査")


def open_review(page: Page, title: str) -> None:
    """Find a submission in the queue."""
    page.goto("/cms/moderation/")
    page.locator("main").get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def approve(page: Page, title: str) -> None:
    """Confirm the guideline point by point and approve."""
    open_review(page, title)
    # The heading is there before the rest of the page has come: without it some boxes are not found yet.
    page.wait_for_load_state()
    for box in page.locator("input[name=item]").all():
        box.check()
    page.get_by_role("button", name="承認して公開する").click()
    expect(page.locator(".messages")).to_contain_text("承認")


def fill_application(page: Page, address: str) -> None:
    """Fill the application in as a careful person would."""
    values = {
        "corporate_number": NUMBER,
        "company_name": "株式会社ゆうふつ木工",
        "company_kana": "かぶしきがいしゃゆうふつもっこう",
        "postal_code": "053-0018",
        "municipality": "北海道苫小牧市",
        "town": "旭町",
        "block": "1-2-3",
        "tel": "0144-32-9876",
        "last_name": "勇払",
        "first_name": "大地",
        "person_kana": "ゆうふつ だいち",
        "email": address,
        "email_again": address,
    }
    for name, value in values.items():
        page.locator(f"[name={name}]").fill(value)
    wood = page.locator("[name=industry] option", has_text="木材・木製品製造業")
    page.locator("[name=industry]").select_option(wood.get_attribute("value"))
    page.locator("[name=guideline]").check()
    page.locator("[name=terms]").check()
    page.wait_for_timeout(3000)  # nobody fills a form in within a moment


def path_in(text: str) -> str:
    """The address of the first link of a mail, without the host."""
    found = LINK.search(text)
    assert found, text
    return found[1]
