"""Ways from the job search to the pages of occupations in places."""

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from recruitment.vocabulary.models import Occupation
from search.landing.addresses import MIDDLE_LENGTH, landing_path, plain_name
from search.landing.around import other_occupations, other_places

if TYPE_CHECKING:
    from recruitment.models import Job


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


@hooks.register("outlet_similar_jobs_end")
def all_of_the_occupation(context: Any) -> SafeString | str:
    """Below jobs like a job, the way to all of its occupation in its place."""
    job: Job = context["job"]
    place, occupation = job.workplace_municipality, _middle_class(job.occupation)
    if place is None or occupation is None:
        return ""
    return format_html(
        '<p><a class="button button--outline" href="{}">{}の{}の求人をまとめて見る</a></p>',
        landing_path(place.pk, occupation.code),
        place.name,
        plain_name(occupation.name),
    )


def _middle_class(occupation: Occupation | None) -> Occupation | None:
    """The class that pages are made of; costs a query for finer ones."""
    if occupation is None or len(occupation.code) == MIDDLE_LENGTH:
        return occupation
    codes = [code for code in occupation.path.split("/") if len(code) == MIDDLE_LENGTH]
    return Occupation.objects.filter(revision=occupation.revision, code__in=codes).first()
