"""Lists and sheets of many jobs: from the search, from the desk, for schools."""

import html
import io
import re
from collections.abc import Callable
from http import HTTPStatus
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from recruitment.models import Job
from recruitment.sheets import selection
from recruitment.sheets.paper import Paper
from search import printing
from search.indexing import refresh
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def chosen(name: str, *jobs: Job) -> str:
    """Address of a document of chosen jobs."""
    numbers = "&".join(f"number={job.number}" for job in jobs)
    return f"{reverse(f'sheets:{name}')}?{numbers}"


@pytest.fixture
def two() -> list[Job]:
    """Two open jobs."""
    return [
        JobFactory(open=True, title="紙の検査"),
        JobFactory(open=True, high_school=True, title="紙の裁断"),
    ]


class TestChosen:
    def test_list_has_only_open_jobs_in_the_chosen_order(
        self, client: Client, two: list[Job], made: list[Paper], max_queries: Callable[[int], Any]
    ) -> None:
        closed, draft = JobFactory(closed=True), JobFactory()
        with max_queries(6):
            response = client.get(chosen("list", two[1], closed, two[0], draft, two[1]))
        text = made[0].html
        assert response["Content-Type"] == "application/pdf"
        assert text.index("紙の裁断") < text.index("紙の検査")
        assert text.count("紙の裁断") == 1
        assert "ハローワーク求人番号 01040-123456" in text
        assert "高卒求人への応募は学校を通して行います" in text
        assert closed.title not in text
        assert draft.title not in text

    def test_nothing_open_is_nothing(self, client: Client) -> None:
        for address in (
            chosen("list"),
            chosen("booklet", JobFactory()),
            chosen("list") + "number=010006-1%00",
        ):
            assert client.get(address).status_code == HTTPStatus.NOT_FOUND

    def test_number_of_questions_does_not_grow(
        self, client: Client, made: list[Paper], max_queries: Callable[[int], Any]
    ) -> None:
        jobs = [JobFactory(open=True) for _ in range(4)]
        with max_queries(6):
            client.get(chosen("booklet", *jobs))
        assert all(f'id="job-{job.number}"' in made[0].html for job in jobs)

    def test_sheets_in_one_file_are_tagged_pages(self, client: Client, two: list[Job]) -> None:
        reader = PdfReader(io.BytesIO(client.get(chosen("booklet", *two)).content))
        texts = ["".join(page.extract_text().split()) for page in reader.pages]
        assert len(texts) == 3
        assert "/StructTreeRoot" in reader.trailer["/Root"]
        assert all(job.number in texts[0] for job in two)
        assert "紙の検査" in texts[1] and "紙の裁断" in texts[2]


class TestSearch:
    def test_first_hits_with_the_conditions(
        self, client: Client, two: list[Job], made: list[Paper], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refresh([job.pk for job in two])
        monkeypatch.setattr(printing, "MOST_LISTED", 1)
        client.get(reverse("search:list_pdf"), {"kind": ["regular", "high_school"], "sort": "new"})
        assert "紙の裁断" in made[0].html
        assert "2件のうち、1件目です" in made[0].html
        client.get(reverse("search:list_pdf"), {"kind": "regular"})
        assert "学校を通して" not in made.pop().html
        client.get(reverse("search:sheets_pdf"), {"kind": "high_school"})
        assert "高卒求人" in made[1].html
        assert "紙の検査" not in made[1].html

    def test_documents_follow_the_page(
        self, client: Client, made: list[Paper], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        jobs = [JobFactory(open=True, title=f"紙の仕事{number}") for number in range(5)]
        refresh([job.pk for job in jobs])
        monkeypatch.setattr(printing, "MOST_SHEETS", 2)
        monkeypatch.setattr(printing, "LEEWAY", 1)
        monkeypatch.setattr(printing, "MOST_LISTED", 4)
        asked = {"kind": "regular", "sort": "deadline", "page": 2}
        for module in ("query", "printing"):
            monkeypatch.setattr(f"search.{module}.PAGE_SIZES", (3, 6))
        page = client.get(reverse("search:jobs"), asked).content.decode()
        address = re.search(r'"([^"]*sheets.pdf[^"]*)"[^>]*>.{0,400}?（4〜5件目）', page, re.DOTALL)
        assert "求人票は2件ほど" in page
        assert "表示件数を6件にすると、5件分" in page
        assert re.findall(r"印刷用PDFに（(.*?)）", page) == ["1〜4件目", "5件目"]
        response = client.get(html.unescape(address[1]))
        shown = re.findall(r'data-job="(.*?)"', page)
        assert re.findall(r'id="job-(.*?)"', made[0].html) == shown
        assert "5件のうち、4〜5件目です" in made[0].html
        assert "_4-5.pdf" in response["Content-Disposition"]

    @pytest.mark.parametrize("wrong", ["from=9&to=1", "from=99999"])
    def test_piece_that_is_not_there_leads_back(self, client: Client, two: list[Job], wrong: str) -> None:
        refresh([job.pk for job in two])
        response = client.get(f"{reverse('search:sheets_pdf')}?kind=regular&{wrong}")
        assert response["Location"] == f"{reverse('search:jobs')}?kind=regular"

    def test_nothing_found_leads_back(self, client: Client) -> None:
        response = client.get(reverse("search:list_pdf"), {"kind": "internship", "page": 3})
        assert response["Location"] == f"{reverse('search:jobs')}?kind=internship"

    def test_page_of_the_search_leads_to_both(self, client: Client, two: list[Job]) -> None:
        refresh([job.pk for job in two])
        page = client.get(reverse("search:jobs"), {"kind": "high_school"}).content.decode()
        for name in ("list_pdf", "sheets_pdf"):
            assert f'href="{reverse(f"search:{name}")}?kind=high_school" rel="nofollow"' in page


class TestDesk:
    @pytest.mark.parametrize("role", ["operator", "moderator"])
    def test_chosen_rows_are_printed(self, client_for: Callable, two: list[Job], role: str) -> None:
        client, draft = client_for(role), JobFactory()
        page = client.get(reverse("desk_jobs")).content.decode()
        assert f'formaction="{reverse("desk_print", args=["list"])}"' in page
        records = {"record": [two[1].pk, draft.pk, two[0].pk]}
        response = client.post(reverse("desk_print", args=["sheets"]), records)
        assert response["Location"] == chosen("booklet", two[1], two[0])
        assert "1件は、印刷に入れていません" in client.get(reverse("desk_jobs")).content.decode()

    def test_all_of_the_conditions(self, client_for: Callable, two: list[Job]) -> None:
        everything = {"all": "1", "query": "ordering=title"}
        response = client_for("operator").post(reverse("desk_print", args=["list"]), everything)
        assert response["Location"].count("number=") == len(two)

    def test_no_open_row_leads_back(self, client_for: Callable) -> None:
        response = client_for("operator").post(reverse("desk_print", args=["list"]), {"record": ["x"]})
        assert response["Location"].startswith(reverse("desk_jobs"))

    def test_more_than_fit(
        self, client_for: Callable, two: list[Job], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("recruitment.desk.printing.KINDS", {"list": ("sheets:list", 1)})
        client = client_for("operator")
        response = client.post(reverse("desk_print", args=["list"]), {"record": [job.pk for job in two]})
        assert response["Location"] == chosen("list", two[0])
        assert "1件までです" in client.get(reverse("desk_jobs")).content.decode()


def test_limits_are_those_the_pages_tell() -> None:
    assert (selection.MOST_LISTED, selection.MOST_SHEETS) == (100, 20)


@pytest.mark.parametrize(
    ("shown", "lengths"),
    [(20, [20]), (21, [21]), (30, [30]), (31, [16, 15]), (50, [25, 25]), (100, [20] * 5)],
)
def test_one_booklet_takes_a_page_with_folded_jobs(shown: int, lengths: list[int]) -> None:
    cuts = [*range(60, 60 + shown, printing._length(shown)), 60 + shown]
    assert [stop - start for start, stop in pairwise(cuts)] == lengths
