"""Kinds, audiences and states of events."""

from typing import Any

from django.db import models


class EventKind(models.TextChoices):
    """What an event is."""

    FAIR = "fair", "説明会"
    CONSULTATION = "consultation", "相談会"
    SEMINAR = "seminar", "セミナー・講習"
    TOUR = "tour", "見学・体験"
    OTHER = "other", "その他"


class EventAudience(models.TextChoices):
    """For whom it is, as far as visitors filter by it."""

    EVERYBODY = "everybody", "どなたでも"
    SEEKER = "seeker", "仕事を探している方"
    STUDENT = "student", "学生・生徒"
    NEWCOMER = "newcomer", "移住を考えている方"
    EMPLOYER = "employer", "企業・団体の方"


class ApplyBy(models.TextChoices):
    """How people register."""

    NONE = "none", "申し込み不要"
    URL = "url", "申し込みページから"
    PHONE = "phone", "電話で"


class EventState(models.TextChoices):
    """Where an event stands at a moment; `EventPage.state` derives it."""

    CANCELLED = "cancelled", "中止"
    OVER = "over", "終了しました"
    FULL = "full", "満席"
    CLOSED = "closed", "受付終了"
    CLOSING = "closing", "締切間近"
    OPEN = "open", "受付中"
    FREE = "free", "申し込み不要"


# In these states it still makes sense to show how to register.
TAKING_APPLICATIONS = frozenset({EventState.OPEN, EventState.CLOSING})
BADGES: dict[Any, str] = {
    EventState.CANCELLED: "badge--warn",
    EventState.CLOSING: "badge--warn",
    EventState.OPEN: "badge--grant",
    EventState.FREE: "badge--grant",
}
