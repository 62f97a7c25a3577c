"""What the shared kernel adds to the admin."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from core import admin_widgets
from core.desk import DeskPanel
from core.share_cards import Finder
from core.share_views import page_card
from core.styleguide import styleguide

admin_widgets.install()


@hooks.register("register_admin_urls")
def styleguide_url() -> list[URLPattern]:
    """The style page."""
    return [path("styleguide/", styleguide, name="styleguide")]


@hooks.register("register_help_menu_item")
def styleguide_link() -> MenuItem:
    """A way to the style page in the help menu."""
    return MenuItem("画面部品の見本", reverse("styleguide"), name="styleguide", icon_name="view")


@hooks.register("insert_global_admin_css")
def admin_style() -> SafeString:
    """Colours of the site, and small things Wagtail has no class for."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def admin_start() -> SafeString:
    """Starts widgets without inline script (see `core.admin_widgets`)."""
    return format_html('<script src="{}"></script>', static("js/admin/init.js"))


@hooks.register("insert_editor_js")
def autosave_script() -> SafeString:
    """Keeps what is written while an autosave is on its way."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin/autosave.js"))


@hooks.register("register_share_cards")
def share_cards() -> dict[str, Finder]:
    """Pictures for sharing of public pages."""
    return {"page": page_card}


@hooks.register("construct_homepage_panels")
def desk(request: HttpRequest, panels: list[Component]) -> None:
    """What a person can do comes first; Wagtail's news about itself go."""
    panels[:] = [DeskPanel(), *(panel for panel in panels if panel.name != "whats_new_in_wagtail_version")]


@hooks.register("construct_help_menu")
def help_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Drop links to pages in English."""
    menu_items[:] = [
        item for item in menu_items if not item.name.startswith(("whats-new-in-wagtail", "editor-guide"))
    ]
