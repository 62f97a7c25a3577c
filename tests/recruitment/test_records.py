"""What the database refuses, what a revision may not touch, who sees what."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import ListingState, SizeClass
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "nonsense",
    [
        {"pay_min": 300_000, "pay_max": 200_000},
        {"training_pay_min": 2, "training_pay_max": 1},
        {"subsidy_min": 2, "subsidy_max": 1},
        {"period_start": datetime.date(2027, 4, 1), "period_end": datetime.date(2027, 3, 31)},
        {"workplace_postal_code": "053-001"},
        {"kind": "temporary"},
        {"employment_type": "999"},
        {"pay_unit": "9"},
    ],
    ids=str,
)
def test_the_database_refuses_a_nonsensical_job(nonsense: dict[str, Any]) -> None:
    """Check constraints hold whoever writes."""
    with pytest.raises(IntegrityError), transaction.atomic():
        JobFactory(**nonsense)


def test_one_corporate_number_belongs_to_one_company() -> None:
    """A second company with the number is refused."""
    CompanyFactory(corporate_number="1000020012131")
    with pytest.raises(IntegrityError), transaction.atomic():
        CompanyFactory(corporate_number="1000020012131")


def test_companies_without_number_get_a_code_of_their_own() -> None:
    """Sole proprietors: P and a serial; the code never changes afterwards."""
    company = CompanyFactory(corporate_number="")
    assert company.code == f"P{company.pk:06d}"
    company.corporate_number = "1000020012131"
    company.save()
    assert Company.objects.get(pk=company.pk).code == f"P{company.pk:06d}"


def test_job_numbers_are_never_used_twice(settings: Any) -> None:
    """B17: prefecture code and serial, also after a deletion."""
    settings.PREFECTURE_CODE = "010006"
    first = JobFactory()
    number = first.number
    assert number.startswith("010006-")
    first.delete()
    assert JobFactory().number != number


def test_a_new_job_is_not_public() -> None:
    """T16: creating a record publishes nothing."""
    job = Job(company=CompanyFactory(), title="検査")
    job.save()
    assert not job.live
    assert Job.objects.open().count() == 0


def test_publishing_a_draft_keeps_operational_facts() -> None:
    """T10: what is in the listing survives the next publication."""
    job = JobFactory(open=True)
    draft = job.get_latest_revision_as_object()
    draft.title = "新しい名前"
    revision = draft.save_revision(clean=False)
    Listing.objects.filter(job=job).update(grant_eligible=True, confirmed_on=datetime.date(2026, 1, 5))
    revision.publish()
    listing = Listing.objects.get(job=job)
    assert (listing.grant_eligible, listing.confirmed_on) == (True, datetime.date(2026, 1, 5))
    assert Job.objects.get(pk=job.pk).title == "新しい名前"


def test_a_draft_of_a_live_job_changes_nothing_public() -> None:
    """The public row stays until publication."""
    job = JobFactory(open=True, title="いまの名前")
    draft = job.get_latest_revision_as_object()
    draft.title = "これからの名前"
    draft.save_revision(clean=False)
    assert Job.objects.get(pk=job.pk).title == "いまの名前"


def test_open_asks_for_state_period_and_company() -> None:
    """Only what may be applied for today."""
    shown = JobFactory(open=True)
    JobFactory()
    JobFactory(expired=True)
    JobFactory(closed=True)
    JobFactory(suspended=True)
    hidden = JobFactory(open=True)
    Listing.objects.filter(job=hidden).update(hidden_at=timezone.now())
    JobFactory(open=True, company=CompanyFactory(draft=True))
    endless = JobFactory(open=True)
    Listing.objects.filter(job=endless).update(publication_end=None)
    assert set(Job.objects.open()) == {shown, endless}
    for job in Job.objects.select_related("listing"):
        if job.company.live:
            assert job.listing.is_open == (job in (shown, endless))


def test_ended_jobs_were_public_once() -> None:
    """Drafts are unknown to the public, ended jobs are gone, suspended ones may return."""
    JobFactory()
    JobFactory(open=True)
    JobFactory(suspended=True)
    gone = {JobFactory(expired=True), JobFactory(closed=True)}
    assert set(Job.objects.ended()) == gone


def test_newest_asks_for_the_first_publication() -> None:
    """One answer in every list (T10)."""
    first, second = JobFactory(open=True), JobFactory(open=True)
    Listing.objects.filter(job=first).update(first_published_at=timezone.now() + datetime.timedelta(days=1))
    assert list(Job.objects.newest()) == [first, second]


def test_a_number_that_is_another_company_s_code_gets_a_sentence() -> None:
    """The other company once stated it by mistake; its code cannot change any more."""
    other = CompanyFactory(corporate_number="1234567890123")
    Company.objects.filter(pk=other.pk).update(corporate_number="")
    late = CompanyFactory.build(corporate_number="1234567890123", live=False)
    with pytest.raises(ValidationError, match="別の企業の企業コード"):
        late.clean()


def test_jobs_are_found_by_the_new_name_of_their_company(
    django_capture_on_commit_callbacks: Any,
) -> None:
    """Publishing a renamed company indexes its jobs again."""
    job = JobFactory(open=True)
    company = Company.objects.get(pk=job.company_id)
    company.name = "株式会社岬製菓"
    with django_capture_on_commit_callbacks(execute=True):
        company.save_revision(clean=False).publish()
    assert list(Job.objects.search("岬製菓")) == [job]


def test_members_see_their_drafts_and_nobody_elses() -> None:
    """`visible_to` for the public, a member, a stranger."""
    draft, public = JobFactory(), JobFactory(open=True)
    member, stranger = MembershipFactory(company=draft.company).user, MembershipFactory().user
    assert set(Job.objects.visible_to(AnonymousUser())) == {public}
    assert set(Job.objects.visible_to(stranger)) == {public}
    assert set(Job.objects.visible_to(member)) == {public, draft}


def test_similar_jobs_are_open_and_of_the_same_occupation() -> None:
    """Nearest first, never the job itself."""
    job = JobFactory(open=True)
    near = JobFactory(open=True)
    JobFactory(closed=True)
    assert list(Job.objects.similar_to(job)) == [near]


def test_the_grant_mark_is_part_of_the_public_title_only() -> None:
    """No 47: the suffix follows the decision, nobody types it."""
    job = JobFactory(open=True, grant=True, title="看護師")
    assert job.public_title == "看護師【移住支援金対象】"
    assert job.title == "看護師"


@pytest.mark.parametrize(
    ("employees", "size"),
    [
        (None, None),
        (0, SizeClass.MICRO),
        (9, SizeClass.MICRO),
        (10, SizeClass.SMALL),
        (299, SizeClass.LARGE),
        (300, SizeClass.VERY_LARGE),
    ],
)
def test_size_classes(employees: int | None, size: SizeClass | None) -> None:
    """Limits belong to the upper class."""
    assert SizeClass.of(employees) == size


def test_hiring_companies_have_an_open_job() -> None:
    """Counted once, whatever the number of jobs."""
    company = CompanyFactory()
    JobFactory(company=company, open=True)
    JobFactory(company=company, open=True)
    JobFactory(company=company)
    CompanyFactory()
    assert list(Company.objects.hiring()) == [company]
    assert Company.objects.with_open_job_count().get(pk=company.pk).open_job_count == 2


def test_states_are_named_in_japanese() -> None:
    """Every state has a label people read."""
    assert all(not label.isascii() for label in ListingState.labels)
