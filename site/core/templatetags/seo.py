"""Template tags for the head of a page."""

import json
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.seo import PageMeta, SiteIdentity, absolute, breadcrumb_list, image_address, site_identity
from core.share_cards import DrawnCard

register = template.Library()

ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """A JSON-LD element; characters that could end the element are escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))


def share_picture(request: HttpRequest, meta: PageMeta, identity: SiteIdentity) -> str:
    """Full address of the picture for sharing: the chosen one, a drawn one, the site's; or empty."""
    if chosen := image_address(request, meta.image):
        return chosen
    if meta.card:
        return absolute(request, DrawnCard.of(meta.card, request).url)
    return image_address(request, identity.default_image)


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
        "image_url": share_picture(request, meta, identity),
        "structured": structured,
    }


@register.inclusion_tag("components/share.html", takes_context=True)
def share_page(context: template.Context) -> dict[str, str]:
    """Links that share the page whose `meta` the view gave: canonical address and title.

    None while a draft is shown to its reader: the address does not lead there yet.
    """
    meta, request = context["meta"], context["request"]
    is_draft = getattr(request, "shared_preview", None) is not None
    return {"url": "" if is_draft else absolute(request, meta.path), "title": meta.title}
