"""Everything that happened in a company, as one list: its jobs, its own record, its people."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Exists, F, OuterRef, QuerySet, Value
from django.urls import reverse

from recruitment.employer.models import MembershipEvent
from recruitment.models import Company, ConsentEvent, ListingTransition, Review, ReviewState

ACTIONS = {
    "submit": ("審査に提出しました", "send"),
    "withdraw": ("提出を取り下げました", "rotate-ccw"),
    "approve": ("審査が終わり、掲載されました", "circle-check"),
    "publish": ("掲載されました", "circle-check"),
    "return": ("差し戻されました", "message-circle"),
    "reject": ("掲載できないとの連絡がありました", "circle-x"),
    "confirm": ("募集中であることを確認しました", "calendar-check"),
    "renew": ("掲載期間を延ばしました", "calendar"),
    "close": ("掲載を終えました", "circle-x"),
    "suspend": ("掲載が止められました", "triangle-alert"),
    "restore": ("掲載が再開されました", "circle-check"),
    "grant": ("移住支援金の対象かどうかが決まりました", "award"),
    "fast_lane": ("提出した内容が、すぐに掲載されました", "circle-check"),
    "register": ("市のデータ登録で、掲載内容が更新されました", "circle-check"),
    "undo": ("市のデータ登録の取り消しで、前の内容に戻りました", "rotate-ccw"),
    "hide": ("募集中の確認がないため、掲載を休みました", "triangle-alert"),
}
OPERATORS = "運営の担当者"
BY_OPERATORS = frozenset(
    {"approve", "publish", "register", "undo", "return", "reject", "suspend", "restore", "grant"}
)
"""Steps of the operators, whose names are nobody's business, nor when they do what employers do, too."""

DECISIONS = {
    ReviewState.APPROVED: ("企業情報が公開されました", "circle-check"),
    ReviewState.RETURNED: ("企業情報が差し戻されました", "message-circle"),
    ReviewState.REJECTED: ("企業情報は公開できないとの連絡がありました", "circle-x"),
    ReviewState.WITHDRAWN: ("企業情報の提出を取り下げました", "rotate-ccw"),
}


class Kind(models.TextChoices):
    """What an event is about."""

    JOB = "job", "求人"
    RECORD = "record", "企業情報"
    PEOPLE = "people", "担当者"


@dataclass(frozen=True)
class Event:
    """One line: when, what, about whom or what, who did it, and the words that went with it."""

    at: datetime.datetime
    text: str
    symbol: str
    subject: str = ""
    url: str = ""
    by: str = ""
    note: str = ""


def action_text(action: str) -> tuple[str, str]:
    """Sentence and icon of a step of a job; steps we have no words for are changes."""
    return ACTIONS.get(action, ("状態が変わりました", "history"))


def _keys(found: QuerySet[Any], moment: str, source: str) -> QuerySet[Any]:
    """Rows of a source that can stand in one union with the others."""
    rows = found.order_by().annotate(moment=F(moment), source=Value(source, output_field=models.CharField()))
    return rows.values_list("moment", "source", "pk")


class Timeline:
    """The events of a company, newest first; a slice of it costs a fixed number of questions."""

    def __init__(self, company: Company, kind: str = "") -> None:
        self.company = company
        transitions = ListingTransition.objects.filter(listing__job__company=company)
        records = Review.objects.filter(company=company, job=None)
        people = MembershipEvent.objects.filter(company=company)
        consent = ConsentEvent.objects.filter(company=company)
        parts = {
            Kind.JOB: [_keys(transitions, "at", "job")],
            Kind.RECORD: [
                _keys(records, "submitted_at", "submitted"),
                _keys(records.filter(decided_at__isnull=False), "decided_at", "decided"),
                _keys(consent, "at", "consent"),
            ],
            Kind.PEOPLE: [_keys(people, "at", "people")],
        }
        every = [part for each in parts.values() for part in each]
        wanted = parts[Kind(kind)] if kind in Kind.values else every
        self.keys = wanted[0].union(*wanted[1:], all=True).order_by("-moment", "-pk")

    def count(self) -> int:
        """How many events there are; a paginator asks."""
        return int(self.keys.count())

    __len__ = count

    def __getitem__(self, window: slice) -> list[Event]:
        """The events of one page."""
        return _events(list(self.keys[window]))

    def latest(self, number: int) -> list[Event]:
        """The last things that happened."""
        return self[slice(0, number)]


def timeline(company: Company, kind: str = "") -> Timeline:
    """The history of a company; `kind` narrows it to a `Kind`."""
    return Timeline(company, kind)


def _events(keys: list[tuple[datetime.datetime, str, int]]) -> list[Event]:
    wanted: dict[str, set[int]] = {}
    for _, source, pk in keys:
        wanted.setdefault("record" if source in ("submitted", "decided") else source, set()).add(pk)
    steps = with_actor(ListingTransition.objects.select_related("listing__job"))
    jobs = steps.in_bulk(wanted.get("job", ()))
    records = with_actor(Review.objects.all(), "submitted_by").in_bulk(wanted.get("record", ()))
    people = with_actor(MembershipEvent.objects.all()).in_bulk(wanted.get("people", ()))
    consent = with_actor(ConsentEvent.objects.all()).in_bulk(wanted.get("consent", ()))
    makers = {
        "job": lambda pk: job_event(jobs[pk]),
        "people": lambda pk: _people_event(people[pk]),
        "consent": lambda pk: _consent_event(consent[pk]),
        "submitted": lambda pk: _submitted_event(records[pk]),
        "decided": lambda pk: _decided_event(records[pk]),
    }
    return [makers[source](pk) for _, source, pk in keys]


def with_actor(rows: QuerySet[Any], field: str = "by") -> QuerySet[Any]:
    """Rows with who acted, and whether that is one of the operators."""
    roles = Group.objects.filter(user=OuterRef(field))
    return rows.select_related(field).annotate(by_operator=Exists(roles))


def job_events(transitions: Iterable[ListingTransition]) -> list[Event]:
    """The history of one job, of rows `with_actor`."""
    return [job_event(transition) for transition in transitions]


def job_event(transition: ListingTransition) -> Event:
    """A step of a job."""
    text, symbol = action_text(transition.action)
    job = transition.listing.job
    url = reverse("employer:job", args=[job.company_id, transition.listing.number])
    by = actor_name(transition, transition.by)
    if by and transition.action in BY_OPERATORS:
        by = OPERATORS
    return Event(transition.at, text, symbol, str(job), url, by, transition.reason)


def actor_name(row: Any, person: Any) -> str:
    """Name of a person of the company; what the product did by itself has none."""
    if person is None:
        return ""
    return OPERATORS if row.by_operator or person.is_superuser else str(person)


def _people_event(event: MembershipEvent) -> Event:
    url, who = reverse("employer:members", args=[event.company_id]), actor_name(event, event.by)
    return Event(event.at, event.get_action_display(), "users", event.person, url, who, event.detail)


def _consent_event(event: ConsentEvent) -> Event:
    text = "外部提供に同意しました" if event.consented else "外部提供への同意を取り消しました"
    symbol = "circle-check" if event.consented else "rotate-ccw"
    url, who = reverse("employer:open_data", args=[event.company_id]), actor_name(event, event.by)
    return Event(event.at, text, symbol, "求人情報の外部提供", url, who, event.reason)


def _submitted_event(review: Review) -> Event:
    url = reverse("jobform:company_edit", args=[review.company_id])
    text, who = "企業情報を審査に提出しました", actor_name(review, review.submitted_by)
    return Event(review.submitted_at, text, "send", "企業情報", url, who)


def _decided_event(review: Review) -> Event:
    text, symbol = DECISIONS.get(ReviewState(review.state), ("企業情報の審査が進みました", "history"))
    url = reverse("jobform:company_edit", args=[review.company_id])
    by = "" if review.state == ReviewState.WITHDRAWN else OPERATORS
    return Event(review.decided_at, text, symbol, "企業情報", url, by, review.note)
