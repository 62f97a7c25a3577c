"""Rows for the city's own files (D1): what is open now and can be said."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from core.outbox.texts import site_name
from recruitment.nationaldata.writing import Head
from recruitment.provision.ledger import catch_up
from recruitment.provision.ledger.following import AT_MOST
from recruitment.provision.models import ProvidedJob
from recruitment.provision.querysets import ProvidedJobQuerySet


class Scope(models.TextChoices):
    """Whose jobs a file holds."""

    ALL = "all", "すべての企業の求人"
    CONSENTED = "consented", "外部提供に同意した企業の求人だけ"


def exportable(scope: str) -> ProvidedJobQuerySet:
    """Entries that go into a file."""
    entries = ProvidedJob.objects
    return entries.public() if scope == Scope.CONSENTED else entries.exportable()


def bring_up_to_date() -> None:
    """Write what the clock or a put-off change asks for, however much; for a program, not for a page."""
    while catch_up() > AT_MOST // 2:
        pass


def own_head() -> Head:
    """Head of a file of the city's own: no terms, for nobody outside is given it by us."""
    return Head(source=site_name(), built_at=timezone.localtime().isoformat(timespec="seconds"))
