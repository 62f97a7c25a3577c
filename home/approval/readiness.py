"""What must be right before a page goes public: whole, not past its end, no errors found (A13)."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from wagtail.models import Page

from core.content_check import Finding, check_page, errors_in
from features.models import InterviewPage
from features.publishing import unpublishable


def obstacles(draft: Page) -> list[str]:
    """Return what stops the publication of a draft, each as a sentence; nothing when it may go."""
    return [*_missing(draft), *_ended(draft), *map(_sentence, errors_in(check_page(draft)))]


def _missing(draft: Page) -> Iterator[str]:
    """Workflows and lists publish without a form, so nobody has asked for the required fields (T7)."""
    found: dict[str, list[str]] = {}
    if isinstance(draft, InterviewPage):
        found |= {name: [sentence] for name, sentence in unpublishable(draft).items()}
    try:
        draft.full_clean()
    except ValidationError as error:
        found |= error.message_dict
    for name, sentences in found.items():
        label = "" if name == NON_FIELD_ERRORS else f"「{draft._meta.get_field(name).verbose_name}」"
        yield f"{label}{''.join(sentences)}"


def _ended(draft: Page) -> Iterator[str]:
    """A page whose end has passed would be public until the next run of the clock (T20)."""
    if draft.expire_at and draft.expire_at <= timezone.now():
        yield "「掲載を終える日時」が過ぎています。これからの日時にするか、空欄にしてください。"


def _sentence(finding: Finding) -> str:
    where = "、".join(filter(None, (finding.place, finding.excerpt)))
    return f"{finding.message}［{where}］" if where else finding.message
