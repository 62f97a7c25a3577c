"""NG words and advice words in the admin, and the test box beside them."""

from functools import partial

from django.urls import URLPattern, path
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from core.menus import RightMenuItem
from recruitment.checking.models import CheckWord
from recruitment.checking.views import TryView


class CheckWordViewSet(ModelViewSet):
    """The operators' words."""

    model = CheckWord
    icon = "warning"
    menu_label = "言葉の一覧"
    list_per_page = 50
    search_backend_name = None
    copy_view_enabled = False
    list_display = (
        "__str__",
        Column("get_category_display", label="区分"),
        Column("get_severity_display", label="重さ"),
        Column("get_place_display", label="対象の文"),
        BooleanColumn("active", label="有効", sort_key="active"),
    )
    list_filter = ("category", "severity", "active")
    list_export = (
        "category",
        "words",
        "severity",
        "sentence",
        "replacement",
        "exceptions",
        "place",
        "active",
        "note",
    )
    search_fields = ("words", "sentence", "note")
    panels = (
        FieldRowPanel([FieldPanel("category"), FieldPanel("severity"), FieldPanel("place")]),
        MultiFieldPanel([FieldPanel("words"), FieldPanel("exceptions")], heading="見つける言葉"),
        MultiFieldPanel([FieldPanel("sentence"), FieldPanel("replacement")], heading="企業に示す内容"),
        FieldPanel("active"),
        FieldPanel("note"),
    )


class TryViewSet(ViewSet):
    """The test box as a page of its own."""

    icon = "search"
    menu_label = "点検を試す"
    url_prefix = "checking/try"
    menu_item_class = staticmethod(partial(RightMenuItem, permission=TryView.right))

    def get_urlpatterns(self) -> list[URLPattern]:
        """One page."""
        return [path("", TryView.as_view(), name="index")]


class CheckingViewSetGroup(ViewSetGroup):
    """One menu for both."""

    menu_label = "点検の言葉"
    menu_icon = "warning"
    menu_order = 790
    items = (CheckWordViewSet("check_words"), TryViewSet("check_try"))
