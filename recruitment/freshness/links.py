"""The signed link of a mail: whoever holds it may speak for one job, without signing in, for a while."""

from __future__ import annotations

from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from core.links import absolute_url
from recruitment.models import Job

SIGNER = TimestampSigner(salt="freshness.still-open")
VALID_FOR = timedelta(days=45)


class LinkExpired(Exception):
    """A genuine link whose time is over."""


def still_open_url(job: Job | int) -> str:
    """Absolute address at which the employer confirms, renews or closes a job."""
    pk = job if isinstance(job, int) else job.pk
    return absolute_url("freshness:confirm", SIGNER.sign(str(pk)))


def find_job(token: str) -> Job | None:
    """The job of a link; None for a forged one or a job that is gone. Raises LinkExpired."""
    try:
        pk = int(SIGNER.unsign(token, max_age=VALID_FOR))
    except SignatureExpired as late:
        raise LinkExpired from late
    except (BadSignature, ValueError):
        return None
    return Job.objects.select_related("listing", "company").filter(pk=pk).first()
