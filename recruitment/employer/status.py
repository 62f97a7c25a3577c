"""Where a job stands, in the words of its employer, and what they may do with it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from recruitment.employer.actions import is_untouched_draft
from recruitment.models import Job, Listing, Review, ReviewState
from recruitment.vocabulary.enums import LISTING_TRANSITIONS, ListingState

SOON = 14
"""Days before the end from which a job is pointed out."""


@dataclass(frozen=True)
class Status:
    """A word for the badge, its colour, and a sentence that says what it means for the employer."""

    label: str
    tone: str
    sentence: str


STATUSES = {
    ListingState.DRAFT: Status("下書き", "draft", "まだだれにも見えません。書き終えたら提出してください。"),
    ListingState.SUBMITTED: Status(
        "審査待ち", "waiting", "運営の担当者が内容を確認しています。結果はメールでお知らせします。"
    ),
    ListingState.RETURNED: Status(
        "差し戻し", "returned", "直していただきたい点があります。内容を直して、もう一度提出してください。"
    ),
    ListingState.REJECTED: Status(
        "掲載不可", "returned", "この内容では掲載できません。理由をご確認ください。"
    ),
    ListingState.SUSPENDED: Status(
        "掲載停止", "paused", "運営の担当者が掲載を止めています。くわしくはお問い合わせください。"
    ),
    ListingState.CLOSED: Status(
        "掲載終了", "ended", "掲載は終わっています。もう一度募集するときは、編集して提出してください。"
    ),
}
OPEN = Status("掲載中", "open", "サイトに掲載されています。")
OPEN_WAITING = Status(
    "掲載中・変更を審査中", "waiting", "今の内容を掲載したまま、変更した内容を運営の担当者が確認しています。"
)
OPEN_RETURNED = Status(
    "掲載中・変更は差し戻し",
    "returned",
    "今の内容を掲載しています。変更には、直していただきたい点があります。",
)
HIDDEN = Status(
    "非表示",
    "paused",
    "募集中の確認がないため、掲載を休んでいます。募集中の場合はお知らせください。",
)
ENDED = Status("期間終了", "ended", "掲載期間が終わりました。期間を延ばすか、内容を直して提出してください。")


def status_of(job: Job, last_review: str | None) -> Status:
    """The status of a job; `last_review` is the state of its newest submission, if any."""
    listing = job.listing
    if listing.state != ListingState.OPEN:
        return STATUSES[ListingState(listing.state)]
    if listing.has_ended:
        return ENDED
    if listing.hidden_at is not None:
        return HIDDEN
    if last_review == ReviewState.WAITING:
        return OPEN_WAITING
    if last_review in (ReviewState.RETURNED, ReviewState.REJECTED) and job.has_unpublished_changes:
        return OPEN_RETURNED
    return OPEN


@dataclass(frozen=True)
class Steps:
    """What the employer may do with a job now."""

    edit: bool
    submit: bool
    withdraw: bool
    confirm: bool
    renew: bool
    close: bool
    discard: bool
    delete: bool = False


def steps_of(job: Job, last_review: str | None, *, with_delete: bool = False) -> Steps:
    """What is possible; asking whether a draft may be deleted costs two questions to the database."""
    listing = job.listing
    waiting = listing.is_waiting or last_review == ReviewState.WAITING
    is_open = listing.state == ListingState.OPEN
    may_submit = ListingState.SUBMITTED in LISTING_TRANSITIONS[listing.state]
    return Steps(
        edit=not waiting,
        submit=not waiting and (may_submit or (is_open and job.has_unpublished_changes)),
        withdraw=waiting,
        confirm=is_open and not listing.has_ended,
        renew=is_open,
        close=ListingState.CLOSED in LISTING_TRANSITIONS[listing.state],
        discard=not waiting and job.live and job.has_unpublished_changes,
        delete=with_delete and is_untouched_draft(job),
    )


def ends_soon(listing: Listing) -> bool:
    """Whether the end of the publication should be pointed out."""
    left = listing.days_left
    return listing.state == ListingState.OPEN and left is not None and 0 <= left <= SOON


@dataclass(frozen=True)
class Row:
    """One line of the list of jobs."""

    job: Job
    status: Status
    steps: Steps
    url: str
    ends_soon: bool


def row_of(job: Job) -> Row:
    """A line for a job of a board (it carries `last_review`)."""
    return Row(
        job=job,
        status=status_of(job, job.last_review),
        steps=steps_of(job, job.last_review),
        url=reverse("employer:job", args=[job.company_id, job.number]),
        ends_soon=ends_soon(job.listing),
    )


def last_review_of(job: Job) -> Review | None:
    """The newest submission of a job with what was written at its fields."""
    return Review.objects.for_record(job).prefetch_related("comments").first()
