"""Lists, searches, exports and readings of companies and jobs, for staff and within their rights."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.test import Client, RequestFactory

from accounts.roles import Role
from recruitment.admin.jobs import JobViewSet
from recruitment.models import Company, Job
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
JOBS, COMPANIES = "/cms/snippets/recruitment/job/", "/cms/snippets/recruitment/company/"


@pytest.fixture
def city() -> list[Job]:
    """Twelve jobs of as many companies."""
    jobs = JobFactory.create_batch(10, open=True) + JobFactory.create_batch(2)
    for job in jobs:
        job.save_revision(clean=False)
        job.company.save_revision(clean=False)
    return jobs


def test_lists_and_exports_cost_the_same_for_any_number(
    city: list[Job], client_for: ClientFor, max_queries: Callable[[int], Any]
) -> None:
    client = client_for(Role.OPERATOR)
    for address in (JOBS, f"{JOBS}?export=csv", f"{JOBS}?export=xlsx", COMPANIES):
        client.get(address)
        with max_queries(15):
            response = client.get(address)
            assert (b"".join(response.streaming_content) if response.streaming else response.content) != b""


@pytest.mark.parametrize("query", ["", "検査"])
def test_search_goes_with_every_order(city: list[Job], client_for: ClientFor, query: str) -> None:
    client = client_for(Role.OPERATOR)
    for ordering in ("title", "-title", "kind", "-_updated_at", "listing__publication_end", "company", "x"):
        response = client.get(JOBS, {"q": query, "ordering": ordering, "state": "open"})
        assert response.status_code == 200, ordering
        assert response.context["paginator"].count == 10, ordering


def test_jobs_are_found_by_what_staff_know(city: list[Job], client_for: ClientFor) -> None:
    job, client = city[3], client_for(Role.OPERATOR)
    draft = job.get_latest_revision_as_object()
    draft.title = "除雪ドルフィン係"
    draft.save_revision(clean=False)
    for query in (job.number, job.company.name, "ドルフィン"):
        assert job in client.get(JOBS, {"q": query}).context["object_list"], query


def test_filters_take_anything(city: list[Job], client_for: ClientFor) -> None:
    client = client_for(Role.OPERATOR)
    for query in (
        {"state": "open", "kind": "regular", "grant": "open", "draft": "no"},
        {"state": ["open", "draft"], "end_from": "2026-01-01", "end_to": "2099-01-01"},
        {"state": "nonsense", "end_from": "yesterday", "kind": "'; DROP TABLE", "p": "-1"},
        {"q": "\x00", "p": "99999"},
    ):
        assert client.get(JOBS, query).status_code in {200, 404}, query


def test_open_means_open_today(client_for: ClientFor) -> None:
    kinds = {"open": JobFactory(open=True), "out-of-period": JobFactory(expired=True)}
    client = client_for(Role.OPERATOR)
    for state, job in kinds.items():
        assert list(client.get(JOBS, {"state": state}).context["object_list"]) == [job]
    assert client.get(JOBS, {"state": list(kinds)}).context["paginator"].count == 2


def test_a_procedure_shows_the_way_back(client_for: ClientFor) -> None:
    job = JobFactory(open=True)
    page = client_for(Role.OPERATOR).get(f"{JOBS}listing/{job.pk}/close/").content.decode()
    assert all(f'href="{address}"' in page for address in (JOBS, f"{JOBS}edit/{job.pk}/"))


def test_company_filters(city: list[Job], client_for: ClientFor) -> None:
    client = client_for(Role.OPERATOR)
    assert client.get(COMPANIES, {"live": "True"}).context["paginator"].count == 12
    assert client.get(COMPANIES, {"live": "False"}).context["paginator"].count == 0
    assert client.get(COMPANIES, {"open_data_consent": "False", "q": "しおさい"}).status_code == 200


def test_the_export_reads_like_the_list(city: list[Job], client_for: ClientFor) -> None:
    response = client_for(Role.OPERATOR).get(f"{JOBS}?export=csv")
    rows = list(csv.reader(StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))
    assert rows[0][:3] == ["求人番号", "求人名", "企業コード"]
    assert len(rows) == 13
    assert {row[9] for row in rows[1:]} == {"掲載中", "下書き"}


@pytest.mark.parametrize("page", ["edit", "history", "inspect", "usage", "copy"])
def test_every_screen_of_a_job(city: list[Job], client_for: ClientFor, page: str) -> None:
    response = client_for(Role.OPERATOR).get(f"{JOBS}{page}/{city[0].pk}/")
    assert response.status_code == 200
    assert city[0].title in response.content.decode()


def test_who_reads_does_not_write(city: list[Job], client_for: ClientFor) -> None:
    client = client_for(Role.SUPERVISOR)
    assert client.get(JOBS).status_code == 200
    assert client.get(f"{JOBS}inspect/{city[0].pk}/").status_code == 200
    assert client.get(f"{JOBS}edit/{city[0].pk}/").status_code == 302
    assert client.post(f"{JOBS}delete/{city[0].pk}/").status_code == 302
    assert Job.objects.filter(pk=city[0].pk).exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.CONTRACTOR_EDITOR])
@pytest.mark.parametrize("page", ["", "add/", "edit/{pk}/", "inspect/{pk}/", "listing/{pk}/close/"])
def test_editors_of_pages_have_nothing_to_do_with_jobs(client_for: ClientFor, role: Role, page: str) -> None:
    job = JobFactory()
    assert client_for(role).get(JOBS + page.format(pk=job.pk)).status_code == 302


def test_a_row_out_of_scope_is_refused_before_any_view(user_for: Callable[[str], Any]) -> None:
    """§2.4: the wrapper asks `visible_to`, so a person without the right to all rows sees their own."""
    mine, foreign = JobFactory(), JobFactory()
    viewset = JobViewSet()
    request = RequestFactory().get("/")
    request.user = MembershipFactory(company=mine.company).user
    assert viewset.in_scope(request, str(mine.pk))
    assert not viewset.in_scope(request, str(foreign.pk))
    assert not viewset.in_scope(request, "x' OR 1=1")
    assert list(viewset.get_queryset(request)) == [mine]


@pytest.mark.parametrize("word", ["とまこまい", "苫小牧", "012131"])
def test_places_are_chosen_by_name_reading_or_code(client_for: ClientFor, word: str) -> None:
    CompanyFactory()
    html = client_for(Role.OPERATOR).get("/cms/municipality-chooser/results/", {"q": word}).content.decode()
    assert "苫小牧市" in html


def test_a_company_is_not_copied(client_for: ClientFor) -> None:
    company: Company = CompanyFactory()
    assert client_for(Role.OPERATOR).get(f"{COMPANIES}copy/{company.pk}/").status_code == 404


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.EDITOR, Role.CONTRACTOR_EDITOR])
def test_companies_are_chosen_by_words(client_for: ClientFor, role: Role) -> None:
    wanted, other = CompanyFactory(name="浜見水産株式会社", name_kana="はまみすいさん"), CompanyFactory()
    for word in ("水産", "はまみ", wanted.code):
        answer = client_for(role).get("/cms/snippets/choose/recruitment/company/results/", {"q": word})
        assert answer.status_code == 200
        assert wanted.name in answer.content.decode(), word
        assert other.name not in answer.content.decode(), word


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.MODERATOR, Role.SUPERVISOR, Role.COUNSELLOR])
def test_people_without_pages_search_jobs_from_the_dashboard(role: str, client_for: ClientFor) -> None:
    page = client_for(role).get("/cms/").content.decode()
    assert 'action="/cms/snippets/recruitment/job/"' in page
    assert '"_args": ["/cms/snippets/recruitment/job/"]' in page  # the box of the side menu
    assert "すべてのページを検索" not in page


def test_editors_search_pages_from_the_dashboard(client_for: ClientFor) -> None:
    page = client_for(Role.EDITOR).get("/cms/").content.decode()
    assert "すべてのページを検索" in page
    assert 'action="/cms/snippets/recruitment/job/"' not in page
