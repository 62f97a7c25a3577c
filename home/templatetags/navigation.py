"""Header, footer and the name of the site, for every page of the product."""

from typing import Any

from django import template
from django.template.context import Context

from home.menus import footer_data, header_data
from home.models import SiteSettings
from home.site_data import read_setting

register = template.Library()


@register.inclusion_tag("components/site_header.html", takes_context=True)
def site_header(context: Context) -> dict[str, Any]:
    """The header; works without request, site or settings."""
    return header_data(context.get("request"))


@register.inclusion_tag("components/site_footer.html", takes_context=True)
def site_footer(context: Context) -> dict[str, Any]:
    """The footer; works without request, site or settings."""
    return footer_data(context.get("request"))


@register.simple_tag(takes_context=True)
def site_name(context: Context) -> str:
    """The name of the site as editors wrote it."""
    return read_setting(SiteSettings, context.get("request")).site_name
