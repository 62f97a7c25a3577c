"""Staff change the words of a mail and look after those that were not sent."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

SignIn = Callable[[str], Page]


def test_a_mail_is_rewritten_with_its_preview_beside_it(
    sign_in: SignIn, assert_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("operator")
    page.goto("/cms/mail-texts/")
    page.get_by_role("link", name="ページが差し戻されたとき").click()
    body, preview = page.get_by_label("本文"), page.locator("[data-mail-preview]")
    expect(preview).to_contain_text("佐藤 由美 様")

    body.fill(
        "{{ name }} 様\n\n{{ titel }}を直して、もう一度提出してください。\n{{ comment }}\n{{ edit_url }}"
    )
    expect(preview).to_contain_text("「{{ titel }}」という差し込みはありません")
    body.fill(
        "{{ name }} 様\n\n{{ title }}を直して、もう一度提出してください。\n{{ comment }}\n{{ edit_url }}"
    )
    expect(preview).to_contain_text("冬の合同企業説明会のお知らせを直して")
    expect(preview).not_to_contain_text("差し込みはありません")
    assert_accessible(page)

    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_text("直した文面を使っています")).to_be_visible()
    page.get_by_role("button", name="元の文面に戻す").click()
    expect(page.get_by_text("元の文面を使っています")).to_be_visible()


def test_a_refused_mail_is_found_and_sent_again(
    sign_in: SignIn, assert_accessible: Callable[[Page], None]
) -> None:
    page = sign_in("operator")
    page.get_by_role("link", name="送信メールを確かめる").click()
    expect(page.locator("tbody tr").first).to_contain_text("送信できませんでした")
    assert_accessible(page)

    page.locator("tbody a").first.click()
    expect(page.get_by_text("SMTPRecipientsRefused")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_text("送信の手続きをしました")).to_be_visible()
    expect(page.locator("dd").first).to_contain_text("送信済み")
