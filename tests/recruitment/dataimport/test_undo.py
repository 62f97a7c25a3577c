"""A registration is undone as a whole; what people changed since stays."""

import io
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse

from recruitment.dataimport import actions
from recruitment.dataimport.enums import BatchState, Undone, Way
from recruitment.dataimport.work import work_on
from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import ListingState
from recruitment.vocabulary.models import LivingInformation
from tests.recruitment.dataimport.helpers import (
    OF_ANOTHER,
    change,
    open_jobs,
    register,
    rows,
    written,
)

pytestmark = pytest.mark.django_db
OTHER = {**OF_ANOTHER, "job__JOB_ID": "010006-888888"}


def undo(batch, by, *confirmed):
    actions.order_undo(batch, by, confirmed)
    work_on(batch)


@pytest.mark.parametrize("way", [Way.PUBLISH, Way.REVIEW], ids=["publish", "review"])
def test_everything_is_as_before(way, by):
    own = {job.pk for job in open_jobs(2)}
    before = rows()
    changed = change(before[0], job__TITLE="新しい求人名", job__END_DATE="2099-01-01T12:00:00")
    hidden = change(before[1], job__STATUS="0")
    batch = register(written([changed, hidden, change(before[0], **OTHER)]), by, way=way)
    assert rows() != before
    undo(batch, by)
    assert (batch.state, batch.failure) == (BatchState.UNDONE, "")
    assert rows() == before
    new = Undone.ENDED if way == Way.PUBLISH else Undone.REMOVED
    undone = list(batch.rows.order_by("pk").values_list("undone", flat=True))
    assert undone == [Undone.RESTORED, Undone.RESTORED, new]
    assert Company.objects.public().count() == 1
    assert set(Listing.objects.filter(state=ListingState.OPEN).values_list("job", flat=True)) == own


def test_sqlite_is_not_locked_for_long(by, monkeypatch):
    open_jobs(2)
    batch = register(written([change(row, job__TITLE="新しい求人名") for row in rows()]), by)
    monkeypatch.setattr(actions, "MOST_ON_SQLITE", 1)
    monkeypatch.setattr(actions, "connection", SimpleNamespace(vendor="sqlite"))
    with pytest.raises(ValidationError, match="取り消すものが2件.*nationaldata_undo.*PostgreSQL"):
        actions.order_undo(batch, by)
    out = io.StringIO()
    call_command("nationaldata_undo", batch.pk, "--as", by.email, stdout=out)
    assert "取り消した求人 2件" in out.getvalue()
    for number, words in ((batch.pk, "すでに"), (0, "#0 はありません")):
        with pytest.raises(CommandError, match=words):
            call_command("nationaldata_undo", number, "--as", by.email)


def test_what_people_changed_since_stays(by, client_for):
    job, other = open_jobs(2)
    first, second = rows()
    batch = register(written([change(first, job__TITLE="一"), change(second, job__TITLE="二")]), by)
    Job.objects.filter(pk=job.pk).update(title="人が直した名前")
    with pytest.raises(ValidationError):
        actions.order_undo(batch, by)
    undo(batch, by, actions.KEEP)
    job.refresh_from_db()
    other.refresh_from_db()
    assert (job.title, other.title) == ("人が直した名前", second[46])
    assert batch.result["undone"] == {"jobs": 1, "kept": 1}
    page = client_for("operator").get(reverse("dataimport_rows", args=[batch.pk])).content.decode()
    assert "取り消した（前の内容に戻した）" in page
    assert "そのままにした（登録のあとに変わったため）" in page


def test_an_edit_of_the_living_table_changes_no_job(by):
    open_jobs(1)
    (row,) = rows()
    batch = register(written([change(row, job__TITLE="一")]), by)
    LivingInformation.objects.update(prefecture_recruiting_site_name="別の名前")
    assert rows() != [change(row, job__TITLE="一")]
    undo(batch, by)
    assert batch.result["undone"] == {"jobs": 1}


def test_company_gets_its_former_content(by):
    open_jobs(1)
    company, (row,) = Company.objects.get(), rows()
    batch = register(written([change(row, company__PR_TEXT="新しい紹介", company__BRANCH="本店、支店")]), by)
    company.refresh_from_db()
    assert (company.pr_text, company.branch_names) == ("新しい紹介", "本店、支店")
    undo(batch, by)
    company = Company.objects.get()
    assert (company.pr_text, company.branch_names, company.live) == (row[38], "", True)
