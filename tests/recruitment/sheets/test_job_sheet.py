"""The sheet of one job: who gets it, what it says, how it is kept."""

import io
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from recruitment.display.models import DisplayItem
from recruitment.models import Job
from recruitment.sheets import storage
from recruitment.sheets.contents import SheetMaker
from recruitment.sheets.paper import CannotPrint, Paper
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db


def address(job: Job) -> str:
    """Where the sheet is."""
    return reverse("sheets:job", args=[job.number])


def flat(text: str) -> str:
    """Without the breaks of lines."""
    return "".join(text.split())


def printed(client: Client, job: Job) -> tuple[PdfReader, str]:
    """The document really made, and all its text."""
    response = client.get(address(job))
    assert response.status_code == HTTPStatus.OK
    reader = PdfReader(io.BytesIO(response.content))
    return reader, flat("".join(page.extract_text() for page in reader.pages))


class TestDocument:
    def test_usual_job_is_one_tagged_page(self, client: Client) -> None:
        company = CompanyFactory(
            name="株式会社しおさい製作所", name_kana="かぶしきがいしゃしおさいせいさくしょ"
        )
        job = JobFactory(open=True, company=company, welfare="社員食堂があります。\n寮があります。")
        reader, text = printed(client, job)
        root = reader.trailer["/Root"]
        assert len(reader.pages) == 1
        assert root["/Lang"] == "ja"
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert job.title in reader.metadata.title
        sheet = SheetMaker([job]).sheet_of(job)
        said = [line for table in sheet.tables for item in table.items for line in (item.label, *item.lines)]
        expected = [job.number, job.title, job.description, company.name, company.name_kana, *said]
        assert [line for line in expected if flat(line) not in text] == []

    def test_long_job_goes_on_and_loses_nothing(self, client: Client) -> None:
        lines = [f"【{number}】紙の束を確かめ、箱に詰めて棚に並べます。" for number in range(60)]
        hostile = '<img src="file:///etc/passwd"><script>alert(1)</script>'
        job = JobFactory(open=True, description="\n".join(lines), title="紙の仕事" * 20, atmosphere=hostile)
        reader, text = printed(client, job)
        assert len(reader.pages) == 2
        assert [line for line in lines if flat(line) not in text] == []
        assert flat("お電話でご連絡ください。") in text
        assert flat(hostile) in text
        assert f"求人票{job.number}" in flat(reader.pages[1].extract_text())


class TestContents:
    def test_high_school_vacancy_names_the_school_and_no_contact(
        self, client: Client, made: list[Paper]
    ) -> None:
        company = CompanyFactory(tel="0144-11-1111", web_url="https://company.example/")
        job = JobFactory(open=True, high_school=True, company=company, application_tel="0144-22-2222")
        client.get(address(job))
        html = made[0].html
        assert "応募は学校を通して行います" in html
        assert "01040-123456" in html
        assert "0144-11-1111" not in html
        assert "0144-22-2222" not in html

    def test_operators_arrangement_holds(self, client: Client, made: list[Paper]) -> None:
        DisplayItem.objects.create(kind="regular", item="place.access", hidden=True)
        DisplayItem.objects.create(kind="regular", item="terms.openings", label="採用予定")
        DisplayItem.objects.create(kind="company", item="profile.employees", label="働く人数")
        client.get(address(JobFactory(open=True, access_route="駅から徒歩5分", openings="2名")))
        html = made[0].html
        assert "駅から徒歩5分" not in html
        assert "採用予定" in html
        assert "働く人数" in html

    def test_bare_record(self, client: Client, made: list[Paper]) -> None:
        job = JobFactory(open=True)
        Job.objects.filter(pk=job.pk).update(
            last_published_at=None,
            industry=None,
            workplace_municipality=None,
            work_start=None,
            insurance_note="",
        )
        job.listing.__class__.objects.filter(job=job).update(confirmed_on=None, publication_end=None)
        assert client.get(address(job)).status_code == HTTPStatus.OK
        assert "情報の時点" not in made[0].html


class TestAnswer:
    def test_kept_and_asked_for_again(self, client: Client, made: list[Paper], max_queries: Callable) -> None:
        job = JobFactory(open=True)
        first = client.get(address(job))
        assert first["Content-Type"] == "application/pdf"
        assert first["Content-Disposition"].startswith("inline; filename*=utf-8''")
        assert first["X-Robots-Tag"] == "noindex"
        assert first["Link"].startswith("<http") and job.get_absolute_url() in first["Link"]
        assert "no-cache" in first["Cache-Control"]
        with max_queries(5):
            again = client.get(address(job), headers={"if-none-match": first["ETag"]})
        assert again.status_code == HTTPStatus.NOT_MODIFIED
        assert client.get(address(job)).content == first.content
        assert client.head(address(job)).status_code == HTTPStatus.OK
        assert len(made) == 1
        Job.objects.filter(pk=job.pk).update(description="仕事が変わりました。")
        assert client.get(address(job))["ETag"] != first["ETag"]

    @pytest.mark.parametrize(
        ("state", "status"),
        [("expired", 410), ("closed", 410), ("suspended", 404), ("live", 404)],
    )
    def test_only_open_jobs(self, client: Client, made: list[Paper], state: str, status: int) -> None:
        job = JobFactory() if state == "live" else JobFactory(**{state: True})
        assert client.get(address(job)).status_code == status
        assert not made

    @pytest.mark.parametrize(
        ("problem", "word"), [(CannotPrint("Pango"), "作れません"), (storage.Busy(), "混み合って")]
    )
    def test_page_says_why_not_and_offers_the_web_page(
        self, client: Client, monkeypatch: pytest.MonkeyPatch, problem: Exception, word: str
    ) -> None:
        def refuse(paper: Any) -> bytes:
            raise problem

        monkeypatch.setattr("recruitment.sheets.answers.document", refuse)
        job = JobFactory(open=True)
        response = client.get(address(job))
        page = response.content.decode()
        assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
        assert word in page
        assert f'href="{job.get_absolute_url()}"' in page
        assert "ETag" not in response
        assert ("Retry-After" in response) == isinstance(problem, storage.Busy)

    def test_job_page_leads_to_it(self, client: Client) -> None:
        job = JobFactory(open=True)
        assert f'href="{address(job)}" rel="nofollow"' in client.get(job.get_absolute_url()).content.decode()
