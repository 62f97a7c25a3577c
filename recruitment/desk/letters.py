"""Letters to companies: advice on what is missing (B10), and the request to look at jobs again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.checks.completeness import gaps_of
from recruitment.desk.models import DeskLetter, LetterKind
from recruitment.mails import addresses_of
from recruitment.models import Company, Job

if TYPE_CHECKING:
    from accounts.models import User

QUIET = {LetterKind.ADVICE: timedelta(days=14), LetterKind.REMINDER: timedelta(days=7)}
"""How long a company is left in peace after a letter of each kind."""
JOBS_NAMED = 5
LONGEST_REMARK = 600
NOBODY = "担当者のメールアドレスが登録されていません。お電話でお伝えください。"


def may_write(user: User | None) -> bool:
    """Tell whether the person may write to companies from the desk."""
    return user is None or user.has_perm("desk.act_on_desk")


def quiet_until(company: Company, kind: LetterKind) -> datetime | None:
    """The moment until which the company gets no other letter of the kind; None when it may get one."""
    last = company.desk_letters.filter(kind=kind).order_by("-sent_at").values_list("sent_at", flat=True)
    end = last[0] + QUIET[kind] if last else None
    return end if end and end > timezone.now() else None


def advice_text(company: Company) -> str:
    """What would make the company's record and its least complete open jobs better; empty for nothing."""
    parts = []
    entry = getattr(company, "desk_entry", None)
    if entry and entry.gaps:
        parts.append(_part("企業情報", entry.gaps))
    jobs = Job.objects.open().filter(company=company).exclude(desk_entry__gaps="")
    jobs = jobs.filter(desk_entry__isnull=False).select_related("desk_entry", "listing")
    for job in jobs.order_by("desk_entry__score", "pk")[:JOBS_NAMED]:
        parts.append(_part(f"求人「{job.title}」（{job.listing.number}）", job.desk_entry.gaps))
    return "\n\n".join(parts)


def why_no_advice(company: Company) -> str:
    """The reason why no advice can be sent now; empty when it can."""
    if until := quiet_until(company, LetterKind.ADVICE):
        return f"前回のご提案から日が浅いため、{_day(until)}以降に送れます。"
    if not addresses_of(company):
        return NOBODY
    return "" if advice_text(company) else "足りないところはありません。"


def why_no_reminder(company: Company) -> str:
    """The reason why no reminder can be sent now; empty when it can."""
    if until := quiet_until(company, LetterKind.REMINDER):
        return f"前回のお願いから日が浅いため、{_day(until)}以降に送れます。"
    return "" if addresses_of(company) else NOBODY


@transaction.atomic
def send_advice(company: Company, by: User | None, remark: str = "") -> DeskLetter:
    """Send the advice to the company's people. Raises ValidationError with the reason why not."""
    company = _lock(company, by)
    if reason := why_no_advice(company):
        raise ValidationError(reason)
    advice = advice_text(company)
    enqueue("desk.advice", addresses_of(company), _words(company, remark) | {"advice": advice}, about=company)
    return DeskLetter.objects.create(company=company, kind=LetterKind.ADVICE, sent_by=by, text=advice)


@transaction.atomic
def send_reminder(company: Company, by: User | None, jobs: Iterable[Job], remark: str = "") -> DeskLetter:
    """Ask the company's people to look at these jobs. Raises ValidationError with the reason why not."""
    company = _lock(company, by)
    if reason := why_no_reminder(company):
        raise ValidationError(reason)
    lines = "\n".join(f"・{job.title}（{job.listing.number}{_end(job)}）" for job in jobs)
    enqueue("desk.reminder", addresses_of(company), _words(company, remark) | {"jobs": lines}, about=company)
    return DeskLetter.objects.create(company=company, kind=LetterKind.REMINDER, sent_by=by, text=lines)


def _lock(company: Company, by: User | None) -> Company:
    """The company, locked, so that two people cannot write at once. Raises PermissionDenied."""
    if not may_write(by):
        raise PermissionDenied("企業へ連絡を送る権限がありません。")
    return Company.objects.select_for_update(of=("self",)).select_related("desk_entry").get(pk=company.pk)


def _part(title: str, codes: str) -> str:
    return "\n".join([f"■ {title}", *(f"・{gap.advice}" for gap in gaps_of(codes))])


def _words(company: Company, remark: str) -> dict[str, str]:
    url = absolute_url("employer:company_home", company.pk)
    return {"company": str(company), "remark": remark.strip()[:LONGEST_REMARK], "url": url}


def _end(job: Job) -> str:
    return f"、{_day(job.listing.publication_end)}まで" if job.listing.publication_end else ""


def _day(moment: object) -> str:
    local = timezone.localtime(moment) if isinstance(moment, datetime) else moment
    return date_format(local, "n月j日")
