"""One job: where it stands, what is public, what waits, what was said about it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from recruitment.employer.comparison import changes_of, remarks_of
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.employer.status import last_review_of, status_of, steps_of
from recruitment.employer.timeline import job_events, with_actor
from recruitment.models import Job, Review, ReviewState
from recruitment.vocabulary.enums import ListingState

WAY = (
    ("下書き", {ListingState.DRAFT}),
    ("審査", {ListingState.SUBMITTED, ListingState.RETURNED, ListingState.REJECTED}),
    ("掲載", {ListingState.OPEN, ListingState.SUSPENDED}),
    ("終了", {ListingState.CLOSED}),
)


class JobPageMixin(CompanyScopeMixin):
    """A page about `self.job`, one of the company's own."""

    section = "jobs"
    job: Job
    review: Review | None

    def find_job(self) -> None:
        """Look the job up; 404 for another company's."""
        self.job = self.get_job(self.kwargs["number"])
        self.review = last_review_of(self.job)

    @property
    def review_state(self) -> str:
        """State of the newest submission."""
        return self.review.state if self.review else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The job, where it stands, what may be done."""
        return super().get_context_data(
            job=self.job,
            status=status_of(self.job, self.review_state),
            steps=steps_of(self.job, self.review_state, with_delete=True),
            review=self.review,
            **kwargs,
        )


class JobView(JobPageMixin, TemplateView):
    """Everything about one job."""

    template_name = "employer/job.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the job first."""
        self.find_job()
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the dialogue, the difference to what is public, and the history."""
        job = self.job
        draft = job.get_latest_revision_as_object() if job.has_unpublished_changes else job
        transitions = with_actor(job.listing.transitions.select_related("listing__job"))[:20]
        return super().get_context_data(
            draft=draft,
            remarks=remarks_of(self.review),
            sent_back=self.review_state in (ReviewState.RETURNED, ReviewState.REJECTED),
            changes=changes_of(job, draft) if job.live and draft is not job else [],
            way=self.way(),
            events=job_events(transitions),
            **kwargs,
        )

    def way(self) -> list[tuple[str, str]]:
        """The stations of a job and which are done: `done`, `here` or nothing."""
        listing = self.job.listing
        ended = listing.state == ListingState.OPEN and listing.has_ended
        here = 3 if ended else next(i for i, (_, states) in enumerate(WAY) if listing.state in states)
        return [
            (label, "here" if i == here else "done" if i < here else "") for i, (label, _) in enumerate(WAY)
        ]
