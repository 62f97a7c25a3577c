"""Folding and turns in the list, without a database."""

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from search.arrange import FOLDED_AT_MOST, ArrangedHits, arrange
from search.engine.plan import Hit


def hits(*companies: int, fold: int | None = None) -> list[Hit]:
    return [
        Hit(number, company, number if fold is None else fold) for number, company in enumerate(companies)
    ]


def jobs_of(entries) -> list[int]:
    return [hit.job for entry in entries for hit in (entry.hit, *entry.folded)]


def test_near_duplicates_of_one_employer_hang_below_the_first():
    first, other = arrange([Hit(1, 1, 7), Hit(2, 2, 7), Hit(3, 1, 7)], 20)
    assert (first.hit.job, [hit.job for hit in first.folded]) == (1, [3])
    assert (other.hit.job, other.folded) == (2, [])


def test_very_many_near_duplicates_begin_another_card():
    entries = arrange(hits(*[1] * 25, fold=7), 20)
    assert [len(entry.folded) for entry in entries] == [FOLDED_AT_MOST, FOLDED_AT_MOST, 4]


def test_no_employer_fills_a_page_while_others_are_left():
    companies = [1] * 30 + list(range(2, 32))
    entries = arrange(hits(*companies), 20)
    pages = [entries[start : start + 20] for start in range(0, 60, 20)]
    assert [sum(entry.hit.company == 1 for entry in page) for page in pages] == [5, 5, 20]
    assert [entry.hit.job for entry in pages[0]] == sorted(entry.hit.job for entry in pages[0])


@given(st.integers(0, 10_000), st.sampled_from((20, 50)), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_every_hit_is_on_exactly_one_page(seed, per_page, number):
    source = random.Random(seed)
    every = [Hit(job, source.choice("aab").count("a"), source.randrange(40)) for job in range(number)]
    window, rest = every[:100], every[100:]
    arranged = ArrangedHits(
        arrange(window, per_page), number, lambda limit, offset: every[offset : offset + limit]
    )
    pages = [arranged[start : start + per_page] for start in range(0, len(arranged), per_page)]
    assert Counter(jobs_of(entry for page in pages for entry in page)) == Counter(hit.job for hit in every)
    assert all(len(page) == per_page for page in pages[:-1])
    assert jobs_of(entry for page in pages for entry in page)[len(window) :] == [hit.job for hit in rest]
    for start in range(0, len(arranged), per_page):
        printed = arranged.hits(arranged.place(start), arranged.place(min(start + per_page, len(arranged))))
        assert [hit.job for hit in printed] == jobs_of(arranged[start : start + per_page])
    assert arranged.hits(number, number + 20) == []
