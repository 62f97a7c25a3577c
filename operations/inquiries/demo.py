"""Inquiries of the demo city, led to their states by the actions that people use."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.outbox.models import DeliveryState, OutboxMessage
from operations.inquiries import actions
from operations.inquiries.enums import FINISHED
from operations.inquiries.models import AnswerTemplate, Inquiry
from recruitment.models import Job, Membership

TEXTS = settings.BASE_DIR / "fixtures" / "demo" / "inquiries.toml"
FACTS = ("audience", "category", "channel", "name", "organisation", "email", "phone", "message")


def load_inquiries(people: dict[str, User]) -> int:
    """Put in what is missing; returns how many. `people` are the demo accounts by name."""
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    for template in texts["templates"]:
        AnswerTemplate.objects.get_or_create(title=template["title"], defaults=template)
    loaded = 0
    for entry in texts["inquiries"]:
        if not Inquiry.objects.filter(message=entry["message"]).exists():
            _inquiry(entry, people)
            loaded += 1
    return loaded


@transaction.atomic
def _inquiry(entry: dict[str, Any], people: dict[str, User]) -> None:
    data = {name: entry[name] for name in FACTS if name in entry} | {"received_at": _moment(entry)}
    if entry.get("job"):
        job = Job.objects.open().select_related("company").order_by("pk").first()
        data |= {"job": job, "company": job.company if job else None}
    if entry.get("from_employer"):
        membership = Membership.objects.filter(user=people["employer"]).select_related("company").first()
        if membership:
            company = membership.company
            data |= {"sent_by": membership.user, "company": company, "organisation": company.name}
    inquiry = actions.receive(data)
    inquiry.events.update(at=inquiry.received_at)
    for step in entry.get("steps", []):
        _step(inquiry, step, people["operator"])
    about = {"about_type": ContentType.objects.get_for_model(Inquiry), "about_id": str(inquiry.pk)}
    # What happened days ago is not mailed today.
    OutboxMessage.objects.filter(**about).update(state=DeliveryState.SENT, sent_at=inquiry.received_at)


def _step(inquiry: Inquiry, step: dict[str, Any], operator: User) -> None:
    known = set(inquiry.events.values_list("pk", flat=True))
    text, moment = step.get("text", ""), _moment(step)
    match step["do"]:
        case "take":
            actions.assign(inquiry, operator, operator)
        case "note":
            actions.note(inquiry, operator, text)
        case "answer" | "record" as way:
            actions.answer(inquiry, operator, text, by_mail=way == "answer")
            Inquiry.objects.filter(pk=inquiry.pk).update(answered_at=moment)
        case "reply":
            actions.follow_up(inquiry, text)
        case "close":
            actions.close(inquiry, operator)
        case "spam":
            actions.mark_spam(inquiry, operator)
    inquiry.events.exclude(pk__in=known).update(at=moment)
    inquiry.refresh_from_db()
    if inquiry.status in FINISHED:
        Inquiry.objects.filter(pk=inquiry.pk).update(closed_at=moment)


def _moment(entry: dict[str, Any]) -> datetime:
    """The time of an entry, never later than now."""
    hour, minute = map(int, entry["clock"].split(":"))
    day = timezone.localdate() - timedelta(days=entry["days_ago"])
    return min(timezone.make_aware(datetime.combine(day, time(hour, minute))), timezone.now())
