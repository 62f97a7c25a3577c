"""Hands out pictures for sharing."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.page_querysets import PublicPageQuerySet
from core.seo import ShareCard
from core.share_cards import DrawnCard, find_card

YEAR = 365 * 24 * 3600


@require_safe
def share_picture(request: HttpRequest, kind: str, key: str, version: str) -> HttpResponseBase:
    """The picture of something public; an address from before the last change leads to the present one."""
    card = find_card(kind, key)
    if card is None:
        raise Http404
    drawn = DrawnCard.of(card, request)
    if version != drawn.version:
        return redirect(drawn.url)
    response = FileResponse(drawn.stored(), content_type="image/jpeg")
    patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    return response


def page_card(key: str) -> ShareCard | None:
    """Card of a page that everybody may read."""
    if not key.isdecimal() or len(key) > 9:
        return None
    page = PublicPageQuerySet(Page).published().filter(pk=int(key)).first()
    specific = page.specific if page else None
    if specific is None or not hasattr(specific, "share_card"):
        return None
    card: ShareCard | None = specific.share_card(specific.get_crumbs())
    return card
