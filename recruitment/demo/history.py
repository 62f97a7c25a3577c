"""What happened to the demo's jobs before today: when they appeared, which ended, which wait."""

from __future__ import annotations

import datetime

from django.utils import timezone

from accounts.models import User
from recruitment import actions
from recruitment.demo.texts import JobText
from recruitment.models import Job, Listing
from recruitment.vocabulary.enums import CloseReason

RETURN_REASON = (
    "ありがとうございます。次の点をご確認ください。①賞与の「業績により」は前年度の実績も書き添えてください。"
    "②「アットホームな職場」は、休憩の過ごし方など具体的な様子に替えると伝わりやすくなります。"
)
REJECT_REASON = "同じ内容の求人がすでに掲載されています。既存の求人を更新してください。"
SUSPEND_REASON = "応募された方から、募集の条件が違うとの連絡があったため、確認が済むまで掲載を止めます。"


def published_at(text: JobText) -> datetime.datetime:
    """When the job appeared: over the last weeks, a few today, at an office hour."""
    days = (text.serial * 7) % 54
    moment = timezone.localtime() - datetime.timedelta(days=days)
    hour = 9 + text.serial % 8
    if days == 0:
        return moment - datetime.timedelta(minutes=5 + text.serial % 50)
    return moment.replace(hour=hour, minute=(text.serial * 13) % 60, second=0, microsecond=0)


def publication_end(text: JobText) -> datetime.date:
    """Last day: between a few days and three months from today; the first ends are near."""
    return timezone.localdate() + datetime.timedelta(days=3 + (text.serial * 11) % 87)


def backdate(job: Job, text: JobText) -> None:
    """Let the job look published when `published_at` says, confirmed open lately."""
    moment = published_at(text)
    Job.objects.filter(pk=job.pk).update(
        created_at=moment - datetime.timedelta(days=2),
        first_published_at=moment,
        last_published_at=moment,
    )
    confirmed = max(moment.date(), timezone.localdate() - datetime.timedelta(days=text.serial % 25))
    Listing.objects.filter(job=job).update(first_published_at=moment, confirmed_on=confirmed)


def lead_to_state(job: Job, state: str, text: JobText, people: dict[str, User]) -> None:
    """Take a new draft to `state`, the way it would have gone there."""
    if state == "下書き":
        return
    if state in ("審査待ち", "差し戻し", "掲載不可"):
        _review(job, state, people.get("moderator"))
        return
    actions.publish(job, None, until=publication_end(text))
    backdate(job, text)
    if state == "掲載停止":
        actions.suspend(job, people.get("moderator"), SUSPEND_REASON)
    elif state == "期限切れ":
        ended = timezone.localdate() - datetime.timedelta(days=1 + text.serial % 20)
        Listing.objects.filter(job=job).update(publication_end=ended)
    else:
        reasons = {"採用決定": CloseReason.FILLED_HERE, "取りやめ": CloseReason.CANCELLED}
        actions.close(job, None, reasons[state])


def _review(job: Job, state: str, moderator: User | None) -> None:
    actions.submit(job, None)
    if state == "差し戻し":
        actions.return_(job, moderator, RETURN_REASON)
    elif state == "掲載不可":
        actions.reject(job, moderator, REJECT_REASON)
