"""What the job and company pages print, the same for the public page and the live preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from wagtail import hooks

from core.models import SiteImage
from core.seo import Crumb, JsonLd, PageMeta, ShareCard, absolute
from recruitment.display.catalogue import Kind
from recruitment.display.layout import layout_of
from recruitment.freshness.notices import is_marked
from recruitment.models import Company, Job
from recruitment.public import company_sheet, job_sheet, rows, structured_data
from recruitment.vocabulary.enums import JobKind

JOBS_ON_COMPANY_PAGE = 50
DESCRIPTION_LENGTH = 110


@dataclass(frozen=True)
class CompanyArticle:
    """Something to read about a company, written by an app above this one."""

    title: str
    url: str
    label: str = ""
    lead: str = ""
    image: SiteImage | None = None


@dataclass(frozen=True)
class JobPage:
    """Everything computed for one job page."""

    address: str
    is_open: bool
    pay: str
    comparable: str
    hours: str
    holidays: str
    as_of: str
    confirmed_on: str
    publication_end: str
    is_old: bool
    apply: rows.Section
    sections: list[rows.Section] = field(default_factory=list)
    hidden: frozenset[str] = frozenset()
    """Items outside the sections that operators switched off."""


@dataclass(frozen=True)
class CompanyPage:
    """Everything computed for one company page."""

    profile: rows.Section
    figures: rows.Section
    hidden: frozenset[str] = frozenset()
    jobs: Sequence[Job] = ()
    job_count: int = 0


def job_page(job: Job, request: HttpRequest) -> JobPage:
    """Contents of a job page; works for drafts with every field empty."""
    listing = getattr(job, "listing", None)
    published = job.last_published_at
    layout = layout_of(job.kind if job.kind in JobKind.values else JobKind.REGULAR)
    return JobPage(
        address=absolute(request, job.get_absolute_url()),
        is_open=bool(listing and listing.is_open and job.live),
        pay=job.pay_text,
        comparable=job_sheet.comparable_text(job),
        hours=job_sheet.hours_text(job),
        holidays=job_sheet.holidays_text(job),
        as_of=rows.day(timezone.localdate(published)) if published else "",
        confirmed_on=rows.day(listing.confirmed_on) if listing else "",
        publication_end=rows.day(listing.publication_end) if listing else "",
        is_old=bool(listing and listing.pk and is_marked(listing)),
        apply=job_sheet.apply_section(job, layout),
        sections=job_sheet.job_sections(job, layout),
        hidden=layout.hidden,
    )


def company_page(company: Company) -> CompanyPage:
    """Contents of a company page; works for drafts with every field empty."""
    found = Job.objects.open().for_company(company).newest() if company.pk else Job.objects.none()
    jobs = list(
        found.select_related("listing", "company", "workplace_municipality", "occupation")[
            :JOBS_ON_COMPANY_PAGE
        ]
    )
    layout = layout_of(Kind.COMPANY)
    return CompanyPage(
        profile=company_sheet.company_profile(company, layout),
        figures=company_sheet.company_figures(company, layout),
        hidden=layout.hidden,
        jobs=jobs,
        job_count=len(jobs) if len(jobs) < JOBS_ON_COMPANY_PAGE else found.count(),
    )


def company_articles(company: Company) -> list[CompanyArticle]:
    """What there is to read about a company, from the `recruitment_company_articles` hook, newest first."""
    if company.pk is None:
        return []
    return [
        article for provide in hooks.get_hooks("recruitment_company_articles") for article in provide(company)
    ]


def job_crumbs(job: Job) -> tuple[Crumb, ...]:
    """Way from the top page to a job."""
    return Crumb("トップ", "/"), Crumb("求人を探す", reverse("search:jobs")), Crumb(str(job))


def company_crumbs(company: Company) -> tuple[Crumb, ...]:
    """Way from the top page to a company."""
    return Crumb("トップ", "/"), Crumb("会社を知る", reverse("recruitment:company_list")), Crumb(str(company))


def job_meta(job: Job, request: HttpRequest) -> PageMeta:
    """Head of a job page; structured data only for an open job."""
    listing = getattr(job, "listing", None)
    is_open = bool(listing and listing.is_open and job.live)
    facts = [job.company.name if job.company_id else "", job.pay_text, str(job.workplace_municipality or "")]
    summary = "／".join(fact for fact in facts if fact)
    structured: list[JsonLd] = []
    if is_open:
        found = (
            structured_data.job_posting(job, lambda path: absolute(request, path)),
            structured_data.occupation(job),
        )
        structured = [data for data in found if data]
    return PageMeta(
        title=job.public_title,
        path=job.get_absolute_url(),
        description=_shorten(f"{summary}。{job.description}"),
        card=job_card(job) if is_open else None,
        kind="article",
        noindex=not is_open,
        crumbs=job_crumbs(job),
        structured=structured,
    )


def job_card(job: Job) -> ShareCard:
    """Picture of a job for sharing."""
    return ShareCard("job", job.number, job.public_title, job.company.name, job.image)


def company_card(company: Company) -> ShareCard:
    """Picture of a company for sharing; its own first photo behind the name."""
    photo = next(iter(company.photos.all()), None)
    return ShareCard("company", company.code, str(company), company.catchphrase, photo and photo.image)


def company_meta(company: Company, request: HttpRequest) -> PageMeta:
    """Head of a company page."""
    structured = (
        [structured_data.organization(company, lambda path: absolute(request, path))] if company.live else []
    )
    return PageMeta(
        title=str(company),
        path=company.get_absolute_url(),
        description=_shorten(company.catchphrase or company.pr_text),
        card=company_card(company) if company.live else None,
        noindex=not company.live,
        crumbs=company_crumbs(company),
        structured=structured,
    )


def _shorten(text: str) -> str:
    """One line for search results."""
    return Truncator(" ".join(text.split())).chars(DESCRIPTION_LENGTH)
