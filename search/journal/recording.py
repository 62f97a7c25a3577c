"""Notes of what people search and of what becomes of it. Nothing here can break a page."""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone

from accounts.access.actions import client_address
from core.visitors import is_person, is_prefetch
from search.journal.buffer import journal
from search.journal.models import CONDITIONS_LENGTH, Outcome, Search
from search.journal.notes import Ending, Shown
from search.journal.pace import Pace
from search.journal.privacy import conditions_text

if TYPE_CHECKING:
    from search.jobs import JobSearch

logger = logging.getLogger(__name__)
AFTER = "X-Search-After"
"""Header with the token of the page of results that a search was made from."""
MOST_ENDED = 999
RANK_DIGITS = 4
"""More of them make no rank; Python refuses to read some thousand."""
searches_of, endings_of = Pace(30), Pace(120)


def record(request: HttpRequest, search: JobSearch) -> str:
    """Note a page of results shown to a person; returns its token, '' when nothing is noted.

    The token stands in the page and nowhere else. What is noted holds nothing about the visitor.
    """
    try:
        if not _is_noted(request) or not searches_of.allows(client_address(request) or ""):
            return ""
        noted = _search(search)
        journal.add(Shown(noted, _token(request.headers.get(AFTER, ""))))
    except Exception:  # a note is never worth a page
        logger.exception("a search could not be noted")
        return ""
    return noted.token.hex


def record_ending(request: HttpRequest) -> None:
    """Note what a page tells of its end: `token`, `outcome` (clicked or left), `rank` of the job opened."""
    token, outcome = _token(request.POST.get("token", "")), request.POST.get("outcome", "")
    rank = request.POST.get("rank", "")
    if token is None or outcome not in {Outcome.CLICKED, Outcome.LEFT}:
        return
    if _is_noted(request) and endings_of.allows(client_address(request) or ""):
        place = min(int(rank[:RANK_DIGITS]), MOST_ENDED) if rank.isascii() and rank.isdigit() else None
        journal.add(Ending(token, Outcome(outcome), place))


def _is_noted(request: HttpRequest) -> bool:
    """People only; no pages fetched in advance, shown as a preview or restored from the history."""
    htmx = getattr(request, "htmx", None)
    return not (
        getattr(request, "is_preview", False)
        or is_prefetch(request)
        or (htmx and htmx.history_restore_request)
    ) and is_person(request.headers.get("User-Agent", ""))


def _search(search: JobSearch) -> Search:
    """The row of a search; its words are looked at once more before they are written."""
    query, way = search.query, search.reading.way
    ticked = [pair for pair in query.active_filters if pair[0] != "q"]
    wishes = [(wish.name, value) for wish in search.typed.wishes for value in wish.values]
    return Search(
        day=timezone.localdate(),
        words=query.q,
        conditions=conditions_text(ticked, CONDITIONS_LENGTH),
        understood=conditions_text(wishes, CONDITIONS_LENGTH),
        hits=search.total,
        page=query.page,
        order=query.order,
        fallback="" if way in ("typed", "most") else way,
    )


def _token(text: str) -> uuid.UUID | None:
    """A token as a page gives it back."""
    try:
        return uuid.UUID(hex=text[:36]) if text else None
    except ValueError:
        return None
