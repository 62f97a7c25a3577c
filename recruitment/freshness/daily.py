"""The run of the day: finds what is due, does it company by company, and tells everybody concerned.

One query reads all jobs that may need something; further ones are asked only for companies with something
due. Each company is a transaction of its own: what was done and the mail about it are stored together, and
a failure of one does not stop the others.
"""

from __future__ import annotations

import datetime
import logging
from itertools import groupby

from django.db import transaction
from django.utils import timezone

from recruitment.actions.log import lock_listing
from recruitment.freshness.actions import hide
from recruitment.freshness.candidates import candidates
from recruitment.freshness.letters import (
    DayReport,
    Item,
    write_to_employer,
    write_to_operators,
    write_to_watchers,
)
from recruitment.freshness.models import FreshnessRecord, FreshnessSettings, Source
from recruitment.freshness.steps import Facts, Step, due_steps
from recruitment.models import Job
from recruitment.vocabulary.enums import ListingState

logger = logging.getLogger(__name__)
type Due = tuple[Facts, list[Step]]


def run(today: datetime.date | None = None) -> DayReport:
    """Do what is due; may run any number of times a day. Returns what happened."""
    day = today or timezone.localdate()
    settings = FreshnessSettings.current()
    due = [
        (facts, steps) for facts in candidates(settings, day) if (steps := due_steps(facts, settings, day))
    ]
    report = DayReport()
    for company_id, group in groupby(due, key=lambda entry: entry[0].company_id):
        try:
            with transaction.atomic():
                items, reached = _company(list(group), day)
        except Exception:  # whatever it is, the next company must still be served
            logger.exception("freshness of company %s could not be looked after", company_id)
            report.failed += 1
            continue
        _count(report, items, reached)
    write_to_operators(report)
    return report


def _company(due: list[Due], today: datetime.date) -> tuple[list[Item], bool]:
    """Do the steps of one company; returns them, and whether anybody of the company could be told."""
    jobs = Job.objects.select_related("listing", "company").in_bulk([facts.job_id for facts, _ in due])
    items = [Item(jobs[facts.job_id], facts, step) for facts, steps in due for step in steps]
    items = [item for item in items if item.step is not Step.HIDE or _hides(item, today)]
    if not items:
        return [], True
    _note(items, today)
    write_to_watchers(items)
    own = [item for item in items if item.facts.source != Source.IMPORT]
    reached = write_to_employer(items[0].job.company, own, today) if own else True
    return items, reached


def _hides(item: Item, today: datetime.date) -> bool:
    """Hide a job; not when somebody has confirmed or closed it since the run of the day began."""
    listing, fresh = lock_listing(item.job), item.facts.fresh_on
    is_stale = fresh is not None and (listing.confirmed_on is None or listing.confirmed_on <= fresh)
    if not is_stale or listing.state != ListingState.OPEN:
        return False
    hide(item.job, (today - fresh).days)
    return True


def _note(items: list[Item], today: datetime.date) -> None:
    """Write on the records which step was done for which day."""
    wanted = {item.facts.listing_id for item in items}
    FreshnessRecord.objects.bulk_create(
        [FreshnessRecord(listing_id=pk) for pk in wanted], ignore_conflicts=True
    )
    records = {record.listing_id: record for record in FreshnessRecord.objects.filter(listing__in=wanted)}
    for item in items:
        record, facts = records[item.facts.listing_id], item.facts
        is_end = item.step in (Step.END_FIRST, Step.END_LAST, Step.ENDED)
        setattr(record, item.step.value, facts.publication_end if is_end else facts.fresh_on)
        if item.step is Step.ASK:
            record.asked_on = today
        elif item.step is Step.MARK:
            record.marked_on = today
    fields = [*(step.value for step in Step), "asked_on", "marked_on"]
    FreshnessRecord.objects.bulk_update(records.values(), fields)


def _count(report: DayReport, items: list[Item], reached: bool) -> None:
    for item in items:
        if item.step is Step.HIDE:
            report.hidden.append(item)
        elif item.step is Step.MARK:
            report.marked.append(item)
        elif item.facts.source == Source.IMPORT:
            report.imported.append(item)
        elif not reached:
            report.unreachable.append(item)
        else:
            report.reminded += 1
