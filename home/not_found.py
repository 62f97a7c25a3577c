"""What a visitor sees who followed an old or mistyped address: the way to it, or something like it (A15)."""

from __future__ import annotations

import difflib
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from core.page_querysets import PublicPageQuerySet
from recruitment.models import Job

logger = logging.getLogger(__name__)

LONGEST_PATH = 200
MOST_WORDS = 4
SUGGESTED = 3
SLUGS_COMPARED = 500
LIKENESS = 0.72
# Files, and what only programs look for: nobody reads suggestions there.
FILE = re.compile(r"\.[A-Za-z0-9]{1,6}/?\Z|/\.|/wp-|/cgi-bin")
QUIET = ("/cms/", "/accounts/", "/my/", "/employer/", "/media/", "/static/", "/documents/", "/og/")
WORD = re.compile(r"[^\W_]+")
WITHOUT_MEANING = {
    "index",
    "page",
    "jobs",
    "job",
    "companies",
    "news",
    "html",
    "www",
    "default",
    "home",
    "求人",
    "会社",
    "ページ",
}
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠々]")
AN_HOUR = 3600


@dataclass(frozen=True)
class Suggestion:
    """A page that may be the one meant."""

    title: str
    url: str
    kind: str


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Lead to the page that has moved, else offer a search. Never fails, whatever the database does."""
    try:
        if moved := moved_to(request):
            return moved
    except DatabaseError:
        logger.exception("redirects could not be read")
    words = words_of(request.path) if is_for_people(request) else []
    context = {"words": " ".join(words), "suggestions": suggestions(request.path, words)}
    return render(request, "404.html", context, status=404)


def moved_to(request: HttpRequest) -> HttpResponse | None:
    """The redirect of an old address, or None; one that leads to itself is none. One query.

    Browsers may remember it for an hour, not for ever: a page may return to its old address.
    """
    full = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    wanted = [uri_to_iri(full), full, uri_to_iri(full.partition("?")[0]), full.partition("?")[0]]
    if "\0" in wanted[0]:
        return None
    site = Site.find_for_request(request)
    known = Redirect.get_for_site(site).filter(old_path__in=wanted).select_related("redirect_page")
    best = min(known, key=lambda found: (wanted.index(found.old_path), found.site_id is None), default=None)
    link = best.link if best else None
    if not link or Redirect.normalise_path(link) == Redirect.normalise_path(request.path):
        return None
    kind = HttpResponsePermanentRedirect if best.is_permanent else HttpResponseRedirect
    response = kind(link)
    patch_cache_control(response, max_age=AN_HOUR)
    return response


def is_for_people(request: HttpRequest) -> bool:
    """Whether somebody may read suggestions: not for programs that try file names, nor for parts of pages."""
    path = request.path
    return (
        request.method == "GET"
        and len(path) <= LONGEST_PATH
        and not FILE.search(path)
        and not path.startswith(QUIET)
        and "HX-Request" not in request.headers
    )


def words_of(path: str) -> list[str]:
    """Words in an address that may mean something, at most four."""
    found = (word for word in WORD.findall(path) if not word.isdigit() and len(word) > 1)
    return [word for word in dict.fromkeys(found) if word.lower() not in WITHOUT_MEANING][:MOST_WORDS]


def suggestions(path: str, words: Sequence[str]) -> list[Suggestion]:
    """Pages with a similar address, then pages and jobs about the words; at most three queries."""
    if not words:
        return []
    japanese = [word for word in words if JAPANESE.search(word)]
    try:
        found = similar_addresses(path) + (about(japanese) if japanese else [])
    except Exception:  # a page that says "not found" must not say "error"
        logger.exception("no suggestions for a missing page")
        return []
    return list({suggestion.url: suggestion for suggestion in found}.values())[: SUGGESTED * 2]


def similar_addresses(path: str) -> list[Suggestion]:
    """Pages whose slug is nearly the last part of the address, the most similar first."""
    slug = path.rstrip("/").rpartition("/")[2].lower()
    pages = public_pages().order_by("-last_published_at").values_list("slug", "title", "url_path")
    known = {row[0]: row for row in pages[:SLUGS_COMPARED]}
    close = difflib.get_close_matches(slug, known, n=SUGGESTED, cutoff=LIKENESS)
    skipped = len(_root_path()) - 1
    return [Suggestion(known[name][1], known[name][2][skipped:], "ページ") for name in close]


def about(words: Sequence[str]) -> list[Suggestion]:
    """Pages and open jobs that tell of one of the words."""
    query, backend = reduce(or_, (PlainText(word) for word in words)), get_search_backend()
    pages = backend.match(query, public_pages(), score_field="relevance").order_by("-relevance")
    jobs = backend.match(query, Job.objects.open().select_related("listing"), score_field="relevance")
    skipped = len(_root_path()) - 1
    return [
        *(Suggestion(page.title, page.url_path[skipped:], "ページ") for page in pages[:SUGGESTED]),
        *(
            Suggestion(job.public_title, job.get_absolute_url(), "求人")
            for job in jobs.order_by("-relevance")[:SUGGESTED]
        ),
    ]


def public_pages() -> Any:
    """Pages of the site that everybody may read, without its root."""
    root = _root_path()
    return PublicPageQuerySet(Page).published().filter(url_path__startswith=root).exclude(url_path=root)


def _root_path() -> str:
    """Where the addresses of the site begin; Wagtail keeps it in the cache."""
    roots = Site.get_site_root_paths()
    return roots[0].root_path if roots else "/"
