"""Two registrations of the demo city: one that was applied, one that waits, with errors and an older job."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from recruitment.dataimport import actions
from recruitment.dataimport.enums import Scope, Way
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.work import work_on
from recruitment.nationaldata.columns import UPDATED_DATE, column
from recruitment.nationaldata.rows import row_of
from recruitment.nationaldata.validation import faults_of
from recruitment.nationaldata.writing import Head, chunks, writer_for
from recruitment.provision.querysets import jobs_for_rows

SOURCE = "北海道 移住マッチングサイト"
NUMBER = 4
DEPARTMENT = column("job", "RECRUITMENT_DEPARTMENT").index
PAY, POSTAL_CODE = column("job", "SALARY_MIN").index, column("job", "POSTAL_CODE").index


def load_imports(people: dict[str, User]) -> int:
    """Put in what is missing; returns how many. `people` are the demo accounts by name."""
    by = people.get("operator")
    given = _rows()
    if by is None or len(given) < NUMBER or ImportBatch.objects.exists():
        return 0
    _say(given[0], "総務部 採用係", timezone.localtime())
    applied = _receive(given, "jobs-2026-11-16.csv", by)
    actions.order(applied, by, actions.Settings(way=Way.PUBLISH))
    work_on(applied)
    given[1][PAY] = "二十万円"
    given[2][POSTAL_CODE] = given[2][POSTAL_CODE].removeprefix("0")  # what Excel leaves
    _say(given[3], "人事課", timezone.localtime() - timedelta(days=400))
    _receive(given, "jobs-2026-11-20.csv", by)
    return 2


def _rows() -> list[list[str]]:
    """Rows of some open jobs that the format can say."""
    jobs = (
        jobs_for_rows().open().filter(listing__submitted_revision=None).exclude(company__corporate_number="")
    )
    found = []
    for job in jobs.order_by("pk")[: NUMBER * 5]:
        row = row_of(job)
        if not faults_of(row):
            found.append(row)
    return found[:NUMBER]


def _say(row: list[str], department: str, moment: datetime) -> None:
    """Another department, as of a moment: one long ago is older than what people changed here."""
    row[DEPARTMENT], row[UPDATED_DATE] = department, f"{moment:%Y-%m-%dT%H:%M:%S}"


def _receive(rows: Sequence[Sequence[str]], name: str, by: User) -> ImportBatch:
    content = io.BytesIO(b"".join(chunks(writer_for("csv", Head()), rows)))
    batch = actions.receive(content, name, by, source=SOURCE, scope=Scope.PART)
    work_on(batch)
    return batch
