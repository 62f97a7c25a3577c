"""What operators learn of the search server."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from search.engine.opensearch.configured import opensearch_engine
from search.engine.opensearch.models import PendingJob, ServerState

ADVICE = (
    "検索サーバーに接続できないため、データベースで検索しています。"
    "検索サーバーと SEARCH_URL の設定を確かめてください。"
)


@hooks.register("register_readiness_check")
def search_server() -> tuple[str, bool, str]:
    """Name, state and advice for `/readyz`; the database answers instead, so the site stays ready."""
    engine = opensearch_engine()
    if engine is None:
        return "search_server", True, "not configured"
    engine.try_to(engine.server.size)
    problem = engine.breaker.problem
    return "search_server", True, f"{ADVICE}({problem})" if problem else f"{_pending()} pending"


class ProblemPanel(Component):
    """A warning on the dashboard while the server fails or refuses documents."""

    name = "search_server"
    template_name = "wagtailadmin/home/search_server.html"
    order = 5

    def __init__(self, state: ServerState, refused: int) -> None:
        self.state, self.refused = state, refused

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The problem, since when, and what waits for its end."""
        return {"state": self.state, "refused": self.refused, "pending": _pending(), "advice": ADVICE}


@hooks.register("construct_homepage_panels")
def warn_of_search_server(request: HttpRequest, panels: list[Component]) -> None:
    """Show the warning to those who look after the site."""
    if opensearch_engine() is None or not request.user.has_perm("search_server.view_serverstate"):
        return
    state, refused = ServerState.current(), PendingJob.objects.exclude(error="").count()
    if state.problem or refused:
        panels.append(ProblemPanel(state, refused))


def _pending() -> int:
    return PendingJob.objects.count()
