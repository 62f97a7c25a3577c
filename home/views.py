"""Small files that crawlers and devices ask for."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.seo import absolute
from home.models import SiteSettings
from home.site_data import read_setting

PRIVATE_PATHS = ["/cms/", "/accounts/", "/my/", "/employer/", "/banners/"]
COSTLY_PATHS = ["/jobs/list.pdf", "/jobs/sheets.pdf", "/jobs/print/"]
"""Made for one person's printer; everything in them stands on pages."""


@require_safe
@cache_control(max_age=3600, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    """Rules for crawlers: everything public is welcome, portals are not (D6)."""
    rules, feed = (absolute(request, reverse(f"opendata:{name}")) for name in ("crawling", "home"))
    lines = [f"# 自動収集をする方へ: {rules}", f"# 求人情報はオープンデータでも取得できます: {feed}"]
    lines += ["User-agent: *"]
    lines += [f"Disallow: {path}" for path in (*PRIVATE_PATHS, *COSTLY_PATHS)]
    lines += ["Allow: /", "", f"Sitemap: {absolute(request, reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(max_age=3600, public=True)
def manifest(request: HttpRequest) -> JsonResponse:
    """Name and symbol for a phone's home screen."""
    settings = read_setting(SiteSettings, request)
    data = {
        "name": settings.site_name,
        "short_name": settings.site_name[:12],
        "description": settings.tagline,
        "lang": "ja",
        "start_url": "/",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#12586f",
        "icons": [
            {"src": static("img/icon-192.png"), "sizes": "192x192", "type": "image/png"},
            {"src": static("img/icon-512.png"), "sizes": "512x512", "type": "image/png"},
            {"src": static("img/favicon.svg"), "sizes": "any", "type": "image/svg+xml"},
        ],
    }
    return JsonResponse(
        data, json_dumps_params={"ensure_ascii": False}, content_type="application/manifest+json"
    )
