"""Rows left alone say why: older than a change by people, no company, or nothing but dates."""

from django.db import migrations, models
from django.db.models import Count


def tell_why(apps, schema_editor):
    batches, rows = apps.get_model("dataimport", "ImportBatch"), apps.get_model("dataimport", "ImportRow")
    left = rows.objects.filter(outcome="left")
    touched = list(left.order_by().values_list("batch", flat=True).distinct())
    left.filter(later_change__isnull=False, batch__takes_older=False).update(outcome="older")
    left.filter(kind="new").update(outcome="nocompany")
    for batch in batches.objects.filter(pk__in=touched).iterator():
        found = rows.objects.filter(batch=batch, outcome__in=("left", "older", "nocompany"))
        numbers = found.order_by().values_list("outcome").annotate(Count("pk"))
        batch.result.pop("left", None)
        batch.result.update(numbers)
        batch.save(update_fields=["result"])
    for batch in batches.objects.filter(result__closed__gt=0).iterator():
        unnamed = rows.objects.filter(batch=batch, outcome="closed", line=None).count()
        if unnamed:
            batch.result["unnamed"] = unnamed
            batch.save(update_fields=["result"])


class Migration(migrations.Migration):

    dependencies = [
        ("dataimport", "0002_later_changes"),
    ]

    operations = [
        migrations.AlterField(
            model_name="importrow",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "―"),
                    ("published", "公開した"),
                    ("submitted", "審査に回した"),
                    ("drafted", "下書きにした"),
                    ("closed", "掲載を終えた"),
                    ("older", "画面の変更を残した"),
                    ("nocompany", "会社を登録しなかったため見送った"),
                    ("left", "日付だけの違いのため、そのままにした"),
                ],
                default="",
                max_length=9,
                verbose_name="結果",
            ),
        ),
        migrations.RunPython(tell_why, migrations.RunPython.noop),
    ]
