"""Writing a job without JavaScript: start, save, preview, check, hand in."""

import pytest

from recruitment.models import Job, Review
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.factories import JobFactory
from tests.recruitment.jobform.conftest import newest


def test_a_new_job_is_made_when_the_form_is_saved_and_only_once(member, address, written):
    here = address("job_new", kind="regular")
    page = member.get(here)
    assert page.status_code == 200 and not Job.objects.exists()
    data = written(page, title="配送ドライバー", action="save")
    first = member.post(here, data)
    job = Job.objects.get()
    assert first.url == address("job_edit", job.number)
    assert member.post(here, data).url == first.url
    assert Job.objects.count() == 1
    assert (job.title, job.workplace_town, job.live) == ("配送ドライバー", "旭町", False)


def test_the_whole_way_to_the_moderators(member, address, written, job):
    edit = address("job_edit", job.number)
    page = member.get(edit)
    assert page.status_code == 200
    answer = member.post(edit, written(page, title="紙の検査スタッフ", action="review"))
    assert answer.status_code == 302, answer.context["form"].errors
    assert answer.url == address("job_check", job.number)
    check = member.get(answer.url)
    assert "紙の検査スタッフ" in check.content.decode()
    sent = member.post(answer.url, {"seen": check.context["seen"]})
    assert sent.status_code == 302
    assert Review.objects.for_record(job).get().state == "waiting"
    job.listing.refresh_from_db()
    assert job.listing.state == ListingState.SUBMITTED
    assert "取り下げて編集する" in member.get(edit).content.decode()


def test_what_is_missing_stands_at_its_field_and_the_rest_is_saved(member, address, written):
    here = address("job_new", kind="regular")
    page = member.get(here)
    answer = member.post(here, written(page, title="受付", pay_min="十万", action="review"))
    body = answer.content.decode()
    assert answer.status_code == 200
    assert "数字で入力してください（例：195000）。" in body and 'value="十万"' in body
    assert "「仕事の内容」を入力してください。" in body
    assert newest(Job.objects.get()).title == "受付"


def test_a_number_may_be_typed_as_people_write_it(member, address, written, job):
    edit = address("job_edit", job.number)
    member.post(
        edit,
        written(member.get(edit), pay_min="２０１，０００円", pay_max="250,000", work_start="８時３０分"),
    )
    draft = newest(job)
    assert (draft.pay_min, draft.pay_max, str(draft.work_start)) == (201_000, 250_000, "08:30:00")


def test_what_the_database_would_refuse_is_refused_at_its_field(member, address, written, job):
    edit = address("job_edit", job.number)
    answer = member.post(edit, written(member.get(edit), pay_min="300000", pay_max="200000"))
    assert "給与の上限は下限以上の額にしてください。" in answer.content.decode()
    assert (newest(job).pay_min, newest(job).pay_max) == (300_000, None)


def test_answers_that_no_longer_apply_are_kept_until_the_job_is_handed_in(member, address, written, job):
    edit = address("job_edit", job.number)
    member.post(edit, written(member.get(edit), age_limit="False", age_limit_detail="35歳未満"))
    assert newest(job).age_limit_detail == "35歳未満"
    check = member.get(address("job_check", job.number))
    member.post(address("job_check", job.number), {"seen": check.context["seen"]})
    assert newest(job).age_limit_detail == ""


def test_the_postal_code_fills_in_the_address(member, address, written, job):
    edit = address("job_edit", job.number)
    data = written(member.get(edit), workplace_town="", workplace_municipality="", action="postal")
    assert member.post(edit, data).url.endswith("#place")
    assert (newest(job).workplace_town, newest(job).workplace_municipality_id) == ("旭町", "012131")
    answer = member.get(address("postal"), {"code": "〒053-0018"})
    assert answer.json()["addresses"][0]["town"] == "旭町"


@pytest.mark.parametrize("source", ["sample:care", "sample:factory"])
def test_a_sample_fills_the_form(member, address, source):
    page = member.get(address("job_new", kind="regular", **{"from": source}))
    assert page.context["draft"].title and page.context["draft"].description


def test_an_earlier_job_is_copied_without_what_belongs_to_it_alone(member, address, written, company):
    old = JobFactory(company=company, fixed_term=True)
    here = address("job_new", kind="regular", **{"from": f"job:{old.number}"})
    page = member.get(here)
    member.post(here, written(page))
    made = Job.objects.exclude(pk=old.pk).get()
    assert (made.title, made.period_start, made.renewal_limit) == (old.title, None, "上限なし")


def test_the_public_text_stays_while_a_live_job_is_edited(member, address, written, company):
    job = JobFactory(company=company, open=True)
    edit = address("job_edit", job.number)
    page = member.get(edit)
    assert "公開中の内容はそのままです" in page.content.decode()
    member.post(edit, written(page, title="変えた題名"))
    assert newest(job).title == "変えた題名"
    assert Job.objects.get(pk=job.pk).title == job.title


def test_the_preview_shows_the_draft_in_a_frame(member, address, job):
    page = member.get(address("job_preview", job.number))
    assert "iframe" in page.content.decode() and "no-store" in page["Cache-Control"]
    framed = member.get(address("job_preview_page", job.number))
    assert job.title in framed.content.decode()
    assert framed["X-Frame-Options"] == "SAMEORIGIN" and framed["X-Robots-Tag"] == "noindex"


def test_a_refused_upper_end_does_not_leave_the_former_one_below_the_lower(member, address, written, job):
    edit = address("job_edit", job.number)
    member.post(edit, written(member.get(edit), pay_min="210000", pay_max="250000"))
    page = member.post(edit, written(member.get(edit), pay_min="300000", pay_max="三十五万"))
    assert page.context["form"].errors["pay_max"]
    kept = newest(job)
    assert (kept.pay_min, kept.pay_max) == (300_000, None)
