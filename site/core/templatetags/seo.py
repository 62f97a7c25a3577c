"""Template tags for the head of a page."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.seo import PageMeta, absolute, breadcrumb_list, image_address, site_identity

register = template.Library()

ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """A JSON-LD element; characters that could end the element are escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


@register.inclusion_tag("components/seo_head.html", takes_context=True)
def seo_head(context: template.Context, meta: PageMeta) -> dict[str, Any]:
    """Canonical address, robots, OGP and Twitter card, JSON-LD of the page."""
    request = context["request"]
    identity = site_identity(request)
    structured = list(meta.structured)
    if len(meta.crumbs) > 1:
        structured.append(breadcrumb_list(request, meta.crumbs))
    return {
        "meta": meta,
        "identity": identity,
        "canonical": absolute(request, meta.path),
        "image_url": image_address(request, meta.image or identity.default_image),
        "structured": structured,
    }
