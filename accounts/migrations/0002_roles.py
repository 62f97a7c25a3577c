"""Groups of the roles in place of Wagtail's two, and Japanese names for what Wagtail made in English.

Names are written out on purpose: a migration must not change when the code does. The rights
themselves are given after `migrate` (see `accounts.groups`).
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAMES = (
    "編集者",
    "委託編集者",
    "審査担当者",
    "運営担当者",
    "市の監督者",
    "相談員",
    "システム管理者",
)


def make_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the groups; drop Wagtail's English groups where nobody uses them, rename the rest."""
    Group = apps.get_model("auth", "Group")
    for name in NAMES:
        Group.objects.get_or_create(name=name)
    Group.objects.filter(name__in=("Editors", "Moderators"), user=None).delete()
    editors = Group.objects.get(name="編集者")
    Task = apps.get_model("wagtailcore", "GroupApprovalTask")
    for task in Task.objects.filter(name="Moderators approval", groups=None):
        task.name = "編集者による確認"
        task.save(update_fields=["name"])
        task.groups.add(editors)
    Page = apps.get_model("wagtailcore", "Page")
    Page.objects.filter(depth=1, title="Root").update(title="サイト全体", draft_title="サイト全体")
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1, name="Root").update(name="すべて")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    Workflow.objects.filter(name="Moderators approval").update(name="ページの公開前の確認")


def remove_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Remove the groups where nobody uses them."""
    apps.get_model("auth", "Group").objects.filter(name__in=NAMES, user=None).delete()


class Migration(migrations.Migration):
    """Needs Wagtail's own groups and default workflow to exist first."""

    dependencies = [
        ("accounts", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0002_initial_data"),
        ("wagtaildocs", "0002_initial_data"),
    ]

    operations = [migrations.RunPython(make_roles, remove_roles)]
