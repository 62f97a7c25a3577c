"""Similar jobs on the pages of jobs."""

from wagtail import hooks

from recruitment.models import Job
from recruitment.public.similar import Similar
from search.similar.shown import similar_jobs


@hooks.register("recruitment_similar_jobs")
def provide(job: Job, limit: int) -> list[Similar]:
    """What was computed ahead."""
    return similar_jobs(job, limit)
