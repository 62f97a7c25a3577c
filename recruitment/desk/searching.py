"""The questions of the desk about companies and jobs (B11)."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from recruitment.checks.folding import fold
from recruitment.desk.upkeep import digits, folded
from recruitment.models import Company, Job, Membership, Review, ReviewState

FEWEST_DIGITS = 4
MOST_WORDS = 5


def contains(field: str, text: str) -> Q:
    """Condition for a text that contains another, letter by letter: three times as fast as LIKE on SQLite."""
    return Q(GreaterThan(StrIndex(F(field), Value(text)), 0))


def words_of(text: str) -> list[str]:
    """The words of a question, in one width."""
    return fold(text.replace("\0", "")).text.split()[:MOST_WORDS]


def jobs_with(jobs: QuerySet[Job], text: str) -> QuerySet[Job]:
    """Jobs in which every word occurs: number, company, phone, any text, drafts too."""
    for word in words_of(text):
        condition = contains("desk_entry__text", folded(word)) | Q(listing__number__contains=word)
        condition |= Q(company__in=_named(word))
        number = digits(word)
        if len(number) >= FEWEST_DIGITS:
            condition |= Q(desk_entry__phones__contains=number)
        jobs = jobs.filter(condition)
    return jobs


def companies_with(companies: QuerySet[Company], text: str) -> QuerySet[Company]:
    """Companies in which every word occurs: name, reading, number, phone, any text, drafts too."""
    for word in words_of(text):
        companies = companies.filter(contains("desk_entry__text", folded(word)) | Q(pk__in=_named(word)))
    return companies


def _named(word: str) -> QuerySet[Any]:
    """Keys of companies with this name, reading, number or phone."""
    condition = Q(name__icontains=word) | Q(name_kana__contains=folded(word))
    condition |= Q(code__iexact=word)
    number = digits(word)
    if len(number) >= FEWEST_DIGITS:
        condition |= Q(desk_entry__phones__contains=number) | Q(corporate_number__contains=number)
    return Company.objects.filter(condition).values("pk")


def with_phone(records: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Records with a phone number that contains these digits, however either is written."""
    number = digits(text)
    if not number:
        return records.none()
    condition = Q(desk_entry__phones__contains=number)
    if records.model is Job:
        condition |= Q(company__desk_entry__phones__contains=number)
    return records.filter(condition)


def of_person(records: QuerySet[Any], email: str, link: str) -> QuerySet[Any]:
    """Records of companies for which somebody with this address works; `link` leads to the company."""
    people = Membership.objects.filter(company=OuterRef(link), user__email__icontains=email.strip())
    return records.filter(Exists(people))


def waiting_for_review(records: QuerySet[Any]) -> QuerySet[Any]:
    """Records of which a submission waits."""
    waiting = Review.objects.filter(state=ReviewState.WAITING)
    own = waiting.filter(job=OuterRef("pk")) if records.model is Job else _of_company(waiting)
    return records.filter(Exists(own))


def _of_company(reviews: QuerySet[Review]) -> QuerySet[Review]:
    return reviews.filter(company=OuterRef("pk"), job=None)


def with_update(records: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate `updated_at`: when the newest version was written."""
    return records.annotate(updated_at=F("latest_revision__created_at"))
