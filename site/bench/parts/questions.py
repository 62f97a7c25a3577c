"""What visitors ask of the job search, and how quick the answer has to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.db import transaction
from django.test import Client

from bench.parts.timing import Action
from recruitment.models import Job
from search.indexing import refresh
from search.jobs import JobSearch
from search.models import JobDocument
from search.query import JobQuery
from search.suggestions import suggestions

WORDS = [
    "看護師", "介護", "事務", "営業", "ドライバー", "清掃", "調理", "保育士", "データ入力", "警備",
    "販売", "製造", "仕事", "倉庫", "美容師", "看護師 夜勤", "経理", "溶接", "農業", "歯科衛生士",
]  # fmt: skip
"""From words of every tenth posting to those of one in hundreds."""
ZERO = "ぬぺっぽう鑑定士"
CHOSEN = {"place": ("012131",), "type": ("100",), "feature": ("no_experience",)}
FACETS = ("place", "occupation", "industry", "type", "pay_min", "days", "feature", "kind", "grant")
FIRST_PAGES = (
    "keyword, newest first", "keyword, titles first", "keyword + 3 conditions", "no keyword", "zero-hit word"
)  # fmt: skip
GOALS = {**dict.fromkeys(FIRST_PAGES, 50.0), "keyword, all facets": 250.0, "index update of a save": 10.0}
"""Milliseconds at the p95."""
STOCK_ROWS = {
    "keyword, titles first": "keyword",
    "keyword + 3 conditions": "keyword + 3 conditions",
    "keyword, all facets": "facets",
    "count": "count",
    "page 100": "page 100",
}
"""Questions that stock search answers as well."""


@dataclass(frozen=True)
class Question:
    """Something asked with each of some texts."""

    name: str
    action: Action
    texts: Sequence[str]


def questions() -> Iterator[Question]:
    """Everything that is measured at every size."""
    client = Client()
    for name, action in {
        "keyword, newest first": lambda text: JobSearch(JobQuery(q=text, sort="new")).first(20),
        "keyword, titles first": lambda text: JobSearch(JobQuery(q=text)).first(20),
        "keyword + 3 conditions": lambda text: JobSearch(JobQuery(q=text, **CHOSEN)).first(20),
        "no keyword": lambda text: JobSearch(JobQuery()).first(20),
        "keyword, all facets": lambda text: facets(JobSearch(JobQuery(q=text))),
        "count": lambda text: JobSearch(JobQuery(q=text)).number,
        "page 100": lambda text: list(JobSearch(JobQuery(q=text, page=100)).page),
        "suggestions": lambda text: suggestions(text[:2]),
        "whole page": lambda text: client.get("/jobs/", {"q": text}),
    }.items():
        yield Question(name, action, WORDS)
    yield Question("zero-hit word", lambda text: JobSearch(JobQuery(q=text)).first(20), [ZERO])
    numbers = list(JobDocument.objects.order_by("-position").values_list("job", flat=True)[:2000:100])
    saved = [str(number) for number in numbers]
    yield Question("index update of a save", change, saved)
    yield Question("save that changes nothing", save_again, saved)


def facets(search: JobSearch) -> list[object]:
    """Numbers beside every condition."""
    return [search.counts(name) for name in FACETS]


serial = count()


def change(number: str) -> None:
    """Bring a changed job up to date in the index as its save does: in a savepoint of one transaction.

    The beginning and the commit of the transaction and the writing of the title, without the signals of a
    save, are in the time as well.
    """
    with transaction.atomic():
        Job.objects.filter(pk=int(number)).update(title=f"看護師（変更{next(serial)}）")
        if save_refreshes(number) != 1:
            raise SystemExit("the change did not reach the index")


def save_again(number: str) -> None:
    """What a save costs the index that changes nothing it holds, as the second record of an action often."""
    with transaction.atomic():
        if save_refreshes(number):
            raise SystemExit("nothing had changed")


def save_refreshes(number: str) -> int:
    """What the receiver of a save does, but faults are not caught."""
    with transaction.atomic():
        return refresh([int(number)])
