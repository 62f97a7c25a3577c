"""The index on `title || body` that a plain search on PostgreSQL needs.

Wagtail's search asks for this expression but creates no index for it. Does nothing on SQLite.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAME = "search_indexentry_title_body_gin"


def create_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Build the GIN index without locking the table."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {NAME} "
            "ON wagtailsearch_indexentry USING gin ((title || body))"
        )


def drop_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Remove the GIN index."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {NAME}")


class Migration(migrations.Migration):
    """Index what is searched."""

    atomic = False
    dependencies = [
        ("search", "0001_index_state"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]
    operations = [migrations.RunPython(create_index, drop_index)]
