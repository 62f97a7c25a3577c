"""Values kept in the cache that a page can do without: a cache that is away breaks nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.cache import cache

logger = logging.getLogger(__name__)


def get_or_make[Value](
    key: str, make: Callable[[], Value], seconds: int, *, instead: Callable[[], Value]
) -> Value:
    """The kept value, or a new one, kept for so many seconds; `instead` makes it while the cache is away."""
    try:
        found: Value | None = cache.get(key)
    except Exception:
        logger.warning("the cache cannot be read", exc_info=True)
        return instead()
    if found is None:
        found = make()
        try:
            cache.set(key, found, seconds)
        except Exception:
            logger.warning("the cache cannot be written", exc_info=True)
    return found
