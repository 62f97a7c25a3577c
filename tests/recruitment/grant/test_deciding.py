"""Companies declare, the office decides, and later publications open decisions again (B12)."""

import datetime
from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from recruitment import actions as recruitment_actions
from recruitment.grant import actions
from recruitment.grant.desk import companies_without_job, open_job_decisions, undecided_jobs
from recruitment.grant.models import DisadvantagedArea, GrantApplication, GrantState
from recruitment.grant.periodic import lapse
from recruitment.grant.todos import grant_todos
from recruitment.models import Job
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.recruitment.grant.factories import GOOD_ANSWERS, DisadvantagedAreaFactory, GrantApplicationFactory
from tests.vocabulary.factories import IndustryFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    return CompanyFactory(capital=30_000_000)


@pytest.fixture
def eligible_job(company):
    GrantApplicationFactory(eligible=True, company=company)
    job = job_of(company=company, open=True)
    actions.decide_job(job, None, eligible=True)
    return Job.objects.get(pk=job.pk)


def job_of(**values):
    return JobFactory(subsidy=True, subsidy_note="移住支援金（世帯で100万円）", **values)


def is_marked(job):
    return Job.objects.select_related("listing").get(pk=job.pk).listing.grant_eligible


def publish(record, **changed):
    for name, value in changed.items():
        setattr(record, name, value)
    record.save_revision(clean=False).publish(skip_permission_checks=True)


def test_an_employer_declares_and_sees_what_the_data_say(client, company, max_queries):
    member = MembershipFactory(company=company)
    client.force_login(member.user, backend="django.contrib.auth.backends.ModelBackend")
    for _ in range(5):
        job_of(company=company, open=True)
    page = reverse("grant:company", args=[company.pk])
    client.get(page)
    with max_queries(25):
        html = client.get(page).content.decode()
    assert "資本金は30,000,000円です" in html
    assert "週の所定労働時間は40時間です" in html

    missing = client.post(page, {**GOOD_ANSWERS, "name": "代表 三浦"}).content.decode()
    assert "相違がなければ選んでください" in missing
    assert not GrantApplication.objects.exists()
    for _ in range(2):
        assert client.post(page, {**GOOD_ANSWERS, "name": "代表 三浦", "sworn": "on"}).status_code == 302
    waiting = GrantApplication.objects.get(state=GrantState.WAITING)
    assert (waiting.declared_by, waiting.answers) == (member.user, GOOD_ANSWERS)
    assert client.get(reverse("grant:company", args=[CompanyFactory().pk])).status_code == 404


def test_the_office_decides_a_declaration(client_for, company, django_capture_on_commit_callbacks):
    member = MembershipFactory(company=company)
    application = GrantApplicationFactory(company=company)
    client = client_for("moderator")
    page = reverse("grant_review", args=[application.pk])
    assert "C10 県税の滞納がない" in client.get(page).content.decode()
    assert "理由を入力してください" in client.post(page, {"eligible": "no"}).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        client.post(page, {"eligible": "yes"})

    application.refresh_from_db()
    assert application.is_in_force
    assert application.days_left == 365
    assert mail.outbox[0].to == [member.user.email]
    assert list(companies_without_job()) == [company]


def test_a_broken_rule_needs_a_written_reason(client_for, company):
    company.capital = 2_000_000_000
    company.save()
    application = GrantApplicationFactory(company=company)
    page = reverse("grant_review", args=[application.pk])
    client = client_for("operator")

    html = client.post(page, {"eligible": "yes"}).content.decode()
    assert "C2 資本金10億円以上の法人でない" in html
    assert not GrantApplication.objects.in_force().exists()
    client.post(page, {"eligible": "yes", "reason": "県が個別に認めた法人のため。"})
    assert GrantApplication.objects.in_force().get().reason == "県が個別に認めた法人のため。"


@pytest.mark.parametrize("role", ["editor", "supervisor", "employer"])
def test_nobody_else_decides(user_for, client_for, company, role):
    application = GrantApplicationFactory(company=company)

    with pytest.raises(PermissionDenied):
        actions.decide_company(application, user_for(role), eligible=True)
    with pytest.raises(PermissionDenied):
        actions.decide_job(job_of(company=company), user_for(role), eligible=True)
    with pytest.raises(PermissionDenied):
        actions.declare(company, user_for(role), GOOD_ANSWERS, "x")
    assert client_for(role).get(reverse("grant_review", args=[application.pk])).status_code == 302


def test_a_job_is_decided_by_the_same_action_in_the_admin(client_for, company):
    GrantApplicationFactory(eligible=True, company=company)
    short = job_of(company=company, open=True, weekly_hours=Decimal("15"))
    client = client_for("operator")
    page = reverse("wagtailsnippets_recruitment_job:listing", args=[short.pk, "grant"])

    assert "J1 週20時間以上" in client.get(page).content.decode()
    assert "20時間に足りません" in client.post(page, {"eligible": "yes"}).content.decode()
    assert is_marked(short) is None
    assert client.post(page, {"eligible": "yes", "reason": "繁忙期は週25時間のため"}).status_code == 302
    assert is_marked(short) is True
    assert "週25時間" in short.listing.transitions.first().reason
    client.post(page, {"eligible": "no"})
    assert is_marked(short) is False
    assert short.grant_decision.eligible_since is None


def test_a_job_needs_an_eligible_company(company):
    job = job_of(company=company, open=True)

    with pytest.raises(ValidationError, match="企業がまだ対象と判定されていない"):
        actions.decide_job(job, None, eligible=True)


def test_the_job_page_says_since_when(client, eligible_job, at):
    since = timezone.localdate()
    assert (
        f"{since.year}年{since.month}月{since.day}日から"
        in client.get(eligible_job.get_absolute_url()).content.decode()
    )
    at(2030, 1, 1, 9)
    actions.decide_job(eligible_job, None, eligible=True, reason="再確認しました。")
    eligible_job.grant_decision.refresh_from_db()
    assert eligible_job.grant_decision.eligible_since == since


def test_a_publication_that_breaks_a_rule_takes_the_mark_off_and_says_so(
    eligible_job, django_capture_on_commit_callbacks
):
    member = MembershipFactory(company=eligible_job.company)
    publish(eligible_job, title="新しい題名")
    assert not open_job_decisions().exists()

    with django_capture_on_commit_callbacks(execute=True):
        publish(eligible_job, weekly_hours=Decimal("15"))

    assert is_marked(eligible_job) is None
    decision = Job.objects.get(pk=eligible_job.pk).grant_decision
    assert "週の所定労働時間：40時間 → 15時間" in decision.recheck_note
    assert list(open_job_decisions()) == [eligible_job]
    assert [letter.to[0] for letter in mail.outbox] == [member.user.email]
    assert "15時間" in mail.outbox[0].body


def test_a_harmless_change_of_a_decided_fact_is_looked_at_again(eligible_job):
    publish(eligible_job, weekly_hours=Decimal("35"))

    assert is_marked(eligible_job) is True
    assert list(open_job_decisions()) == [eligible_job]
    actions.decide_job(eligible_job, None, eligible=True)
    assert not open_job_decisions().exists()


def test_the_editors_way_of_publishing_counts_too(client_for, eligible_job):
    """Approval goes through the domain's own actions."""
    eligible_job.employment_period = "1"
    eligible_job.save_revision(clean=False)
    draft = eligible_job.get_latest_revision_as_object()
    draft.period_start, draft.period_end = datetime.date(2027, 4, 1), datetime.date(2028, 3, 31)
    draft.renewal = "none"
    recruitment_actions.publish(draft, None)

    assert is_marked(eligible_job) is None
    assert "雇用期間" in Job.objects.get(pk=eligible_job.pk).grant_decision.recheck_note


def test_a_company_that_moves_to_the_capital_opens_all_decisions(eligible_job):
    company = eligible_job.company
    publish(company, catchphrase="あたらしい言葉")
    assert not GrantApplication.objects.open_decisions().exists()

    publish(company, municipality=MunicipalityFactory(meguro=True))

    assert "東京圏" in GrantApplication.objects.open_decisions().get().recheck_note
    assert is_marked(eligible_job) is None
    actions.decide_company(
        GrantApplication.objects.get(), None, eligible=False, reason="本店が東京圏へ移転。"
    )
    assert GrantApplication.objects.get().state == GrantState.REFUSED


def test_the_old_decision_holds_until_the_new_declaration_is_decided(eligible_job):
    company = eligible_job.company
    renewed = actions.declare(company, None, GOOD_ANSWERS, "代表 三浦")

    assert GrantApplication.objects.in_force().filter(company=company).exists()
    actions.decide_company(renewed, None, eligible=True)
    assert GrantApplication.objects.in_force().get(company=company) == renewed
    assert is_marked(eligible_job) is True


def test_time_ends_an_eligibility(eligible_job, django_capture_on_commit_callbacks):
    member = MembershipFactory(company=eligible_job.company)
    today = timezone.localdate()
    application = GrantApplication.objects.get()
    GrantApplication.objects.update(valid_until=today + datetime.timedelta(days=20))
    with django_capture_on_commit_callbacks(execute=True):
        lapse()
        lapse()
    assert [letter.subject[:9] for letter in mail.outbox] == ["移住支援金の対象法"]
    assert "近づいています" in grant_todos(eligible_job.company, member.user)[0].title

    GrantApplication.objects.update(valid_until=today - datetime.timedelta(days=1))
    lapse()
    application.refresh_from_db()
    assert application.state == GrantState.LAPSED
    assert is_marked(eligible_job) is None
    assert "過ぎました" in grant_todos(eligible_job.company, member.user)[0].title


def test_todos_tell_what_comes_next(company, user_for):
    user = user_for("employer")
    assert "申告しませんか" in grant_todos(company, user)[0].title
    GrantApplicationFactory(eligible=True, company=company)
    assert "対象の求人がありません" in grant_todos(company, user)[0].title
    actions.decide_job(job_of(company=company, open=True), None, eligible=True)
    assert grant_todos(company, user) == []


def test_lists_stay_quick_and_can_be_taken_out(client_for, max_queries):
    for _ in range(12):
        job_of(company=GrantApplicationFactory(eligible=True).company, open=True)
        GrantApplicationFactory()
    some = GrantApplication.objects.in_force().first().company
    excluded = {"weekly_hours": Decimal("15")}, {"employment_period": "1"}, {"subsidy_note": ""}
    for values in excluded:
        JobFactory(company=some, open=True, **{"subsidy_note": "移住支援金", **values})
    tokyo = MunicipalityFactory(meguro=True)
    JobFactory(company=some, open=True, subsidy_note="移住支援金", workplace_municipality=tokyo)
    client = client_for("operator")
    names = ("grant_queue", "grant_jobs", "grant_without_job")
    client.get(reverse("grant_queue"))
    for name in names:
        with max_queries(20):
            html = client.get(reverse(name), {"show": "open", "q": "しおさい"}).content.decode()
        assert "しおさい製作所" in html
        assert "しおさい製作所" in b"".join(
            client.get(reverse(name), {"export": "csv"}).streaming_content
        ).decode("utf-8-sig")
    assert [job.subsidy_note for job in undecided_jobs() if not job.subsidy_note] == [""]
    assert client.get(reverse("grant_jobs"), {"show": "note"}).status_code == 200
    assert "企業12件、求人12件が判定を待っています" in client.get("/cms/").content.decode()


def test_disadvantaged_areas_are_kept_by_operators(client_for):
    area = DisadvantagedAreaFactory()
    client = client_for("operator")
    assert "瑞穂町" in client.get(reverse("disadvantaged_areas:index")).content.decode()
    sapporo = MunicipalityFactory(sapporo=True)
    with pytest.raises(ValidationError, match="政令指定都市"):
        DisadvantagedArea(municipality=sapporo, law=area.law).full_clean()
    office = CompanyFactory(municipality=area.municipality, capital=1, industry=IndustryFactory())
    actions.decide_company(GrantApplicationFactory(company=office), None, eligible=True, reason="支店で就業")
