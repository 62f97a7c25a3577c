"""On SQLite, saves no longer merge the full-text index: the clock does, in small steps."""

from django.db import migrations

STATEMENTS = (
    # By its own rhythm FTS5 merges up to a megabyte inside every twentieth save.
    "INSERT INTO search_jobdocument_texts (search_jobdocument_texts, rank) VALUES ('automerge', {automerge})",
    # While the clock stands still, a save still merges before searches have too many pieces to read.
    "INSERT INTO search_jobdocument_texts (search_jobdocument_texts, rank) VALUES ('crisismerge', {crisis})",
)


def leave_to_the_clock(apps, schema_editor):
    """Stop merging by the number of pages written."""
    _configure(schema_editor, automerge=0, crisis=64)


def merge_in_saves(apps, schema_editor):
    """Set what FTS5 begins with."""
    _configure(schema_editor, automerge=4, crisis=16)


def _configure(schema_editor, **values):
    if schema_editor.connection.vendor == "sqlite":
        for statement in STATEMENTS:
            schema_editor.execute(statement.format(**values))


class Migration(migrations.Migration):
    """Configure the full-text table."""

    dependencies = [("search", "0002_job_documents")]

    operations = [migrations.RunPython(leave_to_the_clock, merge_in_saves)]
