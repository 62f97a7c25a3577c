"""The addresses of the site and a page that renders the template of the job list with fixed data."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from config.urls import urlpatterns as site
from search.jobs import JobSearch
from search.query import JobQuery
from search.views import _context


@cache
def known() -> dict[str, Any]:
    """What the page of a common word prints; once rendered, nothing in it is looked up any more."""
    return _context(JobSearch(JobQuery(q="看護師")))


def fixed(request: HttpRequest) -> HttpResponse:
    """The same template with the same middleware, but nothing to search."""
    return render(request, "search/job_list.html", known())


urlpatterns = [path("bench/fixed/", fixed), *site]
