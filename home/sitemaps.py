"""The sitemap: one file for each kind of page, with the day of the last change (A15)."""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.contrib.sitemaps import Sitemap as WagtailSitemap

from recruitment.models import Company, Job

ENTRIES_PER_FILE = 10_000


class PagesSitemap(WagtailSitemap):
    """Pages of the page tree that may be found by search engines."""

    limit = ENTRIES_PER_FILE


class RowsSitemap(Sitemap):
    """Records read as (key, last change) pairs, so that a file of 10,000 stays small in memory."""

    limit = ENTRIES_PER_FILE
    url_name = ""

    def location(self, item: tuple[str, datetime | None]) -> str:
        return reverse(self.url_name, args=[item[0]])

    def lastmod(self, item: tuple[str, datetime | None]) -> datetime | None:
        return item[1]


class JobsSitemap(RowsSitemap):
    """Jobs that are open today."""

    url_name = "recruitment:job"

    def items(self) -> QuerySet[Any, Any]:
        return Job.objects.open().order_by("pk").values_list("listing__number", "last_published_at")


class CompaniesSitemap(RowsSitemap):
    """Companies the public may see."""

    url_name = "recruitment:company"

    def items(self) -> QuerySet[Any, Any]:
        return Company.objects.public().order_by("pk").values_list("code", "last_published_at")


SITEMAPS = {"pages": PagesSitemap, "jobs": JobsSitemap, "companies": CompaniesSitemap}
