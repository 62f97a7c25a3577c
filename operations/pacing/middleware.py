"""Slows a visitor who reads very fast, then asks to come back later; people at work are not held up (D6)."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable
from http import HTTPStatus
from ipaddress import ip_address, ip_network
from threading import BoundedSemaphore, Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from accounts.access.actions import client_address
from accounts.access.middleware import came_signed_in
from core.visitors import is_person
from operations.pacing.counting import Minute, network_of
from recruitment.opendata.feed.answers import too_fast

FEED = "/opendata/"
DATA = f"{FEED}v1/"
"""Read by programs, which are told in their own words."""
UNCOUNTED = ("/healthz", "/readyz", "/metrics", "/robots.txt")
LONGEST_WAIT = 1.0
"""Seconds a request of a fast reader waits at most."""
TOO_MANY = 429
A_MOMENT = 3
"""Seconds after which a program may try again when too many ask at once."""


class PacingMiddleware:
    """Counts requests per address and minute; above the first limit they wait, above the second they end.

    Counts are kept by each process, so a limit is shared out among them. A waiting request holds a thread:
    only every fourth thread may wait, and while all but two are busy fast readers are turned away at once.
    Programs that say so take every fourth thread at most, from however many addresses they come.
    A conditional request to the feed is always answered; it counts only when it had to be answered in full,
    and whoever needs that more often than the first limit asks with validators that nobody gave them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.minute, self.in_full = Minute(), Minute()
        self.share = max(1, settings.WEB_THREADS // 4)
        self.waiting = BoundedSemaphore(self.share)
        self.free = [ip_network(network, strict=False) for network in settings.PACING_FREE_NETWORKS]
        self.lock = Lock()
        self.busy = self.programs = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer at once, after a wait, or with 429."""
        if self._is_free(request):
            return self.get_response(request)
        visitor = network_of(client_address(request) or "")
        if _is_feed_question(request):
            return self._asked(request, visitor)
        number = self.minute.add(visitor) * settings.WEB_CONCURRENCY
        program = not is_person(request.headers.get("User-Agent", ""))
        with self.lock:
            crowded = self.busy >= settings.WEB_THREADS - 2
            too_many = program and self.programs >= self.share
            self.busy += 1
            self.programs += program
        try:
            if too_many and not _is_known_person(request):
                response = _come_back(request, A_MOMENT)
            else:
                response = self._paced(request, visitor, number, crowded)
        except BaseException:
            self._end(program)
            raise
        if response.streaming:
            # Its thread is busy until the last byte is out, and the answer is let go of.
            weakref.finalize(response, self._end, program).atexit = False
        else:
            self._end(program)
        return response

    def _end(self, program: bool) -> None:
        with self.lock:
            self.busy -= 1
            self.programs -= program

    def _asked(self, request: HttpRequest, visitor: str) -> HttpResponse:
        limit = settings.PACING_SLOW_PER_MINUTE / settings.WEB_CONCURRENCY
        if self.in_full.seen(visitor) >= limit:
            return _come_back(request, self.in_full.seconds_to(visitor, limit))
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            self.minute.add(visitor)
            self.in_full.add(visitor)
        return response

    def _paced(self, request: HttpRequest, visitor: str, number: float, crowded: bool) -> HttpResponse:
        slow, stop = settings.PACING_SLOW_PER_MINUTE, settings.PACING_STOP_PER_MINUTE
        if number <= slow or _is_known_person(request):
            return self.get_response(request)
        if crowded or number > stop:
            return _come_back(request, self.minute.seconds_to(visitor, slow / settings.WEB_CONCURRENCY))
        if self.waiting.acquire(blocking=False):
            try:
                time.sleep(LONGEST_WAIT * (number - slow) / (stop - slow))
            finally:
                self.waiting.release()
        return self.get_response(request)

    def _is_free(self, request: HttpRequest) -> bool:
        files = (settings.STATIC_URL, settings.MEDIA_URL)
        if settings.PACING_STOP_PER_MINUTE <= 0 or request.path.startswith((*files, *UNCOUNTED)):
            return True
        address = client_address(request) if self.free else None
        return address is not None and any(ip_address(address) in network for network in self.free)


def _is_feed_question(request: HttpRequest) -> bool:
    """Whether somebody only asks if the feed is still what they have."""
    conditional = "If-None-Match" in request.headers or "If-Modified-Since" in request.headers
    return conditional and request.path.startswith(FEED)


def _is_known_person(request: HttpRequest) -> bool:
    """Whether somebody is signed in; asked only above the limit, for it costs a query."""
    return came_signed_in(request) and request.user.is_authenticated


def _come_back(request: HttpRequest, seconds: int) -> HttpResponse:
    """429 with the seconds to wait and the way to the feed; asks the database nothing."""
    if request.path.startswith(DATA):
        return too_fast(request, seconds)
    body = render_to_string("pacing/too_fast.html", {"seconds": seconds, "feed": FEED})
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store"}
    return HttpResponse(body, status=TOO_MANY, headers=headers)
