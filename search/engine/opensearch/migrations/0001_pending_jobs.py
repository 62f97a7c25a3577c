"""What the search server has not confirmed yet, and how it is doing."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='PendingJob',
            fields=[
                ('job', models.PositiveBigIntegerField(primary_key=True, serialize=False, verbose_name='求人')),
                ('version', models.BigIntegerField(verbose_name='変更の時刻（マイクロ秒）')),
                ('attempts', models.PositiveIntegerField(default=0, verbose_name='送信した回数')),
                ('error', models.CharField(blank=True, max_length=200, verbose_name='受け付けられなかった理由')),
            ],
            options={
                'verbose_name': '検索サーバーに未反映の求人',
                'verbose_name_plural': '検索サーバーに未反映の求人',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ServerState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_complete', models.BooleanField(default=False, verbose_name='索引に全件がある')),
                ('rebuilding_since', models.DateTimeField(blank=True, null=True, verbose_name='作り直しの開始日時')),
                ('problem', models.CharField(blank=True, max_length=300, verbose_name='障害')),
                ('problem_since', models.DateTimeField(blank=True, null=True, verbose_name='障害の始まり')),
            ],
            options={
                'verbose_name': '検索サーバーの状態',
                'verbose_name_plural': '検索サーバーの状態',
                'default_permissions': ('view',),
            },
        ),
    ]
