"""Declaring and deciding: check right → change → history → mail, in one transaction.

`by` is the person acting; None is the product itself. A decision «eligible» that the rules do not
support needs a written reason; then nothing else stands in its way.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from recruitment import actions
from recruitment.actions.log import lock_listing
from recruitment.actions.rights import require_member, require_staff
from recruitment.grant import letters
from recruitment.grant.facts import (
    COMPANY_LABELS,
    JOB_LABELS,
    broken_by_data,
    changed,
    company_snapshot,
    job_snapshot,
    judge_company,
    judge_job,
    obstacles,
)
from recruitment.grant.models import GrantApplication, GrantState, JobDecision
from recruitment.grant.rules import Judged
from recruitment.grant.table import QUESTIONS
from recruitment.models import Company, Job

REASON_LENGTH = 2000
ASK_REASON = (
    "要件を満たさない、または確かめられない項目があります。それでも対象とする場合は、理由を書いてください。"
)
DECIDABLE = (GrantState.WAITING, GrantState.ELIGIBLE)


@transaction.atomic
def declare(company: Company, by: User | None, answers: Mapping[str, str], name: str) -> GrantApplication:
    """Store a company's dated declaration; one that was still waiting is replaced.

    A decision in force stays so until the new declaration is decided.
    """
    require_member(by, company, "change_company")
    if any(answers.get(question.id) not in ("yes", "no") for question in QUESTIONS):
        raise ValidationError("すべての質問に「はい」か「いいえ」で答えてください。", code="answers")
    Company.objects.select_for_update().get(pk=company.pk)
    company.grant_applications.filter(state=GrantState.WAITING).update(state=GrantState.REPLACED)
    application = GrantApplication.objects.create(
        company=company,
        answers={question.id: answers[question.id] for question in QUESTIONS},
        declared_by=by,
        declared_name=name.strip(),
    )
    letters.tell_declared(application)
    return application


@transaction.atomic
def decide_company(
    application: GrantApplication,
    by: User | None,
    eligible: bool,
    reason: str = "",
    valid_until: datetime.date | None = None,
) -> None:
    """Decide on a declaration, or again on a decision whose facts changed."""
    require_staff(by, "decide_grant")
    application = GrantApplication.objects.select_for_update().get(pk=application.pk)
    if application.state not in DECIDABLE:
        raise ValidationError(
            f"「{application.get_state_display()}」の申告は判定できません。新しい申告を開いてください。",
            code="state",
        )
    company = application.company
    if eligible:
        _require_rules(judge_company(company, application.answers), reason)
        valid_until = valid_until or timezone.localdate() + datetime.timedelta(days=settings.GRANT_VALID_DAYS)
        if valid_until < timezone.localdate():
            raise ValidationError({"valid_until": "対象の期限は、今日以降の日付にしてください。"})
    elif not reason.strip():
        raise ValidationError({"reason": "対象外とする理由を入力してください。企業に届きます。"})
    company.grant_applications.filter(state=GrantState.ELIGIBLE).exclude(pk=application.pk).update(
        state=GrantState.REPLACED
    )
    application.state = GrantState.ELIGIBLE if eligible else GrantState.REFUSED
    application.reason = reason.strip()
    application.valid_until = valid_until if eligible else None
    application.decided_on, application.decided_by = timezone.localdate(), by
    application.facts = company_snapshot(company)
    application.recheck_since, application.recheck_note = None, ""
    application.save()
    letters.tell_decided(application)
    if not eligible:
        put_jobs_off(company, "企業が移住支援金の対象外と判定されました。")


@transaction.atomic
def decide_job(job: Job, by: User | None, eligible: bool, reason: str = "") -> None:
    """Record the decision on a job. Raises ValidationError while a rule does not hold, unless explained."""
    require_staff(by, "decide_grant")
    if eligible:
        _require_rules(judge_job(job), reason)
    decision, _ = JobDecision.objects.select_for_update().get_or_create(job=job)
    actions.decide_grant(job, by, eligible, reason.strip())
    since = decision.eligible_since or timezone.localdate()
    decision.eligible_since = since if eligible else None
    decision.reason = reason.strip()
    decision.facts = job_snapshot(job)
    decision.recheck_since, decision.recheck_note = None, ""
    decision.save()


@transaction.atomic
def recheck_job(job: Job) -> None:
    """After a publication: note decided facts that changed; take the mark off when a rule is broken now."""
    decision = JobDecision.objects.select_for_update().filter(job=job).first()
    if decision is None or lock_listing(job).grant_eligible is None:
        return
    differences = changed(decision.facts, job_snapshot(job), JOB_LABELS)
    if not differences:
        return
    broken = broken_by_data(judge_job(job)) if job.listing.grant_eligible else []
    note = "。".join([*differences, *(one.line for one in broken)])
    _flag(decision, note)
    if broken:
        _take_off(job, note)


@transaction.atomic
def recheck_company(company: Company) -> None:
    """After a publication of the record: the same for the company, and for its jobs when a rule is broken."""
    application = company.grant_applications.select_for_update().filter(state=GrantState.ELIGIBLE).first()
    if application is None:
        return
    differences = changed(application.facts, company_snapshot(company), COMPANY_LABELS)
    if not differences:
        return
    broken = broken_by_data(judge_company(company, application.answers))
    note = "。".join([*differences, *(one.line for one in broken)])
    _flag(application, note)
    if broken:
        put_jobs_off(company, f"企業の情報が変わりました。{note}")


@transaction.atomic
def lapse(application: GrantApplication) -> None:
    """End an eligibility whose time is over."""
    application = GrantApplication.objects.select_for_update().get(pk=application.pk)
    if application.state != GrantState.ELIGIBLE or application.is_in_force:
        return
    application.state = GrantState.LAPSED
    application.save()
    letters.tell_lapsed(application)
    put_jobs_off(application.company, "企業の対象の期限が過ぎました。")


def put_jobs_off(company: Company, note: str) -> None:
    """Take the mark off all eligible jobs of a company until somebody decides again."""
    for job in Job.objects.for_company(company).for_grant().select_related("listing"):
        decision, _ = JobDecision.objects.get_or_create(job=job)
        _flag(decision, note)
        _take_off(job, note)


def _require_rules(judged: list[Judged], reason: str) -> None:
    """Refuse a decision that the rules do not support, unless it is explained."""
    if len(reason) > REASON_LENGTH:
        raise ValidationError({"reason": f"理由は{REASON_LENGTH}文字以内にしてください。"})
    if (found := obstacles(judged)) and not reason.strip():
        raise ValidationError({"reason": [ASK_REASON, *(one.line for one in found)]}, code="rules")


def _flag(decision: GrantApplication | JobDecision, note: str) -> None:
    decision.recheck_since = decision.recheck_since or timezone.now()
    decision.recheck_note = note
    decision.save()


def _take_off(job: Job, note: str) -> None:
    actions.decide_grant(job, None, None, note)
    JobDecision.objects.filter(job=job).update(eligible_since=None)
    letters.tell_put_off(job, note)
