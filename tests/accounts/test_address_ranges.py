"""Roles bound to addresses enter from there only; nobody can shut the administrators out (E3)."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from accounts.access.guard import may_enter
from accounts.access.models import AccessAction, AccessLogEntry, AddressRange
from accounts.access.networks import contains
from accounts.roles import Role
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

OFFICE, HOME = "203.0.113.7", "198.51.100.20"
ADD = "address_ranges:add"


def bind(*roles: Role, network: str = "203.0.113.0/24", **more) -> AddressRange:
    entry = AddressRange(label="札幌事業所", network=network, roles=[role.value for role in roles], **more)
    entry.full_clean()
    entry.save()
    return entry


def sign_in(user, address: str):
    client = Client(REMOTE_ADDR=address)
    return client, client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})


def form(*roles: Role, network: str = "203.0.113.0/24", **more) -> dict:
    return {"label": "事業所", "network": network, "roles": [role.value for role in roles], **more}


@pytest.mark.parametrize(
    ("network", "address", "inside"),
    [
        ("203.0.113.0/24", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.7", True),
        ("203.0.113.0/24", "203.0.114.7", False),
        ("203.0.113.0/24", "::ffff:203.0.113.7", True),
        ("2001:db8::/32", "2001:db8:1::5", True),
        ("2001:db8::/32", "203.0.113.7", False),
        ("203.0.113.0/24", None, False),
        ("203.0.113.0/24", "unknown", False),
    ],
)
def test_what_lies_in_a_range(network, address, inside):
    assert contains(network, address) is inside


@pytest.mark.parametrize("text", ["", "203.0.113", "203.0.113.0/33", "office", "0.0.0.0/0", "::/0", "\x00"])
def test_nonsense_is_no_range(text):
    with pytest.raises(ValidationError):
        bind(Role.OPERATOR, network=text)


def test_bound_people_sign_in_from_listed_addresses_only(user_for):
    bind(Role.OPERATOR)
    user = user_for(Role.OPERATOR)
    client, answer = sign_in(user, OFFICE)
    assert answer.url == "/cms/"
    client, answer = sign_in(user, HOME)
    assert answer.status_code == 403
    page = answer.content.decode()
    assert HOME in page
    assert "システム管理者" in page
    assert "_auth_user_id" not in client.session
    assert AccessLogEntry.objects.filter(action=AccessAction.REFUSED, address=HOME, user=user).exists()


def test_a_session_that_moves_elsewhere_ends_and_public_pages_stay(user_for):
    bind(Role.CONTRACTOR_EDITOR)
    client, _ = sign_in(user_for(Role.CONTRACTOR_EDITOR), OFFICE)
    assert client.get("/cms/").status_code == 200
    assert client.get("/", REMOTE_ADDR=HOME).status_code == 200
    assert "_auth_user_id" not in client.session
    client, _ = sign_in(user_for(Role.CONTRACTOR_EDITOR), OFFICE)
    assert client.get("/cms/pages/", REMOTE_ADDR=HOME).status_code == 403
    assert client.get("/cms/", REMOTE_ADDR=OFFICE).status_code == 302


def test_others_are_not_concerned(user_for):
    bind(Role.OPERATOR)
    for kind in (Role.EDITOR, Role.ADMINISTRATOR, "employer", "seeker"):
        _, answer = sign_in(user_for(kind), HOME)
        assert answer.status_code == 302


def test_an_inactive_range_binds_nobody_and_removing_the_last_opens_again(user_for):
    bind(Role.OPERATOR, active=False)
    user = user_for(Role.OPERATOR)
    assert may_enter(user, HOME)
    entry = bind(Role.OPERATOR)
    assert not may_enter(user, HOME)
    entry.delete()
    assert may_enter(user, HOME)


def test_several_roles_enter_from_the_addresses_of_any(user_for):
    user = user_for(Role.OPERATOR)
    user.groups.add(*user_for(Role.EDITOR).groups.all())
    bind(Role.OPERATOR)
    bind(Role.EDITOR, network=HOME)
    assert may_enter(user, HOME)
    assert may_enter(user, OFFICE)
    assert not may_enter(user, "192.0.2.1")


def test_administrators_are_bound_only_by_name(user_for):
    admin = user_for(Role.ADMINISTRATOR)
    admin.groups.add(*user_for(Role.OPERATOR).groups.all())
    bind(Role.OPERATOR)
    assert may_enter(admin, HOME)
    bind(Role.ADMINISTRATOR)
    assert not may_enter(admin, HOME)
    root = user_for("seeker")
    root.is_superuser = True
    assert not may_enter(root, HOME)


def test_the_forwarded_address_counts_only_behind_a_trusted_proxy(user_for, settings):
    bind(Role.OPERATOR)
    client, _ = sign_in(user_for(Role.OPERATOR), OFFICE)
    assert client.get("/cms/", REMOTE_ADDR=HOME, HTTP_X_FORWARDED_FOR=OFFICE).status_code == 403
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    client, answer = sign_in(user_for(Role.OPERATOR), OFFICE)
    assert client.get("/cms/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=OFFICE).status_code == 200


def test_administrators_keep_ranges_and_cannot_shut_themselves_out(client_for):
    client = client_for(Role.ADMINISTRATOR)
    page = client.get(reverse(ADD), REMOTE_ADDR=HOME).content.decode()
    assert HOME in page
    answer = client.post(reverse(ADD), form(Role.ADMINISTRATOR, Role.OPERATOR, active="on"), REMOTE_ADDR=HOME)
    assert "入れなくなります" in answer.content.decode()
    assert not AddressRange.objects.exists()
    assert client.post(reverse(ADD), form(Role.OPERATOR, active="on"), REMOTE_ADDR=HOME).status_code == 302
    entry = AddressRange.objects.get()
    edit = reverse("address_ranges:edit", args=[entry.pk])
    answer = client.post(edit, form(Role.ADMINISTRATOR, active="on"), REMOTE_ADDR=HOME)
    assert "入れなくなります" in answer.content.decode()
    assert (
        client.post(edit, form(Role.ADMINISTRATOR, network=HOME, active="on"), REMOTE_ADDR=HOME).status_code
        == 302
    )
    assert client.get("/cms/", REMOTE_ADDR=HOME).status_code == 200


def test_activating_or_deleting_a_range_cannot_shut_out_either(client_for):
    client = client_for(Role.ADMINISTRATOR)
    office = bind(Role.ADMINISTRATOR, active=False)
    edit = reverse("address_ranges:edit", args=[office.pk])
    answer = client.post(edit, form(Role.ADMINISTRATOR, active="on"), REMOTE_ADDR=HOME)
    assert "入れなくなります" in answer.content.decode()
    mine = bind(Role.ADMINISTRATOR, network=HOME)
    assert client.post(edit, form(Role.ADMINISTRATOR, active="on"), REMOTE_ADDR=HOME).status_code == 302
    client.post(reverse("address_ranges:delete", args=[mine.pk]), REMOTE_ADDR=HOME)
    assert AddressRange.objects.filter(pk=mine.pk).exists()


@pytest.mark.parametrize("values", [{"network": "0.0.0.0/0"}, {"roles": ["king"]}, {"network": "x" * 9999}])
def test_bad_input_gets_a_sentence(client_for, values):
    answer = client_for(Role.ADMINISTRATOR).post(reverse(ADD), form(Role.OPERATOR, active="on") | values)
    assert answer.status_code == 200
    assert not AddressRange.objects.exists()


def test_the_emergency_command_opens_the_door(user_for, capsys):
    bind(Role.ADMINISTRATOR)
    assert not may_enter(user_for(Role.ADMINISTRATOR), HOME)
    call_command("open_access")
    assert "札幌事業所" in capsys.readouterr().out
    assert may_enter(user_for(Role.ADMINISTRATOR), HOME)
    assert AddressRange.objects.count() == 1
