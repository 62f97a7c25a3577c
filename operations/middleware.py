"""Every request has an id that its log lines and its answer carry (G7)."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from operations.logs import request_id

access = logging.getLogger("operations.access")
HEADER = "X-Request-ID"
ACCEPTED = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestIdMiddleware:
    """Takes the id of the proxy or makes one, and logs one line per request.

    The line holds no personal data: no address, no user, no query string.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request under its id."""
        given = request.headers.get(HEADER, "")
        token = request_id.set(given if ACCEPTED.fullmatch(given) else uuid.uuid4().hex)
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            response[HEADER] = request_id.get()
            milliseconds = round((time.perf_counter() - began) * 1000, 1)
            facts = {"status": response.status_code, "ms": milliseconds}
            access.info("%s %s", request.method, request.path, extra={"facts": facts})
            return response
        finally:
            request_id.reset(token)
