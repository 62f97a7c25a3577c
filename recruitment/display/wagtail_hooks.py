"""The display items in the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.display.views import DisplayView


@hooks.register("register_admin_urls")
def display_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("display/", DisplayView.as_view(), name="display_home"),
        path("display/<slug:kind>/", DisplayView.as_view(), name="display_items"),
    ]


@hooks.register("register_settings_menu_item")
def display_menu_item() -> MenuItem:
    """Among the settings."""
    return RightMenuItem.to_view(DisplayView, "display_home", name="display", order=650)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """The arrangement for those who keep it."""
    if not request.user.has_perm("display.change_displayitem"):
        return []
    note = "求人と企業のページに出す項目、名前、順番"
    return [DeskLink("表示項目を整える", note, reverse("display_home"), "list-ul", 85)]
