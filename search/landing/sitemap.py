"""The pages of occupations in places that search engines are told of."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import Max

from recruitment.models import Job
from search.landing.addresses import MIDDLE_LENGTH, landing_path

type Entry = tuple[str, str, datetime | None]


class LandingSitemap(Sitemap):
    """Municipality and middle class of occupations, wherever there is an open job; one query."""

    limit = 10_000

    def items(self) -> list[Entry]:
        """(place, occupation, day of the newest job)."""
        jobs = Job.objects.open().filter(workplace_municipality__isnull=False, occupation__isnull=False)
        rows = jobs.values_list("workplace_municipality", "occupation__path")
        newest: dict[tuple[str, str], datetime | None] = {}
        for place, path, published in rows.annotate(Max("last_published_at")).order_by():
            codes = [code for code in path.split("/") if len(code) == MIDDLE_LENGTH]
            for code in codes:
                times = [time for time in (newest.get((place, code)), published) if time]
                newest[place, code] = max(times, default=None)
        return [(*key, published) for key, published in sorted(newest.items(), key=lambda row: row[0])]

    def location(self, item: Entry) -> str:
        """Path of the page."""
        return landing_path(item[0], item[1])

    def lastmod(self, item: Entry) -> datetime | None:
        """When a job was last published there."""
        return item[2]
