"""Files gone wrong through the upload, the check, the registration and its undoing, the way a browser goes.

No error of ours, nothing half-written. Half of the files are checked in the request, half by the clock.
`MUTATIONS=10000 python -m pytest tests/recruitment/dataimport/test_mutations.py` goes through all.
"""

import os
from collections import Counter

import pytest
from django.db import transaction
from django.urls import reverse

from recruitment.dataimport import work
from recruitment.dataimport.enums import BatchState, RowKind, Scope
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.periodic import go_on
from recruitment.models import Company, Job
from tests.recruitment.dataimport.helpers import NUMBERS, change, open_jobs, rows
from tests.recruitment.dataimport.test_views import upload
from tests.recruitment.nationaldata.reading import samples
from tests.recruitment.nationaldata.reading.mutations import mutant

NUMBER = int(os.environ.get("MUTATIONS", "6"))
SLICE = 500
"""Files of one test."""
CONFIRMED = {"way": "publish", "takes_new_companies": "on", "refused": "on", "smaller": "on"}
ENDINGS = ("csv", "json", "xml", "zip", "txt")
JUDGED = (BatchState.UNREADABLE, BatchState.CHECKED)


def files():
    """Every way to send a changed job, one that ends, and a new job of a new company."""
    first, second = rows()
    new = {"company__CORPORATION_ID": NUMBERS[1], "job__CORPORATION_ID": NUMBERS[1]}
    return samples.files(
        [
            change(first, job__TITLE="営業、“一般”事務,配送", company__PR_TEXT="一行目\n二行目"),
            change(second, job__STATUS="0"),
            change(first, job__JOB_ID="010006-888888", **new),
        ]
    )


def records():
    """What our records say, public or not."""
    versions = Job.objects.order_by("pk").values_list("pk", "latest_revision", "live", "listing__state")
    return rows(), list(versions), list(Company.objects.order_by("pk").values_list("pk", "latest_revision"))


def outcome(client, number, data):
    """Goes the whole way; in a word, where it ended."""
    before, last = records(), ImportBatch.objects.count()
    scope = Scope.PART if number % 3 else Scope.WHOLE
    name = f"求人{number}.{ENDINGS[number % len(ENDINGS)]}"
    page = upload(client, data, name=name, scope=scope, follow=False)
    batch = ImportBatch.objects.order_by("-pk").first()
    if ImportBatch.objects.count() == last:
        assert page.status_code == 200
        assert "error" in page.content.decode()
        return "refused at the field"
    assert page.status_code == 302
    go_on()
    batch.refresh_from_db()
    assert batch.state in JUDGED
    assert bool(batch.failure) == (batch.state == BatchState.UNREADABLE)
    assert not batch.rows.filter(kind=RowKind.WAITING).exists()
    assert records() == before
    is_looked_at = number < 6 or not number % 4  # pages take longer than the check
    if is_looked_at:
        look(client, batch)
    if is_looked_at and batch.rows.to_do().exists():
        return register(client, batch, before)
    return str(batch.state)


def look(client, batch):
    for name in ("batch", "rows", "errors"):
        page = client.get(reverse(f"dataimport_{name}", args=[batch.pk]))
        assert page.status_code == 200
        if page.streaming:
            assert b"".join(page.streaming_content)


def register(client, batch, before):
    """All of it or nothing; undone, our public records say again what they said."""
    address = reverse("dataimport_batch", args=[batch.pk])
    assert client.post(address, {"step": "apply", **CONFIRMED}, follow=True).status_code == 200
    go_on()
    batch.refresh_from_db()
    if batch.state == BatchState.CHECKED:
        assert batch.failure
        assert "思わぬ問題" not in batch.failure
        assert records() == before
        return "refused whole"
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert client.post(address, {"step": "undo"}, follow=True).status_code == 200
    go_on()
    batch.refresh_from_db()
    assert (batch.state, batch.failure) == (BatchState.UNDONE, "")
    assert batch.result["undone"].get("kept", 0) == 0
    assert rows() == before[0]
    return "registered and undone"


@pytest.mark.django_db
@pytest.mark.parametrize("start", range(0, NUMBER, SLICE), ids=str)
def test_a_file_gone_wrong_ends_in_a_sentence_or_in_judged_rows(start, client_for, monkeypatch):
    open_jobs(2)
    client, given = client_for("operator"), files()
    outcomes, wrong = Counter(), []
    for number in range(start, min(start + SLICE, NUMBER)):
        what, data = mutant(number, given)
        monkeypatch.setattr(work, "SMALL_FILE", number % 2 * 10**9)
        monkeypatch.setattr(work, "SMALL_NUMBER", number % 4 // 2 * 60)
        place = transaction.savepoint_create()
        try:
            outcomes[outcome(client, number, data)] += 1
        except Exception as error:
            wrong.append((what, repr(error)[:500]))
        transaction.savepoint_rollback(place)
    assert not wrong
    assert outcomes[BatchState.UNREADABLE] and outcomes["registered and undone"], outcomes
