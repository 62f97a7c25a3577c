"""The migration support grant in the demo city: who is eligible, who waits, what was refused."""

from __future__ import annotations

import datetime

from django.utils import timezone

from accounts.models import User
from recruitment.actions import publish
from recruitment.demo.texts import companies, read
from recruitment.grant import actions
from recruitment.grant.desk import undecided_jobs
from recruitment.grant.models import GrantApplication
from recruitment.grant.table import QUESTIONS
from recruitment.models import Company, Job

GOOD_ANSWERS = {question.id: question.expected for question in QUESTIONS}
BACKED = "別紙2の要件を確認しました。資本金は登記事項証明書、県税は納税証明書によります。"
UNDECIDED_JOBS = 4
"""Jobs that lately stated the subsidy, so that the office has something to decide."""
WAITING = 2
"""Companies that declared lately, besides those decided."""


def load_grants(people: dict[str, User]) -> None:
    """Let companies that the texts call eligible be so, with their jobs; two others wait, one is refused."""
    operator = people.get("operator")
    texts = companies().values()
    eligible = [text["name"] for text in texts if text.get("grant")]
    others = [text["name"] for text in texts if not text.get("grant")]
    known = set(GrantApplication.objects.values_list("company__name", flat=True))
    if known:
        return
    for serial, company in enumerate(Company.objects.filter(name__in=eligible).order_by("pk")):
        application = _declared(company, days=200 - serial * 5 % 180)
        actions.decide_company(application, operator, eligible=True, reason=BACKED, valid_until=_end(serial))
    for job in Job.objects.for_grant().filter(company__name__in=eligible):
        actions.decide_job(job, operator, eligible=True, reason="求人の要件を確認しました。")
    settled = undecided_jobs().filter(company__name__in=eligible, has_unpublished_changes=False)
    free = settled.filter(listing__submitted_revision=None)
    for job in free.order_by("pk")[:UNDECIDED_JOBS]:
        job.subsidy, job.subsidy_note = True, read("terms")["subsidy_note"]
        publish(job, None)
    _undecided(list(Company.objects.filter(name__in=others).order_by("pk")[: WAITING + 1]), operator)


def _undecided(some: list[Company], operator: User | None) -> None:
    """Declarations that wait, and one that an answer turned down."""
    for days, company in enumerate(some[:WAITING], start=1):
        _declared(company, days=days)
    for company in some[WAITING:]:
        answers = GOOD_ANSWERS | {"D1": "yes"}
        reason = "資本金10億円以上の法人が株式の過半数を持つ、みなし大企業に当たるため。"
        actions.decide_company(_declared(company, days=30, answers=answers), operator, False, reason)


def _declared(company: Company, *, days: int, answers: dict[str, str] | None = None) -> GrantApplication:
    name = f"{company.president_position}　{company.president_name}".strip("　")
    application = actions.declare(company, None, answers or GOOD_ANSWERS, name or "事業主")
    application.declared_at = timezone.now() - datetime.timedelta(days=days)
    application.save()
    return application


def _end(serial: int) -> datetime.date:
    """Ends spread over the year; the first one is near."""
    return timezone.localdate() + datetime.timedelta(days=20 + serial * 17 % 340)
