"""Traps T1–T9: what is approved is what was submitted and seen, by somebody else, and complete."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.urls import resolve

from accounts.models import User
from core.outbox.models import OutboxMessage
from recruitment import actions
from recruitment.models import Job, Review, ReviewState
from recruitment.moderation.periodic import tell_moderators
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.recruitment.traps.conftest import PAY, hand_in, stored

pytestmark = pytest.mark.django_db


def test_t01_a_newer_draft_is_not_published_by_approving_the_older(waiting: Review, moderator: User) -> None:
    draft = stored(waiting.job).get_latest_revision_as_object()
    draft.title = "すり替えた名前"
    draft.save_revision(clean=False)
    with pytest.raises(ValidationError, match="内容が変わっています"):
        actions.approve(waiting, moderator)
    assert stored(waiting.job).title == "前の名前"


def test_t01_an_overwritten_revision_keeps_its_number_but_is_noticed(
    waiting: Review, member: User, moderator: User
) -> None:
    """Autosave writes into the newest revision of the same person."""
    draft = stored(waiting.job).get_latest_revision_as_object()
    draft.title = "すり替えた名前"
    overwritten = draft.save_revision(user=member, clean=False, overwrite_revision=draft.latest_revision)
    assert overwritten.pk == waiting.revision_id
    with pytest.raises(ValidationError, match="内容が変わっています"):
        actions.approve(waiting, moderator, seen=waiting.content_hash)
    assert stored(waiting.job).title == "前の名前"


def test_t02_a_moderator_s_correction_needs_no_second_approval(waiting: Review, moderator: User) -> None:
    actions.correct_and_approve(waiting, moderator, {"title": "直した名前"})
    assert stored(waiting.job).title == "直した名前"
    assert not Review.objects.waiting().exists()


def test_t03_a_correction_is_published_and_the_submission_kept(waiting: Review, moderator: User) -> None:
    review = actions.correct_and_approve(waiting, moderator, {"title": "直した名前"}, note="直しました。")
    assert stored(waiting.job).title == "直した名前"
    assert review.revision.as_object().title == "新しい名前"
    assert review.corrected_revision.user == moderator
    assert stored(waiting.job).live_revision == review.corrected_revision
    with pytest.raises(ValidationError, match="すでに取り下げられたか"):
        actions.approve(waiting, moderator)


def test_t03_a_correction_does_not_pass_over_a_newer_draft(waiting: Review, moderator: User) -> None:
    with pytest.raises(ValidationError, match="内容が変わっています"):
        actions.correct_and_approve(waiting, moderator, {"title": "直した名前"}, seen="0" * 64)
    with pytest.raises(ValidationError, match="直せない項目"):
        actions.correct_and_approve(waiting, moderator, {"company": CompanyFactory()})


def test_t04_a_moderator_without_the_right_to_publish_finishes_the_review(
    waiting: Review, moderator: User
) -> None:
    assert not moderator.has_perm("recruitment.publish_job")
    assert actions.approve(waiting, moderator).state == ReviewState.APPROVED
    assert stored(waiting.job).title == "新しい名前"


@pytest.mark.parametrize("part", ["author", "submitter"])
def test_t05_nobody_approves_what_they_wrote_or_handed_in(
    job: Job, member: User, user_for: Callable[[str], User], part: str
) -> None:
    operator = user_for("operator")
    draft = stored(job).get_latest_revision_as_object()
    draft.title = "新しい名前"
    actions.save_draft(draft, operator if part == "author" else member)
    review = actions.submit(job, member if part == "author" else operator)
    for decide in (
        lambda: actions.approve(review, operator),
        lambda: actions.correct_and_approve(review, operator, {"title": "直した名前"}),
    ):
        with pytest.raises(ValidationError, match="ほかの担当者"):
            decide()
    actions.approve(review, user_for("moderator"))


def test_t05_nobody_approves_for_a_company_they_work_for(waiting: Review, moderator: User) -> None:
    MembershipFactory(company=waiting.company, user=moderator)
    with pytest.raises(ValidationError, match="担当者になっている企業"):
        actions.approve(waiting, moderator, seen=waiting.content_hash)
    assert Review.objects.waiting().get() == waiting


def test_t06_what_waits_is_locked_for_everybody(
    waiting: Review, member: User, user_for: Callable[[str], User]
) -> None:
    """Wagtail's `save_revision` asks for no lock, so the actions do; a public job waits with its old text."""
    job = stored(waiting.job)
    assert job.get_lock().for_user(member)
    for person in (member, user_for("operator"), None):
        with pytest.raises(ValidationError, match="取り下げて"):
            actions.save_draft(job, person)
    with pytest.raises(ValidationError, match="審査のページで承認"):
        actions.publish(job, user_for("operator"))
    actions.withdraw(job, member)
    assert stored(job).get_lock() is None
    assert Job.objects.open().filter(pk=job.pk, title="前の名前").exists()


def test_t06_a_company_s_record_is_locked_too(user_for: Callable[[str], User]) -> None:
    company = CompanyFactory()
    member = MembershipFactory(company=company).user
    company.pr_text = "書き直しました。"
    actions.save_company_draft(company, member)
    actions.submit_company(company, member)
    assert company.get_lock().for_user(member)
    for change in (actions.save_company_draft, actions.publish_company):
        with pytest.raises(ValidationError):
            change(company, user_for("operator"))
    actions.withdraw_company(company, member)
    assert company.get_lock() is None


def test_t07_an_incomplete_draft_is_neither_submitted_nor_approved(
    job: Job, member: User, moderator: User
) -> None:
    with pytest.raises(ValidationError) as refused:
        hand_in(job, member, title="", description="")
    assert {"title", "description"} <= set(refused.value.message_dict)
    review = hand_in(job, member, title="新しい名前", description="直しました。")
    job.occupation.delete()
    with pytest.raises(ValidationError) as refused:
        actions.approve(review, moderator)
    assert "occupation" in refused.value.message_dict
    assert stored(job).title == "前の名前"


def test_t08_submitting_twice_is_one_submission(job: Job, member: User) -> None:
    """And a record that has no revision yet can be submitted."""
    first = hand_in(job, member, title="新しい名前")
    assert actions.submit(job, member) == first
    assert Review.objects.for_record(job).count() == 1
    assert OutboxMessage.objects.filter(kind="recruitment.submitted").count() == 1
    fresh = JobFactory(**PAY)
    assert fresh.latest_revision is None
    assert actions.submit(fresh, None).revision


def test_t08_deciding_twice_is_one_decision(waiting: Review, moderator: User) -> None:
    actions.approve(waiting, moderator)
    for decide in (
        lambda: actions.approve(waiting, moderator),
        lambda: actions.return_(waiting, moderator, "理由"),
        lambda: actions.reject(waiting, moderator, "理由"),
    ):
        with pytest.raises(ValidationError, match="すでに取り下げられたか"):
            decide()
    assert OutboxMessage.objects.filter(kind="recruitment.approved").count() == 1


def test_t09_mails_lead_people_to_pages_they_can_open(waiting: Review, moderator: User) -> None:
    """Employers to the portal, never to the admin; moderators to the queue."""
    tell_moderators()
    actions.return_(waiting, moderator, comments={"title": "職場の名前も入れてください。"})
    returned = OutboxMessage.objects.get(kind="recruitment.returned")
    assert path_in(returned, "/employer/").view_name == "jobform:job_edit"
    for message in OutboxMessage.objects.exclude(kind="recruitment.moderation_digest"):
        assert "/cms/" not in message.body
        assert message.to != moderator.email


def test_t09_the_daily_mail_leads_to_the_queue(
    waiting: Review, moderator: User, at: Callable[..., object]
) -> None:
    at(2026, 11, 22, 8, 30)
    tell_moderators()
    assert not OutboxMessage.objects.filter(kind="recruitment.moderation_digest").exists()
    at(2026, 11, 24, 8, 30)
    tell_moderators()
    tell_moderators()
    digest = OutboxMessage.objects.get(kind="recruitment.moderation_digest", to=moderator.email)
    assert path_in(digest, "/cms/").view_name == "moderation_queue"
    assert "新しい名前" in digest.body


def path_in(message: OutboxMessage, prefix: str):
    """What the first address of the mail below `prefix` leads to."""
    line = next(line for line in message.body.splitlines() if prefix in line and line.startswith("http"))
    return resolve(prefix + line.split(prefix, 1)[1])
