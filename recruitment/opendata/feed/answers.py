"""What every answer of the feed says in its headers, conditional requests, and the methods it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt

from core.links import absolute_url
from recruitment.opendata.feed.coding import accepts_gzip, gzipped, in_blocks
from recruitment.opendata.feed.problems import BAD_PARAMETER, BUSY, METHOD, TOO_FAST, Problem
from recruitment.opendata.feed.state import FeedState
from recruitment.opendata.feed.turns import turns
from recruitment.opendata.feed.usage import Use, key_of
from recruitment.opendata.provider import terms_url

METHODS = ("GET", "HEAD", "OPTIONS")
CACHING = "public, max-age=0, must-revalidate"
"""Caches may keep it and must ask each time: contact data of a job leaves the moment it closes."""
EXPOSED = (
    "ETag, Last-Modified, Link, Retry-After, Accept-Ranges, Content-Range, "
    "X-Terms-Of-Use, X-Next-Cursor, X-Api-Key-Status"
)
ASKABLE = "X-Api-Key, If-None-Match, If-Modified-Since, Range, If-Range"
LATER = "少しおいてから、もう一度取得してください。作成ずみのファイル（{}）なら、すぐに取得できます。"

type View = Callable[..., HttpResponseBase]


def endpoint(view: View) -> View:
    """A public address that only reads: its methods, its problems, the headers of every answer."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = (
                _preflight() if request.method == "OPTIONS" else _only_reading(view)(request, *args, **kwargs)
            )
        except Problem as problem:
            response = problem.response(request)
        return mark(request, response)

    return answer


def _preflight() -> HttpResponse:
    allowed = {"Access-Control-Allow-Methods": ", ".join(METHODS), "Access-Control-Allow-Headers": ASKABLE}
    return HttpResponse(
        status=204, headers={"Allow": ", ".join(METHODS), "Access-Control-Max-Age": "86400", **allowed}
    )


def _only_reading(view: View) -> View:
    def read(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in METHODS:
            sentence = "このアドレスは読み取り専用です。GET か HEAD で取得してください。"
            raise Problem(METHOD, sentence, {"Allow": ", ".join(METHODS)})
        return view(request, *args, **kwargs)

    return read


def mark(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Say under which terms the data is given, and let scripts of any site read it."""
    terms = terms_url()
    links = [
        *filter(None, [response.headers.get("Link", "")]),
        f'<{terms}>; rel="terms-of-service"',
        f'<{terms}>; rel="license"',
        f'<{absolute_url("opendata:openapi")}>; rel="service-desc"',
        f'<{absolute_url("opendata:home")}>; rel="service-doc"',
    ]
    response.headers["Link"] = ", ".join(links)
    response.headers["X-Terms-Of-Use"] = terms
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    key = key_of(request)
    if key is not None:
        response.headers["X-Api-Key-Status"] = "known" if key else "unknown"
    return response


def too_fast(request: HttpRequest, seconds: int) -> HttpResponse:
    """What a program is told that reads too fast; asks the database nothing."""
    sentence = (
        f"{seconds}秒おいてから、もう一度取得してください。前の応答の ETag を If-None-Match で送る確認は、"
        "変更がなければ、何度でもお答えします。"
    )
    response = Problem(TOO_FAST, sentence, {"Retry-After": str(seconds)}).response(request)
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    return response


def refuse_parameters(request: HttpRequest) -> None:
    """Raise Problem for a query string at an address that knows none."""
    if request.GET:
        raise Problem(
            BAD_PARAMETER, "このアドレスにパラメーターは付けられません。? から後ろを外してください。"
        )


def not_modified(
    request: HttpRequest, headers: dict[str, str], since: datetime | None, use: Use
) -> HttpResponse | None:
    """The short answer for a reader who has the same already; None when there is something to send."""
    found = get_conditional_response(request, headers["ETag"], since and int(since.timestamp()))
    if found is None:
        return None
    use.note(not_modified=True)
    kept = {name: value for name, value in headers.items() if not name.startswith("Content-")}
    response = HttpResponse(status=found.status_code, headers=kept)
    del response.headers["Content-Type"]
    return response


def send(
    request: HttpRequest,
    use: Use,
    state: FeedState,
    variant: tuple[object, ...],
    make: Callable[[], tuple[Iterable[bytes], dict[str, str]]],
    *,
    is_long: bool = False,
) -> HttpResponseBase:
    """A validated, compressed stream. `make` is asked for pieces and headers only when there is need.

    Raises Problem for a long one while too many of those are under way.
    """
    is_packed = accepts_gzip(request.headers.get("Accept-Encoding", ""))
    headers = {
        "ETag": state.etag(*variant, is_packed),
        "Cache-Control": CACHING,
        "Vary": "Accept-Encoding",
    }
    if state.last_modified:
        headers["Last-Modified"] = http_date(state.last_modified.timestamp())
    unchanged = not_modified(request, headers, state.last_modified, use)
    if unchanged is not None:
        return unchanged
    pieces, more = make()
    headers |= more | ({"Content-Encoding": "gzip"} if is_packed else {})
    if request.method == "HEAD":
        use.note()
        return StreamingHttpResponse([], headers=headers)
    if is_long and turns.are_taken:
        raise Problem(BUSY, LATER.format(absolute_url("opendata:manifest")), {"Retry-After": "15"})
    pieces = in_blocks(pieces)
    content = use.sent(gzipped(pieces) if is_packed else pieces)
    return StreamingHttpResponse(turns.counted(content) if is_long else content, headers=headers)
