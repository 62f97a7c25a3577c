"""What header and footer say: settings and menus of the site, turned into plain data."""

from __future__ import annotations

from typing import Any, TypedDict

from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from core.blocks import LinkValue
from core.seo import SiteIdentity
from home.models import Navigation, SiteSettings
from home.site_data import read_setting


class MenuLink(TypedDict):
    """A link ready for a template."""

    label: str
    url: str
    current: bool


def menu_link(link: LinkValue, path: str) -> MenuLink:
    """A link and whether it leads to the place the visitor is in."""
    href = link.href
    here = bool(href) and href != "/" and href.startswith("/") and path.startswith(href.split("?")[0])
    return {"label": link.text, "url": href, "current": here}


def menu_links(links: Any, path: str) -> list[MenuLink]:
    """Links that lead somewhere; the longest match alone is the current one."""
    found = [menu_link(link, path) for link in links if link.href]
    current = [entry for entry in found if entry["current"]]
    best = max((len(entry["url"]) for entry in current), default=0)
    for entry in current:
        entry["current"] = len(entry["url"]) == best
    return found


def default_items() -> list[tuple[str, str]]:
    """Menu of a site whose editors have not made one yet."""
    return [
        ("求人を探す", reverse("search:jobs")),
        ("会社を知る", reverse("recruitment:company_list")),
    ]


def header_data(request: HttpRequest | None) -> dict[str, Any]:
    """Names and menus of the header."""
    settings, navigation = read_setting(SiteSettings, request), read_setting(Navigation, request)
    path = request.path if request is not None else ""
    navigation.load()
    items = menu_links((block.value for block in navigation.header), path)
    if not items:
        items = [
            {"label": label, "url": url, "current": path.startswith(url)} for label, url in default_items()
        ]
    return {
        "site_name": settings.site_name,
        "tagline": settings.tagline,
        "logo": settings.logo,
        "home_url": "/",
        "items": items,
        "actions": actions_for(request, menu_links((block.value for block in navigation.actions), path)),
    }


def actions_for(request: HttpRequest | None, links: list[MenuLink]) -> list[MenuLink]:
    """The buttons of the header, the weightiest last: the way in, or for the signed-in their own places."""
    if not is_signed_in(request):
        return links
    way_in = reverse("account_login")
    way_out: MenuLink = {"label": "ログアウト", "url": reverse("account_logout"), "current": False}
    others = [link for link in links if link["url"].split("?")[0] != way_in]
    rooms = own_rooms(request)
    return [way_out, *others, *rooms]


def own_rooms(request: HttpRequest) -> list[MenuLink]:
    """The signed-in person's own places; hook `register_header_links`: `(request) -> [(label, url)]`."""
    links = [link for collect in hooks.get_hooks("register_header_links") for link in collect(request)]
    return [{"label": label, "url": url, "current": False} for label, url in links]


def is_signed_in(request: HttpRequest | None) -> bool:
    """Whether somebody is signed in; an error page must not fail because the database does."""
    try:
        return getattr(request, "user", AnonymousUser()).is_authenticated
    except DatabaseError:
        return False


def footer_data(request: HttpRequest | None) -> dict[str, Any]:
    """Operator, menus and small print of the footer."""
    settings, navigation = read_setting(SiteSettings, request), read_setting(Navigation, request)
    path = request.path if request is not None else ""
    navigation.load()
    groups = [
        {"title": block.value["title"], "links": menu_links(block.value["links"], path)}
        for block in navigation.footer
    ]
    owner = settings.operator_name or settings.municipality
    return {
        "site_name": settings.site_name,
        "groups": [group for group in groups if group["links"]],
        "legal": menu_links((block.value for block in navigation.legal), path),
        "operator_name": settings.operator_name,
        "operator_address": settings.address,
        "operator_tel": settings.phone,
        "operator_email": settings.email,
        "hours": settings.hours,
        "footer_text": settings.footer_text,
        "social": settings.social_links,
        "analytics": bool(settings.ga_measurement_id),
        "copyright": f"© {owner}" if owner else "",
    }


def identity(request: HttpRequest) -> SiteIdentity:
    """Who publishes the site, for the head of every page (hook `site_identity`)."""
    settings = read_setting(SiteSettings, request)
    return SiteIdentity(
        name=settings.site_name,
        publisher=settings.operator_name or settings.municipality,
        default_image=settings.og_image,
        logo=settings.logo,
        same_as=tuple(link["url"] for link in settings.social_links),
        search_console_token=settings.search_console_token,
    )
