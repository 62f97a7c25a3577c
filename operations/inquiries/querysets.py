"""Questions about inquiries, each asked in one place."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet
from django.utils import timezone

from operations.inquiries.enums import UNANSWERED, Audience, Channel, Status

if TYPE_CHECKING:
    from recruitment.models import Company

SEARCHED = ("number", "name", "organisation", "email", "message")


class InquiryQuerySet(QuerySet):
    """Inquiries."""

    def waiting(self) -> Self:
        """Somebody waits for an answer."""
        return self.filter(status__in=UNANSWERED)

    def overdue(self) -> Self:
        """The answer is late."""
        return self.waiting().filter(due_at__lt=timezone.now())

    def matching(self, words: str) -> Self:
        """Inquiries that contain every word: number, name, company, address, phone in any spelling, text."""
        found = self
        for word in unicodedata.normalize("NFKC", words).replace("\0", "").split()[:5]:
            condition = Q()
            for field in SEARCHED:
                condition |= Q(**{f"{field}__icontains": word})
            digits = "".join(character for character in word if character.isascii() and character.isdigit())
            if len(digits) >= 4 and not word.upper().startswith("INQ"):
                condition |= Q(phone_digits__contains=digits)
            found = found.filter(condition)
        return found

    def of_company(self, company: Company) -> Self:
        """What people of a company asked through the form while they were signed in."""
        return self.filter(
            company=company,
            audience=Audience.EMPLOYER,
            channel=Channel.FORM,
            sent_by__isnull=False,
            erased_at=None,
        ).exclude(status=Status.SPAM)

    def with_answer_to_read(self) -> Self:
        """Answered, and nobody of the company has said so far that it was read."""
        return self.filter(
            status__in=[Status.ANSWERED, Status.CLOSED], answered_at__isnull=False, read_at=None
        )

    def answered_before(self, moment: datetime) -> Self:
        """Answered long ago without another word."""
        return self.filter(status=Status.ANSWERED, answered_at__lt=moment)

    def to_be_erased(self, finished_before: datetime, spam_before: datetime) -> Self:
        """Whose time of storage is over."""
        kept = Q(status=Status.CLOSED, closed_at__lt=finished_before)
        junk = Q(status=Status.SPAM, closed_at__lt=spam_before)
        return self.filter(kept | junk, erased_at=None)
