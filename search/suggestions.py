"""Suggestions while typing (C4, first version): titles of open jobs that the typing may lead to."""

from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from search.language.normalise import squeeze
from search.language.rewriting import MAX_QUERY_CHARS

MAX_SUGGESTIONS = 8
LOOKED_AT = 60
"""Hits read to find enough different titles."""


def suggestions(typed: str) -> list[str]:
    """Different titles of open jobs, best match first; none for an empty input."""
    typed = squeeze(typed[:MAX_QUERY_CHARS])
    if not typed:
        return []
    jobs = get_search_backend().match(typed, Job.objects.open(), score_field="relevance", prefix=True)
    titles = jobs.order_by("-relevance", "-pk").values_list("title", flat=True)[:LOOKED_AT]
    return list(dict.fromkeys(titles))[:MAX_SUGGESTIONS]
