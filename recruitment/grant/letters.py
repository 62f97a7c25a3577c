"""Puts the mails about the grant into the outbox; called by the actions and the clock."""

from __future__ import annotations

from django.db import models
from django.utils.formats import date_format

from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.grant import mails
from recruitment.grant.models import GrantApplication, GrantState
from recruitment.mails import addresses_of
from recruitment.models import Company, Job


def tell_declared(application: GrantApplication) -> None:
    """The declaration arrived."""
    _send(mails.DECLARED.name, application.company, application)


def tell_decided(application: GrantApplication) -> None:
    """The company is eligible, or not."""
    if application.state == GrantState.ELIGIBLE:
        words = {"until": _until(application), "reason": application.reason}
        _send(mails.ELIGIBLE.name, application.company, application, **words)
    else:
        _send(mails.REFUSED.name, application.company, application, reason=application.reason)


def tell_put_off(job: Job, note: str) -> None:
    """The mark of a job is off until somebody decides again."""
    _send(mails.PUT_OFF.name, job.company, job, reason=note, job=str(job))


def tell_lapsing(application: GrantApplication) -> None:
    """The eligibility ends soon; once for each end."""
    key = f"grant-lapsing-{application.pk}-{application.valid_until}"
    _send(mails.LAPSING.name, application.company, application, key=key, until=_until(application))


def tell_lapsed(application: GrantApplication) -> None:
    """The eligibility has ended."""
    _send(mails.LAPSED.name, application.company, application)


def _until(application: GrantApplication) -> str:
    return date_format(application.valid_until, "Y年n月j日")


def _send(kind: str, company: Company, about: models.Model, *, key: str = "", **more: str) -> None:
    page = absolute_url("grant:company", company.pk)
    context = {"company": str(company), "page": page, **more}
    enqueue(kind, addresses_of(company), context, about=about, key=key)
