"""Banners and notices in templates."""

from typing import Any

from django import template
from django.template.context import Context

from home.banners.shown import banners_for, notices_for

register = template.Library()


@register.inclusion_tag("banners/strip.html")
def banners(placement: str) -> dict[str, Any]:
    """The banners of one place; nothing where none is running."""
    return {"cards": banners_for(placement)}


@register.inclusion_tag("banners/notices.html", takes_context=True)
def notices(context: Context) -> dict[str, Any]:
    """The notices of the page that is shown."""
    request = context.get("request")
    return {"notices": notices_for(request.path if request is not None else "")}
