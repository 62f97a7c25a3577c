"""Who is behind a submission: the company, its people, and what was decided before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from accounts.models import User
from recruitment.models import Company, CompanyStanding, Job, Membership, Review

TRUST_PERMISSION = "recruitment.change_companystanding"
EARLIER = 5


@dataclass(frozen=True)
class CompanyFacts:
    """What a moderator wants to know about the company."""

    company: Company
    url: str
    queue_url: str
    people: int
    open_jobs: int
    trusted_since: date | None
    earlier: list[Review]
    same_record: list[Review]


def company_facts(review: Review, user: User) -> CompanyFacts:
    """Collect the facts; five queries, however much there is."""
    company = review.company
    decided = Review.objects.decided().with_relations().exclude(pk=review.pk).order_by("-decided_at")
    standing = CompanyStanding.objects.filter(company=company).first()
    page = "edit" if user.has_perm("recruitment.change_company") else "inspect"
    return CompanyFacts(
        company=company,
        url=reverse(Company.snippet_viewset.get_url_name(page), args=[company.pk]),
        queue_url=f"{reverse('moderation_queue')}?tab=decided&company={company.pk}",
        people=Membership.objects.filter(company=company).count(),
        open_jobs=Job.objects.open().for_company(company).count(),
        trusted_since=standing.trusted_since if standing else None,
        earlier=list(decided.filter(company=company)[:EARLIER]),
        same_record=list(decided.for_record(review.record).prefetch_related("comments")[:EARLIER]),
    )
