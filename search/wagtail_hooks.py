"""What the search tells other rooms."""

from wagtail import hooks

from search.checks import REBUILD
from search.documents.rules import documents_are_current
from search.indexing.drift import alarm
from search.state import index_is_current


@hooks.register("register_readiness_check")
def search_index_readiness() -> tuple[str, bool, str]:
    """Name, state and advice for `/readyz`.

    An index made by other rules misses jobs, which is no reason to send every visitor away: the advice
    is given, the server stays ready.
    """
    current = index_is_current() and documents_are_current()
    return ("search_index", True, alarm() if current else REBUILD)
