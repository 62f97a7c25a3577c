"""What the search tells other rooms."""

from django.urls import URLPattern, path
from wagtail import hooks

from search.checks import REBUILD
from search.documents.rules import documents_are_current
from search.indexing.drift import alarm
from search.journal.popular import popular
from search.state import index_is_current
from search.trial import synonym_trial


@hooks.register("register_readiness_check")
def search_index_readiness() -> tuple[str, bool, str]:
    """Name, state and advice for `/readyz`.

    An index made by other rules misses jobs, which is no reason to send every visitor away: the advice
    is given, the server stays ready.
    """
    current = index_is_current() and documents_are_current()
    return ("search_index", True, alarm() if current else REBUILD)


@hooks.register("popular_searches")
def popular_searches(limit: int) -> list[str]:
    """What many people search for, the most frequent first: offered while somebody types."""
    return popular(limit)


@hooks.register("register_admin_urls")
def trial_url() -> list[URLPattern]:
    """Where an operator tries a synonym."""
    return [path("search/synonyms/try/", synonym_trial, name="synonym_trial")]
