"""Rights of roles come from one table and are there after `migrate` (E1)."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupPagePermission, Page, Workflow

from accounts.groups import matching, sync_groups
from accounts.roles import ADMIN_ACCESS, RIGHTS, Role, is_staff_member, roles_of

pytestmark = pytest.mark.django_db


def names() -> dict[str, Permission]:
    rows = Permission.objects.select_related("content_type")
    return {f"{row.content_type.app_label}.{row.codename}": row for row in rows}


def test_every_role_has_its_group_and_may_enter_the_admin(user_for):
    for role in Role:
        user = user_for(role)
        assert roles_of(user) == {role}
        assert is_staff_member(user)


@pytest.mark.parametrize("kind", ["seeker", "employer"])
def test_seekers_and_employers_stay_outside(client_for, kind):
    client = client_for(kind)
    assert client.get("/cms/").status_code == 302
    assert client.get("/cms/snippets/recruitment/job/").status_code == 302


def test_every_line_of_the_table_names_a_permission():
    catalogue = names()
    for role, rights in RIGHTS.items():
        pages = tuple(f"wagtailcore.{name}" for name in rights.pages)
        for pattern in (*rights.models, *pages, *rights.media):
            assert matching((pattern,), catalogue), f"{role}: {pattern}"


@pytest.mark.parametrize(
    ("role", "may", "may_not"),
    [
        (Role.EDITOR, ["wagtailredirects.add_redirect"], ["recruitment.change_job"]),
        (Role.CONTRACTOR_EDITOR, [ADMIN_ACCESS], ["wagtailredirects.add_redirect"]),
        (Role.MODERATOR, ["recruitment.moderate_job"], ["recruitment.add_job", "recruitment.delete_job"]),
        (Role.OPERATOR, ["recruitment.publish_job", "recruitment.lock_company"], ["recruitment.delete_job"]),
        (Role.SUPERVISOR, ["recruitment.view_job"], ["recruitment.change_job"]),
        (Role.COUNSELLOR, ["recruitment.view_job"], ["recruitment.change_job"]),
        (Role.ADMINISTRATOR, ["accounts.add_user", "recruitment.delete_job"], ["auth.change_group"]),
    ],
)
def test_rights_of_roles(user_for, role, may, may_not):
    user = user_for(role)
    assert all(user.has_perm(name) for name in may)
    assert not any(user.has_perm(name) for name in may_not)


def test_only_some_publish_pages(user_for):
    top = Page.objects.filter(depth=2).first()
    publishers = {role for role in Role if top.permissions_for_user(user_for(role)).can_publish()}
    writers = {role for role in Role if top.permissions_for_user(user_for(role)).can_edit()}
    assert publishers == {Role.EDITOR, Role.ADMINISTRATOR}
    assert writers == publishers | {Role.CONTRACTOR_EDITOR}


def test_the_table_wins_over_what_was_added_by_hand():
    group = Group.objects.get(name=Role.SUPERVISOR.label)
    before = set(group.permissions.values_list("codename", flat=True))
    group.permissions.add(Permission.objects.get(codename="delete_job"))
    call_command("sync_roles")
    assert set(group.permissions.values_list("codename", flat=True)) == before


def test_sync_twice_changes_nothing():
    count = GroupPagePermission.objects.count()
    sync_groups()
    sync_groups()
    assert GroupPagePermission.objects.count() == count


def test_nothing_english_of_wagtail_is_left():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert not Page.objects.filter(title="Root").exists()


def test_leavers_lose_access_at_once(client_for, user_for):
    client = client_for(Role.EDITOR)
    assert client.get("/cms/").status_code == 200
    user = user_for(Role.EDITOR)
    user.is_active = False
    user.save()
    assert client.get("/cms/").status_code == 302
