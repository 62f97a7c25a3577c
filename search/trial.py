"""What an entry of the synonyms changes, tried on the open jobs before it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from modelsearch.query import And, Not, SearchQuery

from recruitment.models import Job
from search.engine import engine
from search.engine.plan import COUNT_CAP, Plan
from search.jobs import Number
from search.language.normalise import squeeze
from search.language.rewriting import MAX_QUERY_CHARS, rewrite_text
from search.language.synonyms import MAX_ALTERNATIVES, Entry, separate, table_of, terms_of
from search.words import synonyms
from search.words.models import Synonym

SAMPLES = 5
TOO_WIDE = 0.25
"""Share of all open jobs from which on an alternative says nothing about a job."""


@dataclass(frozen=True)
class Alternative:
    """One of the other words, and how many open jobs it finds by itself."""

    word: str
    number: Number
    is_too_wide: bool


@dataclass(frozen=True)
class Trial:
    """A word as the search sees it, with and without the entry."""

    word: str
    terms: tuple[str, ...]
    before: Number
    after: Number
    alternatives: list[Alternative]
    alike: list[Synonym]
    """Other entries that hold for the same word, however it is written."""
    titles: list[str] = field(default_factory=list)
    """Titles of jobs that only the entry finds, newest first."""


def try_entry(word: str, others: str) -> Trial | None:
    """Ask for a word with and without an entry; None when the word holds nothing to search for."""
    key, table = terms_of(word), synonyms.table()
    before = rewrite_text(word, table={other: found for other, found in table.items() if other != key})
    after = rewrite_text(word, table={**table, **table_of([Entry(word, others)])})
    if before is None or after is None:
        return None
    everything = engine().count(Plan(), COUNT_CAP)
    alternatives = [_alternative(other, everything) for other in separate(others)[:MAX_ALTERNATIVES]]
    alike = synonyms.searched_alike(word)
    return Trial(word, key, _number(before), _number(after), alternatives, alike, _titles(after, before))


def _number(tree: SearchQuery) -> Number:
    found = engine().count(Plan(text=tree), COUNT_CAP)
    return Number(min(found, COUNT_CAP), found > COUNT_CAP)


def _alternative(word: str, everything: int) -> Alternative:
    tree = rewrite_text(word, table={})
    number = _number(tree) if tree else Number(0)
    return Alternative(word, number, number.value > max(SAMPLES, TOO_WIDE * everything))


def _titles(after: SearchQuery, before: SearchQuery) -> list[str]:
    hits = engine().hits(Plan(text=And([after, Not(before)])), SAMPLES)
    titles = dict(Job.objects.filter(pk__in=[hit.job for hit in hits]).values_list("pk", "title"))
    return [titles[hit.job] for hit in hits if hit.job in titles]


@require_safe
@permission_required("search_words.change_synonym", raise_exception=True)
def synonym_trial(request: HttpRequest) -> HttpResponse:
    """The trial as a part of the form."""
    word = squeeze(request.GET.get("word", "")[:MAX_QUERY_CHARS])
    trial = try_entry(word, request.GET.get("others", "")[:MAX_QUERY_CHARS]) if word else None
    return render(request, "search/words/trial.html", {"word": word, "trial": trial})
