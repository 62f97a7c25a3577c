"""What the job search finds, on paper (B16): in pieces that follow the page somebody is looking at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from recruitment.sheets.answers import booklet_answer, list_answer
from recruitment.sheets.selection import LEEWAY, MOST_LISTED, MOST_SHEETS, Selection, still_open
from search.chips import chips
from search.jobs import JobSearch
from search.query import PAGE_SIZES, SORTS, JobQuery

LONGEST_CONDITION = 60
PLACE = re.compile(r"[1-9][0-9]{0,5}")

type Answer = Callable[[HttpRequest, Selection, str], HttpResponseBase]


@dataclass(frozen=True)
class Piece:
    """A document on offer; `label` says which jobs of the list it has, unless it has all."""

    url: str
    label: str


@dataclass(frozen=True)
class Offer:
    """The documents for a piece of the result, and the sentence that tells their limits."""

    lists: list[Piece]
    booklets: list[Piece]
    sentence: str


@require_safe
def list_pdf(request: HttpRequest) -> HttpResponseBase:
    """Hits of a query string as a list, from number `from` to `to`."""
    return _printed(request, MOST_LISTED, list_answer)


@require_safe
def sheets_pdf(request: HttpRequest) -> HttpResponseBase:
    """The sheets of hits of a query string in one file, from number `from` to `to`."""
    return _printed(request, MOST_SHEETS + LEEWAY, booklet_answer)


def offer_of_page(search: JobSearch) -> Offer:
    """What is printed from the page in front of the reader: its sheets, and the list it belongs to."""
    start, stop = search.shown
    offer = _offer(search, start, stop)
    if stop - start == search.total:
        return offer
    larger = max(PAGE_SIZES)
    more = (
        f"表示件数を{larger}件にすると、{min(larger, search.total)}件分のPDFがここに並びます。"
        if search.query.per_page < larger
        else "ほかの求人票は、次のページや前のページからお作りください。"
    )
    return Offer(offer.lists, offer.booklets, offer.sentence + more)


def offer_of_first(search: JobSearch) -> Offer:
    """What is printed from a page that leads to the search: the first hits."""
    offer = _offer(search, 0, min(search.total, MOST_LISTED))
    more = "続きは「すべて見る」からお作りください。" if search.total > MOST_LISTED else ""
    return Offer(offer.lists, offer.booklets, offer.sentence + more)


def _offer(search: JobSearch, start: int, stop: int) -> Offer:
    """Lists cut at whole hundreds, the same on each page; sheets cut from where the page begins."""
    listed = range(start - start % MOST_LISTED, stop, MOST_LISTED)
    ends = [min(first + MOST_LISTED, search.total) for first in listed]
    lists = [_piece(search, "search:list_pdf", *span) for span in zip(listed, ends, strict=True)]
    cuts = [*range(start, stop, _length(stop - start)), stop]
    booklets = [_piece(search, "search:sheets_pdf", *span) for span in pairwise(cuts)]
    is_whole = search.total <= MOST_SHEETS
    sentence = (
        ""
        if is_whole
        else f"1つのPDFに入るのは、一覧は{MOST_LISTED}件まで、求人票は{MOST_SHEETS}件ほどです。"
    )
    return Offer(lists, booklets, sentence)


def _length(jobs: int) -> int:
    """Sheets in a file when so many are cut alike: a page with folded jobs is a little longer than others."""
    files = max(1, ceil((jobs - LEEWAY) / MOST_SHEETS))
    return max(1, ceil(jobs / files))


def _piece(search: JobSearch, name: str, first: int, last: int) -> Piece:
    is_all = first == 0 and last == search.total
    return Piece(_address(search, name, first, last), "" if is_all else f"（{_span(first, last)}）")


def _span(start: int, stop: int) -> str:
    return f"{stop}件目" if stop - start == 1 else f"{start + 1}〜{stop}件目"


def _address(search: JobSearch, name: str, first: int, last: int) -> str:
    """The page goes with it, for its length arranges the hits; which page it is says `from`."""
    data = QueryDict(search.query.with_().urlencode(), mutable=True)
    if (first, last) != (0, search.total):
        data["from"], data["to"] = str(first + 1), str(last)
    text = data.urlencode()
    return reverse(name) + (f"?{text}" if text else "")


def _printed(request: HttpRequest, most: int, answer: Answer) -> HttpResponseBase:
    """The document; without a hit back to the page, which says so."""
    search = JobSearch(JobQuery.from_querydict(request.GET))
    text = search.query.from_first.urlencode()
    path = reverse("search:jobs") + (f"?{text}" if text else "")
    start = _number(request, "from", 1) - 1
    jobs = still_open(search.printed(start, min(_number(request, "to", start + most), start + most)))
    if not jobs:
        return redirect(path)
    conditions = [f"{chip.title}：{Truncator(chip.label).chars(LONGEST_CONDITION)}" for chip in chips(search)]
    order = f"並び順：{SORTS[search.query.order]}"
    span = _span(start, start + len(jobs))
    found = f"{search.number.text}のうち、{span}です。" if search.total > len(jobs) else ""
    selection = Selection(jobs, conditions=(*conditions, order), found=found, before=start)
    return answer(request, selection, path)


def _number(request: HttpRequest, name: str, usual: int) -> int:
    """A place in the list; the usual one where an address has nonsense."""
    text = request.GET.get(name, "")
    return int(text) if PLACE.fullmatch(text) else usual
