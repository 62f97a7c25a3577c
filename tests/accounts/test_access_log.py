"""Looks of staff at personal data leave one row each; who may read them, and for how long (E10)."""

from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.access.actions import record_export, record_view
from accounts.access.models import AccessAction, AccessLogEntry
from accounts.access.periodic import purge_old_entries
from accounts.models import User
from accounts.roles import Role
from tests.conftest import PASSWORD
from tests.recruitment.factories import MembershipFactory

pytestmark = pytest.mark.django_db

LOG = "/cms/reports/access-log/"


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


def test_sign_ins_of_staff_are_recorded_and_those_of_others_are_not(client, user_for):
    for kind, password in ((Role.EDITOR, PASSWORD), (Role.EDITOR, "wrong"), ("seeker", PASSWORD)):
        Client().post("/accounts/login/", {"login": user_for(kind).email, "password": password})
    client.post("/accounts/login/", {"login": "nobody@example.jp", "password": "wrong"})
    found = set(AccessLogEntry.objects.values_list("email", "action"))
    assert found == {
        ("editor@example.jp", AccessAction.SIGN_IN),
        ("editor@example.jp", AccessAction.SIGN_IN_FAILED),
    }


def test_staff_views_of_people_are_recorded(client_for, user_for):
    membership = MembershipFactory()
    client = client_for(Role.ADMINISTRATOR)
    for path in (
        "/cms/users/",
        f"/cms/users/edit/{user_for('seeker').pk}/",
        "/cms/recruitment/membership/",
        "/cms/recruitment/membership/?export=csv",
        f"/cms/recruitment/membership/edit/{membership.pk}/",
    ):
        before = AccessLogEntry.objects.count()
        assert client.get(path).status_code == 200
        assert AccessLogEntry.objects.count() == before + 1, path
    assert AccessLogEntry.objects.get(action=AccessAction.EXPORT).rows == 1


def test_the_log_is_read_filtered_and_exported(client_for, user_for, max_queries):
    for number in range(60):
        record_view(request_by(user_for(Role.OPERATOR)), user_for("seeker"), f"{number}回目")
    record_view(request_by(user_for(Role.MODERATOR)), User)
    client = client_for(Role.SUPERVISOR)
    client.get(LOG)
    with max_queries(14):
        page = client.get(LOG).content.decode()
    assert "moderator@example.jp" in page
    assert "5回目" in page
    assert ">5回目<" not in page
    only = client.get(LOG, {"email": "moderator"}).content.decode()
    assert "59回目" not in only
    for query in ({"at_from": "1999-01-01", "at_to": "x"}, {"email": "\x00"}, {"p": "999"}):
        assert client.get(LOG, query).status_code in {200, 404}
    export = client.get(LOG, {"export": "csv", "email": "operator"})
    text = b"".join(export.streaming_content).decode("utf-8-sig")
    assert text.count("operator@example.jp") == 60
    entry = AccessLogEntry.objects.first()
    assert (entry.action, entry.rows, entry.email) == (AccessAction.EXPORT, 60, "supervisor@example.jp")


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.MODERATOR, Role.EDITOR, Role.COUNSELLOR])
def test_others_do_not_read_the_log(client_for, role):
    assert client_for(role).get(LOG).status_code == 302


def test_entries_go_after_the_kept_time_and_never_before_a_year(user_for, settings):
    settings.ACCESS_LOG_DAYS = 30
    for days in (10, 360, 380):
        record_view(request_by(user_for(Role.OPERATOR)), User, f"{days}日前")
        entry = AccessLogEntry.objects.first()
        AccessLogEntry.objects.filter(pk=entry.pk).update(at=timezone.now() - timedelta(days=days))
    assert "1件" in purge_old_entries()
    assert set(AccessLogEntry.objects.values_list("what", flat=True)) == {"10日前", "360日前"}
