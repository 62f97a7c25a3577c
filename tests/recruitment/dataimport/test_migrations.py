"""What earlier versions checked or registered is brought up to date."""

from importlib import import_module

import pytest
from django.apps import apps

from recruitment.dataimport import results
from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.dataimport.work import work_on
from tests.recruitment.dataimport.helpers import change, open_jobs, receive, rows, written

pytestmark = pytest.mark.django_db


def migration(name):
    return import_module(f"recruitment.dataimport.migrations.{name}")


@pytest.mark.parametrize("state", [BatchState.CHECKED, BatchState.QUEUED, BatchState.CHECKING])
def test_checks_of_earlier_versions_are_made_again(by, state):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="配送の仕事")]), by)
    counts = batch.counts
    ImportBatch.objects.update(state=state, counts={"changed": 1})
    migration("0006_check_again").check_again(apps, None)
    batch.refresh_from_db()
    assert (batch.state, batch.counts) == (BatchState.RECEIVED, {})
    work_on(batch)
    assert (batch.state, batch.counts) == (BatchState.CHECKED, counts)


def test_rows_left_alone_say_why():
    batch = ImportBatch.objects.create(source="県", name="a", state="applied", total_rows=4)
    batch.result = {"left": 3, "closed": 2}
    batch.save()
    rows = [
        {"line": 1, "kind": "changed", "outcome": "left", "later_change": batch.uploaded_at},
        {"line": 2, "kind": "new", "outcome": "left"},
        {"line": 3, "kind": "changed", "outcome": "left"},
        {"line": 4, "kind": "withdrawn", "outcome": "closed"},
        {"line": None, "kind": "withdrawn", "outcome": "closed"},
    ]
    ImportRow.objects.bulk_create(ImportRow(batch=batch, **row) for row in rows)
    migration("0003_outcomes").tell_why(apps, None)
    batch.refresh_from_db()
    assert batch.result == {"older": 1, "nocompany": 1, "left": 1, "closed": 2, "unnamed": 1}
    assert sum(number for _, number in results.of_rows(batch)) == batch.total_rows
