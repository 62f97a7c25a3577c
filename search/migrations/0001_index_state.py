"""The note by which rules the search index was made."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create IndexState."""

    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="IndexState",
            fields=[
                (
                    "name",
                    models.CharField(max_length=50, primary_key=True, serialize=False, verbose_name="索引"),
                ),
                ("fingerprint", models.CharField(max_length=100, verbose_name="解析規則の版")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="記録日時")),
            ],
            options={
                "verbose_name": "検索索引の状態",
                "verbose_name_plural": "検索索引の状態",
            },
        ),
    ]
