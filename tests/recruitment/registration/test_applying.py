"""An employer applies, proves the address and answers a question (B7)."""

import datetime
from unittest import mock

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from recruitment.registration import actions, links
from recruitment.registration.enums import RegistrationState
from recruitment.registration.models import Registration
from recruitment.registration.periodic import expire
from tests.core.human import human
from tests.recruitment.factories import CompanyFactory, MembershipFactory
from tests.recruitment.registration.factories import RegistrationFactory, number_of
from tests.vocabulary.factories import IndustryFactory, MunicipalityFactory, PostalCodeFactory

pytestmark = pytest.mark.django_db
APPLY = reverse("registration:apply")


@pytest.fixture
def typed():
    MunicipalityFactory()
    return {
        "corporate_number": number_of(77),
        "company_name": "株式会社はまなす商事",
        "company_kana": "ハマナスショウジ",
        "postal_code": "〒053-0018",
        "municipality": "北海道苫小牧市",
        "town": "旭町",
        "block": "４－５－６",
        "tel": "0144-32-1234",
        "web_url": "https://www.hamanasu.example/",
        "industry": str(IndustryFactory(group=True).pk),
        "last_name": "明野",
        "first_name": "直樹",
        "person_kana": "あけの　なおき",
        "email": "Saiyo@hamanasu.example",
        "email_again": "saiyo@hamanasu.example",
        "guideline": "on",
        "terms": "on",
    }


def send(client, typed, **changed):
    data = {name: value for name, value in {**typed, **changed}.items() if value is not None}
    return client.post(APPLY, human("ApplicationForm", **data))


def texts(response):
    return response.content.decode()


def test_the_page_explains_and_shows_the_guideline(client, max_queries):
    with max_queries(12):
        html = texts(client.get(APPLY))

    assert "登録までの流れ" in html
    assert "職業安定法第4条" in html


def test_applying_stores_and_sends_a_link_that_works_only_by_a_button(
    client, typed, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client, typed)

    registration = Registration.objects.get()
    assert response.url == links.sent_path(registration)
    assert registration.email == "saiyo@hamanasu.example"
    assert (registration.postal_code, registration.block) == ("0530018", "4-5-6")
    assert registration.company_kana == "はまなすしょうじ"
    assert registration.state == RegistrationState.UNVERIFIED
    assert len(registration.confirmed_items) == 7
    [letter] = mail.outbox
    link = links.verify_url(registration)
    address = link.removeprefix("http://127.0.0.1:8000").rsplit(":", 2)[0]
    assert address in letter.body

    path = "/" + link.split("/", 3)[3]
    assert "確認する" in texts(client.get(path))
    registration.refresh_from_db()
    assert registration.state == RegistrationState.UNVERIFIED

    assert client.post(path).url == links.status_path(registration)
    client.post(path)
    registration.refresh_from_db()
    assert registration.state == RegistrationState.WAITING
    assert [event.action for event in registration.events.all()] == ["verify", "apply"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"corporate_number": "1234567890123"}, "法人番号が正しくありません"),
        ({"corporate_number": ""}, "番号のない方は「個人事業主」を選んでください"),
        ({"sole_proprietor": "on"}, "個人事業主の方は、法人番号を空欄に"),
        ({"municipality": "苫小牧"}, "市区町村が見つかりません"),
        ({"email_again": "other@hamanasu.example"}, "上の欄と違います"),
        ({"guideline": None}, "基準をお読みになり"),
        ({"terms": None}, "取扱いへの同意が必要です"),
        ({"tel": "0144321234"}, "ハイフンで区切って"),
        ({"company_name": "あ" * 10_000}, "150"),
        ({"company_name": "\0"}, "企業の名称"),
        ({"web_url": "はまなす"}, "https://"),
        ({"industry": "999999"}, "選択"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_stored(client, typed, changed, sentence):
    response = send(client, typed, **changed)

    assert response.status_code == 200
    assert sentence in texts(response)
    assert not Registration.objects.exists()


def test_hyphens_in_the_number_are_taken_out_and_a_wrong_length_is_said_once(client, typed):
    number = number_of(77)
    response = send(client, typed, corporate_number=f"{number}99")
    assert len(response.context["form"].errors["corporate_number"]) == 1
    send(client, typed, corporate_number=f"{number[0]}－{number[1:5]}-{number[5:9]} {number[9:]}")
    assert Registration.objects.get().corporate_number == number


def test_a_sole_proprietor_needs_no_number(client, typed):
    send(client, typed, corporate_number="", sole_proprietor="on")

    assert Registration.objects.get().corporate_number == ""


def test_the_same_application_is_stored_once(client, typed):
    send(client, typed)
    again = send(client, typed)

    registration = Registration.objects.get()
    assert again.url == links.sent_path(registration)
    actions.verify(registration)
    send(client, typed)
    assert Registration.objects.count() == 1


def test_known_companies_fill_the_form_with_public_facts_only(client):
    company = CompanyFactory(corporate_number=number_of(9), tel="0144-00-1111")
    draft = CompanyFactory(draft=True, corporate_number=number_of(10))
    lookup = reverse("registration:lookup")

    known = client.get(lookup, {"number": company.corporate_number}).json()
    assert known["values"]["company_name"] == company.name
    assert known["values"]["municipality"] == "北海道苫小牧市"
    assert "すでに掲載されています" in known["sentence"]
    MembershipFactory(company=company)
    assert (
        "招待をご依頼ください" in client.get(lookup, {"number": company.corporate_number}).json()["sentence"]
    )
    assert client.get(lookup, {"number": draft.corporate_number}).json()["values"] == {}
    assert "13桁" in client.get(lookup, {"number": "１２\0"}).json()["sentence"]


def test_without_script_buttons_fill_the_form_in(client, typed):
    PostalCodeFactory(code="0530018", town="旭町")
    company = CompanyFactory(corporate_number=number_of(9))

    html = texts(client.post(APPLY, {"fill": "number", "corporate_number": company.corporate_number}))
    assert f'value="{company.name}"' in html
    html = texts(client.post(APPLY, {"fill": "postal", "postal_code": "053-0018", "last_name": "明野"}))
    assert 'value="北海道苫小牧市"' in html
    assert 'value="明野"' in html
    assert client.get(reverse("registration:postal"), {"code": "0530018"}).json()["values"]["town"] == "旭町"


def test_an_old_link_offers_a_new_one(client, at):
    at(2026, 11, 1, 9)
    registration = RegistrationFactory(link_sent_at=timezone.now())
    path = "/" + links.verify_url(registration).split("/", 3)[3]
    at(2026, 11, 21, 9)

    with mock.patch("django.core.signing.time.time", return_value=4_000_000_000):
        assert "リンクの期限が過ぎています" in texts(client.get(path))
        assert client.post(path).url == links.sent_path(registration)
    registration.refresh_from_db()
    assert registration.link_sent_at == timezone.now()
    assert registration.state == RegistrationState.UNVERIFIED


@pytest.mark.parametrize("name", ["sent", "verify", "status"])
def test_forged_links_lead_nowhere(client, name):
    registration = RegistrationFactory()

    for token in ("abc", f"{registration.pk}:x", links.SENT.sign("x"), links.VERIFY.sign("999999")):
        assert client.get(reverse(f"registration:{name}", args=[token])).status_code == 404


def test_the_applicant_answers_and_mends(client):
    registration = RegistrationFactory(waiting=True)
    actions.ask_back(registration, None, "町名をご確認ください。")
    path = links.status_path(registration)
    html = texts(client.get(path))
    assert "町名をご確認ください。" in html
    assert client.get(path).headers["Referrer-Policy"] == "same-origin"

    typed = {
        name: getattr(registration, name)
        for name in (
            "corporate_number",
            "company_name",
            "company_kana",
            "postal_code",
            "block",
            "tel",
            "web_url",
            "last_name",
            "first_name",
            "person_kana",
        )
    } | {"municipality": "北海道苫小牧市", "industry": registration.industry_id}
    assert "回答を入力してください" in texts(client.post(path, {**typed, "town": "本町"}))
    client.post(path, {**typed, "town": "本町", "answer": "本町に直しました。"})

    registration.refresh_from_db()
    assert (registration.state, registration.town) == (RegistrationState.WAITING, "本町")
    answer = registration.events.first()
    assert answer.changes == [["本店の町名", "旭町", "本町"]]
    late = client.post(path, {**typed, "town": "旭町", "answer": "やはり旭町です。"})
    assert late.status_code == 409
    registration.refresh_from_db()
    assert registration.town == "本町"


def test_time_ends_what_nobody_goes_on_with(django_capture_on_commit_callbacks):
    now = timezone.now()
    ages = {"unproved": 15, "fresh": 2}
    unproved, fresh = (
        RegistrationFactory(link_sent_at=now - datetime.timedelta(days=days)) for days in ages.values()
    )
    silent, half = (
        RegistrationFactory(asked=True, asked_at=now - datetime.timedelta(days=days)) for days in (31, 16)
    )

    with django_capture_on_commit_callbacks(execute=True):
        expire()
        expire()

    states = [Registration.objects.get(pk=row.pk).state for row in (unproved, fresh, silent, half)]
    assert states == ["expired", "unverified", "expired", "asked_back"]
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted([silent.email, half.email])
