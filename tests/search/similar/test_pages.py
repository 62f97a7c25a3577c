"""Similar jobs, computed ahead and shown on pages of open and ended jobs."""

from typing import Any

import pytest
from django.test import Client

from recruitment.models import Job
from recruitment.public.similar import similar_jobs
from search.documents.making import documents_of
from search.engine import database_engine
from search.models import JobDocument
from search.similar import comparing
from search.similar.comparing import compare_due, due
from search.similar.models import Comparison, SimilarJob
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import MunicipalityFactory, OccupationFactory

pytestmark = pytest.mark.django_db


def nurses(number: int, **values: Any) -> list[Job]:
    """Open jobs of one occupation and place, each of its own employer, with their documents."""
    values = {"occupation": OccupationFactory(), "workplace_municipality": MunicipalityFactory()} | values
    jobs = [JobFactory(open=True, **values) for _ in range(number)]
    index(*jobs)
    return jobs


def index(*jobs: Job) -> None:
    database_engine().put(documents_of(job.pk for job in jobs).values())


def shown(job: Job) -> list[int]:
    return [each.job.pk for each in similar_jobs(job)]


def test_jobs_are_compared_once_and_again_after_a_change() -> None:
    one, other = nurses(2)
    assert compare_due(10) >= 2
    assert not due().exists()
    assert list(SimilarJob.objects.filter(job=one).values_list("other", flat=True)) == [other.pk]

    other.title = "日勤だけの仕事"
    other.save()
    index(other)
    assert list(due().values_list("job", flat=True)) == [other.pk]


def test_a_new_job_reaches_the_lists_of_those_like_it() -> None:
    one, other = nurses(2)
    compare_due(10)
    new = JobFactory(open=True, occupation=one.occupation, workplace_municipality=one.workplace_municipality)
    index(new)
    compare_due(10)

    assert set(SimilarJob.objects.filter(job=one).values_list("other", flat=True)) == {other.pk, new.pk}
    assert not due().exists()


def test_work_is_cut_into_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    nurses(3)
    monkeypatch.setattr(comparing, "SLICE", 1)
    assert compare_due(0) == 0
    assert compare_due(30) >= 3


def test_the_work_for_one_job_is_bounded(max_queries: Any) -> None:
    one, *_ = nurses(4)
    document = JobDocument.objects.get(job=one.pk)
    table = comparing.known_spots()
    with max_queries(22):  # PostgreSQL asks for the cost of each pool first
        comparing.compare(document, table)


def test_an_ended_job_leads_to_open_ones_with_the_reason(client: Client, max_queries: Any) -> None:
    one, gone, open_one = nurses(3)
    compare_due(10)
    for job in (one, gone):
        job.listing.state, job.listing.close_reason = "closed", "filled_here"
        job.listing.save()

    response = client.get(one.get_absolute_url())
    html = response.content.decode()

    assert response.status_code == 410
    assert shown(one) == [open_one.pk]
    assert open_one.title in html and gone.title not in html
    assert "同じ職種・" in html
    with max_queries(1):
        assert len(similar_jobs(one, 1)) == 1


def test_employers_take_turns() -> None:
    one, *others = nurses(3)
    crowd = [
        JobFactory(
            open=True,
            title=title,
            company=others[0].company,
            occupation=one.occupation,
            workplace_municipality=one.workplace_municipality,
        )
        for title in ("訪問看護", "外来の受付")
    ]
    index(*crowd)
    compare_due(10)

    companies = [each.job.company_id for each in similar_jobs(one)]
    assert set(companies[:2]) == {other.company_id for other in others}


def test_without_a_comparison_jobs_of_the_occupation_are_shown() -> None:
    company = CompanyFactory()
    occupation, place = OccupationFactory(), MunicipalityFactory()
    values = {"occupation": occupation, "workplace_municipality": place, "open": True}
    one = JobFactory(**values)
    JobFactory(company=company, **values), JobFactory(company=company, **values)
    far = JobFactory(
        occupation=occupation, workplace_municipality=MunicipalityFactory(chitose=True), open=True
    )
    assert not Comparison.objects.filter(job=one).exists()

    found = similar_jobs(one)

    assert [each.job.company_id for each in found] == [company.pk, far.company_id]
    assert found[0].reason == "同じ職種・同じ市区町村"
