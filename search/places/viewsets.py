"""The spots in the admin."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from core.spreadsheets import SafeIndexView
from search.places.models import Spot


class SpotViewSet(ModelViewSet):
    """Stations, districts, offices and facilities, kept by operators."""

    model = Spot
    icon = "globe"
    menu_label = "検索の地点"
    menu_order = 796
    add_to_admin_menu = True
    list_per_page = 50
    search_backend_name = None
    index_view_class = SafeIndexView
    copy_view_enabled = False
    list_display = (
        "name",
        Column("get_kind_display", label="種類", sort_key="kind"),
        "kana",
        "municipality",
        "latitude",
        "longitude",
    )
    list_filter = ("kind",)
    list_export = ("kind", "name", "kana", "municipality_id", "latitude", "longitude", "aliases")
    export_headings = {"municipality_id": "市区町村コード"}
    search_fields = ("name", "kana", "aliases", "municipality__name")
    panels = (
        FieldRowPanel([FieldPanel("kind"), FieldPanel("municipality")]),
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("kana"), FieldPanel("aliases")], heading="名前と呼び名"
        ),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    )
