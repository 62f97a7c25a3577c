"""Every mail goes out once, whatever the mail server does."""

from datetime import timedelta
from smtplib import SMTPAuthenticationError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.utils import timezone

from core.outbox import delivery
from core.outbox.actions import enqueue
from core.outbox.delivery import WAITS, Outcome, deliver, deliver_due
from core.outbox.demo import load_messages
from core.outbox.models import OutboxMessage
from core.outbox.periodic import forget_words, send_due

pytestmark = pytest.mark.django_db
START = (2026, 11, 21, 9)


def message(**values):
    defaults = {"kind": "approval.approved", "to": "a@example.jp", "subject": "件名", "body": "本文\n"}
    defaults["next_attempt_at"] = timezone.now()
    return OutboxMessage.objects.create(**{**defaults, **values})


def failing(monkeypatch, *errors):
    """Let the next sendings end with these errors (None: well), and the last of them for ever."""
    left = list(errors)

    def send(self, *args, **kwargs):
        error = left.pop(0) if len(left) > 1 else left[0]
        if error is not None:
            raise error
        return 1

    monkeypatch.setattr(EmailMessage, "send", send)


def test_a_mail_is_sent_once_and_says_it_came_from_a_program(at):
    at(*START)
    waiting = message()

    assert [deliver(waiting.pk), deliver(waiting.pk)] == [Outcome.SENT, Outcome.NOT_DUE]

    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["a@example.jp"], "件名", "本文\n")
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"
    waiting.refresh_from_db()
    assert (waiting.state, waiting.attempts) == ("sent", 1)


def test_two_processes_do_not_send_the_same_mail(monkeypatch):
    waiting = message()
    first = OutboxMessage.objects.due().get()
    monkeypatch.setattr(OutboxMessage.objects, "due", OutboxMessage.objects.all)
    # Both have read the row before either has taken it.
    monkeypatch.setattr(
        "django.db.models.query.QuerySet.first", lambda self: OutboxMessage(**_columns(first))
    )

    assert [deliver(waiting.pk), deliver(waiting.pk)] == [Outcome.SENT, Outcome.NOT_DUE]
    assert len(mail.outbox) == 1


def _columns(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_waits_grow_until_the_mail_is_given_up(monkeypatch, at):
    failing(monkeypatch, ConnectionRefusedError("keine"))
    now, waiting, waited = at(*START), message(), []

    while True:
        assert deliver(waiting.pk) is Outcome.SERVER_DOWN
        waiting.refresh_from_db()
        if waiting.state != "waiting":
            break
        assert deliver(waiting.pk) is Outcome.NOT_DUE
        waited.append(waiting.next_attempt_at - now)
        now += waited[-1]
        monkeypatch.setattr(timezone, "now", lambda moment=now: moment)

    assert waited == list(WAITS)
    assert timedelta(days=2) < sum(waited, timedelta()) < timedelta(days=3)
    assert (waiting.state, waiting.last_error) == ("failed", "ConnectionRefusedError: keine")
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("error", "state", "outcome"),
    [
        (SMTPRecipientsRefused({"a@example.jp": (550, b"no such user")}), "failed", Outcome.REFUSED),
        (SMTPRecipientsRefused({"a@example.jp": (450, b"busy")}), "waiting", Outcome.REFUSED),
        (SMTPAuthenticationError(535, b"no"), "waiting", Outcome.SERVER_DOWN),
        (SMTPServerDisconnected("bye"), "waiting", Outcome.SERVER_DOWN),
        (TimeoutError(), "waiting", Outcome.SERVER_DOWN),
        (ValueError("header"), "failed", Outcome.REFUSED),
        (UnicodeEncodeError("ascii", "あ", 0, 1, "no"), "failed", Outcome.REFUSED),
        (RuntimeError("a bug of the backend"), "waiting", Outcome.REFUSED),
    ],
)
def test_no_error_reaches_the_caller(monkeypatch, error, state, outcome):
    failing(monkeypatch, error)
    waiting = message()

    assert deliver(waiting.pk) is outcome
    waiting.refresh_from_db()
    assert waiting.state == state
    assert type(error).__name__ in waiting.last_error


def test_a_process_that_died_while_sending_leaves_the_mail_to_the_next(monkeypatch, at):
    now, waiting = at(*START), message()
    failing(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        deliver(waiting.pk)

    failing(monkeypatch, None)
    assert deliver(waiting.pk) is Outcome.NOT_DUE
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(minutes=6))
    assert deliver(waiting.pk) is Outcome.SENT


def test_a_dead_server_costs_one_visitor_one_time_out(monkeypatch, django_capture_on_commit_callbacks):
    tried = []

    def send(self, *args, **kwargs):
        tried.append(self.to)
        raise TimeoutError

    monkeypatch.setattr(EmailMessage, "send", send)
    context = dict.fromkeys(("name", "title", "page_url", "settings_url"), "x")
    for _ in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            enqueue("approval.approved", ["a@example.jp", "b@example.jp"], context)

    assert len(tried) == 1
    assert OutboxMessage.objects.due().count() == 5
    assert send_due() == "sent 0, failed 1"  # a round ends at the first time-out, too


def test_a_round_goes_on_after_a_refused_mail(monkeypatch, max_queries):
    failing(monkeypatch, SMTPRecipientsRefused({"a@example.jp": (550, b"no")}), None)
    for number in range(3):
        message(to=f"{number}@example.jp")

    assert deliver_due() == {
        Outcome.SENT: 2,
        Outcome.REFUSED: 1,
        Outcome.NOT_DUE: 0,
        Outcome.SERVER_DOWN: 0,
    }
    assert send_due() is None


def test_one_address_gets_a_keyed_mail_once():
    context = dict.fromkeys(("name", "title", "page_url", "settings_url"), "x")
    first = enqueue("approval.approved", ["a@example.jp", "", "a@example.jp"], context, key="k")
    again = enqueue("approval.approved", ["a@example.jp", "b@example.jp"], context, key="k")

    assert [row.to for row in first] == ["a@example.jp"]
    assert [row.to for row in again] == ["b@example.jp"]


def test_a_mail_without_all_its_values_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError, match="page_url"):
        enqueue("approval.approved", ["a@example.jp"], {"name": "x", "title": "x", "settings_url": "x"})


def test_what_no_mail_can_hold_is_taken_out():
    context = {
        "name": "三浦\r\nBcc: x@example.jp",
        "title": "題\x00\ud800名",
        "page_url": "u",
        "settings_url": "u",
    }
    (row,) = enqueue("approval.approved", ["a@example.jp"], context)

    assert row.subject == "「題?名」が承認されました"
    assert "三浦\nBcc: x@example.jp 様" in row.body
    assert deliver(row.pk) is Outcome.SENT


def test_words_are_forgotten_after_their_time(at, settings):
    now = at(*START)
    old, kept = now - timedelta(days=settings.OUTBOX_KEEP_DAYS + 1), now - timedelta(days=80)
    sent, recent = message(state="sent", sent_at=old), message(state="sent", sent_at=kept, created_at=old)
    waiting, failed = message(created_at=old), message(state="failed", created_at=old)

    assert forget_words() == "forgot 2"
    left = {row.pk: row.body for row in OutboxMessage.objects.all()}
    assert left == {sent.pk: "", failed.pk: "", recent.pk: "本文\n", waiting.pk: "本文\n"}
    assert delivery.BATCH > 0


def test_the_mails_of_the_demo_come_once_and_go_nowhere():
    load_messages()
    count = OutboxMessage.objects.count()
    load_messages()

    assert OutboxMessage.objects.count() == count > 3
    assert OutboxMessage.objects.failed().count() == 1
    assert not OutboxMessage.objects.due().exists()
