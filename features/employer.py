"""What an article shows of its company: today's record, else what was kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from recruitment.models import Job
from recruitment.public.rows import amount, day
from recruitment.vocabulary.enums import SizeClass

if TYPE_CHECKING:
    from features.models import InterviewPage

JOBS_SHOWN = 3
Fact = tuple[str, str]


def facts_of(page: InterviewPage) -> list[Fact]:
    """Label and value of what is known about the company."""
    company = page.public_company
    if company is None:
        size = SizeClass(page.company_size).label if page.company_size else ""
        facts = [
            ("会社名", page.company_name),
            ("業種", page.company_industry_name),
            ("所在地", page.company_place),
            ("従業員", size),
        ]
    else:
        facts = [
            ("会社名", company.name),
            ("業種", company.industry.name if company.industry else ""),
            ("所在地", company.address),
            ("設立", day(company.founded_on)),
            ("従業員", amount(company.employees, "人")),
            ("ひとこと", company.catchphrase),
        ]
    return [(label, value) for label, value in facts if value]


def jobs_of(page: InterviewPage | None) -> dict[str, Any]:
    """Open jobs of the company, newest first; nothing once it has left."""
    company = page.public_company if page else None
    if company is None:
        return {"jobs": [], "more_url": ""}
    # A job card shows no picture: do not ask for renditions.
    found = Job.objects.open().for_company(company).newest().with_card_relations().prefetch_related(None)
    jobs = list(found[: JOBS_SHOWN + 1])
    more = f"{reverse('search:jobs')}?{urlencode({'q': company.name})}" if len(jobs) > JOBS_SHOWN else ""
    return {"jobs": jobs[:JOBS_SHOWN], "more_url": more}
