"""The list and the editing screen of signage screens."""

from wagtail.snippets.views.snippets import SnippetViewSet

from home.signage.models import SignageScreen


class SignageScreenViewSet(SnippetViewSet):
    """Screens in the order of their names."""

    model = SignageScreen
    icon = "desktop"
    menu_label = "サイネージ"
    menu_order = 330
    add_to_admin_menu = True
    list_display = ["name"]
    ordering = ["name", "pk"]
    # A copy would have the same address.
    copy_view_enabled = False
