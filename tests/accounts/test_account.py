"""One's own account: overview, a proven new address, a first password, leaving (E2, E10)."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail import hooks

from accounts.access.models import AccessAction, AccessLogEntry
from accounts.actions import create_person, password_set_link
from accounts.homes import HOOK
from accounts.models import User
from accounts.roles import Role
from core.outbox.models import OutboxMessage
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

CHANGE = "/accounts/email/"
NEW = "new@example.jp"
STRONG = "きたぐに-harbour-2026"


def sign_in(user) -> Client:
    """A client that has shown the password at the door, and again for important changes."""
    client = Client()
    client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client


def link_in(body: str) -> str:
    return re.search(r"https?://[^/]+(/\S+)", body)[1]


def ask_for(client: Client, address: str = NEW):
    return client.post(CHANGE, {"action_add": "", "email": address})


def test_visitors_are_sent_to_sign_in(client):
    for address in ("/accounts/", CHANGE):
        assert client.get(address).url == f"/accounts/login/?next={address}"
        assert client.post(address, {"email": NEW}).status_code == 302


def test_the_overview_leads_to_everything_and_keeps_the_name(user_for):
    user = user_for("employer")
    client = sign_in(user)
    page = client.get(reverse("account_home")).content.decode()
    for name in ("account_email", "account_change_password", "mfa_index", "account_logout"):
        assert reverse(name) in page
    answer = client.post("/accounts/", {"last_name": "明野", "first_name": "直樹", "email": "x@example.jp"})
    assert answer.status_code == 302
    user.refresh_from_db()
    assert (str(user), user.email) == ("明野 直樹", "employer@example.jp")
    for bad in ({"last_name": "", "first_name": "x"}, {"last_name": "長" * 10_000, "first_name": "\x00"}):
        assert client.post("/accounts/", bad).status_code == 200


def test_a_new_address_counts_after_its_link_was_opened_and_confirmed(user_for):
    user = user_for("employer")
    client = sign_in(user)
    assert ask_for(client).url == CHANGE
    user.refresh_from_db()
    assert user.email == "employer@example.jp"
    (message,) = mail.outbox
    assert message.to == [NEW]
    path = link_in(message.body)
    assert "このアドレスに変更する" in Client().get(path).content.decode()
    user.refresh_from_db()
    assert user.email == "employer@example.jp"  # scanners of mail open links
    assert client.post(path).url == "/accounts/"
    user.refresh_from_db()
    assert user.email == NEW
    assert [row.email for row in user.emailaddress_set.all()] == [NEW]
    notice = OutboxMessage.objects.get(kind="accounts.address_changed")
    assert notice.to == "employer@example.jp"
    assert NEW in notice.body
    assert "このリンクは使えません" in client.get(path).content.decode()


def test_until_then_it_can_be_sent_again_or_given_up(user_for):
    user = user_for("employer")
    client = sign_in(user)
    ask_for(client)
    path = link_in(mail.outbox[0].body)
    assert NEW in client.get(CHANGE).content.decode()
    client.post(CHANGE, {"action_send": "", "email": NEW})
    client.post(CHANGE, {"action_remove": "", "email": NEW})
    assert "このリンクは使えません" in Client().get(path).content.decode()
    for action in ("action_remove", "action_primary"):
        client.post(CHANGE, {action: "", "email": user.email})
    user.refresh_from_db()
    assert user.email == "employer@example.jp"


def test_an_unproven_address_never_becomes_the_one_in_use(user_for):
    user = user_for("employer")
    client = sign_in(user)
    ask_for(client)
    client.post(CHANGE, {"action_primary": "", "email": NEW})
    client.post(CHANGE, {"action_remove": "", "email": user.email})
    user.refresh_from_db()
    assert user.email == "employer@example.jp"
    assert EmailAddress.objects.get(user=user, verified=True).email == "employer@example.jp"


@pytest.mark.parametrize("known_to_allauth", [True, False])
def test_an_address_of_another_account_is_not_taken_and_not_told(user_for, known_to_allauth):
    other = user_for("seeker")
    if known_to_allauth:
        EmailAddress.objects.create(user=other, email=other.email, verified=True, primary=True)
    client = sign_in(user_for("employer"))
    assert ask_for(client, other.email).url == CHANGE
    (message,) = mail.outbox
    assert "別のアカウント" in message.body
    assert "confirm-email" not in message.body


def test_an_address_taken_meanwhile_is_refused_with_a_sentence(user_for):
    user = user_for("employer")
    client = sign_in(user)
    ask_for(client)
    User.objects.create_user(NEW)
    answer = client.post(link_in(mail.outbox[0].body), follow=True)
    assert "変更できませんでした" in answer.content.decode()
    user.refresh_from_db()
    assert user.email == "employer@example.jp"


def test_the_password_is_asked_for_again(client_for):
    client = client_for("employer")
    assert ask_for(client).url.startswith("/accounts/reauthenticate/")
    answer = client.post("/accounts/reauthenticate/?next=/accounts/email/", {"password": PASSWORD})
    assert answer.status_code == 302
    assert len(mail.outbox) == 1


def test_administrators_still_change_addresses_and_end_what_was_pending(client_for, user_for):
    user = user_for("employer")
    ask_for(sign_in(user))
    path = link_in(mail.outbox[0].body)
    form = {"email": "boss@example.jp", "last_name": "明野", "first_name": "直樹", "is_active": "on"}
    client_for(Role.ADMINISTRATOR).post(f"/cms/users/edit/{user.pk}/", form)
    Client().post(path)
    user.refresh_from_db()
    assert user.email == "boss@example.jp"


def test_a_made_account_sets_its_password_by_link_and_is_in():
    user = create_person(" Tanaka@Example.jp ", "田中", "葵")
    assert user.email == "tanaka@example.jp"
    assert not user.has_usable_password()
    client = Client()
    link = password_set_link(user)
    form = client.get(link_in(link), follow=True)
    assert "パスワードを設定してください" in form.content.decode()
    weak = client.post(form.request["PATH_INFO"], {"password1": "12345", "password2": "12345"})
    assert weak.status_code == 200
    answer = client.post(form.request["PATH_INFO"], {"password1": STRONG, "password2": STRONG})
    assert answer.url == "/"
    assert client.session["_auth_user_id"] == str(user.pk)
    assert "このリンクは使えません" in Client().get(link_in(link), follow=True).content.decode()
    assert OutboxMessage.objects.filter(kind="accounts.password_changed", to=user.email).exists()


def test_higher_apps_say_where_people_belong(user_for):
    with hooks.register_temporarily(HOOK, lambda user: "/employer/"):
        answer = Client().post(
            "/accounts/login/", {"login": user_for("employer").email, "password": PASSWORD}
        )
        assert answer.url == "/employer/"
        staff = Client().post(
            "/accounts/login/", {"login": user_for(Role.EDITOR).email, "password": PASSWORD}
        )
        assert staff.url == "/cms/"


def test_people_are_told_of_a_new_password(user_for):
    client = sign_in(user_for("employer"))
    passwords = {"oldpassword": PASSWORD, "password1": STRONG, "password2": STRONG}
    assert client.post("/accounts/password/change/", passwords).url == "/accounts/"
    assert OutboxMessage.objects.get().to == "employer@example.jp"
    assert client.get("/accounts/").status_code == 200


@pytest.mark.parametrize("way", ["form", "list"])
def test_who_leaves_loses_sessions_and_rights_at_once(client_for, user_for, way):
    user = user_for(Role.OPERATOR)
    theirs = sign_in(user)
    admin = client_for(Role.ADMINISTRATOR)
    if way == "form":
        form = {"email": user.email, "last_name": "試験", "first_name": "x", "groups": [user.groups.get().pk]}
        admin.post(f"/cms/users/edit/{user.pk}/", form)
    else:
        admin.post(f"/cms/bulk/accounts/user/set_active_state/?id={user.pk}", {"mark_as_active": "False"})
    assert theirs.get("/cms/").status_code == 302
    user.refresh_from_db()
    assert not user.groups.exists()
    assert AccessLogEntry.objects.get(action=AccessAction.RIGHTS).subject_id == str(user.pk)
    assert "役割、パスワード、二段階認証を消しました" in admin.get("/cms/users/").content.decode()
    user.is_active = True
    user.save()
    assert theirs.get("/accounts/").status_code == 302  # the old session does not come back
