"""The ledger in the admin."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.access.models import AccessLogEntry
from operations.inquiries import actions
from operations.inquiries.enums import Status
from operations.inquiries.models import Inquiry
from tests.operations.inquiries.factories import AnswerTemplateFactory, receive
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db
QUEUE = "/cms/inquiries/"


@pytest.fixture
def operator(client_for):
    return client_for("operator")


def many(number):
    now = timezone.now()
    Inquiry.objects.bulk_create(
        Inquiry(
            number=f"INQ-2026-9{each:05d}", audience="seeker", name=f"人{each}", received_at=now, due_at=now
        )
        for each in range(number)
    )


def test_the_list_filters_and_finds(operator, user_for):
    mine, late, spam = receive(name="自分の担当"), receive(name="遅れている"), receive(name="広告の人")
    phone = receive(name="電話の人", phone="0144-32-1234", message="駐車場はありますか")
    actions.assign(mine, user_for("operator"), user_for("operator"))
    actions.mark_spam(spam, user_for("operator"))
    Inquiry.objects.filter(pk=late.pk).update(due_at=timezone.now() - timezone.timedelta(days=1))

    def found(**query):
        content = operator.get(QUEUE, query).content.decode()
        return {each for each in (mine, late, spam, phone) if each.number in content}

    assert found(owner="me") == {mine}
    assert found(owner="nobody") == {late, spam, phone}
    assert found(late="yes") == {late}
    assert found(status="spam") == {spam}
    assert found(q="駐車場") == {phone}
    assert found(q="(0144)32") == {phone}
    assert found(q=late.number) == {late}
    for query in (
        {"owner": "x"},
        {"status": "forged"},
        {"q": "\0"},
        {"ordering": "name); --"},
        {"p": "9" * 30},
    ):
        assert operator.get(QUEUE, query).status_code in (200, 404)


def test_the_list_does_not_grow_with_the_table(operator, max_queries):
    many(120)
    with max_queries(15):
        operator.get(QUEUE)
    with max_queries(15):
        operator.get(QUEUE, {"q": "人7", "status": "open", "p": 2})


def test_the_export_runs_nothing_and_is_noted(operator):
    receive(name="=cmd()", message="@SUM(A1)")
    response = operator.get(QUEUE, {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert "'=cmd()" in text
    assert "'@SUM(A1)" in text
    assert AccessLogEntry.objects.filter(action="export").count() == 1


def test_reading_is_noted_and_supervisors_only_read(client_for):
    inquiry = receive()
    supervisor = client_for("supervisor")
    page = supervisor.get(inquiry.get_absolute_url())
    assert inquiry.message in page.content.decode()
    assert "回答する" not in page.content.decode()
    assert AccessLogEntry.objects.filter(subject_id=str(inquiry.pk)).count() == 1
    supervisor.post(inquiry.get_absolute_url(), {"action": "close"})
    inquiry.refresh_from_db()
    assert inquiry.status == Status.OPEN


def test_answering_from_a_template(operator, max_queries):
    inquiry, prepared = receive(job=JobFactory(open=True)), AnswerTemplateFactory()
    AnswerTemplateFactory(audience="employer", title="企業だけ")
    with max_queries(22):
        page = operator.get(inquiry.get_absolute_url(), {"template": prepared.pk}).content.decode()
    assert prepared.body in page
    assert "企業だけ" not in page
    operator.post(inquiry.get_absolute_url(), {"action": "answer", "answer-text": "月に2回です。"})
    inquiry.refresh_from_db()
    assert inquiry.status == Status.ANSWERED


def test_each_button_does_its_work(operator, user_for):
    inquiry = receive()
    url = inquiry.get_absolute_url()
    steps = [
        ({"action": "take"}, Status.WORKING),
        ({"action": "note", "note-text": "電話で確認する"}, Status.WORKING),
        ({"action": "sort", "sort-category": "site", "sort-is_suggestion": "on"}, Status.WORKING),
        ({"action": "record", "answer-text": "電話で伝えた"}, Status.ANSWERED),
        ({"action": "reply", "note-text": "もう一度電話があった"}, Status.OPEN),
        ({"action": "assign", "assign-owner": ""}, Status.OPEN),
        ({"action": "close"}, Status.CLOSED),
        ({"action": "reopen"}, Status.OPEN),
        ({"action": "spam"}, Status.SPAM),
    ]
    for data, status in steps:
        assert operator.post(url, data).status_code == 302, data
        inquiry.refresh_from_db()
        assert inquiry.status == status, data
    assert inquiry.is_suggestion
    assert operator.post(url, {"action": "forged"}).status_code == 302


def test_what_must_be_mended_keeps_what_was_typed(operator):
    inquiry = receive(email="", message="匿名です")
    url = inquiry.get_absolute_url()
    page = operator.post(url, {"action": "answer", "answer-text": "書いた文"}).content.decode()
    assert "書いた文" in page
    assert "メールアドレスがない" in page
    assert "本文を入力してください。" in operator.post(url, {"action": "note"}).content.decode()


def test_entering_what_came_by_phone(operator, user_for):
    job = JobFactory(open=True)
    data = {
        "channel": "phone",
        "audience": "seeker",
        "category": "job",
        "received_at": "2026-01-05T10:15",
        "message": "駐車場について質問があった。",
        "job_number": job.number,
    }
    assert operator.get(reverse("inquiry_new")).status_code == 200
    assert operator.post(reverse("inquiry_new"), data).status_code == 302
    inquiry = Inquiry.objects.get()
    assert (inquiry.owner, inquiry.company, inquiry.channel) == (user_for("operator"), job.company, "phone")
    for wrong in (
        {"job_number": "010006-999999"},
        {"company_name": "ない会社"},
        {"received_at": "2999-01-01T00:00"},
    ):
        assert operator.post(reverse("inquiry_new"), data | wrong).status_code == 200
    assert Inquiry.objects.count() == 1


def test_the_dashboard_says_how_many_wait(operator):
    receive()
    assert "1件が回答を待っています" in operator.get("/cms/").content.decode()
