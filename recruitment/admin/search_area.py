"""The search box of the side menu: people who keep no pages look for jobs with it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.search import SearchArea

AFTER_PAGES_BEFORE_IMAGES = 150


class JobSearchArea(SearchArea):
    """The box leads to the first area a person may use."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For everybody who may read jobs."""
        return request.user.has_perm("recruitment.view_job")


def job_search_area() -> JobSearchArea:
    """The list of jobs as an area of search."""
    return JobSearchArea(
        "求人",
        reverse("wagtailsnippets_recruitment_job:list"),
        name="jobs",
        icon_name="doc-full",
        order=AFTER_PAGES_BEFORE_IMAGES,
    )
