"""What is due by the clock for the search."""

from datetime import time, timedelta

from core.periodic import periodic_job
from search.documents.rules import documents_are_current
from search.engine import database_engine
from search.indexing import drift, sweeping
from search.state import DOCUMENTS, INDEX_NAME, index_is_current

SLICE = 20.0
"""Seconds of one slice of a sweep: other work of the clock waits meanwhile."""


@periodic_job("search.documents", every=timedelta(minutes=5))
def keep_documents() -> str:
    """Mend what does not fit, and go on with what is being made anew."""
    found = drift.mend()
    if found.faults:
        drift.note(found.faults)
    said = [str(found)]
    if not documents_are_current() or sweeping.is_under_way(DOCUMENTS):
        said.append(_documents())
    if not index_is_current() or sweeping.is_under_way(INDEX_NAME):
        said.append(f"索引の作り直し {sweeping.sweep_index(SLICE)}件")
    return "、".join(each for each in said if each)


@periodic_job("search.tidy", every=timedelta(minutes=1))
def tidy_documents() -> str:
    """Do for the index what no save should wait for."""
    steps = database_engine().tidy()
    return f"索引の整理 {steps}回" if steps else ""


@periodic_job("search.compare", daily_at=time(2, 40))
def compare_documents() -> str:
    """Begin to compare every document with its job; `search.documents` goes on with it."""
    return _documents()


def _documents() -> str:
    """One slice of the comparison; what differs although the rules are the same is a fault."""
    fault = documents_are_current()
    number = sweeping.sweep_documents(SLICE)
    if fault and number:
        drift.note(number)
    return f"求人の作り直し {number}件"
