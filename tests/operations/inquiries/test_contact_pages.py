"""What visitors and employers see and send."""

import pytest
from django.urls import reverse

from core.spam.guard import TOKEN
from core.spam.proofs import ComputedProof
from operations.inquiries import actions
from operations.inquiries.models import Inquiry
from tests.core.human import human, proof
from tests.operations.inquiries.factories import receive
from tests.recruitment.factories import JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
FORMS = {"seeker": "SeekerForm", "employer": "EmployerForm", "general": "GeneralForm"}


def words(audience="seeker", **changes):
    data = {
        "category": "site",
        "message": "画面の文字が小さくて読めません。",
        "organisation": "しおさい商店",
        "name": "日吉 菜摘",
        "email": "hiyoshi@example.jp",
        "phone": "０１４４－３２－１２３４",
        "consent": "on",
    }
    return human(FORMS[audience], **(data | changes))


def url(audience="seeker"):
    return reverse("inquiries:write", args=[audience])


@pytest.mark.parametrize("audience", FORMS)
def test_an_inquiry_is_taken_and_its_number_shown(client, audience):
    assert client.get(url(audience)).status_code == 200
    response = client.post(url(audience), words(audience), follow=True)
    inquiry = Inquiry.objects.get()
    assert inquiry.number in response.content.decode()
    assert (inquiry.audience, inquiry.phone) == (audience, "0144-32-1234")
    assert inquiry.sent_by is None
    assert response.headers["Cache-Control"] == "private, no-store"


def test_the_first_page_leads_to_the_three_forms(client, max_queries):
    with max_queries(12):
        content = client.get(reverse("inquiries:contact")).content.decode()
    assert all(url(audience) in content for audience in FORMS)


def test_sent_twice_is_stored_once(client):
    data = words()
    first = client.post(url(), data)
    second = client.post(url(), data)
    assert first.headers["Location"] == second.headers["Location"] == reverse("inquiries:done")
    assert Inquiry.objects.count() == 1


def test_a_program_is_held_back_and_a_person_keeps_the_text(client):
    response = client.post(url(), words() | {ComputedProof.name: ""})
    content = response.content.decode()
    assert not Inquiry.objects.exists()
    assert "画面の文字が小さくて読めません。" in content
    assert "確認の質問" in content


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("message", "", "お問い合わせの内容を入力してください。"),
        ("message", "あ" * 4001, "4,000文字以内"),
        ("email", "hiyoshi@", "メールアドレスの形を確かめてください"),
        ("phone", "でんわ", "市外局番から"),
        ("consent", "", "同意のうえ"),
        ("category", "forged", "選択"),
        ("name", "名\0前", "文字"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(client, field, value, sentence):
    response = client.post(url(), words() | {field: value})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not Inquiry.objects.exists()


def test_odd_characters_do_no_harm(client):
    client.post(url(), words(message="文字化け\ufffd\u202eと長い本文" + "あ" * 3000, name="𠮷田"))
    assert Inquiry.objects.get().name == "𠮷田"


def test_a_job_page_leads_to_a_form_about_that_job(client):
    job, hidden = JobFactory(open=True), JobFactory()
    content = client.get(url(), {"job": job.number}).content.decode()
    assert job.title in content
    client.post(f"{url()}?job={job.number}", words())
    assert (Inquiry.objects.get().job, Inquiry.objects.get().company) == (job, job.company)
    assert hidden.title not in client.get(url(), {"job": hidden.number}).content.decode()
    for forged in ("\0", "x" * 300, "' OR 1=1"):
        assert client.get(url(), {"job": forged}).status_code == 200


def test_employers_find_their_data_filled_in_and_read_the_answer(client_for, user_for, client):
    membership = MembershipFactory(user=user_for("employer"))
    employer, company = client_for("employer"), membership.company
    page = employer.get(url("employer")).content.decode()
    assert company.name in page
    assert "employer@example.jp" in page
    employer.post(url("employer"), words("employer"))
    inquiry = Inquiry.objects.get()
    assert (inquiry.company, inquiry.sent_by) == (company, membership.user)
    own = reverse("inquiries:company_inquiry", args=[company.pk, inquiry.number])
    actions.note(inquiry, user_for("operator"), "内緒のメモ")
    actions.answer(inquiry, user_for("operator"), "次のようにしてください。")
    page = employer.get(own).content.decode()
    assert "次のようにしてください。" in page
    assert "内緒のメモ" not in page
    assert inquiry.number in employer.get(reverse("inquiries:company", args=[company.pk])).content.decode()
    assert employer.post(own).status_code == 302
    inquiry.refresh_from_db()
    assert inquiry.read_at
    other = MembershipFactory().company
    assert employer.get(reverse("inquiries:company", args=[other.pk])).status_code == 404
    assert (
        employer.get(reverse("inquiries:company_inquiry", args=[other.pk, inquiry.number])).status_code == 404
    )
    assert "/accounts/login/" in client.get(own).headers["Location"]


def test_the_employers_home_tells_of_answers_once(user_for):
    from operations.inquiries.wagtail_hooks import answers_to_read

    membership = MembershipFactory(user=user_for("employer"))
    inquiry = receive(audience="employer", company=membership.company, sent_by=membership.user)
    receive(audience="employer", company=membership.company)  # written by somebody who was not signed in
    assert answers_to_read(membership.company, membership.user) == []
    for each in Inquiry.objects.all():
        actions.answer(each, user_for("operator"), "お答えします。")
    assert inquiry.number in answers_to_read(membership.company, membership.user)[0].title
    assert len(answers_to_read(membership.company, membership.user)) == 1
    actions.mark_read(inquiry, membership.user)
    assert answers_to_read(membership.company, membership.user) == []


def test_writing_again_by_the_link_of_the_mail(client):
    from operations.inquiries.letters import SIGNER

    inquiry = receive()
    link = reverse("inquiries:reply", args=[SIGNER.sign(str(inquiry.pk))])
    page = client.get(link)
    assert inquiry.name not in page.content.decode()
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert client.post(link, human("ReplyForm", message="住所も書きます。")).status_code == 302
    assert inquiry.events.filter(text="住所も書きます。").exists()
    assert client.get(reverse("inquiries:reply", args=["1:forged:x"])).status_code == 410


def test_the_last_page_is_for_the_sender_only(client):
    receive()
    assert client.get(reverse("inquiries:done")).headers["Location"] == reverse("inquiries:contact")
    assert client.get(reverse("inquiries:write", args=["nobody"])).status_code == 404
    assert client.post(url(), {TOKEN: "x", ComputedProof.name: proof()}).status_code == 200
