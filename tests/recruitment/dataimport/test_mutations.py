"""Files gone wrong through the whole upload: no error of ours, nothing half-written.

`MUTATIONS=10000 python -m pytest tests/recruitment/dataimport/test_mutations.py` goes through all.
"""

import os

import pytest

from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.models import Company, Job
from tests.recruitment.dataimport.helpers import open_jobs, rows
from tests.recruitment.dataimport.test_views import upload
from tests.recruitment.nationaldata.reading.mutations import mutant

NUMBER = int(os.environ.get("MUTATIONS", "24"))


@pytest.mark.django_db
def test_a_file_gone_wrong_ends_in_a_sentence_or_in_judged_rows(client_for):
    open_jobs(1)
    before, client = rows(), client_for("operator")
    for number in range(NUMBER):
        what, data = mutant(number)
        page = upload(client, data, name=f"{number}.csv")
        assert page.status_code == 200, what
        batch = ImportBatch.objects.order_by("-pk").first()
        if batch is None or batch.name != f"{number}.csv":
            assert "error" in page.content.decode(), what  # refused at the field: empty, or the same again
            continue
        if batch.state == BatchState.RECEIVED:
            assert batch.size > 512 * 1024, what
            continue
        assert batch.state in (BatchState.UNREADABLE, BatchState.CHECKED), what
        assert bool(batch.failure) == (batch.state == BatchState.UNREADABLE), what
        assert not ImportRow.objects.filter(batch=batch, kind="waiting").exists(), what
    assert (Company.objects.count(), Job.objects.count(), rows()) == (1, 1, before)
