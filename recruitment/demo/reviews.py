"""What the demo's moderators find: submissions of several ages, returned ones, decisions."""

from __future__ import annotations

import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from accounts.models import User
from recruitment import actions
from recruitment.actions.working_days import add_working_days
from recruitment.demo.texts import companies, read
from recruitment.models import Company, Job, Review, Sampling


def load_reviews(people: dict[str, User]) -> None:
    """Put in what is missing; records that have a submission already stay as they are."""
    for entry in read("reviews")["review"]:
        record = _record(entry)
        if record and record.live and not Review.objects.for_record(record).exists():
            _hand_in(record, entry, people.get("moderator"))
    for order, review in enumerate(Review.objects.waiting().filter(is_change=False)):
        if review.submitted_at > timezone.now() - datetime.timedelta(hours=1):
            _backdate(review, order % 5)


def _record(entry: dict[str, Any]) -> Job | Company | None:
    company = Company.objects.filter(name=companies()[entry["company"]]["name"]).first()
    if company is None or "job" not in entry:
        return company
    return Job.objects.open().filter(company=company, title=entry["job"]).first()


def _hand_in(record: Job | Company, entry: dict[str, Any], moderator: User | None) -> None:
    """Write the draft, hand it in, and decide as the entry says."""
    draft = record.get_latest_revision_as_object()
    company = record.company if isinstance(record, Job) else record
    for name, value in entry.get("set", {}).items():
        setattr(draft, name, value)
    for name, text in entry.get("append", {}).items():
        setattr(draft, name, f"{getattr(draft, name)}\n\n{text}")
    if entry.get("trust"):
        actions.trust(company, None)
    if isinstance(draft, Job):
        actions.save_draft(draft, None)
        review = actions.submit(record, None)
    else:
        actions.save_company_draft(draft, None)
        review = actions.submit_company(record, None)
    if review.fast_lane:
        Review.objects.filter(pk=review.pk).update(sampling=Sampling.DUE)
    else:
        _decide(review, entry, moderator)
    _backdate(review, entry["days"])


def _decide(review: Review, entry: dict[str, Any], moderator: User | None) -> None:
    note = entry.get("note", "")
    match entry.get("state"):
        case "returned":
            actions.return_(review, moderator, note, comments=entry["comments"])
        case "rejected":
            actions.reject(review, moderator, note)
        case "approved" if "correct" in entry:
            actions.correct_and_approve(review, moderator, entry["correct"], note=note)
        case "approved":
            actions.approve(review, moderator, note=note)
        case _ if entry.get("assigned") and moderator:
            actions.assign(review, moderator)


def _backdate(review: Review, days: int) -> None:
    """Let it look handed in at an office hour `days` days ago, and decided the day after."""
    review.refresh_from_db()
    submitted = timezone.localtime() - datetime.timedelta(days=days)
    if days:
        submitted = submitted.replace(hour=9 + review.pk % 8, minute=review.pk * 7 % 60)
    review.submitted_at = submitted
    review.due_at = add_working_days(submitted, settings.MODERATION_DAYS)
    if review.decided_at:
        review.decided_at = min(submitted + datetime.timedelta(days=1), timezone.now())
    review.save()
