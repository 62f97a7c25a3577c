"""The sitemap: one file for each kind of page, with the day of the last change (A15)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from wagtail.models import Site

from core.models.base_page import BasePage
from core.page_querysets import PublicPageQuerySet
from home.models import NewsIndexPage, NewsPage
from recruitment.models import Company, Job
from search.landing.sitemap import LandingSitemap

ENTRIES_PER_FILE = 10_000
NEWS = (NewsIndexPage, NewsPage)
APPS_OF_THEIR_OWN = ("features", "events", "landing")

type PageType = type[BasePage]
type Row = tuple[str, datetime | None]


class RowsSitemap(Sitemap):
    """Entries read as (key, last change) pairs, so that a file of 10,000 stays small in memory."""

    limit = ENTRIES_PER_FILE
    url_name = ""

    def location(self, item: Row) -> str:
        return reverse(self.url_name, args=[item[0]])

    def lastmod(self, item: Row) -> datetime | None:
        return item[1]


class PagesSitemap(RowsSitemap):
    """Public pages of some types that search engines may show; one query for each type."""

    @staticmethod
    def belongs(model: PageType) -> bool:
        """Whether pages of this type stand in this file."""
        raise NotImplementedError

    def items(self) -> Sequence[Row]:
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        if site is None:
            return []
        types = [model for model in apps.get_models() if issubclass(model, BasePage) and self.belongs(model)]
        return sorted(row for model in types for row in _rows(model, site))

    def location(self, item: Row) -> str:
        return iri_to_uri(item[0])  # the protocol wants addresses escaped, slugs may be Japanese


def _rows(model: PageType, site: Site) -> list[Row]:
    """Path and last change of the pages of one type."""
    pages = PublicPageQuerySet(model).published().filter(noindex=False)
    found = pages.descendant_of(site.root_page, inclusive=True).values_list(
        "url_path", "last_published_at", "latest_revision_created_at"
    )
    skipped = len(site.root_page.url_path) - 1
    return [(path[skipped:], published or revised) for path, published, revised in found]


def pages_of(belongs: Callable[[PageType], bool]) -> type[PagesSitemap]:
    """A sitemap of the page types for which `belongs` is true."""
    return type("PagesSitemap", (PagesSitemap,), {"belongs": staticmethod(belongs)})


def of_app(label: str) -> Callable[[PageType], bool]:
    """Whether a page type belongs to an app."""
    return lambda model: model._meta.app_label == label


def is_news(model: PageType) -> bool:
    """Whether a page type belongs to the news."""
    return model in NEWS


def is_other(model: PageType) -> bool:
    """Whether a page type has no file of its own."""
    return not is_news(model) and model._meta.app_label not in APPS_OF_THEIR_OWN


class JobsSitemap(RowsSitemap):
    """Jobs that are open today."""

    url_name = "recruitment:job"

    def items(self) -> Any:
        return Job.objects.open().order_by("pk").values_list("listing__number", "last_published_at")


class CompaniesSitemap(RowsSitemap):
    """Companies the public may see."""

    url_name = "recruitment:company"

    def items(self) -> Any:
        return Company.objects.public().order_by("pk").values_list("code", "last_published_at")


SITEMAPS = {
    "pages": pages_of(is_other),
    "news": pages_of(is_news),
    **{label: pages_of(of_app(label)) for label in APPS_OF_THEIR_OWN},
    "jobs": JobsSitemap,
    "occupations": LandingSitemap,
    "companies": CompaniesSitemap,
}
