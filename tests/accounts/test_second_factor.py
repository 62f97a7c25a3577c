"""Staff need a second factor before anything else; others may have one (E2)."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from accounts.middleware import SET_UP_FIRST
from accounts.roles import Role
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

SET_UP = "/accounts/2fa/totp/activate/"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def required(settings):
    settings.STAFF_SECOND_FACTOR = True


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(user) -> Client:
    client = Client()
    client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})
    return client


def confirm(client: Client) -> None:
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})


@pytest.mark.parametrize(
    "address", ["/cms/", "/cms/account/", "/cms/snippets/recruitment/job/", "/", "/no-such-page/"]
)
def test_staff_without_a_factor_come_only_to_its_set_up(user_for, address):
    client = sign_in(user_for(Role.OPERATOR))
    response = client.get(address)
    assert response.status_code == 302
    assert response.url == SET_UP


def test_no_method_gets_around(user_for):
    client = sign_in(user_for(Role.EDITOR))
    for method in (client.post, client.put, client.delete, client.head):
        assert method("/cms/images/add/").url == SET_UP


@pytest.mark.parametrize("address", ["/cms/../cms/", "//cms/", "/cms/?next=/accounts/2fa/", "/CMS/"])
def test_spelling_the_address_differently_does_not_help(user_for, address):
    assert sign_in(user_for(Role.EDITOR)).get(address).status_code in {302, 404}


@pytest.mark.parametrize("address", [SET_UP, "/accounts/2fa/", "/accounts/logout/"])
def test_set_up_and_sign_out_stay_open(user_for, address):
    client = sign_in(user_for(Role.EDITOR))
    response = client.get(address)
    assert response.status_code == 200 or response.url.startswith("/accounts/reauthenticate/")


def test_setting_up_opens_the_admin(user_for):
    user = user_for(Role.EDITOR)
    client = sign_in(user)
    assert client.get(SET_UP).url.startswith("/accounts/reauthenticate/")
    confirm(client)
    form = client.get(SET_UP)
    secret = form.context["form"].secret
    client.post(SET_UP, {"code": code_now(secret)})
    assert client.get("/cms/").status_code == 200
    stored = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    assert secret not in str(stored.data)


def test_a_wrong_code_does_not_count(user_for):
    user = user_for(Role.EDITOR)
    client = sign_in(user)
    confirm(client)
    client.get(SET_UP)
    client.post(SET_UP, {"code": "000000"})
    assert client.get("/cms/").url == SET_UP
    assert not Authenticator.objects.filter(user=user).exists()


def test_the_factor_is_asked_for_at_sign_in(user_for):
    user = user_for(Role.EDITOR)
    TOTP.activate(user, SECRET)
    client = sign_in(user)
    assert "_auth_user_id" not in client.session
    page = client.get("/accounts/2fa/authenticate/")
    assert "二段階認証" in page.content.decode()
    client.post("/accounts/2fa/authenticate/", {"code": code_now(SECRET)})
    assert client.get("/cms/").status_code == 200


@pytest.mark.parametrize("door", ["/_util/login/", "/cms/login/"])
def test_other_doors_do_not_take_the_password(user_for, door):
    user = user_for(Role.EDITOR)
    TOTP.activate(user, SECRET)
    client = Client()
    response = client.post(door, {"username": user.email, "password": PASSWORD})
    assert response.status_code in {302, 405}
    assert "_auth_user_id" not in client.session


def test_a_session_that_never_showed_the_factor_is_ended(user_for):
    user = user_for(Role.EDITOR)
    TOTP.activate(user, SECRET)
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/cms/images/").url == "/accounts/login/"
    assert "_auth_user_id" not in client.session


def test_the_password_alone_does_not_take_the_factor_away(user_for):
    user = user_for(Role.EDITOR)
    TOTP.activate(user, SECRET)
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    confirm(client)
    assert client.post("/accounts/2fa/totp/deactivate/").status_code == 302
    assert Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def test_the_reason_is_told_once(user_for):
    client = sign_in(user_for(Role.EDITOR))
    for _ in range(3):
        client.get("/cms/")
    assert client.get("/accounts/2fa/").content.decode().count(SET_UP_FIRST) == 1


def test_giving_the_factor_up_closes_the_admin_again(user_for):
    user = user_for(Role.EDITOR)
    totp = TOTP.activate(user, SECRET)
    client = sign_in(user)
    client.post("/accounts/2fa/authenticate/", {"code": code_now(SECRET)})
    totp.instance.delete()
    assert client.get("/cms/").url == SET_UP


@pytest.mark.parametrize("kind", ["seeker", "employer"])
def test_others_are_not_forced(user_for, kind):
    client = sign_in(user_for(kind))
    assert client.get("/accounts/password/change/").status_code == 200


def test_switched_off_nobody_is_forced(user_for, settings):
    settings.STAFF_SECOND_FACTOR = False
    assert sign_in(user_for(Role.EDITOR)).get("/cms/").status_code == 200


def test_pages_of_a_signed_in_person_render(user_for):
    user = user_for("seeker")
    client = sign_in(user)
    TOTP.activate(user, SECRET)
    confirm(client)
    for address in ("", "recovery-codes/generate/", "webauthn/", "webauthn/add/", "totp/deactivate/"):
        response = client.get(f"/accounts/2fa/{address}")
        assert response.status_code == 200, address
