"""Nothing typed is lost: two people at one form, ended sessions, stale tokens, autosave (B15)."""

import pytest
from django.test import Client

from accounts.models import User
from recruitment import actions
from recruitment.jobform.kit import stash
from recruitment.jobform.views import JobEditView
from recruitment.models import Job
from tests.conftest import PASSWORD
from tests.recruitment.factories import JobFactory, MembershipFactory
from tests.recruitment.jobform.conftest import newest

JSON = {"headers": {"accept": "application/json"}}
HERE = "http://testserver"


@pytest.fixture
def colleague(company):
    user = User.objects.create_user("nishikori@example.jp", last_name="錦織", first_name="操")
    MembershipFactory(company=company, user=user)
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def strict(client: Client, user: User | None = None) -> Client:
    """A client that checks the token like a browser's request is checked."""
    checked = Client(enforce_csrf_checks=True)
    if user:
        checked.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    else:
        checked.cookies = client.cookies
    return checked


def test_two_people_are_told_and_choose(member, colleague, address, written, job):
    edit = address("job_edit", job.number)
    mine, theirs = member.get(edit), colleague.get(edit)
    assert "今、試験 employerさんも編集しています" in theirs.content.decode()
    colleague.post(edit, written(theirs, title="相手の題名"))
    told = member.post(edit, written(mine, title="自分の題名"))
    body = told.content.decode()
    assert told.status_code == 409 and "錦織 操さんが" in body and "相手の題名" in body
    assert newest(job).title == "相手の題名"
    member.post(edit, written(told))
    assert newest(job).title == "自分の題名"


def test_what_a_colleague_saves_while_we_wait_for_the_lock_is_no_loss(
    member, address, written, job, monkeypatch
):
    """The draft is read after the lock: what was known before may be older by a version."""
    edit = address("job_edit", job.number)
    mine = written(member.get(edit), title="自分の題名")
    find = JobEditView.get_job

    def colleague_is_faster(view, number):
        known = find(view, number)
        if newest(job).title != "仲間の題名":
            draft = newest(job)
            draft.title = "仲間の題名"
            actions.save_draft(draft, None)
        return known

    monkeypatch.setattr(JobEditView, "get_job", colleague_is_faster)
    assert member.post(edit, mine).status_code == 409
    assert newest(job).title == "仲間の題名"


def test_the_same_text_from_two_people_is_no_conflict(member, colleague, address, written, job):
    edit = address("job_edit", job.number)
    mine, theirs = member.get(edit), colleague.get(edit)
    colleague.post(edit, written(theirs, title="同じ題名"))
    assert member.post(edit, written(mine, title="同じ題名")).status_code == 302


def test_autosave_answers_with_findings_and_tells_of_conflicts(member, colleague, address, written, job):
    save = address("job_autosave", job.number)
    page = member.get(address("job_edit", job.number))
    data = written(page, title="受付", pay_min="150000", pay_max="あ")
    told = member.post(save, data, **JSON).json()
    assert told["fields"]["pay_max"]["errors"] == ["数字で入力してください。"]
    assert "最低賃金を" in told["pay"]["minimum"] and told["pay"]["low"]
    assert any(found["severity"] == "must" for found in told["fields"]["pay_min"]["findings"])
    assert told["sections"]["pay"]["state"] == "attention"
    again = member.post(save, {**data, "title": "受付です", "version": told["version"]}, **JSON)
    assert again.status_code == 200
    collided = colleague.post(save, {**data, "title": "別の題名"}, **JSON)
    assert collided.status_code == 409
    assert ("求人名", "別の題名", "受付です") in [
        (field["label"], field["mine"], field["theirs"]) for field in collided.json()["conflict"]["fields"]
    ]


def test_one_sitting_makes_one_revision_and_never_writes_over_what_is_public(
    member, address, written, company
):
    job = JobFactory(company=company, open=True)
    job.save_revision().publish()
    edit, save = address("job_edit", job.number), address("job_autosave", job.number)
    data = written(member.get(edit))
    for title in ("一", "二", "三"):
        told = member.post(save, {**data, "title": title}, **JSON).json()
        data["version"] = told["version"]
    assert job.revisions.count() == 2
    assert Job.objects.get(pk=job.pk).live_revision.as_object().title == job.title


def test_the_first_autosave_makes_the_job_and_a_repeat_does_not(member, address, written):
    page = member.get(address("job_new", kind="internship"))
    save = address("job_autosave_new", kind="internship")
    data = written(page, title="五日間の体験")
    first, second = member.post(save, data, **JSON).json(), member.post(save, data, **JSON).json()
    assert first["edit"] == second["edit"] == address("job_edit", Job.objects.get().number)


def test_a_form_sent_after_the_session_ended_comes_back_after_the_sign_in(member, address, written, job):
    edit = address("job_edit", job.number)
    data = written(member.get(edit), title="消えない題名")
    visitor = Client()
    sent = visitor.post(edit, data)
    assert sent.url.startswith("/accounts/login/")
    assert "入力した内容は残っています" in visitor.get(sent.url).content.decode()
    visitor.post(sent.url, {"login": "employer@example.jp", "password": PASSWORD})
    page = visitor.get(edit)
    body = page.content.decode()
    assert "消えない題名" in body and "ログインの前に入力した内容を戻しました" in body
    assert newest(job).title == job.title
    visitor.post(edit, written(page))
    assert newest(job).title == "消えない題名"
    assert "ログインの前に" not in visitor.get(edit).content.decode()


def test_a_stale_token_shows_the_form_again_with_everything_typed(member, address, written, job, user_for):
    edit = address("job_edit", job.number)
    data = written(member.get(edit), title="二つめのタブ", csrfmiddlewaretoken="x" * 64)
    checked = strict(member, user_for("employer"))
    page = checked.post(edit, data, headers={"origin": HERE})
    assert page.status_code == 200 and "二つめのタブ" in page.content.decode()
    assert newest(job).title == job.title
    token = written(page)["csrfmiddlewaretoken"]
    assert token != "x" * 64
    renewed = checked.post(
        address("job_autosave", job.number), data, headers={"origin": HERE, **JSON["headers"]}
    )
    assert renewed.status_code == 403 and renewed.json()["token"]


def test_a_form_of_another_site_is_refused(member, address, job, user_for):
    checked = strict(member, user_for("employer"))
    answer = checked.post(
        address("job_edit", job.number), {"title": "x"}, headers={"origin": "https://evil.example"}
    )
    assert answer.status_code == 403
    assert newest(job).title == job.title


def test_the_script_learns_that_the_session_ended(address, job):
    answer = Client().post(address("job_autosave", job.number), {"title": "x"}, **JSON)
    assert answer.status_code == 401 and answer.json()["sign_in"] == "/accounts/login/"


def test_only_a_reasonable_amount_is_kept_for_strangers(address, job):
    visitor = Client()
    visitor.post(address("job_edit", job.number), {"description": "あ" * 200_000})
    assert stash.KEY not in visitor.session


def test_strangers_at_one_address_fill_no_store_with_sessions(address, job, monkeypatch):
    kept = []
    monkeypatch.setattr(stash, "consume", lambda request, action: len(kept) < 2)
    for _ in range(3):
        visitor = Client()
        visitor.post(address("job_edit", job.number), {"title": "あ"})
        kept += [visitor.session[stash.KEY]] if stash.KEY in visitor.session else []
    assert len(kept) == 2


def test_what_is_typed_while_a_colleague_hands_the_job_in_is_kept(
    member, colleague, address, written, job, user_for
):
    edit = address("job_edit", job.number)
    data = written(member.get(edit), title="遅れて届いた題名")
    actions.submit(job, user_for("employer"))
    assert "審査待ちのため" in member.post(edit, data, follow=True).content.decode()
    member.post(edit, {"action": "withdraw"})
    assert "遅れて届いた題名" in member.get(edit).content.decode()
    assert (
        member.post(address("job_autosave", job.number), {"title": "x", "version": ""}, **JSON).status_code
        == 200
    )


def test_other_companies_jobs_do_not_exist(member, address, job):
    foreign = JobFactory()
    for name in ("job_edit", "job_preview", "job_preview_page", "job_check"):
        assert member.get(address(name, foreign.number)).status_code == 404
    for name in ("job_edit", "job_autosave", "job_check"):
        assert member.post(address(name, foreign.number), {"title": "x"}).status_code == 404
    assert member.get(f"/employer/{foreign.company_id}/jobs/new/").status_code == 404
    assert (
        member.get(address("job_new", kind="regular", **{"from": f"job:{foreign.number}"})).status_code == 404
    )
    assert newest(foreign).title == foreign.title


def test_budgets(member, address, written, job, max_queries):
    edit = address("job_edit", job.number)
    page = member.get(edit)
    with max_queries(25):
        member.get(edit)
    with max_queries(70):  # half of them Wagtail's: row, revision, and both search indexes of both
        member.post(address("job_autosave", job.number), written(page, title="速い題名"), **JSON)
