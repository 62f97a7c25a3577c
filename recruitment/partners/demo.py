"""Cooperating job sites of the demo city: one that gets its jobs every night, one not yet begun."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from accounts.models import User
from recruitment.partners import actions
from recruitment.partners.enums import Auth, JobState, Kind, Outcome, Schedule
from recruitment.partners.mapping import compiled
from recruitment.partners.models import Delivery, Partner, PartnerJob
from recruitment.partners.schedule import next_turn
from recruitment.partners.sending import idempotency_key
from recruitment.provision import ledger
from recruitment.provision.models import FeedPosition, ProvidedJob

NIGHTLY = "道北しごとひろば"
AT = time(3, 0)
MAPPING = {
    "items": {
        "job.JOB_ID": {"path": "id"},
        "job.STATUS": {"path": "visible", "type": "flag"},
        "job.TITLE": {"path": "title"},
        "job.EMPLOYMENT_TYPE_CODE": {"path": "type", "table": {"110": "FULL", "120": "FULL", "*": "OTHER"}},
        "company.CORPORATION_ID": {"path": "employer.number"},
        "company.NAME": {"path": "employer.name"},
    },
    "fixed": [{"path": "source", "value": "しごとマッチングサイト"}],
}
REFUSAL = '{"id": "%s", "status": 422, "message": "同じ内容の求人が、別の番号ですでに登録されています"}'
TAKEN = '{"id": "%s", "status": 200}'
REFUSED = 2


def load_partners(people: dict[str, User]) -> None:
    """Put in both sites with what was sent so far; once."""
    if Partner.objects.exists():
        return
    operator = people["operator"]
    ledger.catch_up()
    later = Partner(
        name="移住ナビ北の暮らし",
        operator="一般社団法人北の暮らし推進会",
        url="https://api.kita-no-kurashi.example/jobs",
    )
    actions.save_partner(later, operator, [])
    nightly = Partner(
        name=NIGHTLY,
        operator="株式会社道北しごとひろば",
        contact="システム担当 平日9時から17時\n仕様の相談は月末まで",
        url="https://api.shigoto-hiroba.example/v2/jobs",
        auth=Auth.BEARER,
        schedule=Schedule.DAILY,
        daily_at=AT,
        empty="omit",
    )
    actions.save_partner(nightly, operator, [], "demo-token")
    actions.save_mapping(nightly, MAPPING, operator)
    actions.resume(nightly, operator)
    _history(nightly)


def _history(partner: Partner) -> None:
    """As if the partner had got every public job over the last nights, and refused two."""
    now = timezone.now()
    last_night = next_turn(Schedule.DAILY, 0, AT, now) - timedelta(days=1)
    mapping = compiled(MAPPING, partner.empty)
    rows, log = [], []
    for place, job in enumerate(ProvidedJob.objects.public().order_by("position")):
        fingerprint = mapping.fingerprint(job.values, Kind.PUBLISHED)
        refused = place < REFUSED
        at = last_night - timedelta(days=place % 5) + timedelta(seconds=place)
        answer = (REFUSAL if refused else TAKEN) % job.number
        rows.append(_row(partner, job, fingerprint, at, refused=refused))
        rows[-1].last_answer, rows[-1].last_status = answer, 422 if refused else 200
        log.append(
            Delivery(
                partner=partner,
                number=job.number,
                kind=Kind.PUBLISHED,
                at=at,
                outcome=Outcome.REFUSED if refused else Outcome.ACCEPTED,
                status=422 if refused else 200,
                milliseconds=180 + place * 7 % 90,
                batch=1 if refused else 50,
                key=idempotency_key(partner, job.number, 1, fingerprint),
                answer=answer,
            )
        )
    PartnerJob.objects.bulk_create(rows)
    Delivery.objects.bulk_create(sorted(log, key=lambda row: row.at))
    Partner.objects.filter(pk=partner.pk).update(
        position=FeedPosition.objects.get().last,
        collected_at=now,
        compared_at=now,
        last_success_at=last_night,
        next_run_at=last_night + timedelta(days=1),
    )


def _row(partner: Partner, job: ProvidedJob, fingerprint: str, at: datetime, *, refused: bool) -> PartnerJob:
    return PartnerJob(
        partner=partner,
        number=job.number,
        position=job.position,
        state=JobState.DEAD if refused else JobState.CURRENT,
        held="" if refused else Kind.PUBLISHED,
        fingerprint="" if refused else fingerprint,
        tried=fingerprint,
        generation=1,
        last_attempt_at=at,
        delivered_at=None if refused else at,
    )
