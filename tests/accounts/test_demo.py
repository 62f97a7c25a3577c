"""Demo accounts exist only in the demo."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from accounts.demo import DEMO_PASSWORD, create_demo_accounts
from accounts.models import User
from accounts.roles import Role, is_staff_member, roles_of

pytestmark = pytest.mark.django_db


def test_one_account_for_each_kind_of_user():
    accounts = create_demo_accounts()
    assert {role for user in accounts.values() for role in roles_of(user)} == set(Role)
    assert not is_staff_member(accounts["seeker"])
    assert not is_staff_member(accounts["employer"])
    assert all(user.check_password(DEMO_PASSWORD) for user in accounts.values())
    assert all(user.get_full_name() for user in accounts.values())


def test_twice_is_the_same_as_once():
    create_demo_accounts()
    count = User.objects.count()
    create_demo_accounts()
    assert User.objects.count() == count


def test_refused_elsewhere(settings):
    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured):
        create_demo_accounts()
    assert not User.objects.filter(email__endswith="@demo.example").exists()


def test_refused_where_other_people_have_accounts():
    User.objects.create_user("tanaka@city.example")
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        create_demo_accounts()
    assert User.objects.count() == 1


def test_people_who_join_a_demo_do_not_stop_it():
    create_demo_accounts()
    User.objects.create_user("tanaka@city.example")
    assert create_demo_accounts()
