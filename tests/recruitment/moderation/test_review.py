"""The page of one submission."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from core.outbox.models import OutboxMessage
from recruitment import actions
from recruitment.models import CompanyStanding, GuidelineItem, Job, Review, ReviewState, Sampling
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.recruitment.moderation.factories import handed_in

QUEUE = "/cms/moderation/"
pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
UserFor = Callable[[str], User]


@pytest.fixture
def moderator(client_for: ClientFor) -> Client:
    GuidelineItem.objects.all().delete()
    return client_for(Role.MODERATOR)


@pytest.fixture
def review(db: None) -> Review:
    return handed_in(title="紙製品の検査")


def decide(client: Client, review: Review, decision: str, **more: str) -> str:
    """Press a button on the page; return the text of the answer."""
    data = {"decision": decision, "seen": review.content_hash, **more}
    answer = client.post(f"{QUEUE}{review.pk}/", data, follow=True)
    review.refresh_from_db()
    return answer.content.decode()


def changes(client: Client, review: Review) -> dict[str, tuple[str, str]]:
    """What the page marks as changed, by field."""
    sheet = client.get(f"{QUEUE}{review.pk}/").context["sheet"]
    found = [line.change for section in sheet for line in section.lines if line.change]
    return {change.field: (change.before, change.after) for change in found}


def test_opening_it_takes_it(moderator: Client, review: Review, user_for: UserFor) -> None:
    page = moderator.get(f"{QUEUE}{review.pk}/").content.decode()
    assert "紙製品の検査" in page
    review.refresh_from_db()
    assert review.assigned_to == user_for("moderator")


def test_somebody_else_s_is_shown_as_taken(client_for: ClientFor, review: Review, user_for: UserFor) -> None:
    actions.assign(review, user_for("operator"))
    client = client_for(Role.MODERATOR)
    assert "さんが担当しています" in client.get(f"{QUEUE}{review.pk}/").content.decode()
    decide(client, review, "take-over")
    assert review.assigned_to == user_for("moderator")
    decide(client, review, "release")
    assert review.assigned_to is None


def test_nobody_decides_on_what_somebody_else_works_on(
    moderator: Client, review: Review, user_for: UserFor
) -> None:
    actions.assign(review, user_for("operator"))
    for decision in ("approve", "return", "reject", "release"):
        assert "先に担当を引き継いでください" in decide(moderator, review, decision, note="直してください")
    correcting = moderator.get(f"{QUEUE}{review.pk}/correct/", follow=True).content.decode()
    assert "先に担当を引き継いでください" in correcting
    assert review.state == ReviewState.WAITING
    assert review.assigned_to == user_for("operator")
    decide(moderator, review, "take-over")
    assert "メールでお知らせします" in decide(moderator, review, "reject", note="重複しています")


def test_what_somebody_left_undecided_is_free_after_an_hour(
    moderator: Client, review: Review, user_for: UserFor
) -> None:
    actions.assign(review, user_for("operator"))
    Review.objects.filter(pk=review.pk).update(assigned_at=timezone.now() - timedelta(minutes=61))
    moderator.get(f"{QUEUE}{review.pk}/")
    review.refresh_from_db()
    assert review.assigned_to == user_for("moderator")


def test_it_is_told_when_nobody_gets_a_mail(moderator: Client, review: Review) -> None:
    review.company.memberships.all().delete()
    assert "メールは届きません" in decide(moderator, review, "return", note="直してください")


def test_approval_asks_for_every_point_of_the_guideline(moderator: Client, review: Review) -> None:
    item = GuidelineItem.objects.create(scope="job", text="労働条件が明示されている")
    assert "労働条件が明示されている" in decide(moderator, review, "approve")
    assert review.state == ReviewState.WAITING
    decide(moderator, review, "approve", item=str(item.pk))
    assert review.state == ReviewState.APPROVED
    assert review.checks.get().item == item


def test_what_changed_since_the_page_was_opened_is_not_approved(moderator: Client, review: Review) -> None:
    page = decide(moderator, review, "approve", seen="x" * 64)
    assert "内容が変わっています" in page
    assert not Job.objects.open().exists()


def test_a_return_carries_comments_and_goes_on_to_the_next(moderator: Client, review: Review) -> None:
    other = handed_in(title="次の求人")
    page = decide(
        moderator,
        review,
        "return",
        **{"comment-description": "一日の流れを書き足してください。", "note": "お願いします。"},
    )
    assert "次の求人" in page
    assert review.state == ReviewState.RETURNED
    assert review.comments_by_field() == {"description": "一日の流れを書き足してください。"}
    letter = OutboxMessage.objects.get(kind="recruitment.returned")
    assert "■ 仕事の内容\n一日の流れを書き足してください。" in letter.body
    assert "お願いします。" in letter.body
    assert other.is_waiting


def test_a_refusal_keeps_what_was_typed(moderator: Client, review: Review) -> None:
    page = decide(moderator, review, "reject", **{"comment-title": "書きかけの指摘", "note": " "})
    assert "理由を入力してください" in page
    assert "書きかけの指摘" in page
    assert review.state == ReviewState.WAITING


@pytest.mark.parametrize("field", ["password", "company__name", "\x00"])
def test_comments_on_unknown_fields_are_refused(moderator: Client, review: Review, field: str) -> None:
    decide(moderator, review, "return", **{f"comment-{field}": "x", "note": "y"})
    assert review.state == ReviewState.WAITING


@pytest.mark.parametrize("text", ["\x00", "あ" * 10_000])
def test_notes_nobody_can_read_are_refused(moderator: Client, review: Review, text: str) -> None:
    decide(moderator, review, "return", note=text)
    assert review.state == ReviewState.WAITING


def test_a_second_decision_is_told_so(moderator: Client, review: Review) -> None:
    decide(moderator, review, "reject", note="重複しています。")
    assert "すでに" in decide(moderator, review, "return", note="やり直し")
    assert review.state == ReviewState.REJECTED


def test_correcting_publishes_a_revision_of_its_own(moderator: Client, review: Review) -> None:
    address = f"{QUEUE}{review.pk}/correct/"
    form = moderator.get(address).context["form"]
    data = {name: form[name].value() for name in form.fields}
    data = {name: value for name, value in data.items() if value is not None}
    data |= {
        "title": "紙製品の検査（日勤）",
        "seen": review.content_hash,
        "note": "名前を直しました。",
    }
    answer = moderator.post(address, data)
    assert answer.status_code == 302, answer.context["form"].errors
    review.refresh_from_db()
    assert Job.objects.open().get().title == "紙製品の検査（日勤）"
    assert "first_published_at" not in form.fields
    assert review.revision.as_object().title == "紙製品の検査"
    assert review.corrected_revision.as_object().title == "紙製品の検査（日勤）"
    portal = Client()
    portal.force_login(review.submitted_by, backend="django.contrib.auth.backends.ModelBackend")
    own = portal.get(f"/employer/{review.company_id}/jobs/{review.job.number}/").content.decode()
    assert "審査の担当者が直したところ" in own
    assert "名前を直しました。" in OutboxMessage.objects.get(kind="recruitment.approved").body


def test_a_bad_correction_is_told_at_its_field(moderator: Client, review: Review) -> None:
    address = f"{QUEUE}{review.pk}/correct/"
    answer = moderator.post(address, {"title": "", "seen": review.content_hash})
    assert "title" in answer.context["form"].errors
    assert not Job.objects.open().exists()


def test_own_work_has_no_button_to_approve(client_for: ClientFor, user_for: UserFor) -> None:
    job, operator = JobFactory(), user_for("operator")
    actions.save_draft(job, operator)
    review = actions.submit(job, operator)
    client = client_for(Role.OPERATOR)
    page = client.get(f"{QUEUE}{review.pk}/").content.decode()
    assert "承認は、ほかの担当者が行います" in page
    assert 'value="approve"' not in page
    decide(client, review, "approve")
    assert review.state == ReviewState.WAITING


def test_the_preview_shows_the_submission_not_the_public_page(moderator: Client) -> None:
    job = JobFactory(open=True, title="前の名前")
    member = MembershipFactory(company=job.company).user
    job.title = "新しい名前"
    actions.save_draft(job, member)
    review = actions.submit(job, member)
    response = moderator.get(f"{QUEUE}{review.pk}/preview/")
    assert "新しい名前" in response.content.decode()
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert changes(moderator, review) == {"title": ("前の名前", "新しい名前")}


def test_a_company_record_is_reviewed_the_same_way(moderator: Client) -> None:
    company = CompanyFactory()
    member = MembershipFactory(company=company).user
    before, company.pr_text = company.pr_text, "新しい紹介です。"
    actions.save_company_draft(company, member)
    review = actions.submit_company(company, member)
    assert changes(moderator, review) == {"pr_text": (before, "新しい紹介です。")}
    decide(moderator, review, "approve")
    company.refresh_from_db()
    assert company.pr_text == "新しい紹介です。"


class TestFastLane:
    """Trust, its later look, and its end."""

    @pytest.fixture
    def sample(self, settings: object) -> Review:
        settings.FAST_LANE_SAMPLE_PERCENT = 100
        job = JobFactory(open=True)
        member = MembershipFactory(company=job.company).user
        actions.trust(job.company, None)
        actions.publish(job, None)
        job.pay_max += 5_000
        actions.save_draft(job, member)
        return actions.submit(job, member)

    def test_it_stands_in_the_tab_and_is_found_good(self, moderator: Client, sample: Review) -> None:
        assert sample.state == ReviewState.APPROVED
        page = moderator.get(f"{QUEUE}?tab=sampling").content.decode()
        assert sample.title in page
        assert changes(moderator, sample) == {"pay_max": ("240,000円", "245,000円")}
        decide(moderator, sample, "good")
        assert sample.sampling == Sampling.GOOD

    def test_a_bad_one_is_taken_down_and_trust_may_end(self, client_for: ClientFor, sample: Review) -> None:
        client = client_for(Role.OPERATOR)
        decide(client, sample, "bad", end_trust="yes")
        assert sample.sampling == Sampling.DUE
        decide(client, sample, "bad", note="賃金の表示が誤っています。", end_trust="yes")
        assert sample.sampling == Sampling.BAD
        assert sample.job.listing.state == "suspended"
        assert CompanyStanding.objects.get().trusted_since is None
        assert OutboxMessage.objects.filter(kind="recruitment.suspended").exists()

    def test_trust_is_the_operators_to_give(self, client_for: ClientFor, review: Review) -> None:
        client_for(Role.MODERATOR).post(f"{QUEUE}{review.pk}/", {"decision": "trust"})
        assert not CompanyStanding.objects.exists()
        decide(client_for(Role.OPERATOR), review, "trust")
        assert CompanyStanding.objects.get().trusted_since


def test_unknown_submissions_and_buttons(moderator: Client, review: Review) -> None:
    assert moderator.get(f"{QUEUE}999999/").status_code == 404
    assert "決定を選んでください" in decide(moderator, review, "explode")
    assert review.state == ReviewState.WAITING
