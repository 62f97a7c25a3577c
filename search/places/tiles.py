"""Tiles of the map from another server, by setting; the browser may fetch pictures there and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse


def tile_server() -> str:
    """Scheme and host of the tiles, `{s}` in it as any name; '' without tiles."""
    parts = urlsplit(settings.MAP_TILE_URL)
    return f"{parts.scheme}://{parts.netloc}".replace("{s}", "*") if parts.netloc else ""


def shows_map[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Let the page of a view show the tiles: its content security policy names their server."""

    @wraps(view)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(*args, **kwargs)
        if server := tile_server():
            usual = settings.SECURE_CSP
            # What `csp_override` sets, which takes a policy fixed when the module is loaded.
            response._csp_config = {**usual, "img-src": [*usual["img-src"], server]}  # type: ignore[attr-defined]
        return response

    return wrapped
