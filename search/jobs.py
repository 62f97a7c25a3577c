"""The job search itself: from a JobQuery to ordered hits and counted facets (C1-C3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator

from recruitment.freshness.notices import marked_among
from recruitment.models import Job
from search.answers import Answers
from search.arrange import WINDOW, ArrangedHits, Entry, arrange
from search.engine.plan import COUNT_CAP, FACET_CAP, FacetCounts, Plan
from search.facets import by_facet
from search.fallback import Reading, other_readings
from search.labels import Labels
from search.places.origins import NoOrigin
from search.places.reach import Reach, reach_of
from search.planning import EACH, most_first, plan_of
from search.query import JobQuery
from search.understanding import understand
from search.understanding.chunks import words_of
from search.understanding.reading import Understood

LITTLE = 10
"""Fewer hits of several words are followed by those of most of the words."""

FAIR_ORDERS = ("relevance", "new")
"""Orders in which near-duplicates are folded and employers take turns; the others are kept to the letter."""


@dataclass(frozen=True)
class Number:
    """A number of hits; `is_capped` when there are at least so many."""

    value: int
    is_capped: bool = False

    @property
    def text(self) -> str:
        """As pages print it: 1,234件, 20,000件以上."""
        return f"{self.figure}件{'以上' if self.is_capped else ''}"

    @property
    def figure(self) -> str:
        """The digits alone: 1,234."""
        return f"{self.value:,}"


@dataclass(frozen=True)
class Card:
    """A job in the list, and what stands with it."""

    job: Job
    folded: tuple[Job, ...] = ()
    """Near-duplicates of the same employer."""
    way: str = ""
    """How far it is from where the seeker starts."""
    is_doubtful: bool = False
    """Whether nobody has confirmed for long that the job is still open."""


class JobSearch:
    """Hits, facets and pages of one query. Unknown codes are taken out of `query`."""

    def __init__(self, asked: JobQuery) -> None:
        self.labels = Labels()
        self.query = self.labels.known(asked)
        self._answers = Answers()

    @cached_property
    def typed(self) -> Understood:
        """What the words mean as they stand."""
        return understand(self.query.q) if self.query.q else Understood("")

    @cached_property
    def reading(self) -> Reading:
        """How the words are searched: as typed or, where that finds nothing, another way."""
        typed = Reading(self.typed)
        if not self.query.q or self.query.exact:
            return typed
        if found := self._found(typed):
            return self._widened(typed, found)
        words_alone = self._plan(typed, JobQuery(q=self.query.q))
        if len(self.query.active_filters) > 1 and self._answers.hits(words_alone, 1):
            return typed  # it is the conditions that leave nothing, not the words
        return next((other for other in other_readings(self.typed) if self._finds(other)), typed)

    @cached_property
    def reach(self) -> Reach | NoOrigin | None:
        """How far places are from the starting point, if one was chosen."""
        query = self.query
        return reach_of(query.near, query.travel, query.within) if query.near else None

    @cached_property
    def plan(self) -> Plan:
        """The question in force."""
        return self._plan(self.reading, self.query)

    @cached_property
    def number(self) -> Number:
        """Number of hits, exact up to 20,000; of a short list the first hits are all."""
        first = len(self._answers.hits(self.plan, WINDOW))
        return Number(first) if first < WINDOW else Number(*self._answers.count(self.plan, FACET_CAP))

    @property
    def total(self) -> int:
        """Number of hits, at most 20,000."""
        return self.number.value

    def label_of(self, name: str, value: str) -> str:
        """What a condition in force is called."""
        if name != "near":
            return self.labels.of(self.query, name, value)
        return self.reach.label if isinstance(self.reach, Reach) else f"{value}（場所が見つかりません）"

    def number_of(self, query: JobQuery, understood: Understood | None = None) -> Number:
        """Number of hits under other conditions or of other words, read as they stand; up to 1,000."""
        if understood is None:
            understood = self.reading.understood if query.q == self.query.q else understand(query.q)
        return Number(*self._answers.count(self._plan(Reading(understood), query), COUNT_CAP))

    def counts(self, name: str) -> Counter[str]:
        """Number of hits each value of a facet has under the other conditions.

        That is the number of hits if the value alone is chosen in its facet; of features, which must all be
        there, if it is added.
        """
        if name != "pay_min":
            return by_facet(self._facets(name).counts)[name]
        counts = by_facet(self._facets(name).counts)[f"pay_{self.query.unit}"]
        if (chosen := self.query.pay_min) is not None:
            counts[str(chosen)] = self.total
        return counts

    def is_capped(self, name: str) -> bool:
        """Whether a facet was counted over the newest 20,000 hits only."""
        return self._facets(name).is_capped

    def first(self, number: int) -> list[Job]:
        """The first hits as cards show them, for lists on other pages."""
        return [card.job for card in self._cards(self._window[:number])]

    def printed(self, start: int, stop: int) -> list[int]:
        """Keys of the jobs of a piece of the list, near-duplicates behind the job they are folded into."""
        return [hit.job for hit in self._entries.hits(start, stop)]

    @property
    def shown(self) -> tuple[int, int]:
        """Where in that list the asked page begins and ends."""
        entries, last = self._entries, self.page.end_index()
        return entries.place(max(self.page.start_index() - 1, 0)), entries.place(last)

    @cached_property
    def page(self) -> Page:
        """The asked page, or the nearest there is; its objects are cards."""
        page = Paginator(self._entries, self.query.per_page).get_page(self.query.page)
        page.object_list = self._cards(page.object_list)
        return page

    @cached_property
    def _window(self) -> list[Entry]:
        """The first cards; whoever wants no more need not know how many there are."""
        hits = self._answers.hits(self.plan, WINDOW)
        fair = self.query.order in FAIR_ORDERS
        return arrange(hits, self.query.per_page) if fair else [Entry(hit) for hit in hits]

    @cached_property
    def _entries(self) -> ArrangedHits:
        """All cards of the result, read where they are needed."""
        return ArrangedHits(
            self._window,
            self.total,
            lambda limit, offset: self._answers.hits(self.plan, limit, offset),
        )

    def _cards(self, entries: Sequence[Entry]) -> list[Card]:
        """Everything the cards print, in one query or two; jobs that ended a moment ago are left out."""
        keys = [hit.job for entry in entries for hit in (entry.hit, *entry.folded)]
        # A job card shows no picture: do not ask for renditions.
        jobs = Job.objects.open().with_card_relations().prefetch_related(None).in_bulk(keys) if keys else {}
        marked = marked_among(job.listing for job in jobs.values())
        reach = self.reach if isinstance(self.reach, Reach) else None
        return [
            Card(
                job,
                tuple(jobs[hit.job] for hit in entry.folded if hit.job in jobs),
                reach.line(entry.hit.spot) if reach else "",
                job.listing.pk in marked,
            )
            for entry in entries
            if (job := jobs.get(entry.hit.job))
        ]

    def _finds(self, reading: Reading) -> bool:
        """Whether anything is found that way."""
        return bool(self._found(reading))

    def _found(self, reading: Reading) -> int:
        """Number of hits that way, as far as the first cards need it."""
        return len(self._answers.hits(self._plan(reading, self.query), WINDOW))

    def _widened(self, typed: Reading, found: int) -> Reading:
        """Where all words together find little, what has most of them comes behind it."""
        understood = typed.understood
        if found >= LITTLE or self.query.order != "relevance" or understood.is_sentence:
            return typed
        if len(words_of(understood.words)) < 2 or len(most_first(understood.words)) < 2:
            return typed
        most = Reading(understood, "most")
        return most if self._found(most) > found else typed

    def _plan(self, reading: Reading, query: JobQuery) -> Plan:
        """The question for a way to read the words under the conditions of a query."""
        reach = self.reach if query.near and isinstance(self.reach, Reach) else None
        way = reading.way
        return plan_of(
            query, reading.understood, any_word=way == "any", most_words=way == "most", reach=reach
        )

    def _facets(self, name: str) -> FacetCounts:
        """Tokens of the hits if nothing were chosen in a facet (features are chosen in addition)."""
        if name == EACH or all(name != active for active, _ in self.query.active_filters):
            return self._facets_in_force
        return self._answers.facets(self._plan(self.reading, self.query.without(name)))

    @cached_property
    def _facets_in_force(self) -> FacetCounts:
        """What most facets count: the hits as they are."""
        return self._answers.facets(self.plan)
