"""Pages for recipients, the notice of use, and what the office does with it (D5, T2)."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from core.outbox.models import OutboxMessage
from home.models import SiteSettings
from operations.inquiries.forms import SeekerForm
from recruitment.opendata import actions
from recruitment.opendata.enums import Purpose
from recruitment.opendata.forms import NotificationForm
from recruitment.opendata.item_docs import sections
from recruitment.opendata.letters import notice_text
from recruitment.opendata.models import INDIVIDUAL, UsageNotification
from recruitment.opendata.periodic import erase
from tests.core.human import human
from tests.recruitment.opendata.factories import UsageNotificationFactory

FIELDS = Path(__file__).parents[1] / "jobdata-fields.csv"
NOTICE = {
    "who": "organisation",
    "representative": "明野 直樹",
    "organisation": "しごと情報株式会社",
    "department": "開発部",
    "purposes": ["3", "1", "10"],
    "wishes_listing": "on",
    "site_name": "しごと情報ネット",
    "site_url": "https://jobs.example.jp/",
    "email": "naoki@jobs.example.jp",
    "consent": "on",
}


def send(client=None, **changes):
    data = human("NotificationForm", **NOTICE | changes)
    return (client or Client()).post("/opendata/notice/", {k: v for k, v in data.items() if v is not None})


def named_site(**values):
    names = {"site_name": "あけの仕事ひろば", "municipality": "明野市", "email": "shigoto@akeno.example.jp"}
    SiteSettings.objects.update_or_create(site=Site.objects.get(), defaults=names | values)


@pytest.mark.parametrize("form", [NotificationForm, SeekerForm], ids=lambda form: form.__name__)
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("naoki＠jobs．example．jp", "naoki@jobs.example.jp"),
        ("　Ｎａｏｋｉ@jobs.example.jp ", "Naoki@jobs.example.jp"),
    ],
)
def test_full_width_letters_of_a_mail_address_are_read(form, typed, read):
    """The forms of visitors share one field."""
    field = form.base_fields["email"]
    assert field.clean(typed) == read
    with pytest.raises(ValidationError, match="メールアドレスの形を確かめてください"):
        field.clean("naoki＠jobs")


@pytest.mark.django_db
def test_the_terms_name_this_city():
    named_site()
    page = Client().get("/opendata/terms/").content.decode()
    assert "明野市求人情報等オープンデータ利用規約" in page
    assert "明野市の所在地を管轄する地方裁判所" in page
    assert "北海道求人情報等オープンデータの利用について" in page
    assert "あけの仕事ひろば（明野市）" in page
    assert "三重県" not in page
    assert "A県" not in page
    for label in Purpose.labels:
        assert label in page


@pytest.mark.django_db
def test_a_site_without_names_has_whole_sentences_too():
    page = Client().get("/opendata/terms/").content.decode()
    assert "本サイトの運営者の所在地を管轄する" in page


@pytest.mark.django_db
def test_the_guide_lists_sites_that_wished_and_were_looked_at():
    UsageNotificationFactory(site_name="見る前のサイト")
    UsageNotificationFactory(is_listed=True)
    page = Client().get("/opendata/").content.decode()
    assert "しごと情報ネット" in page
    assert "見る前のサイト" not in page
    assert 'rel="noopener nofollow"' in page


@pytest.mark.django_db
def test_the_guide_names_the_page_of_a_job_and_the_column_that_is_no_item():
    assert "/jobs/JOB_ID/ です" in Client().get("/opendata/").content.decode()
    assert "最後の列 TERMS" in Client().get("/opendata/items/").content.decode()


def test_the_documentation_says_what_the_specification_says():
    with FIELDS.open(encoding="utf-8", newline="") as file:
        rows = {row["no"]: row for row in csv.DictReader(file)}
    found = [item for _, _, items in sections() for item in items]
    assert len(found) == len(rows) == 143
    for item in found:
        row = rows[str(item.no)]
        assert (item.name, str(item.max_bytes)) == (row["db_name"], row["max_bytes"])
        assert [code for code, _ in item.codes] == [
            code.partition("=")[0] for code in row["codes"].split(";") if code
        ], item.name
        assert bool(item.when) == (row["required"] == "conditional")


@pytest.mark.django_db
def test_the_form_says_who_must_fill_what():
    page = Client().get("/opendata/notice/").content.decode()
    for label, mark in (("所属組織名", "会社・団体など"), ("求人サイトのアドレス", "掲載を希望する方")):
        assert f'{label}<span class="field__mark field__mark--required">{mark}は必須</span>' in page


@pytest.mark.django_db
def test_what_does_not_concern_the_sender_is_no_reason_to_refuse():
    unshown = {"who": "person", "organisation": "あ" * 121, "wishes_listing": None, "site_url": "jobs"}
    assert send(**unshown).status_code == 302
    notification = UsageNotification.objects.get()
    assert (notification.organisation, notification.site_url) == (INDIVIDUAL, "")


@pytest.mark.django_db
def test_a_notice_is_recorded_confirmed_and_told(django_capture_on_commit_callbacks):
    named_site()
    client = Client()
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client)
    assert response.headers["Location"] == "/opendata/notice/done/"
    notification = UsageNotification.objects.get()
    assert notification.purposes == "1,3,10"
    text = (
        "(1)代表氏名：明野 直樹\n(2)所属組織名：しごと情報株式会社\n(3)所属部署名：開発部\n"
        "(4)利用目的：1,3,10\n(5)掲載希望：有"
    )
    assert notice_text(notification) == text
    done = client.get("/opendata/notice/done/").content.decode()
    assert text in done
    receipt, arrival = sorted(mail.outbox, key=lambda each: each.to != ["naoki@jobs.example.jp"])
    assert text in receipt.body
    assert "北海道求人情報等オープンデータの利用について" in receipt.body
    assert arrival.to == ["shigoto@akeno.example.jp"]
    assert "明野 直樹" not in arrival.body


@pytest.mark.django_db
def test_pressed_twice_is_one_notice():
    data = human("NotificationForm", **NOTICE)
    client = Client()
    for _ in range(2):
        assert client.post("/opendata/notice/", data).status_code == 302
    assert UsageNotification.objects.count() == 1


@pytest.mark.django_db
def test_a_person_on_their_own_account():
    send(who="person", organisation="", department="", wishes_listing=None, site_name="", site_url="")
    notification = UsageNotification.objects.get()
    assert notification.organisation == INDIVIDUAL
    assert "所属部署名" not in notice_text(notification)
    assert "掲載希望" not in notice_text(notification)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"organisation": " "}, "所属する会社・団体の名称を入力してください。"),
        ({"purposes": None}, "利用目的を1つ以上選んでください。"),
        ({"purposes": ["11"]}, " 11 は候補にありません。"),
        ({"site_name": ""}, "一覧に載せる求人サイトの名称を入力してください。"),
        ({"site_url": ""}, "一覧に載せる求人サイトのアドレスを入力してください。"),
        ({"site_url": "javascript:alert(1)"}, "https:// で始まるアドレスを入力してください。"),
        ({"site_url": "ftp://jobs.example.jp/"}, "https:// で始まるアドレスを入力してください。"),
        ({"email": "x"}, "メールアドレスの形を確かめてください。"),
        ({"consent": None}, "利用規約をお読みになり"),
        ({"representative": "\0"}, "氏名"),
    ],
)
def test_what_is_missing_is_said_at_the_field(changes, sentence):
    response = send(**changes)
    assert response.status_code == 200
    page = response.content.decode()
    assert sentence in page
    assert page.count(sentence) == 2, "once in the summary, once at the field"
    assert 'value="しごと情報ネット"' in page or "site_name" in changes
    assert not UsageNotification.objects.exists()


@pytest.mark.django_db
def test_the_last_page_is_for_the_browser_that_sent():
    assert Client().get("/opendata/notice/done/").headers["Location"] == "/opendata/notice/"


@pytest.mark.django_db
def test_the_office_looks_lists_and_hands_out(client_for):
    notification = UsageNotificationFactory()
    client = client_for("operator")
    page = client.get(reverse("usage_notifications")).content.decode()
    assert "しごと情報株式会社" in page
    address = reverse("usage_notification", args=[notification.pk])
    assert "(4)利用目的：1,3" in client.get(address).content.decode()
    assert "1件の新しい連絡" in client.get("/cms/").content.decode()
    client.post(address, {"action": "list"})
    notification.refresh_from_db()
    assert notification.is_listed
    assert notification.handled_at
    client.post(address, {"action": "unlist"})
    notification.refresh_from_db()
    assert not notification.is_listed
    exported = client.get(reverse("usage_notifications"), {"export": "csv"})
    assert "naoki@jobs.example.jp" in b"".join(exported.streaming_content).decode()


@pytest.mark.django_db
def test_supervisors_read_and_do_not_act(client_for, user_for):
    notification = UsageNotificationFactory()
    address = reverse("usage_notification", args=[notification.pk])
    client = client_for("supervisor")
    assert "協力求人サイトの一覧に載せる" not in client.get(address).content.decode()
    with pytest.raises(PermissionDenied):
        actions.mark_handled(notification, user_for("supervisor"))


@pytest.mark.django_db
def test_who_did_not_wish_to_be_listed_is_not(user_for):
    notification = UsageNotificationFactory(wishes_listing=False)
    with pytest.raises(ValidationError):
        actions.put_on_list(notification, user_for("operator"))


@pytest.mark.django_db
def test_personal_data_goes_after_its_time(settings):
    old = timezone.now() - timedelta(days=settings.OPENDATA_NOTICE_DAYS + 1)
    gone = UsageNotificationFactory(received_at=old)
    listed = UsageNotificationFactory(received_at=old, is_listed=True)
    young = UsageNotificationFactory()
    OutboxMessage.objects.create(kind="opendata.received", to=gone.email, body="明野 直樹 様", about=gone)
    assert erase() == "1 件の個人情報を消した"
    gone.refresh_from_db()
    assert (gone.representative, gone.department, gone.email) == ("", "", "")
    assert gone.purposes == "1,3"
    assert not OutboxMessage.objects.exists()
    for kept in (listed, young):
        kept.refresh_from_db()
        assert kept.email


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("usage_notifications", "表示するオープンデータの利用連絡はありません。"),
        ("opendata_use", "表示する取得の記録はありません。"),
    ],
)
def test_empty_lists_say_what_there_is_none_of(name, sentence, client_for):
    assert sentence in client_for("supervisor").get(reverse(name)).content.decode()
