"""Export → import into an empty site → export again gives the same bytes."""

import pytest

from recruitment.dataimport.enums import BatchState
from recruitment.vocabulary.models import Municipality
from tests.recruitment.dataimport.helpers import empty_site, open_jobs, register, rows, written
from tests.recruitment.nationaldata import generated

JOBS = 20
pytestmark = pytest.mark.django_db
FORMS = ("json", "xml", "csv")


@pytest.mark.parametrize("form", FORMS)
def test_jobs_of_our_own_come_back(form, user_for):
    open_jobs(3)
    before = written(rows(), form)
    empty_site()
    batch = register(before, user_for("operator"), name=f"jobs.{form}")
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert written(rows(), form) == before


@pytest.mark.parametrize(("seed", "form"), list(enumerate(FORMS, start=1)))
def test_every_code_and_the_longest_values_come_back(seed, form, user_for):
    for code, prefecture, name in generated.places():
        Municipality.objects.create(
            code=code, prefecture_code=code[:2], prefecture=prefecture, name=name, kana="", kind="city"
        )
    given = sorted(generated.rows(JOBS, seed), key=lambda row: row[40])
    batch = register(written(given, form), user_for("operator"), name=f"jobs.{form}", despite_findings=True)
    assert batch.result["published"] == JOBS, list(batch.rows.values_list("notes", flat=True))
    for each in FORMS:
        assert written(rows(), each) == written(given, each)
