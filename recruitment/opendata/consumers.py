"""Keys of consumers in the admin."""

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from core.spreadsheets import SafeIndexView
from recruitment.opendata.models import ApiConsumer


class ConsumerViewSet(ModelViewSet):
    """Who has a key. Without one the data is the same: it only sorts the figures."""

    model = ApiConsumer
    icon = "key"
    menu_label = "オープンデータの利用者キー"
    menu_order = 246
    add_to_settings_menu = True
    list_per_page = 50
    search_backend_name = None
    index_view_class = SafeIndexView
    copy_view_enabled = False
    list_display = ("name", Column("key", label="利用者キー"), Column("created_at", label="登録日時"))
    list_export = ("name", "key", "note", "created_at")
    search_fields = ("name", "note", "key")
    panels = (
        HelpPanel(
            "キーは利用量を利用者ごとに集計するためのもので、秘密ではありません。キーがなくても同じデータを取得できます。"
            "保存すると一覧にキーが表示されるので、利用者にお伝えください。1分以内に使えるようになります。"
        ),
        FieldPanel("name"),
        FieldPanel("note"),
        FieldPanel("key", read_only=True),
    )
