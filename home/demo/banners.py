"""Banners of the demo city with the clicks of a month, and a notice about an event that was called off."""

import tomllib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from home.banners.enums import NoticeLevel, Placement
from home.banners.models import Banner, BannerClick, SiteNotice
from home.events.models import EventPage
from recruitment.demo.pictures import image as library_image

FILE = settings.BASE_DIR / "fixtures" / "demo" / "banners.toml"
DAYS_WITH_CLICKS = 40


def read_banners() -> list[dict[str, Any]]:
    """Entries in the order of the file."""
    entries: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["banner"]
    return entries


def build_banners() -> None:
    """Banners and the notice; those that are there already are left alone."""
    known = set(Banner.objects.values_list("label", flat=True))
    for entry in read_banners():
        if entry["label"] not in known:
            add_clicks(build_banner(entry))
    called_off = EventPage.objects.filter(slug="port-family-tour").first()
    if called_off and not SiteNotice.objects.exists():
        SiteNotice.objects.create(
            level=NoticeLevel.IMPORTANT,
            text="暴風雪の予報のため、「親子で港のしごと見学」は中止します。お申し込みの方にはお電話します。",
            page=called_off,
            everywhere=False,
            ends_at=called_off.ends_at,
        )


def build_banner(entry: dict[str, Any]) -> Banner:
    """One banner, its days counted from today."""
    today = timezone.localdate()
    return Banner.objects.create(
        label=entry["label"],
        image=library_image(entry["image"]),
        alt_text=entry["alt"],
        page=Page.objects.filter(slug=entry["slug"]).first() if entry["slug"] else None,
        url=entry["url"],
        **{f"on_{place.value}": place in entry["placements"] for place in Placement},
        starts_on=today - timedelta(days=entry["starts_days_ago"]),
        ends_on=today + timedelta(days=entry["ends_in_days"]),
        priority=entry["priority"],
        sponsored=entry["sponsored"],
    )


def add_clicks(banner: Banner) -> None:
    """A few clicks on each day it has been shown so far, different from banner to banner."""
    today = timezone.localdate()
    days = [today - timedelta(days=ago) for ago in range(1, DAYS_WITH_CLICKS)]
    BannerClick.objects.bulk_create(
        BannerClick(banner=banner, day=day, count=1 + (banner.pk * 7 + day.toordinal() * 5) % 13)
        for day in days
        if banner.starts_on <= day <= banner.ends_on
    )
