"""What the manual adds to the admin: its pages, its place in the menu, the way from a screen to a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from accounts.models import User
from home.manual.chapters import chapter_for
from home.manual.views import ChapterView, IndexView, PrintView

HERE = "この画面の使い方"


@hooks.register("register_admin_urls")
def manual_urls() -> list[URLPattern]:
    """Table of contents, chapters, all on one page."""
    return [
        path("manual/", IndexView.as_view(), name="manual"),
        path("manual/print/", PrintView.as_view(), name="manual_print"),
        path("manual/<slug:slug>/", ChapterView.as_view(), name="manual_chapter"),
    ]


@hooks.register("register_admin_menu_item")
def manual_link() -> MenuItem:
    """The manual stands last, where help is looked for."""
    return MenuItem("使い方", reverse("manual"), name="manual", icon_name="clipboard-list", order=10_900)


@hooks.register("construct_main_menu")
def link_to_chapter(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Offer the chapter about the screen at hand."""
    match = request.resolver_match
    chapter = chapter_for(screen_of(match.view_name, match.kwargs)) if match else None
    if chapter:
        url = reverse("manual_chapter", args=[chapter.slug])
        menu_items.append(MenuItem(HERE, url, name="manual-here", icon_name="info-circle", order=10_901))


def screen_of(view_name: str, parameters: dict[str, object]) -> str:
    """How chapters name a screen: the editor of a page goes by the type, everything else by its URL name."""
    if view_name == "wagtailadmin_pages:add":
        return f"{parameters['content_type_app_name']}.{parameters['content_type_model_name']}"
    if view_name == "wagtailadmin_pages:edit":
        types = Page.objects.filter(pk=parameters["page_id"])
        for names in types.values_list("content_type__app_label", "content_type__model"):
            return ".".join(names)
    return view_name


@hooks.register("register_page_header_buttons")
def page_button(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The chapter about the type of the page."""
    if chapter := chapter_for(page.specific_class._meta.label_lower if page.specific_class else ""):
        url = reverse("manual_chapter", args=[chapter.slug])
        yield Button("このページの使い方", url, icon_name="help", priority=90)
