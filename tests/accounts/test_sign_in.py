"""One door for everybody: sign-in, sign-out, lost passwords (E2)."""

import re

import pytest
from django.core import mail
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str):
    return client.post("/accounts/login/", {"login": email, "password": password, **more})


@pytest.mark.parametrize(("kind", "target"), [(Role.OPERATOR, "/cms/"), ("seeker", "/"), ("employer", "/")])
def test_after_sign_in_everybody_comes_where_they_work(client, user_for, kind, target):
    response = sign_in(client, user_for(kind).email)
    assert response.status_code == 302
    assert response.url == target


def test_the_address_is_compared_without_case(client, user_for):
    assert sign_in(client, user_for("seeker").email.upper()).status_code == 302


def test_the_admins_own_door_leads_to_the_common_one(client):
    response = client.get("/cms/login/?next=/cms/images/")
    assert response.url == "/accounts/login/?next=/cms/images/"
    assert client.post("/cms/login/", {"username": "a", "password": "b"}).status_code in {302, 405}


def test_signed_out_staff_come_back_to_where_they_were(client, user_for):
    response = client.get("/cms/images/", follow=True)
    assert response.redirect_chain[-1][0] == "/accounts/login/?next=/cms/images/"
    assert sign_in(client, user_for(Role.EDITOR).email, next="/cms/images/").url == "/cms/images/"


def test_no_redirect_to_other_sites(client, user_for):
    assert sign_in(client, user_for("seeker").email, next="https://evil.example/").url == "/"


def test_wrong_password_is_told_in_japanese_without_telling_who_exists(client, user_for):
    known = sign_in(client, user_for("seeker").email, "wrong")
    unknown = sign_in(client, "nobody@example.jp", "wrong")
    sentence = re.compile("field__error|notice--alarm")
    for response in (known, unknown):
        assert response.status_code == 200
        assert sentence.search(response.content.decode())
    assert [*known.context["form"].errors.values()] == [*unknown.context["form"].errors.values()]


def test_guessing_is_slowed_down(client, user_for):
    email = user_for("seeker").email
    for _ in range(5):
        sign_in(client, email, "wrong")
    response = sign_in(client, email)
    assert response.status_code in {200, 429}
    assert "_auth_user_id" not in client.session


def test_inactive_accounts_stay_outside(client, user_for):
    user = user_for(Role.EDITOR)
    user.is_active = False
    user.save()
    sign_in(client, user.email)
    assert "_auth_user_id" not in client.session


def test_registration_is_closed_and_says_so(client):
    assert "受け付けていません" in client.get("/accounts/signup/").content.decode()
    client.post(
        "/accounts/signup/", {"email": "new@example.jp", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert not User.objects.filter(email="new@example.jp").exists()


def test_sign_out_needs_a_click(client_for):
    client = client_for("seeker")
    assert "ログアウトしますか" in client.get("/accounts/logout/").content.decode()
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert "_auth_user_id" not in client.session


def test_a_lost_password_is_set_anew_by_mail(client, user_for):
    user = user_for(Role.EDITOR)
    assert client.post("/accounts/password/reset/", {"email": user.email}).status_code == 302
    (message,) = mail.outbox
    assert "パスワードの設定のご案内" in message.subject
    path = re.search(r"https?://[^/]+(/\S+)", message.body)[1]
    form = client.get(path, follow=True)
    new = "きたぐに-harbour-2026"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert sign_in(Client(), user.email, new).status_code == 302


def test_strangers_get_no_mail_but_the_same_answer(client):
    assert client.post("/accounts/password/reset/", {"email": "nobody@example.jp"}).status_code == 302
    assert mail.outbox == []


def test_an_account_without_password_can_set_one(client):
    User.objects.create_user("fresh@example.jp")
    client.post("/accounts/password/reset/", {"email": "fresh@example.jp"})
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("address", ["/cms/password_reset/", "/cms/account/change_password/"])
def test_wagtails_own_password_pages_are_off(client_for, address):
    assert client_for(Role.EDITOR).get(address).status_code == 404
    assert Client().get(address).status_code in {302, 404}


@pytest.mark.parametrize("address", ["login", "password/reset", "password/reset/done", "signup"])
def test_pages_before_sign_in_are_strict_and_unindexed(client, address):
    response = client.get(f"/accounts/{address}/")
    assert response.status_code == 200
    assert "noindex" in response.content.decode()
    assert "unsafe-inline" not in response["Content-Security-Policy"]
