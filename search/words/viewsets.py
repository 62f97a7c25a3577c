"""The operators' words in the admin."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from core.spreadsheets import SafeIndexView
from search.words.models import LocalWord, Synonym
from search.words.widgets import SynonymTrialInput


class SynonymViewSet(ModelViewSet):
    """What else is looked for; the form shows at once what an entry changes."""

    model = Synonym
    icon = "doc-full"
    menu_label = "言いかえのことば"
    list_per_page = 50
    search_backend_name = None
    index_view_class = SafeIndexView
    copy_view_enabled = False
    list_display = (
        "word",
        Column("others", label="いっしょに探すことば"),
        BooleanColumn("active", label="有効", sort_key="active"),
        Column("get_origin_display", label="登録", sort_key="origin"),
        Column("note", label="メモ"),
    )
    list_filter = ("active", "origin")
    list_export = ("word", "others", "active", "note", "origin")
    search_fields = ("word", "others", "note")
    panels = (
        MultiFieldPanel(
            [FieldPanel("word"), FieldPanel("others", widget=SynonymTrialInput)],
            heading="ことば",
            help_text="「検索されることば」で探した方に、「いっしょに探すことば」の求人もお見せします。逆向きには働きません。",
        ),
        FieldPanel("active"),
        FieldPanel("note"),
    )


class LocalWordViewSet(ModelViewSet):
    """Names only people here know."""

    model = LocalWord
    icon = "globe"
    menu_label = "地元のことば"
    list_per_page = 50
    search_backend_name = None
    index_view_class = SafeIndexView
    copy_view_enabled = False
    list_display = ("word", Column("reading", label="よみ", sort_key="reading"), Column("note", label="メモ"))
    list_export = ("word", "reading", "note")
    search_fields = ("word", "reading", "note")
    panels = (
        FieldRowPanel(
            [FieldPanel("word"), FieldPanel("reading")],
            help_text="保存すると検索の辞書を作り直します。求人への反映は、あとから順に進みます。",
        ),
        FieldPanel("note"),
    )


class WordsViewSetGroup(ViewSetGroup):
    """One menu for both."""

    menu_label = "検索のことば"
    menu_icon = "search"
    menu_order = 794
    items = (SynonymViewSet("synonyms"), LocalWordViewSet("local_words"))
