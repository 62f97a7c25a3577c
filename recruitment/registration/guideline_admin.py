"""The points of the advertising guideline in the admin, kept by operators."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet

from recruitment.models import GuidelineItem


class GuidelineViewSet(ModelViewSet):
    """What is confirmed before a registration, a company record or a job is accepted."""

    model = GuidelineItem
    icon = "list-ul"
    menu_label = "審査の確認項目"
    add_to_admin_menu = True
    menu_order = 228
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = False
    list_per_page = 50
    list_display = (
        "text",
        Column("get_scope_display", label="確認する場面"),
        "legal_basis",
        "order",
        BooleanColumn("active", label="使用中", sort_key="active"),
    )
    list_filter = ("scope", "active")
    search_fields = ("text", "help_text", "legal_basis")
    panels = (
        FieldPanel("scope"),
        FieldPanel("text"),
        FieldPanel("help_text"),
        FieldPanel("legal_basis"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("active")]),
    )
