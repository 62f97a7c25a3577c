"""System check: the setting of the search server can be read."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from search.engine.opensearch.address import parse


@register
def check_address(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """SEARCH_URL is empty or the address of a server."""
    try:
        if settings.SEARCH_URL:
            parse(settings.SEARCH_URL)
    except ValueError as error:
        return [Error(f"SEARCH_URL を読み取れません: {error}", id="search_server.E001")]
    return []
