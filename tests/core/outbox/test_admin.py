"""What staff see of the mails, and what they may change."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts.access.models import AccessAction, AccessLogEntry
from core.outbox.models import MailTemplate, OutboxMessage

pytestmark = pytest.mark.django_db
KIND = "approval.approved"
URL = "/cms/mail-texts/approval.approved/"
GOOD = {
    "subject": "公開しました：{{ title }}",
    "body": "{{ name }} 様\n\n{{ page_url }}\n{{ settings_url }}\n",
}


@pytest.fixture
def operator(client_for):
    return client_for("operator")


def message(**values):
    defaults = {"kind": KIND, "to": "a@example.jp", "subject": "件名", "body": "本文\n"}
    return OutboxMessage.objects.create(**{**defaults, **values})


def page(client, url, data=None):
    response = client.post(url, data, follow=True) if data else client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def act(client, row, action):
    return page(client, reverse("outbox_message", args=[row.pk]), {"action": action})


def test_the_list_shows_failures_first_and_finds_addresses(operator, max_queries):
    message(state="failed", subject="届かない", last_error="x")
    for number in range(30):
        message(to=f"{number}@example.jp", subject=f"その{number}件", state="sent")
    operator.get(reverse("outbox_messages"))

    with max_queries(13):
        shown = page(operator, reverse("outbox_messages"))
    assert shown.index("届かない") < shown.index("その29件")
    assert "送信できませんでした" in shown
    assert "ページが承認されたとき" in shown
    assert "その1件" not in page(operator, reverse("outbox_messages") + "?q=29@")
    assert "その1件" not in page(operator, reverse("outbox_messages") + "?state=failed")
    assert "1件を送れませんでした" in page(operator, reverse("wagtailadmin_home"))


def test_a_failed_mail_is_sent_again(operator, django_capture_on_commit_callbacks):
    row = message(state="failed", attempts=9, last_error="TimeoutError: ")
    shown = page(operator, reverse("outbox_message", args=[row.pk]))
    assert "TimeoutError" in shown
    assert "もう一度送る" in shown

    with django_capture_on_commit_callbacks(execute=True):
        act(operator, row, "resend")
        act(operator, row, "resend")

    assert len(mail.outbox) == 1
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("sent", 1)


def test_failures_of_the_last_days_are_sent_again_together(operator, client_for):
    old = timezone.now() - timedelta(days=20)
    for values in ({}, {}, {"created_at": old}, {"body": ""}):
        message(state="failed", attempts=9, **values)
    url = reverse("outbox_messages")
    client_for("supervisor").post(url, {"action": "resend_failed"})
    assert "2件あります" in page(operator, url)

    assert "2件を送信待ちに戻しました" in page(operator, url, {"action": "resend_failed"})
    assert OutboxMessage.objects.due().filter(attempts=0).count() == 2
    assert "まとめて送り直す" not in page(operator, url)
    assert operator.post(url, {"action": "other"}).status_code == 302


def test_a_sent_mail_is_sent_again_as_a_copy_once(operator, django_capture_on_commit_callbacks):
    row = message(state="sent")
    with django_capture_on_commit_callbacks(execute=True):
        act(operator, row, "resend")
        act(operator, row, "resend")

    assert len(mail.outbox) == 1
    assert OutboxMessage.objects.count() == 2


def test_a_waiting_mail_is_stopped_but_a_sent_one_is_not(operator):
    row = message()
    assert "送信を取り消しました" in act(operator, row, "cancel")
    assert "取り消せません" in act(operator, row, "cancel")
    assert "本文の保存期間" in act(operator, message(state="sent", body=""), "resend")
    assert "操作を選び直して" in act(operator, row, "explode")


def test_staff_do_not_see_what_lets_a_reader_act(operator):
    row = message(body="https://a.example/still-open/eyJhbGciOiJIUzI1NiJ9:1vQ:abcdefghijk/ を開く")
    shown = page(operator, reverse("outbox_message", args=[row.pk]))
    assert "eyJhbG" not in shown
    assert "伏せています" in shown


def test_who_looks_at_mails_is_recorded(operator):
    row = message(to="hanako@example.jp")
    page(operator, reverse("outbox_messages"))
    page(operator, reverse("outbox_message", args=[row.pk]))
    looks = AccessLogEntry.objects.filter(action=AccessAction.VIEW).order_by("pk")
    assert [look.what for look in looks] == ["送信メールの一覧", "送信メールの本文"]
    assert looks[1].subject_id == str(row.pk)


def test_the_supervisor_reads_and_changes_nothing(client_for):
    supervisor, row = client_for("supervisor"), message()
    assert 'value="cancel"' not in page(supervisor, reverse("outbox_message", args=[row.pk]))
    assert "<textarea" not in page(supervisor, URL)
    assert supervisor.post(reverse("outbox_message", args=[row.pk]), {"action": "cancel"}).status_code in (
        302,
        403,
    )
    supervisor.post(URL, {**GOOD, "action": "save"})
    row.refresh_from_db()
    assert row.state == "waiting"
    assert not MailTemplate.objects.exists()


def test_words_are_written_tried_and_put_back(operator, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        tried = page(operator, URL, {**GOOD, "action": "try"})
    assert "公開しました：" in tried
    (sample,) = mail.outbox
    assert sample.to == ["operator@example.jp"]
    assert sample.subject == "【試し送信】公開しました：冬の合同企業説明会のお知らせ"
    assert not MailTemplate.objects.exists()

    assert "保存しました" in page(operator, URL, {**GOOD, "action": "save"})
    assert MailTemplate.objects.get().updated_by.email == "operator@example.jp"
    assert "直した文面" in page(operator, reverse("mail_texts"))

    assert "元の文面に戻しました" in page(operator, URL, {"action": "restore"})
    assert not MailTemplate.objects.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"subject": ""}, "件名を書いてください"),
        ({"body": " "}, "本文を書いてください"),
        ({"subject": "{{ nmae }}"}, "という差し込みはありません"),
        ({"body": GOOD["body"] + "{% now %}"}, "の書き方が正しくありません"),
        ({"body": "{{ name }} 様\n{{ settings_url }}"}, "（ページのアドレス）が本文にありません"),
        ({"body": "\x00" + GOOD["body"]}, "文字"),
        ({"body": GOOD["body"] * 400}, "文字"),
        ({"subject": "あ" * 201}, "文字"),
    ],
)
def test_bad_words_are_explained_and_kept_in_the_form(operator, change, sentence):
    shown = page(operator, URL, {**GOOD, **change, "action": "save"})
    assert sentence in shown
    assert not MailTemplate.objects.exists()
    for action in ("preview", "try", "live", "nonsense"):
        assert operator.post(URL, {**GOOD, **change, "action": action}).status_code == 200


def test_the_preview_fills_the_gaps_and_escapes(operator):
    data = {**GOOD, "body": "<script>{{ name }}</script>\n" + GOOD["body"], "action": "live"}
    shown = operator.post(URL, data).content.decode()
    assert "&lt;script&gt;佐藤 由美" in shown
    assert "<html" not in shown


def test_the_signature_is_written_without_subject(operator):
    url = reverse("mail_text", args=["outbox.signature"])
    assert 'name="subject"' not in page(operator, url)
    assert "保存しました" in page(
        operator, url, {"body": "{{ site_name }}\n{{ site_url }}\n", "action": "save"}
    )
    assert operator.get(reverse("mail_text", args=["no.such"])).status_code == 404
