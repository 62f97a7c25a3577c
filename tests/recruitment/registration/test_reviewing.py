"""Operators look at applications and decide (B7)."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from recruitment.models import Company, GuidelineItem, GuidelineScope, Membership
from recruitment.registration import actions
from recruitment.registration.guideline import FIRST_ITEMS, install_first_items, items_of
from recruitment.registration.identity import Level, identity_signals
from recruitment.registration.known import facts_of
from recruitment.registration.models import Registration
from recruitment.registration.periodic import forget
from tests.recruitment.factories import CompanyFactory, MembershipFactory
from tests.recruitment.registration.factories import RegistrationFactory

pytestmark = pytest.mark.django_db
QUEUE = reverse("registration_queue")


def review(registration):
    return reverse("registration_review", args=[registration.pk])


def every_item():
    return {item.pk for item in items_of(GuidelineScope.REGISTRATION)}


def signals(registration):
    return {signal.title: signal for signal in identity_signals(facts_of(registration))}


def test_approving_opens_account_company_and_membership(
    client_for, user_for, django_capture_on_commit_callbacks
):
    registration = RegistrationFactory(waiting=True)
    client = client_for("operator")
    seen = client.get(review(registration)).context["seen"]

    refused = client.post(review(registration), {"action": "approve", "seen": seen}).content.decode()
    assert "確認していない項目があります" in refused
    assert not User.objects.filter(email=registration.email).exists()

    with django_capture_on_commit_callbacks(execute=True):
        approval = {"action": "approve", "items": list(every_item()), "seen": seen}
        client.post(review(registration), approval)
        actions.approve(registration, user_for("operator"), every_item())

    registration.refresh_from_db()
    membership = Membership.objects.get(user__email=registration.email)
    assert (membership.role, membership.company) == ("owner", registration.company)
    assert registration.company.live is False
    assert registration.company.corporate_number == registration.corporate_number
    assert not membership.user.has_usable_password()
    [letter] = mail.outbox
    assert "/accounts/password/reset/key/" in letter.body


def test_what_the_applicant_changed_since_the_page_was_opened_is_not_approved(client_for):
    registration = RegistrationFactory(waiting=True)
    client = client_for("operator")
    seen = client.get(review(registration)).context["seen"]
    actions.ask_back(registration, None, "名称は正しいですか。")
    changed = Registration.objects.get(pk=registration.pk)
    changed.company_name = "まったく別の会社"
    actions.answer(changed, "直しました。", [["企業の名称", "前", "後"]])
    approval = {"action": "approve", "items": list(every_item())}
    for stale in (seen, ""):
        told = client.post(review(registration), {**approval, "seen": stale})
        assert "申込みに動きがありました" in told.content.decode()
    assert not Company.objects.exists()
    client.post(review(registration), {**approval, "seen": told.context["seen"]})
    assert Company.objects.get().name == "まったく別の会社"


def test_somebody_with_an_account_only_joins(django_capture_on_commit_callbacks):
    owner = MembershipFactory(company=CompanyFactory(corporate_number="8999001000077"))
    person = User.objects.create_user("tantou@hamanasu.example", "correct-horse")
    registration = RegistrationFactory(
        waiting=True, corporate_number=owner.company.corporate_number, email=person.email
    )

    with django_capture_on_commit_callbacks(execute=True):
        actions.approve(registration, None, every_item())

    joined = Membership.objects.get(user=person)
    assert (joined.role, joined.company) == ("member", owner.company)
    assert Company.objects.count() == 1
    assert "/accounts/password/reset/" not in mail.outbox[0].body


def test_a_closed_account_is_not_opened_again():
    User.objects.create_user("tantou@hamanasu.example", is_active=False)
    registration = RegistrationFactory(waiting=True, email="tantou@hamanasu.example")

    with pytest.raises(ValidationError, match="停止されています"):
        actions.approve(registration, None, every_item())
    assert not Company.objects.exists()


@pytest.mark.parametrize("role", ["moderator", "editor", "supervisor", "employer", "anonymous"])
def test_nobody_else_may_decide(client_for, user_for, role):
    registration = RegistrationFactory(waiting=True)

    assert client_for(role).get(review(registration)).status_code == 302
    if role != "anonymous":
        with pytest.raises(PermissionDenied):
            actions.approve(registration, user_for(role), every_item())
        with pytest.raises(PermissionDenied):
            actions.refuse(registration, user_for(role), "other", "理由")


def test_refusing_and_asking_need_words_and_reach_the_applicant(
    client_for, django_capture_on_commit_callbacks
):
    registration = RegistrationFactory(waiting=True)
    client = client_for("operator")

    html = client.post(review(registration), {"action": "refuse", "kind": "scope", "reason": " "})
    assert "お断りする理由を入力してください" in html.content.decode()
    assert "お尋ねの内容を入力" in client.post(review(registration), {"action": "ask"}).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(review(registration), {"action": "ask", "question": "電話番号をご確認ください。"})
        client.post(
            review(registration), {"action": "refuse", "kind": "scope", "reason": "市外の勤務地だけのため。"}
        )

    registration.refresh_from_db()
    assert (registration.state, registration.refusal_kind) == ("refused", "scope")
    assert ["電話番号をご確認ください。" in mail.outbox[0].body, "市外の勤務地" in mail.outbox[1].body] == [
        True
    ] * 2
    with pytest.raises(ValidationError, match="お断り"):
        actions.approve(registration, None, every_item())


def test_signals_tell_what_does_not_fit():
    other = CompanyFactory(tel="0144-00-9999", web_url="https://www.daiko.example/", block="1-1")
    plain = RegistrationFactory(waiting=True)
    assert {signal.level for signal in signals(plain).values()} == {Level.OK}

    odd = RegistrationFactory(
        waiting=True,
        tel=other.tel,
        block=other.block,
        email="a@daiko.example",
        web_url="https://hamanasu.example/",
        company_name="はまなす",
    )
    found = signals(odd)
    assert found["電話番号"].level == Level.ATTENTION
    assert other.name in found["電話番号"].sentence
    assert found["メールとウェブサイト"].level == Level.ATTENTION
    assert other.name in found["代行の可能性"].sentence
    assert found["所在地"].level == found["法人番号"].level == Level.NOTE
    free = RegistrationFactory(
        waiting=True, email="hamanasu@gmail.com", sole_proprietor=True, corporate_number=""
    )
    assert "だれでも取得できる" in signals(free)["メールとウェブサイト"].sentence


def test_earlier_refusals_are_known_even_after_erasure():
    refused = RegistrationFactory(refused=True, decided_at=timezone.now() - datetime.timedelta(days=400))
    kept = RegistrationFactory(refused=True)
    forget()
    refused.refresh_from_db()
    kept.refresh_from_db()
    assert (refused.email, refused.tel, refused.company_name, refused.last_name) == ("",) * 4
    assert kept.email
    assert not refused.events.exclude(text="").exists()

    again = RegistrationFactory(waiting=True, corporate_number=refused.corporate_number)
    sentence = signals(again)["過去のお断り"].sentence
    assert "法人番号が同じ" in sentence
    assert "掲載要綱の対象外" in sentence
    same_mail = RegistrationFactory(waiting=True, email=kept.email)
    assert "メールアドレスが同じ" in signals(same_mail)["過去のお断り"].sentence


def test_the_queue_stays_quick_and_filters(client_for, max_queries):
    for _ in range(30):
        RegistrationFactory(waiting=True)
    done = RegistrationFactory(refused=True, company_name="株式会社おわり")
    client = client_for("operator")
    client.get(QUEUE)

    with max_queries(15):
        html = client.get(QUEUE, {"state": "waiting"}).content.decode()

    assert done.company_name not in html
    assert client.get(QUEUE, {"state": "waiting", "export": "csv"}).status_code == 200
    with max_queries(35):
        client.get(review(Registration.objects.waiting().first()))
    assert "30件が審査を待っています" in client.get("/cms/").content.decode()


def test_operators_keep_the_points_of_the_guideline(client_for):
    assert GuidelineItem.objects.count() == len(FIRST_ITEMS) >= 12
    assert all(item.legal_basis for item in GuidelineItem.objects.all())
    client = client_for("operator")
    item = GuidelineItem.objects.first()
    data = {"scope": item.scope, "text": "改めた項目", "help_text": "", "legal_basis": "要綱", "order": 1}

    assert client.get(reverse("guideline_items:index")).status_code == 200
    client.post(reverse("guideline_items:edit", args=[item.pk]), data)
    install_first_items()

    item.refresh_from_db()
    assert (item.text, item.active) == ("改めた項目", False)
    assert GuidelineItem.objects.count() == len(FIRST_ITEMS)
