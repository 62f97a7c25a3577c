"""The queue: tabs, filters, budgets, bulk approval."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from accounts.models import User
from accounts.roles import Role
from core.revisions import content_hash
from recruitment import actions
from recruitment.actions import moderation
from recruitment.actions import reviews as rows
from recruitment.models import Company, GuidelineItem, Job, Listing, Review, ReviewState
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.recruitment.moderation.factories import handed_in

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
UserFor = Callable[[str], User]
QUEUE = "/cms/moderation/"
BULK = "/cms/moderation/bulk/"


@pytest.fixture
def moderator(client_for: ClientFor) -> Client:
    return client_for(Role.MODERATOR)


def titles(client: Client, query: str = "") -> list[str]:
    return [line.review.title for line in client.get(f"{QUEUE}?{query}").context["lines"]]


def test_the_next_to_be_late_stands_first(moderator: Client) -> None:
    first, second = handed_in(title="先の求人"), handed_in(title="遅れた求人")
    Review.objects.filter(pk=second.pk).update(due_at=timezone.now() - datetime.timedelta(days=1))
    assert titles(moderator) == ["遅れた求人", "先の求人"]
    assert titles(moderator, "tab=overdue") == ["遅れた求人"]
    assert "超過" in moderator.get(QUEUE).content.decode()
    assert first.due_at > timezone.now()


def test_filters_narrow_the_list(moderator: Client, user_for: UserFor) -> None:
    new = handed_in(title="まったく新しい求人")
    company = CompanyFactory(name="株式会社さくら")
    member = MembershipFactory(company=company).user
    company.pr_text = "書き直しました。"
    actions.save_company_draft(company, member)
    change = actions.submit_company(company, member)
    Review.objects.filter(pk=change.pk).update(should_count=2)
    Review.objects.filter(pk=new.pk).update(assigned_to=user_for("operator"))
    assert titles(moderator, "kind=job") == titles(moderator, "change=new") == [new.title]
    assert titles(moderator, "assigned=others") == titles(moderator, "findings=none") == [new.title]
    assert titles(moderator, "kind=company&findings=some&assigned=nobody") == ["株式会社さくら"]
    assert titles(moderator, "words=さくら") == ["株式会社さくら"]
    assert titles(moderator, f"company={company.pk}") == ["株式会社さくら"]
    assert titles(moderator, "age=1") == []


@pytest.mark.parametrize(
    "query", ["tab=x&kind=y&age=z&p=zz", "company=99999999999999", "words=%00%ED%A0%80", "p=-1"]
)
def test_what_makes_no_sense_counts_as_not_asked(moderator: Client, query: str) -> None:
    review = handed_in()
    assert titles(moderator, query) in ([review.title], [])


def test_own_and_decided_tabs(moderator: Client, user_for: UserFor) -> None:
    review = handed_in()
    assert titles(moderator, "tab=mine") == []
    actions.assign(review, user_for("moderator"))
    assert titles(moderator, "tab=mine") == [review.title]
    actions.reject(review, user_for("moderator"), "掲載基準に合いません。")
    assert titles(moderator) == []
    assert titles(moderator, "tab=decided") == [review.title]


@pytest.mark.parametrize("role", ["seeker", "employer", Role.EDITOR, Role.SUPERVISOR, Role.COUNSELLOR])
def test_the_queue_is_for_moderators(client_for: ClientFor, role: str) -> None:
    review = handed_in()
    for address in (QUEUE, BULK, f"{QUEUE}{review.pk}/", f"{QUEUE}{review.pk}/correct/"):
        response = client_for(role).get(address)
        assert response.status_code in (302, 403), address
        assert review.title not in response.content.decode()


def test_three_hundred_waiting_items_within_the_budget(
    moderator: Client, max_queries: Callable[[int], Any]
) -> None:
    """At most 15 queries, and nothing grows with the rows."""
    fill_queue(300)
    moderator.get(QUEUE)
    with max_queries(15):
        page = moderator.get(QUEUE)
    assert len(page.context["lines"]) == 50
    assert page.context["page_obj"].paginator.count == 300


def fill_queue(number: int) -> None:
    """Many submissions at once, as rows."""
    job = JobFactory()
    job.save_revision(clean=False)
    pattern = Job.objects.get(pk=job.pk)
    companies = [
        CompanyFactory(industry=job.industry, municipality=job.workplace_municipality) for _ in range(10)
    ]
    jobs = Job.objects.bulk_create(
        _copy(pattern, companies[order % 10], f"求人その{order}") for order in range(number)
    )
    Listing.objects.bulk_create(
        Listing(job=one, number=f"010006-{900000 + order}", state="submitted")
        for order, one in enumerate(jobs)
    )
    content = pattern.latest_revision.content
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type=pattern.latest_revision.content_type,
            base_content_type=pattern.latest_revision.base_content_type,
            object_id=str(one.pk),
            content={**content, "pk": one.pk, "title": one.title},
            object_str=one.title,
            created_at=timezone.now(),
        )
        for one in jobs
    )
    Review.objects.bulk_create(
        Review(company=one.company, job=one, revision=revision, content_hash=content_hash(revision.content))
        for one, revision in zip(jobs, revisions, strict=True)
    )


def _copy(pattern: Job, company: Company, title: str) -> Job:
    copy = Job.objects.get(pk=pattern.pk)
    copy.pk, copy.company, copy.title, copy.latest_revision = None, company, title, None
    return copy


class TestBulkApproval:
    """Several at once, but only without findings, and only what was shown."""

    @pytest.fixture
    def reviews(self) -> list[Review]:
        GuidelineItem.objects.all().delete()
        GuidelineItem.objects.create(scope="job", text="労働条件が明示されている")
        return [handed_in(title=f"求人{number}") for number in range(3)]

    def sent(self, reviews: list[Review], **more: str) -> dict[str, Any]:
        shown = {f"seen-{review.pk}": review.content_hash for review in reviews}
        return {"review": [review.pk for review in reviews], **shown, **more}

    def test_the_preview_says_what_will_happen(self, moderator: Client, reviews: list[Review]) -> None:
        Review.objects.filter(pk=reviews[1].pk).update(should_count=1)
        page = moderator.get(BULK, {"review": [review.pk for review in reviews]}).content.decode()
        assert "2件を承認して公開する" in page
        assert "1件ずつ審査します" in page
        assert not Job.objects.open().exists()

    def test_each_is_approved_with_its_content(self, moderator: Client, reviews: list[Review]) -> None:
        moderator.post(BULK, self.sent(reviews, confirmed="yes", **{f"seen-{reviews[2].pk}": "0" * 64}))
        states = list(Review.objects.order_by("pk").values_list("state", flat=True))
        assert states == [ReviewState.APPROVED, ReviewState.APPROVED, ReviewState.WAITING]
        assert Job.objects.open().count() == 2
        assert Review.objects.first().checks.get().confirmed

    def test_nothing_happens_without_the_guideline(self, moderator: Client, reviews: list[Review]) -> None:
        page = moderator.post(BULK, self.sent(reviews)).content.decode()
        assert "チェックを入れてください" in page
        assert not Job.objects.open().exists()

    def test_findings_of_today_count(
        self, moderator: Client, reviews: list[Review], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The checkbox may have been open when a word was added to the list of bad ones."""

        monkeypatch.setattr(moderation, "count_findings", lambda draft: rows.Counted(must=0, should=1))
        moderator.post(BULK, self.sent(reviews, confirmed="yes"))
        assert not Job.objects.open().exists()

    def test_forged_keys_are_passed_over(self, moderator: Client) -> None:
        keys = ["x", "-1", "99999999999999999999", "²"]
        assert moderator.get(BULK, {"review": keys}).status_code == 200
        assert moderator.post(BULK, {"review": keys}, follow=True).status_code == 200


def test_the_dashboard_names_what_waits(moderator: Client) -> None:
    handed_in()
    page = moderator.get("/cms/").content.decode()
    assert "1件が審査を待っています" in page
    assert reverse("moderation_queue") in page
