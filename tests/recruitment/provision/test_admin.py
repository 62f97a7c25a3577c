"""The office's pages: export, and the report of what cannot be exported (D1)."""

import json

import pytest

from accounts.access.models import AccessLogEntry
from recruitment.models import Company, Job
from recruitment.provision import ledger
from recruitment.provision.models import PendingChange, ProvidedJob
from tests.recruitment.factories import JobFactory
from tests.recruitment.provision.factories import NUMBER, sayable_job

pytestmark = pytest.mark.django_db
EXPORT, REPORT = "/cms/national-export/", "/cms/reports/unexportable-jobs/"


@pytest.fixture
def operator(client_for):
    return client_for("operator")


@pytest.fixture
def job():
    job = sayable_job(company__open_data_consent=False)
    ledger.refresh([job.pk])
    return job


@pytest.fixture
def unsayable():
    job = JobFactory(open=True, title="畑の手伝い", company__facebook_url="http://facebook.example/farm")
    ledger.refresh([job.pk])
    return job


def test_the_file_comes_as_chosen_and_is_noted(operator, job, unsayable):
    page = operator.get(EXPORT).content.decode()
    assert "求人のうち1件を" in page
    assert "1件は、必須の項目が" in page
    answer = operator.post(EXPORT, {"format": "json", "scope": "all"})
    assert answer["Content-Disposition"].endswith('.json"')
    jobs = json.loads(b"".join(answer.streaming_content))["jobs"]
    assert [one["job"]["JOB_ID"] for one in jobs] == [job.number]
    entry = AccessLogEntry.objects.get(what__startswith="国の統一形式の求人")
    assert (entry.rows, entry.what) == (1, "国の統一形式の求人（JSON、すべての企業の求人）")


def test_a_file_says_what_is_so_now(operator, job):
    Company.objects.update(open_data_consent=True)
    answer = operator.post(EXPORT, {"format": "csv", "scope": "consented"})
    assert job.number.encode() in b"".join(answer.streaming_content)
    Job.objects.update(live=False)
    answer = operator.post(EXPORT, {"format": "csv", "scope": "all"})
    assert job.number.encode() not in b"".join(answer.streaming_content)


def test_a_page_waits_for_one_piece_of_what_was_put_off_and_says_what_is_left(operator, job, monkeypatch):
    monkeypatch.setattr("recruitment.provision.ledger.following.AT_MOST", 1)
    for _ in "ab":
        JobFactory(open=True, company=job.company, industry=job.industry)
    PendingChange.objects.all().delete()
    assert "2件の求人は、変更の反映を待っています" in operator.get(EXPORT).content.decode()
    answer = operator.post(EXPORT, {"format": "json", "scope": "all"})
    assert len(json.loads(b"".join(answer.streaming_content))["jobs"]) == 2
    page = operator.get(EXPORT).content.decode()
    assert "1件の求人は更新の途中だったため" in page
    assert "1件の求人は、変更の反映を待っています" in page
    answer = operator.post(EXPORT, {"format": "json", "scope": "all"})
    assert len(json.loads(b"".join(answer.streaming_content))["jobs"]) == 3
    assert "待っています" not in operator.get(EXPORT).content.decode()


@pytest.mark.parametrize("chosen", [{}, {"format": "xls", "scope": "all"}], ids=["nothing", "unknown"])
def test_a_wrong_choice_is_told(operator, chosen):
    page = operator.post(EXPORT, chosen)
    assert "形式を一覧から選んでください。" in page.content.decode()
    assert not AccessLogEntry.objects.filter(what__startswith="国の").exists()


def test_the_report_says_why_and_where_to_mend(operator, job, unsayable, max_queries):
    with max_queries(20):
        page = operator.get(REPORT).content.decode()
    assert "法人番号がありません" in page
    assert "今の値：http://facebook.example/farm" in page
    assert f"/cms/snippets/recruitment/company/edit/{unsayable.company_id}/" in page
    assert page.count("法人番号がありません") == 1
    assert job.number not in page


def test_the_report_can_be_narrowed_to_an_item(operator, unsayable):
    found = operator.get(REPORT, {"item": "FACEBOOK_URL"}).content.decode()
    assert "畑の手伝い" in found
    assert "FacebookURL（1件）" in found
    other = operator.get(REPORT, {"item": "company.CORPORATION_ID", "company": "x"}).content.decode()
    assert "条件に合う求人はありません" in other


def test_the_report_is_for_reading_by_supervisors_and_can_be_taken_out(client_for, operator, unsayable):
    page = client_for("supervisor").get(REPORT).content.decode()
    assert f"/cms/snippets/recruitment/job/inspect/{unsayable.pk}/" in page
    sheet = operator.get(REPORT, {"export": "csv"})
    text = b"".join(sheet.streaming_content).decode("utf-8-sig")
    assert text.startswith("求人番号,求人,企業,理由")
    assert "畑の手伝い" in text


def test_nothing_to_mend_is_good_news(operator, job):
    assert "すべて国の形式で出力できます" in operator.get(REPORT).content.decode()
    assert "国の形式で出力できない求人" not in operator.get("/cms/").content.decode().split("desk__list")[-1]


def test_the_desk_names_what_can_be_mended(operator, unsayable):
    assert "国の形式で足りない項目" not in operator.get("/cms/").content.decode()
    Company.objects.update(corporate_number=NUMBER)
    ledger.refresh([unsayable.pk])
    assert "1件の求人に、国の形式で足りない項目" in operator.get("/cms/").content.decode()


def test_ten_thousand_reasons_are_cut_into_pages(operator, unsayable, max_queries):
    entry = ProvidedJob.objects.get()
    ProvidedJob.objects.bulk_create(
        ProvidedJob(
            number=f"010006-9{number:05}",
            is_open=True,
            faults=entry.faults,
            changed_at=entry.changed_at,
            position=1000 + number,
        )
        for number in range(300)
    )
    with max_queries(20):
        assert operator.get(REPORT).status_code == 200
