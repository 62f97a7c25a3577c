from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("dataimport", "0004_incomplete_rows"),
    ]

    operations = [
        migrations.AddField(
            model_name="importrow",
            name="undone",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "―"),
                    ("ended", "取り消した（掲載を終えた）"),
                    ("removed", "取り消した（下書きを削除した）"),
                    ("restored", "取り消した（前の内容に戻した）"),
                    ("changed", "そのままにした（登録のあとに変わったため）"),
                    ("gone", "そのままにした（求人が削除されているため）"),
                ],
                default="",
                max_length=8,
                verbose_name="取り消しの結果",
            ),
        ),
    ]
