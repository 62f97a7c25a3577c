"""The words about jobs in the mails of a day, and to whom they go."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.formats import date_format

from accounts.models import User
from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.freshness.links import still_open_url
from recruitment.freshness.steps import Facts, Step
from recruitment.freshness.watchers import watchers_of
from recruitment.mails import addresses_of
from recruitment.models import Company, Job

OPERATE = "freshness.change_freshnesssettings"
LISTED = 20
"""Jobs named one by one in the operators' mail."""

HEADINGS = {
    Step.HIDE: "公開ページから外しました。確認していただくと、すぐに元に戻ります",
    Step.MARK: "「情報が古い可能性があります」と表示しています",
    Step.ENDED: "掲載期間が終わりました",
    Step.END_LAST: "まもなく掲載が終わります",
    Step.END_FIRST: "掲載期間の終わりが近づいています",
    Step.ASK_AGAIN: "まだ募集しているかどうか、もう一度お尋ねします",
    Step.ASK: "まだ募集しているかどうかをお知らせください",
}
QUESTIONS = (Step.ASK, Step.ASK_AGAIN)
NOTICES = (Step.HIDE, Step.MARK, Step.ENDED)
"""What was done already; the others ask for something first."""


@dataclass(frozen=True)
class Item:
    """A job and what is due for it."""

    job: Job
    facts: Facts
    step: Step


@dataclass
class DayReport:
    """What happened today, for the operators."""

    hidden: list[Item] = field(default_factory=list)
    marked: list[Item] = field(default_factory=list)
    imported: list[Item] = field(default_factory=list)
    unreachable: list[Item] = field(default_factory=list)
    reminded: int = 0
    failed: int = 0


def write_to_employer(company: Company, items: list[Item], today: datetime.date) -> bool:
    """One mail that asks and one that tells, as far as there is something; False without any address."""
    addresses = addresses_of(company)
    if not addresses:
        return False
    ending = {item.job.pk for item in items if item.step in (Step.END_FIRST, Step.END_LAST)}
    asking = [item for item in items if item.step not in NOTICES]
    for kind, wanted in (
        # Whoever is told of the end is asked by it; the same link twice in a mail would only puzzle.
        (
            "freshness.reminder",
            [item for item in asking if item.step not in QUESTIONS or item.job.pk not in ending],
        ),
        ("freshness.notice", [item for item in items if item.step in NOTICES]),
    ):
        if not wanted:
            continue
        texts = {
            "company": company.name,
            "count": str(len({item.job.pk for item in wanted})),
            "items": _with_links(wanted, today),
            "portal": absolute_url("employer:company_home", company.pk),
        }
        enqueue(kind, addresses, texts, about=company, key=_key(kind, wanted))
    return True


def write_to_watchers(items: list[Item]) -> None:
    """Tell everybody who wants to know that a job is not shown any more."""
    hidden = [item for item in items if item.step is Step.HIDE]
    watching = watchers_of([item.job for item in hidden]) if hidden else {}
    for item in hidden:
        texts = {
            "job": str(item.job),
            "company": item.job.company.name,
            "search": absolute_url("search:jobs"),
        }
        key = _key("freshness.saved", [item])
        enqueue("freshness.saved_job_hidden", watching.get(item.job.pk, []), texts, about=item.job, key=key)


def write_to_operators(report: DayReport) -> None:
    """One mail for the day, if there is anything to know."""
    groups = {
        "公開ページから外した求人": report.hidden,
        "注意書きを付けた求人": report.marked,
        "取り込みが止まっている求人": report.imported,
        "連絡先のない企業の求人": report.unreachable,
    }
    if not any(groups.values()):
        return
    texts = {
        "hidden": str(len(report.hidden)),
        "marked": str(len(report.marked)),
        "imported": str(len(report.imported)),
        "unreachable": str(len(report.unreachable)),
        "items": "\n\n".join(_for_operators(title, items) for title, items in groups.items() if items),
        "list": absolute_url("unconfirmed_jobs"),
    }
    every = [item for items in groups.values() for item in items]
    enqueue("freshness.digest", operators(), texts, key=_key("freshness.digest", every))


def operators() -> list[str]:
    """Mail addresses of those who look after the freshness of jobs."""
    return User.objects.addresses_with(OPERATE)


def _with_links(items: list[Item], today: datetime.date) -> str:
    blocks = []
    for step, heading in HEADINGS.items():
        lines = [_line(item, today) for item in items if item.step is step]
        if lines:
            blocks.append("\n".join([f"■ {heading}", *lines]))
    return "\n\n".join(blocks)


def _line(item: Item, today: datetime.date) -> str:
    end = item.facts.publication_end
    if item.step in (Step.END_FIRST, Step.END_LAST) and end:
        note = f"掲載は{_day(end)}までです（あと{(end - today).days}日）。"
    elif item.step is Step.ENDED and end:
        note = f"掲載は{_day(end)}に終わりました。まだ募集しているときは、期間を延ばしてください。"
    else:
        note = f"最後の確認：{_day(item.facts.fresh_on)}"
    title = f"・「{item.job}」（求人番号 {item.job.number}）"
    return "\n".join([title, f"  {note}", f"  {still_open_url(item.job)}"])


def _for_operators(title: str, items: list[Item]) -> str:
    lines = [
        f"・「{item.job}」（{item.job.company.name}、求人番号 {item.job.number}）" for item in items[:LISTED]
    ]
    more = [f"ほか{len(items) - LISTED}件"] if len(items) > LISTED else []
    return "\n".join([f"■ {title}", *lines, *more])


def _key(kind: str, items: Iterable[Item]) -> str:
    """The same for the same steps of the same jobs, so that a second run sends nothing."""
    about = sorted(
        f"{item.facts.listing_id} {item.step} {item.facts.fresh_on} {item.facts.publication_end}"
        for item in items
    )
    return f"{kind} {hashlib.sha256('|'.join(about).encode()).hexdigest()[:32]}"


def _day(day: datetime.date | None) -> str:
    return date_format(day, "Y年n月j日") if day else "なし"
