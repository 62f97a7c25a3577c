"""What was checked by an earlier version knows nothing of later changes and missing items: it is checked again."""

from django.db import migrations

BEFORE_ANYTHING_WAS_WRITTEN = ("checking", "checked", "queued")


def check_again(apps, schema_editor):
    batches = apps.get_model("dataimport", "ImportBatch").objects.filter(state__in=BEFORE_ANYTHING_WAS_WRITTEN)
    batches.exclude(file="").update(
        state="received", read_rows=0, counts={}, warnings=[], failure="", claimed_at=None
    )


class Migration(migrations.Migration):

    dependencies = [
        ("dataimport", "0005_undone_rows"),
    ]

    operations = [
        migrations.RunPython(check_again, migrations.RunPython.noop),
    ]
