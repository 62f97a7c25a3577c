"""The search documents of jobs, with the full-text index each database has."""

import django.db.models.deletion
from django.db import migrations, models

POSTGRESQL = (
    "ALTER TABLE search_jobdocument ADD COLUMN head tsvector NOT NULL DEFAULT ''",
    "ALTER TABLE search_jobdocument ADD COLUMN body tsvector NOT NULL DEFAULT ''",
    "CREATE INDEX document_head ON search_jobdocument USING gin (head)",
    "CREATE INDEX document_body ON search_jobdocument USING gin (body)",
)
# Terms are analysed and stand between spaces: the "ascii" tokenizer leaves every other character alone.
SQLITE = (
    "CREATE VIRTUAL TABLE search_jobdocument_texts USING fts5"
    "(head, body, tokens, columnsize=0, tokenize='ascii')",
    "CREATE TRIGGER search_jobdocument_goes AFTER DELETE ON search_jobdocument "
    "BEGIN DELETE FROM search_jobdocument_texts WHERE rowid = old.position; END",
)


def add_texts(apps, schema_editor):
    """Make what holds the index terms."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def drop_texts(apps, schema_editor):
    """Drop what does not go with the table."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE search_jobdocument_texts")


class Migration(migrations.Migration):
    """Create JobDocument; let an index be counted, swept and repaired."""

    dependencies = [
        ("recruitment", "0004_review_replaces"),
        ("search", "0001_index_state"),
    ]

    operations = [
        migrations.AddField(
            model_name="indexstate",
            name="version",
            field=models.PositiveBigIntegerField(default=0, verbose_name="変更の番号"),
        ),
        migrations.AddField(
            model_name="indexstate",
            name="sweep_rules",
            field=models.CharField(blank=True, default="", max_length=100, verbose_name="作り直しの解析規則"),
        ),
        migrations.AddField(
            model_name="indexstate",
            name="sweep_cursor",
            field=models.CharField(blank=True, default="", max_length=200, verbose_name="作り直しの位置"),
        ),
        migrations.AddField(
            model_name="indexstate",
            name="swept_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="全体を確かめた日時"),
        ),
        migrations.AddField(
            model_name="indexstate",
            name="repaired",
            field=models.PositiveIntegerField(default=0, verbose_name="直近に直した件数"),
        ),
        migrations.AddField(
            model_name="indexstate",
            name="repaired_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="直した日時"),
        ),
        migrations.CreateModel(
            name="JobDocument",
            fields=[
                (
                    "position",
                    models.BigIntegerField(primary_key=True, serialize=False, verbose_name="新しさ"),
                ),
                ("company", models.BigIntegerField(verbose_name="企業")),
                ("fold", models.BigIntegerField(verbose_name="似た求人の印")),
                ("spot", models.BigIntegerField(null=True, verbose_name="地点")),
                (
                    "hourly_pay",
                    models.IntegerField(default=0, help_text="0は不明", verbose_name="時給換算（円）"),
                ),
                (
                    "monthly_pay",
                    models.IntegerField(default=0, help_text="0は不明", verbose_name="月給換算（円）"),
                ),
                ("until", models.DateField(verbose_name="掲載終了日")),
                ("applications", models.IntegerField(default=0, verbose_name="応募数")),
                ("tokens", models.TextField(verbose_name="条件の値")),
                ("digest", models.CharField(max_length=32, verbose_name="内容の要約値")),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_document",
                        to="recruitment.job",
                        verbose_name="求人",
                    ),
                ),
            ],
            options={
                "verbose_name": "検索用の求人",
                "verbose_name_plural": "検索用の求人",
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["-hourly_pay", "-position"], name="document_pay"),
                    models.Index(fields=["until", "-position"], name="document_until"),
                    models.Index(fields=["applications", "-position"], name="document_fewest"),
                ],
            },
        ),
        migrations.RunPython(add_texts, drop_texts, elidable=False),
    ]
