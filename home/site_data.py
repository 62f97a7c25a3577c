"""Reads what every page needs of the site for a request, together and at most once.

Site, settings, menus and top page come with one query; Wagtail alone would ask for each of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import DatabaseError
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from wagtail.blocks import StreamValue
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import PageViewRestriction, Site

from home.models.navigation import Navigation
from home.models.site_settings import SiteSettings


def find_site(request: HttpRequest) -> Site | None:
    """The site that Wagtail finds for a request, with all that is read along where it is the only one."""
    if not hasattr(request, "_wagtail_site"):
        known = {path.site_id for path in Site.get_site_root_paths()}  # in Wagtail's cache for an hour
        site = _whole_site(known.pop()) if len(known) == 1 else None
        if site is not None:
            request._wagtail_site = site  # where Wagtail looks before it asks the database
    found: Site | None = Site.find_for_request(request)
    return found


def _whole_site(pk: int) -> Site | None:
    """The default site, which answers for every host name, with settings, menus and top page."""
    above = Q(page=OuterRef("root_page")) | Q(page__depth=1)
    site: Site | None = (
        Site.objects.filter(pk=pk, is_default_site=True)
        .select_related("sitesettings__logo", "sitesettings__og_image", "navigation", "root_page__toppage")
        .annotate(is_restricted=Exists(PageViewRestriction.objects.filter(above)))
        .first()
    )
    top = getattr(site.root_page, "toppage", None) if site else None
    if site and top:
        top.is_open = not site.is_restricted
        site.root_page.specific = top
    return site


def read_setting[Setting: BaseSiteSetting](model: type[Setting], request: HttpRequest | None) -> Setting:
    """The stored setting, kept on the request; an unsaved one with defaults where nothing is stored.

    Reading never writes, and an error page must not fail because the database does.
    """
    if request is None:
        return model()
    name = model.get_cache_attr_name()
    if not hasattr(request, name):
        try:
            _keep(request, find_site(request))
        except DatabaseError:
            _keep(request, None)
    setting: Setting = getattr(request, name)
    return setting


def stored_site_name() -> str:
    """The default site's name as editors wrote it; empty where nothing is stored."""
    stored = SiteSettings.objects.filter(site__is_default_site=True)
    return stored.values_list("site_name", flat=True).first() or ""


def stored_operator() -> dict[str, str]:
    """Names and contact of who runs the default site, by the fields of the hook `data_provider`."""
    stored = SiteSettings.objects.filter(site__is_default_site=True)
    columns = ("site_name", "municipality", "operator_name", "phone", "email")
    names = ("site", "municipality", "office", "phone", "email")
    return dict(zip(names, stored.values_list(*columns).first() or (), strict=False))


def load_with_menus(
    request: HttpRequest, *streams: StreamValue, images: Iterable[int | None] = ()
) -> dict[int, Any]:
    """Read pages and pictures of streams, menus and settings with one query for each model.

    `images` are keys of further pictures, which are returned by key.
    """
    settings = read_setting(SiteSettings, request)
    own = [settings.logo_id, settings.og_image_id]
    found = read_setting(Navigation, request).load(*streams, images=[*images, *own])
    settings.logo, settings.og_image = (found.get(key, None) for key in own)
    return found


def _keep(request: HttpRequest, site: Site | None) -> None:
    """Put settings and menus where Wagtail looks for them; what a preview put there stays."""
    for model, name in ((SiteSettings, "sitesettings"), (Navigation, "navigation")):
        attribute = model.get_cache_attr_name()
        if not hasattr(request, attribute):
            setattr(request, attribute, getattr(site, name, None) or model())
