"""Public pages: who sees what, closed jobs, drafts in preview, hostile texts, query budgets."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from recruitment.models import (
    Branch,
    Certificate,
    Company,
    CompanyPhoto,
    EmployeeInterview,
    Job,
    JobPhoto,
    Listing,
)
from recruitment.vocabulary.enums import JobKind
from tests.core.factories import ImageFactory
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import IndustryFactory

# Wagtail leaves the temporary file of a new rendition to the garbage collector.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")]

HOSTILE = "<script>alert(1)</script> https://example.jp/?a=1&b=2 をご覧ください"


def text(response: Any) -> str:
    """The page as text."""
    return response.content.decode()


class TestJobPage:
    def test_open_job_answers_the_seekers_questions(self, client: Client) -> None:
        job = JobFactory(open=True, application_tel="0144-00-0000")
        response = client.get(job.get_absolute_url())
        page = text(response)
        assert response.status_code == HTTPStatus.OK
        for expected in (job.title, job.company.name, "月給 195,000円～240,000円", "8:30～17:15"):
            assert expected in page
        assert 'href="tel:0144000000"' in page
        assert f'data-job="{job.number}"' in page
        assert '"@type": "JobPosting"' in page or '"@type":"JobPosting"' in page
        assert "時点の情報" in page or job.last_published_at is None

    @pytest.mark.parametrize("state", ["expired", "closed"])
    def test_job_that_was_public_is_gone(self, client: Client, state: str) -> None:
        job = JobFactory(**{state: True}, application_tel="0144-00-0000")
        other = JobFactory(open=True, occupation=job.occupation)
        response = client.get(job.get_absolute_url())
        page = text(response)
        assert response.status_code == HTTPStatus.GONE
        assert "この求人の募集は終わりました" in page
        assert other.title in page
        assert "0144-00-0000" not in page
        assert "JobPosting" not in page
        assert 'content="noindex"' in page

    def test_job_that_may_return_is_not_called_ended(self, client: Client) -> None:
        """Neither its title nor its company is named while a complaint is looked into."""
        suspended, hidden = JobFactory(suspended=True), JobFactory(open=True)
        Listing.objects.filter(job=hidden).update(hidden_at=timezone.now())
        for job in (suspended, hidden):
            response = client.get(job.get_absolute_url())
            assert response.status_code == HTTPStatus.NOT_FOUND
            assert job.title not in text(response)
            assert job.company.name not in text(response)

    def test_unpaid_work_says_so(self, client: Client) -> None:
        job = JobFactory(open=True, pay_min=0, pay_max=0)
        page = text(client.get(job.get_absolute_url()))
        assert "無償" in page
        assert "0円" not in page.replace("00円", "")
        assert "baseSalary" not in page
        assert (job.hourly_pay_min, job.monthly_pay_min) == (None, None)

    def test_job_of_a_company_that_left_names_nobody(self, client: Client) -> None:
        job = JobFactory(closed=True, company=CompanyFactory(draft=True, name="株式会社さよなら"))
        response = client.get(job.get_absolute_url())
        assert response.status_code == HTTPStatus.GONE
        assert "株式会社さよなら" not in text(response)
        assert "公開は終わりました" in text(response)

    def test_draft_is_not_found_by_anybody(self, client_for: Callable[[str], Client]) -> None:
        job = JobFactory()
        for role in ("anonymous", "seeker", "moderator"):
            assert client_for(role).get(job.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND

    @pytest.mark.parametrize("number", ["0", "999999-1", "x", "1" * 200])
    def test_unknown_number_is_not_found(self, client: Client, number: str) -> None:
        assert client.get(reverse("recruitment:job", args=[number])).status_code == HTTPStatus.NOT_FOUND

    def test_high_school_vacancy_leads_to_the_school(self, client: Client) -> None:
        job = JobFactory(open=True, high_school=True, application_tel="0144-00-0000")
        page = text(client.get(job.get_absolute_url()))
        assert "応募は学校を通して行います" in page
        assert "01040-123456" in page
        assert "0144-00-0000" not in page
        assert "JobPosting" not in page

    def test_internship_shows_its_programme(self, client: Client) -> None:
        job = JobFactory(open=True, internship=True)
        assert job.internship_programme in text(client.get(job.get_absolute_url()))

    def test_markup_of_employers_stays_text(self, client: Client) -> None:
        job = JobFactory(open=True, title=HOSTILE[:60], description=HOSTILE, pay_note=HOSTILE)
        page = text(client.get(job.get_absolute_url()))
        assert "<script>alert" not in page
        assert '<a href="https://example.jp/?a=1&amp;b=2" rel="ugc nofollow noopener">' in page

    def test_share_links_carry_the_address(self, client: Client) -> None:
        job = JobFactory(open=True)
        page = text(client.get(job.get_absolute_url()))
        for place in ("line.me", "x.com/intent", "facebook.com/sharer", "mailto:?subject="):
            assert place in page
        assert f"http%3A%2F%2Ftestserver%2Fjobs%2F{job.number}%2F" in page

    def test_unchanged_page_is_not_sent_again(self, client: Client) -> None:
        job = JobFactory(open=True)
        tag = client.get(job.get_absolute_url())["ETag"]
        again = client.get(job.get_absolute_url(), headers={"If-None-Match": tag})
        assert again.status_code == HTTPStatus.NOT_MODIFIED

    def test_query_budget(self, client: Client, max_queries: Callable[[int], Any]) -> None:
        job = JobFactory(open=True, image=ImageFactory())
        JobFactory.create_batch(5, open=True, occupation=job.occupation, image=ImageFactory())
        for _ in range(3):
            JobPhoto.objects.create(job=job, image=ImageFactory())
        client.get(job.get_absolute_url())
        with max_queries(10):
            client.get(job.get_absolute_url())


class TestPreview:
    @pytest.mark.parametrize("kind", JobKind.values)
    def test_empty_job_draft_renders(self, kind: str) -> None:
        request = RequestFactory().get("/")
        response = Job(kind=kind).make_preview_request(request, "")
        assert response.status_code == HTTPStatus.OK
        assert "求人名未入力" in response.render().content.decode()

    def test_empty_company_draft_renders(self) -> None:
        response = Company().make_preview_request(RequestFactory().get("/"), "")
        assert "名称未入力" in response.render().content.decode()

    def test_complete_draft_renders(self) -> None:
        response = JobFactory().make_preview_request(RequestFactory().get("/"), "")
        assert response.status_code == HTTPStatus.OK


class TestCompanyPage:
    def test_company_shows_itself_and_its_open_jobs(self, client: Client) -> None:
        company = CompanyFactory(capital=10_000_000)
        EmployeeInterview.objects.create(company=company, name="佐々木", headline="発見", body="楽しい。")
        Certificate.objects.create(company=company, name="くるみん認定")
        shown, hidden = JobFactory(company=company, open=True), JobFactory(company=company, closed=True)
        page = text(client.get(company.get_absolute_url()))
        for expected in (company.name, "発見", "くるみん認定", "1,000万円", shown.title):
            assert expected in page
        assert hidden.title not in page

    def test_draft_company_is_not_found(self, client: Client) -> None:
        company = CompanyFactory(draft=True)
        assert client.get(company.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND

    def test_query_budget(self, client: Client, max_queries: Callable[[int], Any]) -> None:
        company = CompanyFactory(logo=ImageFactory())
        JobFactory.create_batch(5, open=True, company=company)
        Certificate.objects.create(company=company, name="くるみん認定")
        Branch.objects.create(company=company, name="勇払工場", municipality=company.municipality)
        for _ in range(3):
            CompanyPhoto.objects.create(company=company, image=ImageFactory())
            EmployeeInterview.objects.create(
                company=company, name="佐々木", headline="発見", body="楽しい。", photo=ImageFactory()
            )
        client.get(company.get_absolute_url())
        with max_queries(10):
            client.get(company.get_absolute_url())


class TestCompanyList:
    def test_lists_public_companies_and_filters_hiring_ones(self, client: Client) -> None:
        hiring = JobFactory(open=True, company=CompanyFactory(name="株式会社はまなす")).company
        idle, draft = CompanyFactory(name="樽前商店"), CompanyFactory(name="準備中商店", draft=True)
        address = reverse("recruitment:company_list")
        everything, filtered = text(client.get(address)), text(client.get(address, {"hiring": "1"}))
        assert hiring.name in everything
        assert idle.name in everything
        assert draft.name not in everything
        assert hiring.name in filtered
        assert idle.name not in filtered

    @pytest.mark.parametrize("words", ["はまなす", "ﾊﾏﾅｽ", "ハマナス", "株式会社　はまなす"])
    def test_finds_a_name_in_any_width_and_kana(self, client: Client, words: str) -> None:
        CompanyFactory(name="株式会社はまなす", name_kana="かぶしきがいしゃはまなす")
        CompanyFactory(name="樽前商店", name_kana="たるまえしょうてん")
        page = text(client.get(reverse("recruitment:company_list"), {"q": words}))
        assert ("株式会社はまなす" in page, "樽前商店" in page) == (True, False)
        assert 'content="noindex"' in page

    def test_narrows_by_industry(self, client: Client) -> None:
        maker = CompanyFactory(name="はまなす製作所")
        carrier = CompanyFactory(name="勇払運輸", industry=IndustryFactory(transport=True))
        page = text(client.get(reverse("recruitment:company_list"), {"industry": "H"}))
        assert (carrier.name in page, maker.name in page) == (True, False)

    @pytest.mark.parametrize(
        "query", [{"industry": "Z"}, {"industry": "' OR 1=1"}, {"q": "\x00"}, {"q": "a" * 9999}]
    )
    def test_nonsense_is_ignored(self, client: Client, query: dict[str, str]) -> None:
        assert client.get(reverse("recruitment:company_list"), query).status_code == HTTPStatus.OK

    def test_bad_page_is_not_found(self, client: Client) -> None:
        address = reverse("recruitment:company_list")
        for page in ("0", "999", "x", "-1"):
            assert client.get(address, {"page": page}).status_code == HTTPStatus.NOT_FOUND

    def test_query_budget(self, client: Client, max_queries: Callable[[int], Any]) -> None:
        JobFactory.create_batch(10, open=True)
        address = reverse("recruitment:company_list")
        client.get(address)
        with max_queries(10):
            client.get(address)
