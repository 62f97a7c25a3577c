"""How a document is handed out: from the files where it was made before, 304, or a page that says why not."""

from __future__ import annotations

import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header

from core.seo import absolute
from recruitment.models import Job
from recruitment.sheets.paper import CannotPrint, Paper
from recruitment.sheets.papers import booklet_paper, job_paper, list_paper
from recruitment.sheets.selection import Selection
from recruitment.sheets.storage import Busy, document

logger = logging.getLogger(__name__)

RETRY_SECONDS = 10


def sheet_answer(request: HttpRequest, job: Job) -> HttpResponseBase:
    """The sheet of an open job with its page relations loaded."""
    return _answer(request, job_paper(request, job), f"求人票_{job.number}.pdf", job.get_absolute_url())


def list_answer(request: HttpRequest, selection: Selection, page_path: str) -> HttpResponseBase:
    """A selection as a list; `page_path` is the page it was chosen on."""
    return _answer(request, list_paper(request, selection), f"求人一覧{selection.span}.pdf", page_path)


def booklet_answer(request: HttpRequest, selection: Selection, page_path: str) -> HttpResponseBase:
    """A selection as sheets in one file; `page_path` is the page it was chosen on."""
    return _answer(request, booklet_paper(request, selection), f"求人票{selection.span}.pdf", page_path)


def _answer(request: HttpRequest, paper: Paper, filename: str, page_path: str) -> HttpResponseBase:
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
        logger.warning("a PDF was refused: %s", problem or "others are being made")
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
