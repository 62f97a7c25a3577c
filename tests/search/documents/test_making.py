"""What the search knows of a job."""

import datetime

import pytest
from django.utils import timezone

from recruitment.freshness.models import FreshnessRecord
from recruitment.vocabulary.enums import ListingState
from search.documents import applications
from search.documents.classes import MARK
from search.documents.folding import fold_of, plain_title
from search.documents.making import all_documents, documents_of, position_of
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def open_job(**values):
    return JobFactory(open=True, **values)


def test_a_document_carries_terms_and_facets_with_the_larger_ones_around():
    job = open_job(title="看護師【急募】", features=",dormitory,", pay_min=1250, hourly=True, work_start=None)
    document = documents_of([job.pk])[job.pk]
    place, occupation = job.workplace_municipality, job.occupation
    assert {
        "all:1",
        f"place:{place.pk}",
        f"place:{place.prefecture_code}0006",
        f"occupation:{occupation.code}",
        "type:120",
        "kind:regular",
        "days:5",
        "feature:dormitory",
        "pay_hour:1200",
    } <= document.tokens
    assert "pay_hour:1300" not in document.tokens
    assert document.head.split()[:2] == ["看護", "師"]
    classes = {term for term in document.head.split() if term.startswith(MARK)}
    assert f"{MARK}販売" in classes
    assert set(document.head.split()) - classes <= set(document.body.split())
    assert document.hourly_pay == 1250


def test_what_only_the_text_says_is_a_facet_too():
    job = open_job(description="単身用の社員寮があります。", features="")
    assert "feature:dormitory" in documents_of([job.pk])[job.pk].tokens


def test_only_open_jobs_have_one():
    draft, closed = JobFactory(), open_job()
    closed.listing.state = ListingState.CLOSED
    closed.listing.save()
    job = open_job()
    assert list(documents_of([draft.pk, closed.pk, job.pk])) == [job.pk]
    assert [document.job for document in all_documents()] == [job.pk]


def test_many_documents_cost_no_query_each(max_queries):
    jobs = [open_job() for _ in range(3)]
    documents_of([jobs[0].pk])
    with max_queries(4):
        assert len(documents_of([job.pk for job in jobs])) == 3


def test_position_is_the_first_publication():
    now = timezone.now()
    earlier = position_of(now - datetime.timedelta(seconds=1), 9)
    assert earlier < position_of(now, 4) < position_of(now, 5)
    assert position_of(now, 4, doubtful=True) < earlier


def test_a_job_marked_as_doubtful_stands_lower():
    job = open_job()
    certain = documents_of([job.pk])[job.pk]
    day = timezone.localdate() - datetime.timedelta(days=60)
    job.listing.confirmed_on = day
    job.listing.save()
    FreshnessRecord.objects.update_or_create(listing=job.listing, defaults={"marked_for": day})
    assert documents_of([job.pk])[job.pk].position < certain.position


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("看護師", "看護師【急募】"),
        ("コンビニスタッフ（苫小牧駅前店）", "コンビニスタッフ(沼ノ端2号店)"),
        ("札幌市 配送ドライバー", "苫小牧市 配送ドライバー"),
        ("介護職員 1", "介護職員 ２"),
    ],
)
def test_titles_that_differ_by_place_number_or_decoration_are_alike(one, other):
    assert plain_title(one) == plain_title(other) != ""


def test_jobs_of_different_work_or_employers_are_not_folded():
    job = open_job(title="看護師（1）")
    twin = open_job(title="看護師（2）", company=job.company, occupation=job.occupation)
    assert fold_of(job) == fold_of(twin)
    twin.employment_type = "120"
    assert fold_of(job) != fold_of(twin)
    assert fold_of(job) != fold_of(open_job(title="看護師（1）", occupation=job.occupation))
    nameless = open_job(title="（1）", company=job.company, occupation=job.occupation)
    same = open_job(title="（2）", company=job.company, occupation=job.occupation)
    assert fold_of(nameless) != fold_of(same)


def test_applications_are_told_by_who_registers(monkeypatch):
    monkeypatch.setattr(applications, "_counts", [])
    job = open_job()
    assert documents_of([job.pk])[job.pk].applications == 0
    applications.register_application_counts(lambda jobs: {job.pk: 3 for job in jobs})
    assert documents_of([job.pk])[job.pk].applications == 3
