"""The way over which a banner leads to its target, so that clicks can be counted here."""

import logging

from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.visitors import is_person, is_prefetch
from home.banners.models import Banner, BannerClick

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def click(request: HttpRequest, pk: int) -> HttpResponse:
    """Count and send on; only ever to the target editors entered, and only while the banner runs."""
    banner = get_object_or_404(Banner.objects.running().with_card_relations(), pk=pk)
    if not banner.href:
        raise Http404
    if is_click(request):
        _count(banner)
    response = HttpResponseRedirect(banner.href)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def is_click(request: HttpRequest) -> bool:
    """Whether a person followed the link, not a robot or a browser that fetches in advance."""
    wanted = request.method == "GET" and not is_prefetch(request)
    return wanted and is_person(request.headers.get("User-Agent", ""))


def _count(banner: Banner) -> None:
    """A number that cannot be written must not keep the visitor from going on."""
    try:
        with transaction.atomic():
            BannerClick.objects.add(banner, timezone.localdate())
    except DatabaseError:
        logger.warning("a click on banner %s could not be counted", banner.pk, exc_info=True)
