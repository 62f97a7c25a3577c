from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("dataimport", "0003_outcomes"),
    ]

    operations = [
        migrations.AddField(
            model_name="importrow",
            name="is_incomplete",
            field=models.BooleanField(default=False, verbose_name="審査に出すには足りない"),
        ),
    ]
