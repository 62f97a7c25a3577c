"""The page that a reader opens by a preview link, and the answer (A13)."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.management.commands.purge_revisions import purge_revisions

from core.outbox.models import OutboxMessage
from home.sharing.actions import revoke, share
from home.sharing.models import SIGNER, Decision, PreviewAnswer, PreviewLink, Purpose
from tests.home.factories import NewsPageFactory

pytestmark = pytest.mark.django_db
AGREE = {"decision": "agreed", "name": "三浦 拓也", "comment": "", "website": ""}
CHANGE = {**AGREE, "decision": "changes", "comment": "社名を直してください。"}


@pytest.fixture
def link(user_for: Any) -> PreviewLink:
    """A link to a draft that nobody has published."""
    page = NewsPageFactory(draft=True, title="まだ秘密の題名")
    page.save_revision(clean=False)
    return share(page, user_for("editor"), recipient="株式会社ゆうふつ 三浦様", purpose=Purpose.CONSENT)


def test_the_draft_is_shown_as_it_was(client, link, user_for):
    page = link.page.specific
    page.title = "あとで変わった題名"
    page.save_revision(user=user_for("editor")).publish()

    response = client.get(link.get_absolute_url())

    html = response.content.decode()
    assert response.status_code == 200
    assert "まだ秘密の題名" in html
    assert "あとで変わった題名" not in html
    assert "公開前の確認用ページです" in html
    assert "株式会社ゆうふつ 三浦様" in html
    assert "wagtail-userbar" not in html


def test_nobody_keeps_or_finds_it(client, link):
    response = client.get(link.get_absolute_url())

    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "same-origin"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("change", ["later", "overwritten", "purged"])
def test_later_versions_do_not_change_what_is_shown(client, link, user_for, change):
    page = link.page.specific
    page.title = "別の題名"
    old = page.get_latest_revision()
    page.save_revision(
        user=old.user, overwrite_revision=old if change == "overwritten" else None, clean=False
    )
    if change == "purged":
        purge_revisions()
        assert not page.revisions.filter(pk=old.pk).exists()

    assert "まだ秘密の題名" in client.get(link.get_absolute_url()).content.decode()


def expire(link: PreviewLink) -> None:
    PreviewLink.objects.update(
        created_at=timezone.now() - datetime.timedelta(days=2),
        expires_at=timezone.now() - datetime.timedelta(seconds=1),
    )


def close(link: PreviewLink) -> None:
    revoke(link, link.created_by)


@pytest.mark.parametrize("end", [expire, close])
def test_a_closed_link_says_so_without_the_title(client, link, end):
    end(link)

    for response in (client.get(link.get_absolute_url()), client.post(link.get_absolute_url(), AGREE)):
        assert response.status_code == 410
        html = response.content.decode()
        assert "この確認用ページは終了しました" in html
        assert "まだ秘密の題名" not in html
        assert "ゆうふつ" not in html
    assert not PreviewAnswer.objects.exists()


@pytest.mark.parametrize(
    "token", ["1", "1.forged", ".", "%00", "a" * 5000, "../../cms", "1.{signature}", "2.{signature}"]
)
def test_forged_tokens_open_nothing(client, link, token):
    signature = link.token.split(".", 1)[1]
    forged = token.format(signature=signature)
    if forged == link.token:
        forged = link.token[:-1] + ("a" if link.token[-1] != "a" else "b")

    response = client.get(f"/preview/{forged}/")

    assert response.status_code == 404
    assert "まだ秘密の題名" not in response.content.decode()


def test_a_signature_made_for_something_else_opens_nothing(client, link):
    from django.core import signing

    foreign = signing.Signer(salt="something.else", sep=".").sign(str(link.pk))
    text = SIGNER.sign("1 OR 1=1")

    for token in (foreign, text, SIGNER.sign("999999")):
        assert client.get(f"/preview/{token}/").status_code == 404


def test_a_deleted_page_takes_its_links_along(client, link):
    address = link.get_absolute_url()
    link.page.delete()

    assert client.get(address).status_code == 404


def test_agreeing_is_recorded_and_told(client, link, user_for, django_capture_on_commit_callbacks):
    user_for("contractor-editor")
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(link.get_absolute_url(), AGREE)

    assert response.url == f"{link.get_absolute_url()}#preview-answer"
    answer = PreviewAnswer.objects.get()
    assert (answer.decision, answer.name) == (Decision.AGREED, "三浦 拓也")
    assert answer.content_hash == link.content_hash
    assert "ご回答をいただきました" in client.get(link.get_absolute_url()).content.decode()
    (message,) = mail.outbox
    assert message.to == ["editor@example.jp"]
    assert "同意あり" in message.subject
    assert f"/cms/pages/{link.page_id}/sharing/" in message.body


def test_a_line_break_in_the_name_keeps_nobody_from_being_told(
    client, link, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link.get_absolute_url(), {**AGREE, "name": "三浦\r\nBcc: x@example.jp"})

    assert "三浦 Bcc: x@example.jp様" in mail.outbox[0].subject


def test_asking_for_changes_needs_words(client, link):
    response = client.post(link.get_absolute_url(), {**CHANGE, "comment": " "})
    assert "修正してほしいところを書いてください" in response.content.decode()
    assert "まだ秘密の題名" in response.content.decode()

    client.post(link.get_absolute_url(), CHANGE)
    assert PreviewAnswer.objects.get().comment == "社名を直してください。"


@pytest.mark.parametrize(
    "wrong",
    [
        {"decision": ""},
        {"decision": "agreed' OR 1=1"},
        {"name": ""},
        {"name": "あ" * 81},
        {"name": "\x00"},
        {"comment": "あ" * 1001},
    ],
)
def test_bad_answers_are_explained_and_not_kept(client, link, wrong):
    response = client.post(link.get_absolute_url(), {**AGREE, **wrong})

    assert response.status_code == 200
    assert "入力内容をご確認ください" in response.content.decode()
    assert not PreviewAnswer.objects.exists()


def test_markup_in_an_answer_stays_text(client, link):
    client.post(
        link.get_absolute_url(), {**CHANGE, "comment": "<script>alert(1)</script>", "name": "<b>三浦"}
    )

    html = client.get(link.get_absolute_url()).content.decode()
    assert "<script>alert" not in html
    assert "<b>三浦" not in html


def test_sending_twice_is_one_answer_and_a_new_mind_is_a_second(client, link):
    for data in (AGREE, AGREE, CHANGE, AGREE):
        client.post(link.get_absolute_url(), data)

    assert [answer.decision for answer in link.answers.order_by("pk")] == ["agreed", "changes", "agreed"]
    assert PreviewLink.objects.get().answer.decision == "agreed"


def test_a_mail_that_fails_does_not_lose_the_answer(
    client, link, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(self, *args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link.get_absolute_url(), AGREE)

    assert PreviewAnswer.objects.count() == 1
    assert OutboxMessage.objects.get().state == "waiting"


def test_programs_that_fill_in_everything_are_thanked_and_forgotten(client, link):
    response = client.post(link.get_absolute_url(), {**AGREE, "website": "https://spam.example/"})

    assert response.status_code == 302
    assert not PreviewAnswer.objects.exists()


def test_answers_are_limited(client, link):
    for number in range(12):
        response = client.post(link.get_absolute_url(), {**CHANGE, "comment": f"{number}"})

    assert response.status_code == 429
    assert PreviewAnswer.objects.count() == 10


def test_forged_forms_are_refused(link):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    page = browser.get(link.get_absolute_url())
    token = page.content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]

    assert browser.post(link.get_absolute_url(), AGREE).status_code == 403
    sent = browser.post(link.get_absolute_url(), {**AGREE, "csrfmiddlewaretoken": token})
    assert sent.status_code == 302


def test_opening_costs_what_the_page_costs(client, link, max_queries):
    client.get(link.get_absolute_url())

    with max_queries(16):
        client.get(link.get_absolute_url())
