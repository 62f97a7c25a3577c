"""What a moderator mended in a submission, told to the employer in the portal."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from recruitment.moderation.difference import compare


def corrections_of(context: Any) -> SafeString:
    """The difference between what was handed in and what was published, for the newest submission."""
    review = context.get("review")
    if review is None or not (review.revision_id and review.corrected_revision_id):
        return SafeString("")
    changes = compare(review.revision.as_object(), review.corrected_revision.as_object())
    return render_to_string("moderation/corrected.html", {"changes": changes, "note": review.note})
