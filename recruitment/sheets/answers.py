"""How a document is handed out: from the files where it was made before, 304, or a page that says why not."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header

from core.seo import absolute
from recruitment.sheets.paper import CannotPrint, Paper
from recruitment.sheets.storage import Busy, document

RETRY_SECONDS = 10


def pdf_answer(request: HttpRequest, paper: Paper, filename: str, page_path: str) -> HttpResponseBase:
    """The document to show in the browser; `page_path` is the web page with the same contents.

    Nobody keeps it without asking again: a job may end, and its contact must be gone then.
    """
    response = HttpResponse(content_type="application/pdf")
    response["ETag"] = f'"{paper.fingerprint}"'
    response["Content-Disposition"] = content_disposition_header(False, filename)
    response["Link"] = f'<{absolute(request, page_path)}>; rel="canonical"'
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, no_cache=True)
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    if answer is not response or request.method == "HEAD":
        return answer
    try:
        response.content = document(paper)
    except (Busy, CannotPrint) as problem:
        return _refusal(request, page_path, is_busy=isinstance(problem, Busy))
    return response


def _refusal(request: HttpRequest, page_path: str, *, is_busy: bool) -> HttpResponse:
    """503 with the way to print the web page instead."""
    context = {"page_path": page_path, "is_busy": is_busy}
    response = render(
        request, "recruitment/sheets/unavailable.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE
    )
    if is_busy:
        response["Retry-After"] = str(RETRY_SECONDS)
    patch_cache_control(response, no_store=True)
    return response
