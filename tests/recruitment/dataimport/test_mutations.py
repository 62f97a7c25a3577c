"""Files gone wrong through the upload, the check, the registration and its undoing, the way a browser goes.

A third by their bytes, the others by their values. No error of ours, nothing half-written. Half of the files
are checked in the request, half by the clock.
`MUTATIONS=10000 python -m pytest tests/recruitment/dataimport/test_mutations.py` goes through all.
"""

import os
from collections import Counter
from random import Random

import pytest
from django.db import transaction
from django.urls import reverse

from recruitment.dataimport import work
from recruitment.dataimport.enums import BatchState, RowKind, Scope
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.periodic import go_on
from recruitment.models import Company, Job
from tests.recruitment.dataimport.helpers import NUMBERS, change, open_jobs, rows, written
from tests.recruitment.dataimport.test_views import upload
from tests.recruitment.nationaldata.reading import samples
from tests.recruitment.nationaldata.reading.mutations import mutant

NUMBER = int(os.environ.get("MUTATIONS", "4"))
SLICE = 500
"""Files of one test."""
CONFIRMED = {"way": "publish", "takes_new_companies": "on", "refused": "on", "smaller": "on"}
ENDINGS = (*["txt"] * 5, "csv", "json", "xml", "zip")
WORDS = """
0 -1 １２ 二十万 null true 1E+12 2018/10/1 2024-02-30 9999-12-31T23:59:59 0001-01-01T00:00:00 24:00 111 H2911
=HYPERLINK(1) @SUM(A1) '=1 <script> &amp; ]]> https://[ x@y 0-0-0 010006-1 1013201015327
"""
LONG = ("9" * 400, "あ" * 20_000, "http://x" + "y" * 290, "\n" * 50)
ODD = (*WORDS.split(), *LONG, "", " ", '"', "a\tb", "外\ue000\u202e\u200b")
JUDGED = (BatchState.UNREADABLE, BatchState.CHECKED)


def good_rows():
    """A changed job, one that ends, and a new job of a new company."""
    first, second = rows()
    new = {"company__CORPORATION_ID": NUMBERS[1], "job__CORPORATION_ID": NUMBERS[1]}
    return [
        change(first, job__TITLE="営業、“一般”事務,配送", company__PR_TEXT="一行目\n二行目"),
        change(second, job__STATUS="0"),
        change(first, job__JOB_ID="010006-888888", **new),
    ]


def values_gone_wrong(number, given):
    """Well-formed files whose cells stand in the wrong place, or hold what nobody expects."""
    chance = Random(number)
    lines = [list(row) for row in given]
    done = []
    for _ in range(chance.choice((1, 2, 5))):
        row, index, other = chance.choice(lines), chance.randrange(143), chance.randrange(143)
        done.append(f"{index} <> {other}" if chance.random() < 0.5 else f"{index}: odd")
        if done[-1].endswith("odd"):
            row[index] = chance.choice(ODD)
        else:
            row[index], row[other] = row[other], row[index]
    if chance.random() < 0.2:
        lines.append(list(chance.choice(lines)))
    form = chance.choice(("json", "xml", "csv", "excel"))
    return f"{number}: {form} {done}", written(lines, form)


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
    is_looked_at = number < 4 or not number % 4  # pages take longer than the check
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
    client, given = client_for("operator"), good_rows()
    files = samples.files(given)
    outcomes, wrong = Counter(), []
    for number in range(start, min(start + SLICE, NUMBER)):
        what, data = values_gone_wrong(number, given) if number % 3 else mutant(number, files)
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
