"""Scores, advice, and the letter that goes out once in two weeks."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from core.outbox.models import OutboxMessage
from recruitment.checks.completeness import (
    COMPANY_RULES,
    GAPS,
    JOB_RULES,
    THIN,
    assess_company,
    assess_job,
    gaps_of,
)
from recruitment.desk.letters import advice_text, send_advice
from recruitment.desk.models import DeskLetter
from recruitment.desk.todos import job_advice
from recruitment.desk.upkeep import refresh
from recruitment.models import Company, Job
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

LIST = "/cms/desk/completeness/"


def full_job(**changes):
    values = {
        "description": "あ" * THIN,
        "atmosphere": "静かです。",
        "features": ",uij,",
        "selection_process": "面接1回",
        "welfare": "制服貸与",
        "openings": "1名",
        "recruiting_officer": "明野",
    }
    return Job(**values | changes)


def test_a_complete_job_has_a_hundred_points():
    assert assess_job(full_job(), pictures=True).score == 100
    assert assess_job(full_job(), pictures=True).codes == ""


@pytest.mark.parametrize("field", ["atmosphere", "features", "selection_process", "welfare", "openings"])
def test_each_gap_costs_its_weight(field):
    found = assess_job(full_job(**{field: ""}), pictures=True)
    assert [gap.field for gap in found.gaps] == [field]
    assert found.score == 100 - found.gaps[0].weight


def test_the_heaviest_gap_comes_first():
    found = assess_job(Job(description="短い"))
    assert [gap.weight for gap in found.gaps] == sorted((gap.weight for gap in found.gaps), reverse=True)
    assert found.score == 0
    assert gaps_of(found.codes) == list(found.gaps)
    assert gaps_of(",gone,") == []


def test_school_jobs_need_no_words_about_the_atmosphere():
    assert assess_job(full_job(kind="high_school", atmosphere=""), pictures=True).score == 100


@pytest.mark.parametrize("rules", [JOB_RULES, COMPANY_RULES])
def test_weights_make_a_hundred_and_every_advice_is_a_polite_sentence(rules):
    assert sum(rule.gap.weight for rule in rules) == 100
    model = Job if rules is JOB_RULES else Company
    for rule in rules:
        assert rule.gap.advice.endswith("。")
        assert model._meta.get_field(rule.gap.field)
    assert len(GAPS) == len(JOB_RULES) + len(COMPANY_RULES)


def test_a_companys_record_is_assessed_with_its_photos():
    company = Company(name="x", pr_text="あ" * THIN, catchphrase="紙", employees=3, name_kana="え")
    assert "company_photos" in assess_company(company).codes
    assert "company_photos" not in assess_company(company, pictures=True).codes


@pytest.mark.django_db
class TestLetters:
    """Advice by mail."""

    @pytest.fixture
    def company(self):
        company = MembershipFactory().company
        JobFactory(open=True, company=company, title="梱包スタッフ")
        refresh()
        return company

    def test_a_letter_names_record_and_jobs(self, company, user_for):
        send_advice(company, user_for("operator"), "先日はありがとうございました。")
        mail = OutboxMessage.objects.get(kind="desk.advice")
        assert GAPS["company_logo"].advice in mail.body
        assert "求人「梱包スタッフ」" in mail.body
        assert "先日はありがとうございました。" in mail.body
        assert f"/employer/{company.pk}/" in mail.body

    def test_not_twice_within_two_weeks(self, company, user_for):
        send_advice(company, user_for("operator"))
        with pytest.raises(ValidationError, match="日が浅い"):
            send_advice(company, user_for("operator"))
        DeskLetter.objects.update(sent_at=timezone.now() - datetime.timedelta(days=15))
        send_advice(company, user_for("operator"))
        assert OutboxMessage.objects.count() == 2

    def test_nobody_to_write_to_and_nothing_to_say(self, user_for):
        with pytest.raises(ValidationError, match="メールアドレスが登録されていません"):
            send_advice(CompanyFactory(), user_for("operator"))
        with pytest.raises(ValidationError, match="足りないところはありません"):
            send_advice(MembershipFactory().company, user_for("operator"))

    @pytest.mark.parametrize("role", ["moderator", "supervisor", "employer"])
    def test_only_operators_write(self, company, user_for, role):
        with pytest.raises(PermissionDenied):
            send_advice(company, user_for(role))

    def test_the_list_leads_to_the_letter(self, company, client_for, max_queries):
        whole = CompanyFactory(name="あとの会社", web_url="https://x.example", catchphrase="紙です")
        refresh()
        operator = client_for("operator")
        operator.get(LIST)
        with max_queries(15):
            page = operator.get(LIST).content.decode()
        assert page.index(company.name) < page.index(whole.name)
        assert whole.name not in operator.get(LIST, {"hiring": "1"}).content.decode()
        letter = reverse("desk_advice", args=[company.pk])
        assert advice_text(company).splitlines()[1] in operator.get(letter).content.decode()
        assert operator.post(letter, {"remark": "どうぞよろしく"}).headers["Location"] == LIST
        assert "いまは送れません" in operator.get(letter).content.decode()
        assert "日が浅い" in operator.post(letter, {"remark": ""}).content.decode()
        assert OutboxMessage.objects.count() == 1

    def test_moderators_read_the_letter(self, company, client_for):
        moderator = client_for("moderator")
        assert "助言を見る" in moderator.get(LIST).content.decode()
        letter = reverse("desk_advice", args=[company.pk])
        assert 'name="remark"' not in moderator.get(letter).content.decode()
        assert moderator.post(letter, {}).headers["Location"] == "/cms/"
        assert not DeskLetter.objects.exists()

    def test_the_portal_shows_the_heaviest_gap(self, company):
        todo = job_advice(company, None)[0]
        assert todo.kind == "advice"
        assert "梱包スタッフ" in todo.title
        assert todo.note == GAPS["job_picture"].advice
