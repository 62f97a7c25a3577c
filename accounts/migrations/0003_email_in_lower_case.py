"""Addresses in lower case, held by the database: one address is one account."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models.functions import Lower


def lower_addresses(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Rewrite what was typed in other forms."""
    apps.get_model("accounts", "User").objects.update(email=Lower("email"))


class Migration(migrations.Migration):
    """Rewrites first, then adds the constraint."""

    dependencies = [("accounts", "0002_roles")]

    operations = [
        migrations.RunPython(lower_addresses, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="user_email_in_lower_case",
                violation_error_message="メールアドレスは小文字で入力してください。",
            ),
        ),
    ]
