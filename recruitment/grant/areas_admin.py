"""The table of disadvantaged areas in the admin (1.2); empty until a city needs it."""

from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from recruitment.grant.models import DisadvantagedArea


class AreaViewSet(ModelViewSet):
    """Municipalities of the Tokyo area in which a head office does no harm."""

    model = DisadvantagedArea
    icon = "site"
    add_to_admin_menu = False
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ("municipality", Column("get_law_display", label="根拠の法律"), "note", "added_on")
    search_fields = ("municipality__name", "municipality__prefecture", "note")
    panels = (FieldPanel("municipality"), FieldPanel("law"), FieldPanel("note"))
