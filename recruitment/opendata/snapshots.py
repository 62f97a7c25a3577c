"""Ready-made files of everything, with checksums (D3). They never hand out a job that was withdrawn since."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase

from recruitment.opendata.feed.answers import endpoint
from recruitment.opendata.feed.problems import NOT_BUILT, Problem


@endpoint
def manifest(request: HttpRequest) -> HttpResponseBase:
    """What files there are."""
    raise Problem(NOT_BUILT, "しばらくしてから、もう一度取得してください。", {"Retry-After": "600"})


@endpoint
def snapshot(request: HttpRequest, name: str) -> HttpResponseBase:
    """One file."""
    raise Problem(NOT_BUILT, "しばらくしてから、もう一度取得してください。", {"Retry-After": "600"})
