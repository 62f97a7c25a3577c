"""Looks of staff at personal data leave one row each; who may read them, and for how long (E10)."""

import pytest
from django.test import RequestFactory

from accounts.access.actions import record_export, record_view
from accounts.access.models import AccessAction, AccessLogEntry
from accounts.models import User
from accounts.roles import Role

pytestmark = pytest.mark.django_db


def request_by(user, address="203.0.113.9", path="/cms/users/"):
    request = RequestFactory().get(path, REMOTE_ADDR=address)
    request.user = user
    return request


def test_one_row_says_who_saw_what_from_where(user_for, max_queries):
    person = user_for("seeker")
    request = request_by(user_for(Role.OPERATOR))
    with max_queries(1):
        record_view(request, person, "連絡先")
    entry = AccessLogEntry.objects.get()
    assert (entry.email, entry.address, entry.path) == (
        "operator@example.jp",
        "203.0.113.9",
        "/cms/users/",
    )
    assert (entry.subject_type, entry.subject_id) == ("利用者", str(person.pk))
    assert entry.what == "連絡先"


def test_lists_and_exports_are_recorded_with_their_size(user_for):
    request = request_by(user_for(Role.ADMINISTRATOR))
    record_view(request, User)
    record_export(request, "利用者の一覧", rows=12)
    export, look = AccessLogEntry.objects.all()
    assert look.subject_label == "利用者の一覧"
    assert (export.action, export.rows) == (AccessAction.EXPORT, 12)


def test_the_record_outlives_the_person(user_for):
    user = user_for(Role.OPERATOR)
    record_view(request_by(user), User)
    user.delete()
    entry = AccessLogEntry.objects.get()
    assert entry.user is None
    assert entry.email == "operator@example.jp"


def test_an_unknown_address_does_not_stop_the_work(user_for):
    record_view(request_by(user_for(Role.OPERATOR), address="unix:"), User, "長" * 1000)
    entry = AccessLogEntry.objects.get()
    assert entry.address is None
    assert len(entry.what) == 200
