"""What an employer should do to keep jobs fresh, on the first page of the portal."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from core.todos import Todo
from recruitment.freshness.models import FreshnessSettings
from recruitment.models import Job
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Company, Listing

ENDED_DAYS = 14
"""So long an employer is asked how a publication ended."""
SHOWN = 5
"""Jobs named one by one; the rest is one line."""


def freshness_todos(company: Company, user: User) -> list[Todo]:
    """Hidden, ending, ended and unconfirmed jobs, the most pressing first; two questions to the database."""
    settings, today = FreshnessSettings.current(), timezone.localdate()
    soon = today + datetime.timedelta(days=settings.end_first)
    unasked = today - datetime.timedelta(days=settings.ask_after)
    known = Q(listing__publication_end__isnull=True) | Q(
        listing__publication_end__gte=today - datetime.timedelta(days=ENDED_DAYS)
    )
    wanted = (
        Q(listing__hidden_at__isnull=False)
        | Q(listing__publication_end__lte=soon)
        | Q(listing__confirmed_on__lte=unasked)
    )
    jobs = Job.objects.for_company(company).filter(known & wanted, listing__state=ListingState.OPEN)
    jobs = jobs.select_related("listing").order_by("listing__publication_end", "pk")
    found = [_todo(company, job, settings, today) for job in jobs]
    found.sort(key=lambda todo: todo.order)
    if len(found) > SHOWN:
        rest = len(found) - SHOWN
        more = Todo(
            f"ほかに{rest}件の求人を確認してください",
            "掲載の期限が近いか、しばらく確認されていない求人です。",
            f"{reverse('employer:jobs', args=[company.pk])}?order=unconfirmed",
            found[SHOWN].kind,
            found[SHOWN].order,
        )
        return [*found[:SHOWN], more]
    return found


def _todo(company: Company, job: Job, settings: FreshnessSettings, today: datetime.date) -> Todo:
    listing: Listing = job.listing
    confirm = reverse("employer:job_confirm", args=[company.pk, listing.number])
    left = listing.days_left
    if left is not None and left < 0:
        page = reverse("employer:job", args=[company.pk, listing.number])
        note = "募集を続けるときは期間を延ばし、終えたときは「掲載を終える」から理由をお知らせください。"
        return Todo(f"「{job}」の掲載期間が終わりました", note, page, "todo", 35)
    if listing.hidden_at is not None:
        note = "募集中の確認がなかったため、公開ページから外しています。確認すると、すぐに元に戻ります。"
        return Todo(f"「{job}」は表示されていません", note, confirm, "urgent", 20)
    if left is not None and left <= settings.end_first:
        pressing = left <= settings.end_last
        when = "今日" if left == 0 else f"あと{left}日"
        note = f"{when}で掲載が終わります。募集を続けるときは、期間を延ばしてください。"
        renew = reverse("employer:job_renew", args=[company.pk, listing.number])
        return Todo(f"「{job}」の掲載期限が近づいています", note, renew, "urgent" if pressing else "todo", 30)
    since = date_format(listing.confirmed_on, "n月j日")
    marked = (today - listing.confirmed_on).days >= settings.mark_after
    note = f"{since}から確認されていません。募集中かどうかをお知らせください。"
    return Todo(f"「{job}」はまだ募集していますか", note, confirm, "urgent" if marked else "todo", 40)
