"""Comments of a returned review beside the fields; renewing and editing in one go."""

import datetime

import pytest
from django.utils import timezone

from recruitment import actions
from recruitment.actions import reviews
from recruitment.models import Job, Review
from tests.recruitment.factories import JobFactory


@pytest.fixture
def live(company):
    job = JobFactory(company=company, open=True, pay_min=201_000)
    job.save_revision().publish()
    job.refresh_from_db()
    return job


def test_what_the_moderator_wrote_stands_at_its_field(member, address, job, user_for):
    actions.submit(job, user_for("employer"))
    actions.return_(job, None, "あと少しです。", comments={"title": "職種も書いてください。"})
    body = member.get(address("job_edit", job.number)).content.decode()
    assert "審査から差し戻されています" in body and "あと少しです。" in body
    assert body.index("職種も書いてください。") > body.index('name="title"')
    assert body.index("職種も書いてください。") < body.index('name="occupation"')


def test_renewing_without_a_change_is_done_at_once(member, address, written, live):
    form = address("job_edit", live.number, renew=1)
    until = timezone.localdate() + datetime.timedelta(days=80)
    answer = member.post(form, written(member.get(form), until=until.isoformat(), action="review"))
    assert answer.status_code == 302
    live.listing.refresh_from_db()
    assert live.listing.publication_end == until
    assert not Review.objects.for_record(live).exists()


def test_renewing_with_a_change_hands_it_in_and_extends_the_period(member, address, written, live):
    form = address("job_edit", live.number, renew=1)
    until = timezone.localdate() + datetime.timedelta(days=80)
    data = written(
        member.get(form), title="新しい題名の検査スタッフ", until=until.isoformat(), action="review"
    )
    check = member.post(form, data)
    assert check.url.endswith(f"?until={until.isoformat()}")
    member.post(check.url, {"seen": member.get(check.url).context["seen"]})
    live.listing.refresh_from_db()
    assert live.listing.publication_end == until and live.listing.is_waiting
    live.refresh_from_db()
    assert live.title != "新しい題名の検査スタッフ"


@pytest.mark.parametrize("until", ["", "2020-01-01", "2999-01-01", "きょう", "\x00"])
def test_a_period_that_is_none_is_refused(member, address, written, live, until):
    form = address("job_edit", live.number, renew=1)
    answer = member.post(form, written(member.get(form), until=until, action="review"))
    assert answer.status_code == 200 and answer.context["renewal"].errors


def test_what_changed_while_the_check_page_was_open_is_not_handed_in(member, address, job):
    answer = member.post(address("job_check", job.number), {"seen": "other"}, follow=True)
    assert "確認している間に内容が変わりました" in answer.content.decode()
    assert not Review.objects.for_record(job).exists()


def test_a_trusted_company_hears_that_its_small_change_is_public(member, address, company, monkeypatch):
    monkeypatch.setattr(reviews, "check_job", lambda job: [])
    job = JobFactory(company=company, open=True, pay_min=215_000)
    actions.trust(company, None)
    draft = Job.objects.get(pk=job.pk).get_latest_revision_as_object()
    draft.pay_min += 1000
    actions.save_draft(draft, None)
    check = address("job_check", job.number)
    told = member.post(check, {"seen": member.get(check).context["seen"]}, follow=True).content.decode()
    assert "すぐにサイトに掲載されました" in told
    assert Job.objects.get(pk=job.pk).pay_min == draft.pay_min
