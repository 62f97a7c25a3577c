"""The jobs of a company in the portal: list, one job, procedures."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from recruitment import actions
from recruitment.employer.invitations import invite
from recruitment.models import Job, Listing
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.factories import JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(user_for):
    """The employer's company, complete enough to publish jobs."""
    return MembershipFactory(user=user_for("employer")).company


@pytest.fixture
def client(client_for):
    """The employer's browser."""
    return client_for("employer")


def url(name: str, job: Job) -> str:
    return reverse(f"employer:{name}", args=[job.company_id, job.number])


def make(company, **values) -> Job:
    job = JobFactory(company=company, **values)
    job.save_revision(clean=False)
    return Job.objects.select_related("listing").get(pk=job.pk)


def test_tabs_count_and_narrow(client, company):
    """Each job stands where its employer looks for it."""
    make(company, open=True, title="あ掲載")
    make(company, title="い下書き")
    waiting = make(company, title="う待ち")
    actions.submit(waiting, None)
    returned = make(company, title="え戻り")
    actions.submit(returned, None)
    actions.return_(returned, None, "直してください。")
    make(company, expired=True, title="お期限")
    make(company, closed=True, title="か終了")
    make(company, suspended=True, title="き停止")
    hidden = make(company, open=True, title="く非表示")
    Listing.objects.filter(job=hidden).update(hidden_at=timezone.now())
    expected = {
        "all": "あいうえおかきく",
        "open": "あ",
        "draft": "い",
        "waiting": "う",
        "returned": "え",
        "ended": "おか",
        "paused": "きく",
    }
    page_url = reverse("employer:jobs", args=[company.pk])
    for tab, initials in expected.items():
        response = client.get(page_url, {"tab": tab, "order": "title"})
        assert "".join(str(row.job)[0] for row in response.context["page_obj"]) == initials, tab
    assert {tab.value: number for tab, number, _ in response.context["tabs"]} == {
        tab: len(initials) for tab, initials in expected.items()
    }


def test_a_public_job_whose_change_waits_is_in_two_tabs(client, company):
    """The page shows both versions, item by item; the change can be taken back or thrown away."""
    job = make(company, open=True, title="検品の仕事")
    draft = job.get_latest_revision_as_object()
    draft.title = "検品と出荷の仕事"
    actions.save_draft(draft, None)
    page = client.get(url("job", job)).content.decode()
    assert "まだ提出していない変更" in page
    assert "検品と出荷の仕事" in page
    actions.submit(job, None)
    for tab in ("open", "waiting"):
        found = client.get(reverse("employer:jobs", args=[company.pk]), {"tab": tab})
        assert found.context["page_obj"].paginator.count == 1
    page = client.get(url("job", job)).content.decode()
    assert "審査中の内容" in page
    assert "公開中の内容" in page
    client.post(url("job_withdraw", job))
    client.post(url("job_discard", job))
    job.refresh_from_db()
    assert not job.has_unpublished_changes
    assert job.live


def test_search_order_and_bad_input(client, company):
    """Words and numbers find; nonsense finds nothing and breaks nothing."""
    job, other = make(company, title="レジ係"), make(company, title="配送")
    page_url = reverse("employer:jobs", args=[company.pk])
    for words in ("ﾚｼﾞ", job.number):
        found = client.get(page_url, {"q": words}).context["page_obj"]
        assert [row.job.pk for row in found] == [job.pk]
    strange = {"q": "\x00" + "x" * 10_000, "tab": "nowhere", "order": "\ud800", "page": "9" * 30}
    assert client.get(page_url, {**strange, "order": "nowhere"}).status_code == 200
    assert "見つかりませんでした" in client.get(page_url, {"q": "ない仕事"}).content.decode()
    other.delete()


def test_empty_lists_say_what_to_do(client, company):
    """No job at all, and none under a tab."""
    page_url = reverse("employer:jobs", args=[company.pk])
    assert "求人はまだありません" in client.get(page_url).content.decode()
    assert "差し戻された求人はありません" in client.get(page_url, {"tab": "returned"}).content.decode()


def test_doing_it_twice_is_harmless(client, company):
    """A second withdraw or close tells how things stand."""
    job = make(company)
    actions.submit(job, None)
    client.post(url("job_withdraw", job))
    assert "審査待ちではありません" in client.post(url("job_withdraw", job), follow=True).content.decode()
    opened = make(company, open=True)
    client.post(url("job_close", opened), {"reason": "filled_here"})
    twice = client.post(url("job_close", opened), {"reason": "filled_here"}, follow=True).content.decode()
    assert "すでに終わっています" in twice
    assert opened.listing.transitions.filter(action="close").count() == 1


def test_close_and_renew_ask_properly(client, company):
    """A reason from the list, a day within the usual period."""
    job = make(company, open=True)
    assert "終える理由を選んでください" in client.post(url("job_close", job)).content.decode()
    assert client.post(url("job_close", job), {"reason": "withdrawn"}).status_code == 200
    today = timezone.localdate()
    for wrong in ("", "abc", today - datetime.timedelta(days=1), today + datetime.timedelta(days=400)):
        assert client.post(url("job_renew", job), {"until": wrong}).status_code == 200
    until = today + datetime.timedelta(days=80)
    assert client.post(url("job_renew", job), {"until": until}).status_code == 302
    job.listing.refresh_from_db()
    assert job.listing.publication_end == until
    assert job.listing.state == ListingState.OPEN


def test_confirm_from_the_list_leads_back_there(client, company):
    """Only addresses of the own list are followed."""
    job = make(company, open=True)
    jobs = reverse("employer:jobs", args=[company.pk])
    assert (
        client.post(url("job_confirm", job), {"next": f"{jobs}?tab=open"}).headers["Location"]
        == f"{jobs}?tab=open"
    )
    elsewhere = client.post(url("job_confirm", job), {"next": "https://evil.example/"})
    assert elsewhere.headers["Location"] == url("job", job)
    ended = make(company, closed=True)
    assert "この手続きはできません" in client.post(url("job_confirm", ended)).content.decode()


def test_only_untouched_drafts_are_deleted(client, company):
    """What was handed in once stays."""
    draft, handed_in = make(company), make(company)
    actions.submit(handed_in, None)
    actions.withdraw(handed_in, None)
    assert "削除できません" in client.post(url("job_delete", handed_in)).content.decode()
    assert client.post(url("job_delete", draft)).status_code == 302
    assert list(company.jobs.all()) == [handed_in]


def test_comments_of_the_review_are_told(client, company):
    """At the job with the names of the fields, on the first page with their number."""
    job = make(company)
    actions.submit(job, None)
    comments = {"pay_note": "手当の額を書いてください。", "title": "記号を減らしてください。"}
    actions.return_(job, None, "ありがとうございます。", comments=comments)
    page = client.get(url("job", job)).content.decode()
    assert "手当の額を書いてください。" in page
    assert "求人名" in page
    assert "2か所" in client.get(reverse("employer:company_home", args=[company.pk])).content.decode()


@pytest.mark.parametrize(
    "name", ["job_withdraw", "job_confirm", "job_renew", "job_close", "job_discard", "job_delete"]
)
@pytest.mark.parametrize("state", ["draft", "open", "closed", "submitted"])
def test_every_procedure_answers_in_every_state(client, company, name, state):
    """Its page opens or leads back to the job; a post never fails."""
    job = make(company, **({state: True} if state in ("open", "closed") else {}))
    if state == "submitted":
        actions.submit(job, None)
    assert client.get(url(name, job)).status_code in (200, 302)
    assert client.post(url(name, job), {"reason": "cancelled", "until": "2020-01-01"}).status_code in (
        200,
        302,
    )


def test_budgets(client, company, max_queries):
    """Two hundred jobs cost no more questions than two."""
    JobFactory.create_batch(3, company=company, open=True)
    source = Job.objects.first()
    Job.objects.bulk_create(
        Job(company=company, title=f"仕事{n}", kind=source.kind, live=False) for n in range(197)
    )
    Listing.objects.bulk_create(
        Listing(job=job, number=f"010006-9{job.pk:05d}") for job in Job.objects.filter(listing=None)
    )
    job = make(company)
    actions.submit(job, None)
    actions.return_(job, None, "直してください。", comments={"title": "短く"})
    client.get("/")
    with max_queries(15):
        assert client.get(reverse("employer:jobs", args=[company.pk])).status_code == 200
    with max_queries(20):
        assert client.get(reverse("employer:company_home", args=[company.pk])).status_code == 200
    with max_queries(25):
        assert client.get(url("job", job)).status_code == 200
    with max_queries(15):
        assert client.get(reverse("employer:history", args=[company.pk])).status_code == 200
    assert client.get(reverse("employer:help", args=[company.pk])).status_code == 200


def test_history_holds_everything(client, company, user_for):
    """Jobs, the own record and people in one list, each kind by itself."""
    job = make(company, title="波の仕事")
    actions.submit(job, user_for("employer"))
    invite(company, user_for("employer"), "new@example.jp", "member")
    page = client.get(reverse("employer:history", args=[company.pk])).content.decode()
    assert "波の仕事" in page
    assert "new@example.jp" in page
    only = client.get(reverse("employer:history", args=[company.pk]), {"kind": "people"}).content.decode()
    assert "波の仕事" not in only
    assert (
        client.get(reverse("employer:history", args=[company.pk]), {"kind": "\x00", "page": "x"}).status_code
        == 200
    )


def test_names_of_operators_are_nobodys_business(client, user_for, company):
    """Also where an operator does what employers do, and in the list of people."""
    job, operator = make(company, open=True), user_for("operator")
    operator.last_name, operator.first_name = "運営", "太郎"
    operator.save()
    actions.confirm_open(job, operator)
    actions.confirm_open(job, user_for("employer"))
    invite(company, operator, "new@example.jp", "member")
    for page in (url("job", job), reverse("employer:history", args=[company.pk])):
        told = client.get(page).content.decode()
        assert "運営の担当者" in told
        assert str(operator) not in told
        assert operator.email not in told
    assert str(user_for("employer")) in told
