"""Addresses beside the page tree: sitemap, robots, feed, manifest."""

from django.urls import include, path
from wagtail.contrib.sitemaps import views as sitemap_views

from home import views
from home.feeds import NewsFeed
from home.sitemaps import SITEMAPS

urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("site.webmanifest", views.manifest, name="manifest"),
    path(
        "sitemap.xml",
        sitemap_views.index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"},
        name="sitemap",
    ),
    path(
        "sitemap-<section>.xml",
        sitemap_views.sitemap,
        {"sitemaps": SITEMAPS},
        name="sitemap_section",
    ),
    path("news/feed.xml", NewsFeed(), name="news_feed"),
    path("", include("home.events.urls")),
    path("", include("home.banners.urls")),
    path("", include("home.sharing.urls")),
    path("", include("home.landing.urls")),
    path("", include("home.signage.urls")),
]
