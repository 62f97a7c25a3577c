"""What the landing pages add to the admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from home.landing.views import job_conditions


@hooks.register("register_admin_urls")
def conditions_url() -> list[URLPattern]:
    """The panel in which conditions of a job list are picked."""
    return [path("job-conditions/", job_conditions, name="job_conditions")]
