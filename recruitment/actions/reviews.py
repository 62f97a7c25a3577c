"""Rows of the dialogue: opening a submission, finding the one that waits, closing it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Revision

from core.revisions import content_hash
from recruitment.actions.log import lock_listing
from recruitment.actions.working_days import add_working_days
from recruitment.checking.service import check_company, check_job
from recruitment.checks.findings import Finding, Severity
from recruitment.models import Company, GuidelineItem, Job, Review, ReviewCheck, ReviewComment, ReviewState

if TYPE_CHECKING:
    from accounts.models import User

LONGEST_TEXT = 2000
UNKNOWN_FIELD = "指摘できない項目が含まれています。画面を読み込み直してください。"
NOT_WAITING = "この提出は、すでに取り下げられたか、ほかの担当者が決定しました。画面を読み込み直してください。"


def lock_record(record: Job | Company) -> None:
    """Hold the record until the transaction ends, so that two people cannot act on it at once (T8).

    A company has its consent as of now: what was read before may be stored again afterwards.
    """
    if isinstance(record, Job):
        lock_listing(record)
    else:
        record.open_data_consent = Company.objects.select_for_update().get(pk=record.pk).open_data_consent


def waiting_review(record: Job | Company) -> Review | None:
    """The submission of a record that waits for a decision."""
    return Review.objects.for_record(record).waiting().first()


def lock_submission(subject: Review | Job | Company) -> Review:
    """The waiting submission of a record, or this one if it still waits; locked until the transaction ends.

    Raises ValidationError when nothing waits.
    """
    record = subject.record if isinstance(subject, Review) else subject
    lock_record(record)
    review = Review.objects.select_for_update().for_record(record).waiting().first()
    if review is None:
        sentence = (
            NOT_WAITING if isinstance(subject, Review) else f"この{noun(record)}は審査待ちではありません。"
        )
        raise ValidationError(sentence, code="not_submitted")
    if isinstance(subject, Review) and subject.pk != review.pk:
        raise ValidationError(NOT_WAITING, code="not_submitted")
    if review.job_id:
        review.job = record
    review.company = record.company if isinstance(record, Job) else record
    return review


def noun(record: Job | Company) -> str:
    """What the record is called in a sentence."""
    return "求人" if isinstance(record, Job) else "企業情報"


@dataclass(frozen=True)
class Counted:
    """How many findings a record has by what they ask for."""

    must: int
    should: int

    @property
    def any(self) -> bool:
        """Whether there is anything to mend."""
        return bool(self.must or self.should)


def findings_of(record: Job | Company) -> list[Finding]:
    """What the checks say today."""
    return check_job(record) if isinstance(record, Job) else check_company(record)


def count_findings(record: Job | Company) -> Counted:
    """Count what the checks say today."""
    severities = [finding.severity for finding in findings_of(record)]
    return Counted(severities.count(Severity.MUST), severities.count(Severity.SHOULD))


def open_review(record: Job | Company, draft: Job | Company, revision: Revision, by: User | None) -> Review:
    """Write down a submission with the findings of its day and its deadline."""
    counted = count_findings(draft)
    now = timezone.now()
    return Review.objects.create(
        company=record.company if isinstance(record, Job) else record,
        job=record if isinstance(record, Job) else None,
        revision=revision,
        content_hash=content_hash(revision.content),
        is_change=record.live,
        replaces_id=record.live_revision_id if record.live else None,
        submitted_at=now,
        submitted_by=by,
        due_at=add_working_days(now, settings.MODERATION_DAYS),
        must_count=counted.must,
        should_count=counted.should,
    )


def close_review(review: Review, state: ReviewState, by: User | None, note: str = "") -> None:
    """Write down how a submission ended."""
    review.state, review.decided_by, review.note = state, by, note
    review.decided_at = timezone.now()
    review.save()


def record_checks(review: Review, confirmed: Collection[int] | None) -> None:
    """Keep the answers to the guideline. Raises ValidationError unless every point is confirmed.

    None means that nobody was asked: the product itself, or an action called without the form.
    """
    if confirmed is None:
        return
    items = list(GuidelineItem.objects.filter(scope=review.scope, active=True))
    if missing := [item.text for item in items if item.pk not in confirmed]:
        sentences = "、".join(f"「{text}」" for text in missing)
        raise ValidationError(
            {"checklist": f"掲載基準の確認が済んでいない項目があります：{sentences}"}, code="checklist"
        )
    review.checks.all().delete()
    ReviewCheck.objects.bulk_create(
        ReviewCheck(review=review, item=item, text=item.text, confirmed=True) for item in items
    )


def record_comments(review: Review, comments: Mapping[str, str]) -> None:
    """Keep what was written at each field."""
    ReviewComment.objects.bulk_create(
        ReviewComment(review=review, field=field, text=text) for field, text in comments.items()
    )


def clean_comments(record: Job | Company, comments: Mapping[str, str] | None) -> dict[str, str]:
    """Comments that say something, at fields the record has. Raises ValidationError for others."""
    known = {field.name for field in record._meta.get_fields()}
    cleaned: dict[str, str] = {}
    for field, text in (comments or {}).items():
        if field not in known:
            raise ValidationError(UNKNOWN_FIELD, code="field")
        if words := clean_text(text):
            cleaned[field] = words
    return cleaned


def clean_text(text: str) -> str:
    """Free text without what cannot be stored or mailed. Raises ValidationError when it is too long."""
    kept = "".join(
        letter
        for letter in text.replace("\r\n", "\n")
        if letter == "\n" or unicodedata.category(letter)[0] != "C"
    ).strip()
    if len(kept) > LONGEST_TEXT:
        raise ValidationError(f"{LONGEST_TEXT:,}文字以内で入力してください（いまは{len(kept):,}文字です）。")
    return kept
