"""What the portal tells a company that has just been registered."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from core.outbox.models import OutboxMessage
from home.menus import header_data
from recruitment import actions
from recruitment.models import Company, Membership
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(user_for: Callable[[str], object]) -> Membership:
    company = CompanyFactory(draft=True, corporate_number="7999001000001")
    return MembershipFactory(user=user_for("employer"), company=company)


def told(client: Client, company: Company) -> list[str]:
    groups = client.get(f"/employer/{company.pk}/").context["groups"]
    return [todo.url for _kind, _title, todos in groups for todo in todos]


def test_record_then_wait_then_the_first_job(owner: Membership, client_for: Callable[[str], Client]) -> None:
    company, client = owner.company, client_for("employer")
    record = reverse("jobform:company_edit", args=[company.pk])
    new = reverse("jobform:job_new", args=[company.pk])
    assert told(client, company)[:1] == [record]
    actions.save_company_draft(company, owner.user)
    review = actions.submit_company(company, owner.user)
    assert new in told(client, company)
    assert record not in told(client, company)
    review.delete()
    Company.objects.filter(pk=company.pk).update(live=True, locked=False)
    assert told(client, company)[0] == new
    JobFactory(company=company)
    assert new not in told(client, company)


def test_the_mail_about_the_first_publication_leads_to_the_page(
    owner: Membership, user_for: Callable[[str], object], client: Client
) -> None:
    company = owner.company
    actions.save_company_draft(company, owner.user)
    review = actions.submit_company(company, owner.user)
    actions.approve(review, user_for("moderator"))
    body = OutboxMessage.objects.get(kind="recruitment.approved").body
    assert "/companies/7999001000001/" in body
    assert client.get("/companies/7999001000001/").status_code == 200


def test_the_portal_is_the_weightiest_button_of_the_header(
    owner: Membership, client_for: Callable[[str], Client]
) -> None:
    shown = header_data(client_for("employer").get("/").wsgi_request)["actions"]
    assert shown[-1]["url"] == reverse("employer:home")
