"""What stands on the pages right now, as plain data read at most every half minute.

Every page asks for it, so it is kept in the cache; saving or deleting forgets it at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import DatabaseError, transaction

from home.banners.enums import NoticeLevel, Placement
from home.banners.models import Banner, SiteNotice

logger = logging.getLogger(__name__)
SECONDS = 30
KEY = "banners.shown"
SPECS = ("fill-480x160|format-webp", "fill-960x320|format-webp")


@dataclass(frozen=True)
class BannerCard:
    """A banner as a template draws it; without `pk` it leads nowhere (preview)."""

    pk: int | None
    label: str
    alt: str
    source: str
    source_set: str
    sponsored: bool
    placements: tuple[str, ...]


@dataclass(frozen=True)
class NoticeLine:
    """A notice as a template draws it."""

    level: int
    label: str
    text: str
    url: str
    everywhere: bool

    @property
    def is_emergency(self) -> bool:
        """Whether it is drawn in red."""
        return self.level == NoticeLevel.EMERGENCY


@dataclass(frozen=True)
class Shown:
    """Everything that is running."""

    banners: tuple[BannerCard, ...] = ()
    notices: tuple[NoticeLine, ...] = ()


def card_of(banner: Banner) -> BannerCard:
    """The banner with its pictures; makes renditions that are missing."""
    renditions = banner.image.get_renditions(*SPECS)
    small, large = (renditions[spec] for spec in SPECS)
    return BannerCard(
        pk=banner.pk,
        label=banner.label,
        alt="" if banner.decorative else banner.alt_text,
        source=small.url,
        source_set=f"{small.url} {small.width}w, {large.url} {large.width}w",
        sponsored=banner.sponsored,
        placements=tuple(place.value for place in banner.placements),
    )


def line_of(notice: SiteNotice) -> NoticeLine:
    """The notice with its link."""
    return NoticeLine(
        level=notice.level,
        label=notice.get_level_display(),
        text=notice.text,
        url=notice.href,
        everywhere=notice.everywhere,
    )


def shown() -> Shown:
    """What is running; nothing where the database fails, because an error page must not fail, too."""
    try:
        found: Shown = cache.get_or_set(KEY, _read, SECONDS)
    except DatabaseError:
        logger.exception("banners and notices could not be read")
        return Shown()
    return found


def banners_for(placement: Placement | str) -> list[BannerCard]:
    """Banners of one place, the most important one first."""
    return [card for card in shown().banners if str(placement) in card.placements]


def notices_for(path: str) -> list[NoticeLine]:
    """Notices of a page, the most urgent one first."""
    return [line for line in shown().notices if line.everywhere or path == "/"]


def forget(**_signal: Any) -> None:
    """Read again what is running, once the change is stored."""
    transaction.on_commit(lambda: cache.delete(KEY))


def _read() -> Shown:
    banners = Banner.objects.running().complete().by_priority().with_card_relations()
    notices = SiteNotice.objects.running().with_card_relations()
    return Shown(tuple(_cards(banners)), tuple(line_of(notice) for notice in notices))


def _cards(banners: Iterable[Banner]) -> Iterator[BannerCard]:
    """Cards of the banners whose picture can be read: one lost file must not take the rest away."""
    for banner in banners:
        try:
            yield card_of(banner)
        except OSError:
            logger.exception("the picture of banner %s could not be read", banner.pk)
