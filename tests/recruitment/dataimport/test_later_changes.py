"""A file older than what people changed on our pages takes nothing back unless somebody wants it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from recruitment import actions as records
from recruitment.dataimport import actions
from recruitment.dataimport.actions import Settings
from recruitment.dataimport.enums import Outcome, RowKind, Way
from recruitment.dataimport.history import changed_by_people
from recruitment.dataimport.work import work_on
from recruitment.freshness.actions import close_by_link
from recruitment.models import Company, Job, Listing, ListingTransition
from recruitment.vocabulary.enums import CloseReason, ListingState
from tests.recruitment.dataimport.helpers import change, open_jobs, receive, register, rows, written

pytestmark = pytest.mark.django_db


def edit(job, by, title):
    """A person changes a public job on our pages."""
    job.title = title
    job.save_revision(user=by).publish(user=by)


def moment(**since):
    return f"{timezone.localtime() + timedelta(**since):%Y-%m-%dT%H:%M:%S}"


def order(batch, by, **choices):
    actions.order(batch, by, Settings(way=Way.PUBLISH, **choices))
    work_on(batch)
    return batch.result


def titles():
    return list(Job.objects.order_by("listing__number").values_list("title", flat=True))


def test_what_people_changed_later_stays_unless_it_is_wanted(by):
    jobs = open_jobs(3)
    old, new = {"job__UPDATED_DATE": moment(hours=-1)}, {"job__UPDATED_DATE": moment(hours=1)}
    texts = (old, new, old)
    given = [change(row, **each, job__TITLE="提供元の名前") for row, each in zip(rows(), texts, strict=True)]
    for job in jobs[:2]:
        edit(job, by, "人が直した名前")
    batch = receive(written(given), by)
    assert batch.rows.older().get().job == jobs[0]
    assert (batch.count("changed"), batch.count("older")) == (3, 1)
    assert order(batch, by)[Outcome.OLDER] == 1
    assert titles() == ["人が直した名前", "提供元の名前", "提供元の名前"]
    actions.order_undo(batch, by)
    work_on(batch)
    assert titles() == ["人が直した名前", "人が直した名前", jobs[2].title]
    again = receive(written(given), by)
    assert again.count("older") == 1, "undoing is no change of a person, but what it brought back is"
    order(again, by, takes_older=True)
    assert titles() == ["提供元の名前"] * 3


def test_registrations_are_no_people(by):
    open_jobs(1)
    (row,) = rows()
    given = change(row, job__TITLE="一", company__PR_TEXT="一", job__UPDATED_DATE=moment(hours=-2))
    register(written([given]), by)
    register(written([change(given, job__STATUS="0")]), by)
    assert changed_by_people(Job, Job.objects.all()) == {}
    assert changed_by_people(Company, Company.objects.all()) == {}


def test_undoing_ends_no_job_by_hand(by):
    """A draft that a registration made public cannot become unsaid: undoing ends it."""
    (job,) = open_jobs(1)
    (row,) = rows()
    Job.objects.update(live=False)
    Listing.objects.update(state=ListingState.DRAFT)
    batch = register(written([row]), by)
    actions.order_undo(batch, by)
    work_on(batch)
    assert Listing.objects.get(job=job).state == ListingState.CLOSED
    assert changed_by_people(Job, Job.objects.all()) == {}


@pytest.mark.parametrize("by_link", [False, True], ids=["by hand", "by the link of a mail"])
def test_a_job_that_people_have_ended_does_not_come_back(by, by_link):
    (job,) = open_jobs(1)
    (row,) = rows()
    if by_link:
        close_by_link(job, CloseReason.FILLED_HERE)
    else:
        records.close(job, by, CloseReason.WITHDRAWN)
    batch = receive(written([change(row, job__UPDATED_DATE=moment(hours=-1))]), by)
    assert batch.count("older") == 1
    with pytest.raises(ValidationError, match="選ばないと、登録するものがありません"):
        order(batch, by)


def test_a_job_that_people_have_opened_again_does_not_end(by, user_for):
    (job,) = open_jobs(1)
    (row,) = rows()
    records.close(job, by, CloseReason.WITHDRAWN)
    ListingTransition.objects.update(at=timezone.now() - timedelta(hours=2))
    records.submit(job, by)
    records.approve(job, user_for("moderator"))
    Job.objects.update(last_published_at=timezone.now())
    ended = receive(written([change(row, job__STATUS="0", job__UPDATED_DATE=moment(hours=-1))]), by)
    assert ended.rows.older().get().kind == RowKind.WITHDRAWN
    later = receive(written([change(row, job__STATUS="0", job__UPDATED_DATE=moment(hours=1))]), by)
    assert not later.rows.older().exists()


def test_what_registrations_handed_in_is_no_change_of_the_moderator(by, user_for):
    (job,) = open_jobs(1)
    (row,) = rows()
    register(written([change(row, job__STATUS="0")]), by)
    given = change(row, job__TITLE="提供元の名前", job__UPDATED_DATE=moment(hours=-1))
    register(written([given]), by, way=Way.REVIEW)
    records.approve(job, user_for("moderator"))
    assert Job.objects.open().get().title == "提供元の名前"
    assert changed_by_people(Job, Job.objects.all()) == {}


def test_companies_likewise(by):
    open_jobs(1)
    (row,) = rows()
    company = Company.objects.get()
    company.pr_text = "人が直した紹介"
    company.save_revision(user=by).publish(user=by)
    texts = {
        "job__TITLE": "新しい求人名",
        "company__PR_TEXT": "提供元の紹介",
        "job__UPDATED_DATE": moment(hours=-1),
    }
    batch = receive(written([change(row, **texts)]), by)
    assert (batch.count("older"), batch.count("older_companies")) == (0, 1)
    order(batch, by)
    assert (titles(), Company.objects.get().pr_text) == (["新しい求人名"], "人が直した紹介")
    actions.order_undo(batch, by)
    work_on(batch)
    assert Company.objects.get().pr_text == "人が直した紹介"


def test_a_draft_is_shown_that_would_be_lost(by, client_for):
    (job,) = open_jobs(1)
    (row,) = rows()
    public = job.title
    job.title, job.description = "書きかけの名前", "書きかけの仕事内容"
    records.save_draft(job, by)
    batch = receive(written([change(row, job__TITLE="提供元の名前", job__UPDATED_DATE=moment(hours=-1))]), by)
    shown = {each[2]: each[1:] for each in batch.rows.older().get().differences}
    assert shown["提供元の名前"] == [public, "提供元の名前", "書きかけの名前"]
    assert ["書きかけの仕事内容"] in [each[2:] for each in shown.values()]
    page = client_for("operator").get(reverse("dataimport_rows", args=[batch.pk])).content.decode()
    assert "下書き：書きかけの名前" in page and "下書き：書きかけの仕事内容" in page


def test_pages_tell_and_filter(by, client_for):
    jobs = open_jobs(2)
    given = [change(row, job__TITLE="提供元の名前", job__UPDATED_DATE=moment(hours=-1)) for row in rows()]
    edit(jobs[0], by, "人が直した名前")
    batch = receive(written(given), by)
    client = client_for("operator")
    page = client.get(reverse("dataimport_batch", args=[batch.pk])).content.decode()
    assert "後に画面で変更された求人が1件あります" in page and 'name="takes_older"' in page
    listed = client.get(reverse("dataimport_rows", args=[batch.pk]) + "?kind=older").content.decode()
    assert listed.count("dataimport__line") == 1 and "に、画面で変更されています" in listed
