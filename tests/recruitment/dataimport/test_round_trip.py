"""Export → import into an empty site → export again gives the same bytes."""

import pytest

from recruitment.dataimport.enums import BatchState
from tests.recruitment.dataimport.helpers import empty_site, open_jobs, register, rows, written

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("form", ["json", "xml", "csv"])
def test_same_bytes(form, user_for):
    open_jobs(3)
    before = written(rows(), form)
    empty_site()
    batch = register(before, user_for("operator"), name=f"jobs.{form}")
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert written(rows(), form) == before
