"""The newest posts as plain data, kept for a minute: the top page asks for them at every call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.db import transaction

from home.models.social import SocialPost

KEPT = 12
SECONDS = 60
KEY = "home.social_posts"
SPEC = "fill-600x315|format-webp"


@dataclass(frozen=True)
class PostCard:
    """A post as the template draws it; without a picture `image_url` is empty."""

    account: str
    text: str
    url: str
    posted_on: date
    image_url: str = ""
    image_alt: str = ""


def card_of(post: SocialPost) -> PostCard:
    """The post with its picture."""
    picture, alt = "", ""
    if post.image:
        try:
            picture, alt = post.image.get_rendition(SPEC).url, post.image.description
        except OSError:  # the file is gone: the words are still worth showing
            picture = ""
    return PostCard(post.get_account_display(), post.text, post.url, post.posted_on, picture, alt)


def latest_posts(number: int) -> list[PostCard]:
    """The newest posts, newest first; at most twelve."""
    cards: list[PostCard] = cache.get_or_set(KEY, _read, SECONDS)
    return cards[:number]


def forget(**_signal: Any) -> None:
    """Read the posts again once a change is stored."""
    transaction.on_commit(lambda: cache.delete(KEY))


def _read() -> list[PostCard]:
    posts = SocialPost.objects.select_related("image").prefetch_related("image__renditions")
    return [card_of(post) for post in posts[:KEPT]]
