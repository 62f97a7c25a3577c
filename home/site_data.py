"""Reads the settings and menus of the site for a request, together and at most once."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Site

from home.models.navigation import Navigation
from home.models.site_settings import SiteSettings


def read_setting[Setting: BaseSiteSetting](model: type[Setting], request: HttpRequest | None) -> Setting:
    """The stored setting, kept on the request; an unsaved one with defaults where nothing is stored.

    Settings and menus come with one query. Reading never writes, and an error page must not fail
    because the database does.
    """
    if request is None:
        return model()
    name = model.get_cache_attr_name()
    if not hasattr(request, name):
        _keep(request, _stored(request))
    setting: Setting = getattr(request, name)
    return setting


def _stored(request: HttpRequest) -> Site | None:
    """The site of the request with its settings and menus."""
    try:
        site = Site.find_for_request(request)
        kept = Site.objects.select_related("sitesettings__logo", "sitesettings__og_image", "navigation")
        return kept.filter(pk=site.pk).first() if site else None
    except DatabaseError:
        return None


def _keep(request: HttpRequest, site: Site | None) -> None:
    """Put settings and menus where Wagtail looks for them; what a preview put there stays."""
    for model, name in ((SiteSettings, "sitesettings"), (Navigation, "navigation")):
        attribute = model.get_cache_attr_name()
        if not hasattr(request, attribute):
            setattr(request, attribute, getattr(site, name, None) or model())
