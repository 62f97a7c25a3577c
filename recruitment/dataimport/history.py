"""What registrations leave in the history of jobs and companies, and since when people have changed them.

Entries name the versions a registration made, so that these are told from versions that people wrote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from recruitment.admin.history import LinkedFormatter
from recruitment.dataimport.models import ImportBatch
from recruitment.models import Company, Job, ListingTransition, Review
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User

REGISTERED, UNDONE = "dataimport.register", "dataimport.undo"
NEW, CLOSED = "new", "closed"
"""What was done, in the data of an entry, where a record did not simply change."""
READ = "dataimport.view_importbatch"
BY_HAND = ("close", "renew")
"""Steps of a listing, beside new versions, that a file would take back."""


class RegisteredFormatter(LinkedFormatter):
    """A registration changed the record."""

    label = "データ登録"
    words = "{}（{}）で変わりました"
    special = {NEW: "{}（{}）で登録しました", CLOSED: "{}（{}）で掲載を終えました"}

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """Which one, and where its file came from."""
        batch = ImportBatch(pk=log_entry.data["batch"])
        words = self.special.get(log_entry.data.get("did", ""), self.words)
        return words.format(batch, log_entry.data["source"])

    def url_for(self, entry: ModelLogEntry, user: User) -> str:
        """The registration, for its readers."""
        return reverse("dataimport_batch", args=[entry.data["batch"]]) if user.has_perm(READ) else ""


class UndoneFormatter(RegisteredFormatter):
    """A registration was undone."""

    label = "データ登録の取り消し"
    words = "{}（{}）の取り消しで、前の内容に戻りました"
    special = {CLOSED: "{}（{}）の取り消しで、掲載を終えました"}


def note(
    batch: ImportBatch,
    model: type[Job] | type[Company],
    versions: Mapping[int, int | None],
    *,
    by: User | None,
    action: str = REGISTERED,
    did: Mapping[int, str] | None = None,
) -> None:
    """Write into the history of records; `versions` are their newest ones from before, by primary key.

    `did` says of which it is told that they are new, or ended.
    """
    content_type, now = ContentType.objects.get_for_model(model), timezone.now()
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=content_type,
            object_id=str(pk),
            label=str(record),
            action=action,
            timestamp=now,
            user=by,
            data={
                "batch": batch.pk,
                "source": batch.source,
                "after": versions[pk] or 0,
                "did": (did or {}).get(pk, ""),
            },
            revision_id=record.latest_revision_id,
            content_changed=record.latest_revision_id != versions[pk],
        )
        for pk, record in model.objects.in_bulk(versions).items()
    )


def changed_by_people[Record: (Job, Company)](
    model: type[Record], records: Iterable[Record]
) -> dict[int, datetime]:
    """When people last changed each of these records, by primary key; never for those that nobody did.

    A new version counts, public or not, and for a job that its publication was ended or prolonged, or that
    what people handed in, unchanged perhaps, was approved. What is public was changed no later than its
    date of publication, which files give out as UPDATED_DATE.
    """
    content_type, known = ContentType.objects.get_for_model(model), {str(each.pk): each for each in records}
    ours = defaultdict(list)
    entries = ModelLogEntry.objects.filter(
        content_type=content_type, object_id__in=known, action__in=(REGISTERED, UNDONE)
    )
    for pk, data, newest in entries.values_list("object_id", "data", "revision_id"):
        ours[pk].append(range(data["after"] + 1, (newest or 0) + 1))
    found: dict[int, datetime] = {}
    versions = Revision.objects.filter(base_content_type=content_type, object_id__in=known)
    for pk, version, moment in versions.order_by("created_at").values_list("object_id", "pk", "created_at"):
        record = known[pk]
        if record.live_revision_id == version and record.last_published_at:
            moment = min(moment, record.last_published_at)
        if not any(version in made for made in ours[pk]):
            found[int(pk)] = moment
    if model is Job:
        for key, moment in (*_steps(list(known)), *_openings(list(known), ours)):
            found[key] = max(moment, found.get(key, moment))
    return found


def _openings(pks: list[str], ours: Mapping[str, Sequence[range]]) -> Iterable[tuple[int, datetime]]:
    """When moderators made jobs public that people, not registrations, had handed in."""
    approvals = ListingTransition.objects.filter(
        listing__job__in=pks, action="approve", from_state=ListingState.SUBMITTED
    )
    steps = list(approvals.values_list("listing__job", "at"))
    reviews = Review.objects.filter(job__in={pk for pk, _ in steps}).order_by("submitted_at")
    handed_in = list(reviews.values_list("job", "submitted_at", "revision"))
    for pk, moment in steps:
        *_, version = (None, *(version for job, at, version in handed_in if job == pk and at <= moment))
        if not any(version in made for made in ours[str(pk)]):
            yield pk, moment


def _steps(pks: list[str]) -> Iterable[tuple[int, datetime]]:
    # Who answers by the link of a mail, or whose account is gone, has no name; a registration says its own.
    steps = ListingTransition.objects.filter(listing__job__in=pks, action__in=BY_HAND)
    steps = steps.exclude(reason__startswith=ImportBatch._meta.verbose_name)
    return steps.values_list("listing__job", "at")
