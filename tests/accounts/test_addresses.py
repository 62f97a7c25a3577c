"""One address is one account, in whatever form it was typed, and a changed one replaces the old."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.roles import Role
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def form(email: str) -> dict[str, str]:
    return {"email": email, "last_name": "田中", "first_name": "葵", "is_active": "on"}


def links_sent_to(email: str) -> int:
    Client().post("/accounts/password/reset/", {"email": email})
    return len(mail.outbox)


def test_the_users_form_keeps_addresses_in_lower_case(client_for):
    client = client_for(Role.ADMINISTRATOR)
    assert client.post(reverse("wagtailusers_users:add"), form("Tanaka@City.example")).status_code == 302
    user = User.objects.get(email="tanaka@city.example")
    assert links_sent_to("Tanaka@City.example") == 1
    user.set_password(PASSWORD)
    user.save()
    signed_in = Client().post("/accounts/login/", {"login": "TANAKA@city.example", "password": PASSWORD})
    assert signed_in.status_code == 302


def test_another_spelling_is_not_another_account(client_for):
    client = client_for(Role.ADMINISTRATOR)
    User.objects.create_user("tanaka@city.example")
    answer = client.post(reverse("wagtailusers_users:add"), form("Tanaka@City.example"))
    assert "このメールアドレスはすでに登録されています。" in answer.content.decode()
    assert User.objects.filter(email__iexact="tanaka@city.example").count() == 1


def test_the_database_refuses_capitals(user_for):
    user = user_for("seeker")
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=user.pk).update(email="Seeker@example.jp")


def test_the_old_address_no_longer_opens_the_account(client_for, user_for):
    user = user_for(Role.EDITOR)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    gone = user.email
    client = client_for(Role.ADMINISTRATOR)
    assert client.post(f"/cms/users/edit/{user.pk}/", form("next@city.example")).status_code == 302
    assert [row.email for row in user.emailaddress_set.all()] == ["next@city.example"]
    assert links_sent_to(gone) == 0
    visitor = Client()
    visitor.post("/accounts/login/", {"login": gone, "password": PASSWORD})
    assert "_auth_user_id" not in visitor.session
    assert links_sent_to("next@city.example") == 1


def test_an_address_that_another_account_left_behind_is_taken_over(client_for, user_for):
    EmailAddress.objects.create(user=user_for("seeker"), email="next@city.example", verified=True)
    user = user_for(Role.EDITOR)
    client = client_for(Role.ADMINISTRATOR)
    assert client.post(f"/cms/users/edit/{user.pk}/", form("next@city.example")).status_code == 302
    assert EmailAddress.objects.get(email="next@city.example").user == user
