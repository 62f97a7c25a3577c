"""From public jobs to their search documents."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from hashlib import blake2b

from recruitment.freshness.notices import marked_among
from recruitment.models import Job
from search.documents.applications import application_counts
from search.documents.classes import marked_terms
from search.documents.document import Document
from search.documents.folding import fold_of
from search.documents.reading import open_jobs
from search.documents.rules import rules
from search.documents.tokens import tokens_of
from search.language.analyzer import index_text
from search.places.locate import spots_of

AT_ONCE = 200
"""Jobs read together when all are read."""

DOUBTFUL = datetime.timedelta(days=30)
"""So much older a job stands that nobody has confirmed for a long time."""

ID_BITS = 20


@dataclass(frozen=True)
class Draft:
    """A document whose texts are not analysed yet, which is nine tenths of the work."""

    job: int
    position: int
    company: int
    fold: int
    spot: int | None
    tokens: tuple[str, ...]
    hourly_pay: int | None
    monthly_pay: int | None
    until: datetime.date
    applications: int
    head: str
    occupation: str
    text: str

    @cached_property
    def digest(self) -> str:
        """Summary of everything the document is made from, the rules included."""
        return blake2b(repr((rules(), *astuple(self))).encode(), digest_size=16).hexdigest()

    def analysed(self) -> Document:
        """The document itself."""
        head = index_text(self.head, label=True)
        return Document(
            job=self.job,
            position=self.position,
            company=self.company,
            fold=self.fold,
            spot=self.spot,
            tokens=frozenset(self.tokens),
            hourly_pay=self.hourly_pay,
            monthly_pay=self.monthly_pay,
            until=self.until,
            applications=self.applications,
            head=f"{head} {marked_terms(index_text(self.occupation))}".rstrip(),
            body=f"{head} {index_text(self.text)}",
            digest=self.digest,
        )


def documents_of(keys: Iterable[int]) -> dict[int, Document]:
    """Documents by job; jobs that are not open have none."""
    return {draft.job: draft.analysed() for draft in drafts_of(keys)}


def all_documents() -> Iterator[Document]:
    """Documents of all open jobs, in the order of their keys."""
    last = 0
    while keys := list(Job.objects.open().filter(pk__gt=last).order_by("pk").values_list("pk")[:AT_ONCE]):
        yield from documents_of(key for (key,) in keys).values()
        (last,) = keys[-1]


def drafts_of(keys: Iterable[int]) -> list[Draft]:
    """Drafts of the open jobs among some keys; a handful of queries however many there are."""
    jobs = open_jobs(keys)
    if not jobs:
        return []
    spots, counts = spots_of(jobs), application_counts(jobs)
    marked = marked_among(job.listing for job in jobs)
    return [
        _draft(job, spots.get(job.pk), counts.get(job.pk, 0), doubtful=job.listing.pk in marked)
        for job in jobs
    ]


def position_of(published: datetime.datetime, job: int, *, doubtful: bool = False) -> int:
    """Recency of a job: milliseconds of its first publication, then its key."""
    moment = published - DOUBTFUL if doubtful else published
    return int(moment.timestamp() * 1000) << ID_BITS | job & (1 << ID_BITS) - 1


def _draft(job: Job, spot: int | None, applications: int, *, doubtful: bool) -> Draft:
    text = job.search_text()
    published = job.listing.first_published_at or job.created_at
    return Draft(
        job=job.pk,
        position=position_of(published, job.pk, doubtful=doubtful),
        company=job.company_id,
        fold=fold_of(job),
        spot=spot,
        tokens=tokens_of(job, spot, f"{job.title}\n{text}"),
        hourly_pay=job.hourly_pay_min,
        monthly_pay=job.monthly_pay_min,
        until=job.listing.publication_end or datetime.date.max,
        applications=applications,
        head="\n".join(_names(job)),
        occupation=job.occupation.name if job.occupation else "",
        text=f"{text}\n{job.listing.number}",
    )


def _names(job: Job) -> Sequence[str]:
    """What the employer calls the job."""
    return [name for name in (job.title, job.occupation_name) if name]
