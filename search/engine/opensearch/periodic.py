"""What is due by the clock for the search server."""

from __future__ import annotations

from datetime import time, timedelta

from django.utils import timezone

from core.periodic import periodic_job
from search.documents.rules import rules
from search.engine.opensearch import sending
from search.engine.opensearch.configured import opensearch_engine
from search.engine.opensearch.engine import OpenSearchEngine
from search.engine.opensearch.models import PendingJob, ServerState
from search.engine.opensearch.server import ServerFault
from search.models import JobDocument


@periodic_job("search_server.keep", every=timedelta(minutes=1))
def keep() -> str:
    """Send what is pending; make the index anew where it is missing, incomplete or made by older rules."""
    engine = opensearch_engine()
    if engine is None:
        return _forget()
    try:
        done = _bring_up_to_date(engine)
    except ServerFault as fault:
        engine.breaker.failed(str(fault))
        _note_problem(str(fault))
        return f"検索サーバーに反映できません：{fault}"
    engine.breaker.worked()
    _note_problem("")
    return done


@periodic_job("search_server.compare", daily_at=time(4, 20))
def compare() -> str:
    """Compare the numbers of documents: a server restored from an older state does not say so itself."""
    engine = opensearch_engine()
    if engine is None or PendingJob.objects.exists():
        return ""
    there = engine.try_to(engine.server.size)
    here = JobDocument.objects.count()
    if there is None or there == here:
        return ""
    ServerState.objects.update(is_complete=False)
    return f"検索サーバーに {there} 件、データベースに {here} 件あるため、作り直す"


def _bring_up_to_date(engine: OpenSearchEngine) -> str:
    """Rebuild or send; returns what was done, in words."""
    if not ServerState.current().is_complete or engine.server.rules() != rules():
        return f"索引を作り直した：{sending.rebuild(engine.server)} 件"
    sent = sending.send(engine.server)
    refused = PendingJob.objects.exclude(error="").count()
    told = [f"{sent} 件を反映した"] if sent else []
    if refused:
        told.append(f"{refused} 件が受け付けられていない")
    return "、".join(told)


def _note_problem(problem: str) -> None:
    """Remember since when the server fails, or that it works."""
    state = ServerState.current()
    if bool(state.problem) != bool(problem):
        state.problem_since = timezone.now() if problem else None
    state.problem = problem[:300]
    state.save(update_fields=["problem", "problem_since"])


def _forget() -> str:
    """Without a server nothing is noted: should one come back, it has to be filled anew."""
    ServerState.objects.all().delete()
    PendingJob.objects.all().delete()
    return ""
