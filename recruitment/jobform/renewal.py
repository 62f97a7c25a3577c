"""Renew and edit in one go: the period is asked at the end of the form (B8)."""

from __future__ import annotations

from django.http import HttpRequest

from recruitment.freshness.forms import RenewForm
from recruitment.jobform.kit.values import fingerprint, values_of
from recruitment.jobform.sections import JOB_SECTIONS
from recruitment.models import Job, Listing
from recruitment.vocabulary.enums import ListingState


def renewal_of(request: HttpRequest, listing: Listing) -> RenewForm | None:
    """The question for the period of a job that is or was public."""
    if listing.state != ListingState.OPEN:
        return None
    data = request.POST if "until" in request.POST else None
    return RenewForm(data)


def is_unchanged(draft: Job) -> bool:
    """Whether a draft says the same as the public job."""
    public = Job.objects.get(pk=draft.pk)
    names = JOB_SECTIONS.names
    return bool(public.live) and fingerprint(values_of(public, names)) == fingerprint(values_of(draft, names))
