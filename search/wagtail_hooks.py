"""What the search tells other rooms."""

from wagtail import hooks

from search.checks import REBUILD
from search.state import index_is_current


@hooks.register("register_readiness_check")
def search_index_readiness() -> tuple[str, bool, str]:
    """Name, state and advice for `/readyz`.

    An index made by other rules misses jobs, which is no reason to send every visitor away: the advice
    is given, the server stays ready.
    """
    return ("search_index", True, "" if index_is_current() else REBUILD)
