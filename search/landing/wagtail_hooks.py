"""Ways from the job search to the pages of occupations in places."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail import hooks

from search.landing.around import other_occupations, other_places


@hooks.register("outlet_job_search_end")
def ways_on(context: Any) -> SafeString | str:
    """Below the jobs of one place its occupations, below those of one occupation its places."""
    search = context["search"]
    active = search.query.active_filters
    if len(active) != 1 or not search.total:
        return ""
    name, value = active[0]
    if name == "place":
        ways, title = other_occupations(search, value), "職種から探す"
    elif name == "occupation":
        ways, title = other_places(search, value), "市区町村から探す"
    else:
        return ""
    label = search.labels.of(search.query, name, value)
    return render_to_string(
        "search/landing/ways.html", {"ways": ways, "title": f"{label}の求人を{title}", "name": name}
    )
