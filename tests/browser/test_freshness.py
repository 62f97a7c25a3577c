"""A tap in a mail keeps a job fresh; and the pages of one's own account."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from django.core.signing import TimestampSigner
from playwright.sync_api import Page, expect

from config.settings import demo
from recruitment.demo.freshness import MARKED
from recruitment.freshness.links import SIGNER

Check = Callable[[Page], None]


def link_to(city: Path, title: str) -> tuple[str, str]:
    """The link of a mail as the served city signs it, and the public address of its job."""
    with closing(sqlite3.connect(city / "db.sqlite3")) as database:
        query = (
            "SELECT job.id, listing.number FROM recruitment_job job"
            " JOIN recruitment_listing listing ON listing.job_id = job.id WHERE job.title = ?"
        )
        pk, number = database.execute(query, (title,)).fetchone()
    token = TimestampSigner(key=demo.SECRET_KEY, salt=SIGNER.salt).sign(str(pk))
    return f"/still-open/{token}/", f"/jobs/{number}/"


def test_one_tap_takes_the_mark_away(
    page: Page, page_without_script: Page, demo_city: Path, assert_accessible: Check
) -> None:
    link, job = link_to(demo_city, MARKED)
    page.goto(job)
    expect(page.get_by_text("情報が古い可能性があります")).to_be_visible()
    page.goto(link)
    for more in ("掲載期間を延ばす", "掲載を終える"):
        page.locator("summary").filter(has_text=more).click()
    expect(page.get_by_role("button", name="掲載を終える")).to_be_visible()
    assert_accessible(page)

    tapping = page_without_script
    tapping.goto(link)
    tapping.get_by_role("button", name="まだ募集しています").click()
    expect(tapping.get_by_role("heading", name="ありがとうございました")).to_be_visible()
    page.goto(job)
    expect(page.get_by_text("情報が古い可能性があります")).to_have_count(0)


def test_the_account_is_changed_after_the_password_was_shown_again(
    sign_in: Callable[[str], Page], assert_accessible: Check
) -> None:
    page = sign_in("employer2")
    page.goto("/accounts/")
    assert_accessible(page)
    page.get_by_role("link", name="メールアドレスを変更する").click()
    expect(page.get_by_label("新しいメールアドレス")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("新しいメールアドレス").fill("new-address@demo.example")
    page.get_by_role("button", name="確認のメールを送る").click()
    page.get_by_label("パスワード", exact=True).fill("shigoto-demo")
    page.get_by_role("button", name="確認する").click()
    expect(page.get_by_text("new-address@demo.example").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="変更をやめる").click()
    expect(page.get_by_text("変更をやめる")).to_have_count(0)
