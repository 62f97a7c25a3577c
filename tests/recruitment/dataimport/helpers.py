"""Files in the national format of jobs that exist, and registrations of them."""

import io
from typing import Any

from recruitment.dataimport import actions
from recruitment.dataimport.enums import BatchState, Scope, Way
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.work import work_on
from recruitment.models import Company, Job
from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.rows import row_of
from recruitment.nationaldata.writing import Head, chunks, writer_for
from recruitment.provision.querysets import jobs_for_rows
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import IndustryFactory, LivingInformationFactory

SOURCE = "北海道"
INDEX = {f"{each.section}.{each.name}": each.index for each in COLUMNS}
NUMBERS = ("1013201015327", "7000012050002", "8013201017060", "5050005005266")
"""Corporate numbers with a right check digit."""
OF_ANOTHER = {"company__CORPORATION_ID": NUMBERS[1], "job__CORPORATION_ID": NUMBERS[1]}
"""Texts that make a row one of another company."""


def open_jobs(number: int = 2, **values: Any) -> list[Job]:
    """Public jobs of one company that the format can say."""
    company = CompanyFactory(corporate_number=NUMBERS[0])
    LivingInformationFactory()
    facts = {"open": True, "industry": IndustryFactory(group=True), **values}
    return [JobFactory(company=company, **facts) for _ in range(number)]


def rows() -> list[list[str]]:
    """Rows of all open jobs, by number."""
    return [row_of(job) for job in jobs_for_rows().open().order_by("listing__number")]


def change(values: list[str], **texts: str) -> list[str]:
    """A row with other texts; `job__TITLE` names the item TITLE of the job."""
    changed = list(values)
    for name, text in texts.items():
        changed[INDEX[name.replace("__", ".", 1)]] = text
    return changed


def written(rows: list[list[str]], form: str = "json") -> bytes:
    """A file of rows."""
    return b"".join(chunks(writer_for(form, Head()), rows))


def receive(
    content: bytes, by: Any, *, name: str = "jobs.json", source: str = SOURCE, **more: Any
) -> ImportBatch:
    """A registration that was checked."""
    options = {"scope": Scope.WHOLE, **more}
    batch = actions.receive(io.BytesIO(content), name, by, source=source, **options)
    work_on(batch)
    return batch


def register(content: bytes, by: Any, **options: Any) -> ImportBatch:
    """A registration that was applied, at once public unless `way` says otherwise."""
    settings = {
        "way": options.pop("way", Way.PUBLISH),
        "takes_new_companies": options.pop("takes_new_companies", True),
        "despite_findings": options.pop("despite_findings", False),
        "confirmed": options.pop("confirmed", ()),
    }
    batch = receive(content, by, **options)
    assert batch.state == BatchState.CHECKED, batch.failure
    if "refused" not in settings["confirmed"]:
        faults = list(batch.rows.refused().values_list("faults", flat=True))
        assert not faults, faults
    actions.order(batch, by, actions.Settings(**settings))
    work_on(batch)
    return batch


def empty_site() -> None:
    """No company, hence no job."""
    for company in Company.objects.all():
        company.delete()
