"""One revision per sitting, not one per autosave."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from recruitment.models import Review

SITTING = datetime.timedelta(minutes=30)
"""Within this time a person's saves make one step of the history."""


def own_recent_revision(draft: Any, user: Any) -> Revision | None:
    """The newest revision, if it is this person's of this sitting and nobody relies on it.

    What is public, was handed in, or came back from a review is never written over.
    """
    revision = Revision.objects.filter(pk=draft.latest_revision_id, user=user).first()
    if revision is None or revision.pk == draft.live_revision_id:
        return None
    if timezone.now() - revision.created_at > SITTING:
        return None
    return None if Review.objects.filter(revision=revision).exists() else revision
