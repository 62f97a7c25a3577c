"""The history of jobs and companies says which registration changed them."""

import pytest
from django.urls import reverse

from recruitment.dataimport import actions
from recruitment.dataimport.work import work_on
from recruitment.models import Job
from tests.recruitment.dataimport.helpers import NUMBERS, change, open_jobs, register, rows, written

pytestmark = pytest.mark.django_db
NEW = {
    "company__CORPORATION_ID": NUMBERS[1],
    "job__CORPORATION_ID": NUMBERS[1],
    "job__JOB_ID": "010006-888888",
}


def history(client, record):
    return client.get(reverse(record.snippet_viewset.get_url_name("history"), args=[record.pk]))


def test_records_tell_which_registration_changed_them_and_was_undone(user_for, client_for):
    jobs = open_jobs(2)
    first, second = rows()
    content = [
        change(first, job__TITLE="新しい求人名"),
        change(second, job__STATUS="0"),
        change(first, **NEW),
    ]
    by = user_for("operator")
    batch = register(written(content), by)
    new = Job.objects.exclude(pk__in=[job.pk for job in jobs]).get()
    client = client_for("operator")
    words = dict.fromkeys((*jobs, new, new.company), "変わりました")
    words |= {jobs[1]: "掲載を終えました", new: "登録しました", new.company: "登録しました"}
    address = reverse("dataimport_batch", args=[batch.pk])
    for record, did in words.items():
        page = history(client, record).content.decode()
        assert f">{batch}（北海道）で{did}</a>" in page and f'<a href="{address}"' in page
    moderator = history(client_for("moderator"), jobs[0])
    assert (
        f"{batch}（北海道）で変わりました" in moderator.content.decode()
        and address not in moderator.content.decode()
    )
    actions.order_undo(batch, by)
    work_on(batch)
    for record in (*jobs, new, new.company):
        did = "掲載を終えました" if record == new else "前の内容に戻りました"
        assert f"の取り消しで、{did}</a>" in history(client, record).content.decode()
