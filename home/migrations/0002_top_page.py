"""A top page in place of Wagtail's welcome page, so that a new installation shows a site at once."""

import json

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WELCOME = "Welcome to your new Wagtail site!"
SECTIONS = [
    {
        "type": "hero",
        "value": {
            "heading": "この街で、働く。",
            "text": "地元の会社の求人を、まとめて探せます。",
            "image": None,
            "image_phone": None,
            "show_search": True,
            "popular_words": [],
        },
    },
    {"type": "notices", "value": {"heading": "お知らせ", "number": 5}},
    {"type": "new_jobs", "value": {"heading": "新着求人", "text": "", "number": 6}},
    {"type": "new_companies", "value": {"heading": "新しく加わった会社", "text": "", "number": 4}},
    {"type": "figures", "value": {"heading": "数字で見る"}},
]


def make_top_page(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Turn the untouched welcome page into the top page."""
    Page = apps.get_model("wagtailcore", "Page")
    TopPage = apps.get_model("home", "TopPage")
    ContentType = apps.get_model("contenttypes", "ContentType")
    welcome = Page.objects.filter(depth=2, title=WELCOME, numchild=0).first()
    if welcome is None or TopPage.objects.exists():
        return
    kind, _ = ContentType.objects.get_or_create(app_label="home", model="toppage")
    Page.objects.filter(pk=welcome.pk).update(
        title="トップページ", draft_title="トップページ", slug="top", url_path="/top/", content_type=kind
    )
    TopPage(page_ptr_id=welcome.pk, noindex=False).save_base(raw=True, force_insert=True)
    schema_editor.execute(
        "UPDATE home_toppage SET sections = %s WHERE page_ptr_id = %s",
        [json.dumps(SECTIONS, ensure_ascii=False), welcome.pk],
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]

    operations = [migrations.RunPython(make_top_page, migrations.RunPython.noop)]
