"""The life of an inquiry: rights, history, mails, clock, erasure."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from core.outbox.models import OutboxMessage
from operations.inquiries import actions, periodic
from operations.inquiries.enums import Category, Channel, EventKind, Status
from operations.inquiries.letters import find_by_token, reply_url
from operations.inquiries.models import Inquiry
from tests.operations.inquiries.factories import receive

pytestmark = pytest.mark.django_db


def mails(kind):
    return OutboxMessage.objects.filter(kind=f"inquiries.{kind}")


def test_receiving_numbers_confirms_and_starts_the_clock(at):
    at(2026, 11, 20, 16)  # a Friday
    inquiry = receive()
    assert inquiry.number == f"INQ-2026-{inquiry.pk:06d}"
    assert timezone.localtime(inquiry.due_at).date() == datetime.date(2026, 11, 25)
    receipt = mails("received").get()
    assert receipt.to == "hiyoshi@example.jp"
    assert inquiry.number in receipt.subject
    assert inquiry.message in receipt.body
    assert [event.kind for event in inquiry.events.all()] == [EventKind.RECEIVED]


def test_one_key_is_one_inquiry():
    first = actions.receive({"name": "一", "audience": "general", "message": "一度だけ"}, key="abc")
    again = actions.receive({"name": "一", "audience": "general", "message": "一度だけ"}, key="abc")
    assert first == again
    assert Inquiry.objects.count() == 1


def test_the_office_is_told_without_personal_data():
    from wagtail.models import Site

    from home.models import SiteSettings

    SiteSettings.objects.create(site=Site.objects.get(), email="office@example.jp")
    inquiry = receive()
    note = mails("arrived").get()
    assert note.to == "office@example.jp"
    assert inquiry.name not in note.body
    assert inquiry.message not in note.body


def test_answering_sends_the_answer_and_stops_the_clock(user_for):
    operator, inquiry = user_for("operator"), receive()
    actions.answer(inquiry, operator, "月に2回ほどです。")
    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.owner) == (Status.ANSWERED, operator)
    assert inquiry.answered_at
    letter = mails("answered").get()
    assert "月に2回ほどです。" in letter.body
    assert inquiry.message in letter.body


def test_an_answer_sent_by_two_presses_of_the_button_goes_out_once(user_for):
    operator, inquiry = user_for("operator"), receive()
    for _ in range(2):
        actions.answer(inquiry, operator, "月に2回ほどです。")
    assert mails("answered").count() == 1
    assert inquiry.events.filter(kind=EventKind.ANSWERED).count() == 1
    actions.answer(inquiry, operator, "訂正です。月に3回ほどです。")
    assert mails("answered").count() == 2


def test_an_answer_by_phone_is_recorded_and_not_mailed(user_for):
    operator = user_for("operator")
    inquiry = actions.receive(
        {"audience": "general", "message": "開いていますか", "channel": Channel.PHONE, "name": "匿名"},
        by=operator,
    )
    with pytest.raises(ValidationError, match="メールアドレスがない"):
        actions.answer(inquiry, operator, "開いています。")
    actions.answer(inquiry, operator, "開いています。", by_mail=False)
    assert not OutboxMessage.objects.exists()
    inquiry.refresh_from_db()
    assert inquiry.status == Status.ANSWERED


def test_another_word_opens_an_answered_inquiry_again_once(user_for):
    inquiry = receive()
    actions.answer(inquiry, user_for("operator"), "お答えします。")
    actions.follow_up(inquiry, "もう一つ教えてください。", key="k1")
    actions.follow_up(inquiry, "もう一つ教えてください。", key="k1")
    inquiry.refresh_from_db()
    assert inquiry.status == Status.OPEN
    assert inquiry.events.filter(kind=EventKind.REPLY).count() == 1
    assert mails("arrived").get().to == user_for("operator").email


def test_taking_an_inquiry_begins_work(user_for):
    operator, inquiry = user_for("operator"), receive()
    actions.assign(inquiry, operator, operator)
    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.owner) == (Status.WORKING, operator)
    with pytest.raises(ValidationError, match="担当できません"):
        actions.assign(inquiry, operator, user_for("moderator"))


CHANGES = {
    "assign": lambda inquiry, by: actions.assign(inquiry, by, by),
    "note": lambda inquiry, by: actions.note(inquiry, by, "メモ"),
    "answer": lambda inquiry, by: actions.answer(inquiry, by, "回答"),
    "close": actions.close,
    "mark_spam": actions.mark_spam,
    "reopen": actions.reopen,
    "sort": lambda inquiry, by: actions.sort(inquiry, by, category="site", is_suggestion=True),
    "follow_up": lambda inquiry, by: actions.follow_up(inquiry, "追加", by=by),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("role", ["supervisor", "moderator", "employer"])
def test_only_those_who_answer_inquiries_may_change_them(user_for, role, name):
    inquiry = receive()
    with pytest.raises(PermissionDenied):
        CHANGES[name](inquiry, user_for(role))
    assert inquiry.events.count() == 1


@pytest.mark.parametrize("empty", ["", "  \n", "\0"])
def test_empty_texts_are_refused(user_for, empty):
    for action in (actions.note, actions.answer):
        with pytest.raises(ValidationError, match="本文を入力"):
            action(receive(), user_for("operator"), empty)


def test_ending_and_taking_up_again(user_for):
    operator, inquiry = user_for("operator"), receive()
    actions.mark_spam(inquiry, operator)
    with pytest.raises(ValidationError, match="すでに終わって"):
        actions.close(inquiry, operator)
    with pytest.raises(ValidationError, match="迷惑"):
        actions.answer(inquiry, operator, "回答")
    actions.reopen(inquiry, operator)
    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.closed_at) == (Status.OPEN, None)
    with pytest.raises(ValidationError, match="まだ終わって"):
        actions.reopen(inquiry, operator)


def test_a_proposal_is_marked_as_one(user_for):
    inquiry = receive(category=Category.SUGGESTION)
    assert inquiry.is_suggestion
    actions.sort(inquiry, user_for("operator"), category="site", is_suggestion=False)
    inquiry.refresh_from_db()
    assert (inquiry.category, inquiry.is_suggestion) == ("site", False)


def test_the_clock_closes_and_erases(user_for, settings):
    inquiry, young = receive(), receive()
    actions.answer(inquiry, user_for("operator"), "お電話番号 0144-32-1234 へどうぞ。")
    long_ago = timezone.now() - datetime.timedelta(days=settings.INQUIRY_CLOSE_DAYS + 1)
    Inquiry.objects.filter(pk=inquiry.pk).update(answered_at=long_ago)
    assert periodic.finish() == "1 件を完了にした"
    assert periodic.erase() == ""
    older = timezone.now() - datetime.timedelta(days=settings.INQUIRY_STORAGE_DAYS + 1)
    Inquiry.objects.filter(pk=inquiry.pk).update(closed_at=older)
    assert periodic.erase() == "1 件の個人情報を消した"
    inquiry.refresh_from_db()
    assert (inquiry.name, inquiry.email, inquiry.phone, inquiry.message) == ("", "", "", "")
    assert inquiry.category == Category.JOB
    assert not any(event.text for event in inquiry.events.all())
    assert list(OutboxMessage.objects.filter(body__contains="0144-32-1234")) == []
    young.refresh_from_db()
    assert young.name
    assert periodic.erase() == ""


def test_links_to_write_again_end(at):
    at(2026, 11, 21, 9)
    inquiry = receive()
    token = reply_url(inquiry).rstrip("/").split("/")[-1]
    assert find_by_token(token) == inquiry
    assert find_by_token(token + "x") is None
    assert find_by_token("あ\0") is None
    actions.erase(inquiry)
    assert find_by_token(token) is None


def test_nothing_is_written_to_an_erased_inquiry(user_for):
    operator, inquiry = user_for("operator"), receive()
    actions.erase(inquiry)
    for write in (actions.note, actions.answer, lambda who, by, text: actions.follow_up(who, text, by=by)):
        with pytest.raises(ValidationError, match="書き足せません"):
            write(inquiry, operator, "山田さんから電話")
    assert not inquiry.events.exclude(text="").exists()
