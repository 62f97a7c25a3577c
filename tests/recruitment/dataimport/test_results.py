"""What a registration tells afterwards: every row of the file, what became of it, what comes next."""

import pytest
from django.urls import reverse

from recruitment import actions as records
from recruitment.dataimport import actions, results
from recruitment.dataimport.actions import Settings
from recruitment.dataimport.enums import Way
from recruitment.dataimport.work import work_on
from tests.recruitment.dataimport.helpers import (
    OF_ANOTHER,
    change,
    empty_site,
    open_jobs,
    receive,
    register,
    rows,
    written,
)

pytestmark = pytest.mark.django_db


def test_numbers_add_up_to_the_rows_of_the_file(by, client_for):
    jobs = open_jobs(4)
    given = rows()
    brought = change(given[0], job__JOB_ID="010006-777777")
    register(written([*given, brought]), by)
    records.renew(jobs[0], by, jobs[0].listing.publication_end)
    content = [
        change(given[0], job__TITLE="提供元の名前", job__UPDATED_DATE="2001-01-01T00:00:00"),
        change(given[1], job__TITLE="提供元の名前"),
        change(given[2], job__STATUS="0"),
        given[3],
        change(given[1], job__STATUS="7"),
        change(given[0], job__JOB_ID="010006-888888", **OF_ANOTHER),
    ]
    batch = receive(written(content), by)
    actions.order(batch, by, Settings(way=Way.PUBLISH, confirmed=["refused"]))
    work_on(batch)
    told = results.of_rows(batch)
    assert told == [
        ("公開した", 1),
        ("掲載を終えた", 1),
        ("画面の変更を残した", 1),
        ("会社を登録しなかったため見送った", 1),
        ("変更がなかった", 1),
        ("登録できなかった", 1),
    ]
    assert sum(number for _, number in told) == batch.total_rows
    assert results.beside_rows(batch) == [("ファイルにないため掲載を終えた求人", 1)]
    page = client_for("operator").get(reverse("dataimport_batch", args=[batch.pk])).content.decode()
    assert "ファイルの6件" in page and all(label in page for label, _ in told)


def test_drafts_say_what_is_missing_and_what_comes_next(by, client_for):
    open_jobs(1)
    content = written(rows())
    empty_site()
    batch = receive(content, by)
    client, listed = client_for("operator"), reverse("dataimport_rows", args=[batch.pk])
    page = client.get(reverse("dataimport_batch", args=[batch.pk])).content.decode()
    assert "足りない項目のある求人1件は、下書きになります" in page and "?kind=incomplete" in page
    page = client.get(f"{listed}?kind=incomplete").content.decode()
    assert "受動喫煙" in page.partition("審査に出すには足りない項目：")[2].partition("</li>")[0]
    actions.order(batch, by, Settings(way=Way.REVIEW, takes_new_companies=True))
    work_on(batch)
    assert "?kind=drafted" in client.get(reverse("dataimport_batch", args=[batch.pk])).content.decode()
    page = client.get(f"{listed}?kind=drafted").content.decode()
    edit = reverse("wagtailsnippets_recruitment_job:edit", args=[batch.rows.get().job_id])
    assert f'<a href="{edit}">下書きを開いて</a>' in page
