"""What is due by the clock: the moderators' daily mail, and forgetting old drafts."""

from __future__ import annotations

from datetime import time, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Revision

from core.links import absolute_url
from core.outbox.actions import enqueue
from core.periodic import periodic_job
from recruitment import mails
from recruitment.actions.working_days import is_working_day
from recruitment.models import Company, Job, Listing, Review

NAMED_IN_MAIL = 10
DRAFTS_KEPT = timedelta(days=180)
BATCH = 500


@periodic_job("moderation.digest", daily_at=time(8, 30))
def tell_moderators() -> str:
    """Mail the moderators what waits, on working days and once a day."""
    today = timezone.localdate()
    counts = Review.objects.counts(None)
    if not is_working_day(today) or not (counts["waiting"] or counts["sampling"]):
        return ""
    nearest = Review.objects.waiting().with_relations()
    nearest = nearest.order_by(F("due_at").asc(nulls_last=True), "pk")[:NAMED_IN_MAIL]
    texts = {name: str(counts[name]) for name in ("waiting", "overdue", "sampling")}
    texts["items"] = "\n".join(_line(review) for review in nearest)
    texts["queue"] = absolute_url("moderation_queue")
    written = enqueue(
        "recruitment.moderation_digest", mails.moderators(), texts, key=f"moderation-digest-{today}"
    )
    return f"{len(written)} 通"


@periodic_job("moderation.purge_revisions", daily_at=time(3, 50))
def purge_revisions() -> str:
    """Delete old drafts of companies and jobs that nothing speaks of any more (T22).

    What is public, newest, scheduled, or was ever handed in stays: Wagtail's own command would take the
    content of a decided or waiting submission away.
    """
    deleted = sum(_purge(model) for model in (Company, Job))
    return f"{deleted} 版を削除" if deleted else ""


def _purge(model: type[Company] | type[Job]) -> int:
    kept = set(model.objects.values_list("latest_revision", flat=True))
    kept |= set(model.objects.values_list("live_revision", flat=True))
    kept |= set(Review.objects.values_list("revision", flat=True))
    kept |= set(Review.objects.values_list("corrected_revision", flat=True))
    kept |= set(Review.objects.values_list("replaces", flat=True))
    kept |= set(Listing.objects.values_list("submitted_revision", flat=True))
    old = Revision.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        created_at__lt=timezone.now() - DRAFTS_KEPT,
        approved_go_live_at__isnull=True,
    )
    doomed = [key for key in old.values_list("pk", flat=True) if key not in kept]
    for start in range(0, len(doomed), BATCH):
        Revision.objects.filter(pk__in=doomed[start : start + BATCH]).delete()
    return len(doomed)


def _line(review: Review) -> str:
    due = date_format(timezone.localtime(review.due_at), "n月j日") if review.due_at else "期限なし"
    late = "【超過】" if review.is_overdue else ""
    return f"・{late}{due}まで　{mails.name_of(review)}（{review.company.name}）"
