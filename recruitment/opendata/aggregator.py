"""The feed that job aggregators take: `<source>` with one `<job>` each, texts in CDATA (D7).

Elements as in Indeed's "XML feed reference" (docs.indeed.com, read 2026-11), which others read, too.
Only jobs that anybody may read and apply for; what needs a contact stays on the page the job links to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from core.links import absolute_url
from recruitment.display.layout import Layout, layout_of
from recruitment.models import Job
from recruitment.nationaldata.validation import FORBIDDEN
from recruitment.opendata.enums import UseKind
from recruitment.opendata.feed.answers import endpoint, refuse_parameters, send
from recruitment.opendata.feed.state import FeedState
from recruitment.opendata.feed.usage import Use, key_of
from recruitment.opendata.provider import current_provider
from recruitment.provision.models import ProvidedJob
from recruitment.public import job_sheet
from recruitment.public.structured_data import employment_type, is_at_home_only
from recruitment.vocabulary.enums import JobKind

CHUNK = 100
NO_TAGS = str.maketrans("<>", "＜＞")
JOB_TYPES = {
    "FULL_TIME": "fulltime",
    "PART_TIME": "parttime",
    "CONTRACTOR": "contract",
    "TEMPORARY": "temporary",
    "INTERN": "internship",
    "VOLUNTEER": "volunteer",
}
"""From schema.org's words to the aggregators'."""


@endpoint
def feed(request: HttpRequest) -> HttpResponseBase:
    """All of it, as a validated stream."""
    refuse_parameters(request)
    state, use = FeedState.read(), Use(UseKind.FULL, key_of(request) or "")

    def make() -> tuple[Iterable[bytes], dict[str, str]]:
        return written(use, state), {"Content-Type": "application/xml"}

    return send(request, use, state, ("aggregator",), make, is_long=True)


def written(use: Use, state: FeedState) -> Iterator[bytes]:
    """The document, a job at a time."""
    provider = current_provider()
    layouts = {kind: layout_of(kind) for kind in (JobKind.REGULAR, JobKind.INTERNSHIP)}
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<source>\n'
    yield _element("publisher", provider.site).encode()
    yield _element("publisherurl", absolute_url("opendata:home")).encode()
    yield _element("lastBuildDate", _moment(state.since)).encode()
    for job in use.counted(jobs()):
        yield FORBIDDEN.sub("", _job(job, provider.site, layouts[JobKind(job.kind)])).encode()
    yield b"</source>\n"


def jobs() -> Iterator[Job]:
    """Jobs for everybody, in the order in which they were known; memory holds one chunk."""
    known = ProvidedJob.objects.public().exclude(job__kind=JobKind.HIGH_SCHOOL).order_by("pk")
    last = 0
    while chunk := list(known.filter(pk__gt=last).values_list("pk", "job")[:CHUNK]):
        last = chunk[-1][0]
        found = Job.objects.with_page_relations().prefetch_related(None)
        yield from found.open().filter(pk__in=[job for _, job in chunk]).order_by("provided")


def _job(job: Job, site: str, layout: Layout) -> str:
    listing, place = job.listing, job.workplace_municipality
    posted = listing.first_published_at
    street = f"{job.workplace_town}{job.workplace_block} {job.workplace_building}".strip()
    parts = {
        "title": job.title,
        "date": _moment(posted) if posted else "",
        "lastactivitydate": _moment(job.last_published_at) if job.last_published_at else "",
        "referencenumber": job.number,
        "requisitionid": job.number,
        "url": absolute_url("recruitment:job", job.number),
        "company": job.company.name,
        "sourcename": site,
        "city": place.name if place else "",
        "state": place.prefecture if place else "",
        "country": "JP",
        "postalcode": job.workplace_postal_code,
        "streetaddress": street,
        "description": _description(job, layout),
        "salary": job.pay_text,
        "education": job.education,
        "jobtype": JOB_TYPES.get(employment_type(job) or "", ""),
        "category": job.occupation.name if job.occupation else "",
        "experience": job.experience,
        "expirationdate": _moment(_end(listing.publication_end)) if listing.publication_end else "",
        "remotetype": _remote_type(job),
    }
    return f"<job>\n{''.join(_element(name, text) for name, text in parts.items() if text)}</job>\n"


def _description(job: Job, layout: Layout) -> str:
    """Everything a seeker reads on the page, as simple HTML; what operators switched off is left out."""
    parts = [f"<p>{_lines(job.description)}</p>"]
    for section in job_sheet.job_sections(job, layout):
        rows = "".join(
            f"<li>{_lines(row.label)}：{_lines(' '.join(filter(None, (row.text, row.body))))}</li>"
            for row in section.rows
        )
        parts.append(f"<p><b>{section.title}</b></p><ul>{rows}</ul>")
    return "".join(parts)


def _lines(text: str) -> str:
    """Plain text as HTML without entities, which aggregators do not read."""
    return text.translate(NO_TAGS).replace("\n", "<br>")


def _element(name: str, text: str) -> str:
    """One element; the end of a CDATA section inside the text is split over two."""
    return f"<{name}><![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]></{name}>\n"


def _end(day: datetime) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59)))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _remote_type(job: Job) -> str:
    if not job.remote_work:
        return ""
    return "Fully remote" if is_at_home_only(job) else "Hybrid remote"
