"""Markup, SQL and oddities in every text an employer can write are shown as text."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from django.db import models
from django.test import Client

from recruitment.models import Company, CompanyPhoto, EmployeeInterview, Job
from recruitment.models.fields import CodeSetField
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "'\";DROP TABLE x;--{{7*7}}{% now 'Y' %}\u202e🍣"
)
LEFT_ALONE = {"code", "live", "kind"}


def poisoned(record: models.Model) -> models.Model:
    """The record with hostile text in every free-text column, cut to its length."""
    for field in record._meta.concrete_fields:
        text = isinstance(field, models.CharField | models.TextField)
        free = text and not field.choices and not isinstance(field, CodeSetField)
        if free and field.editable and field.name not in LEFT_ALONE and not is_guarded(record, field):
            setattr(record, field.name, HOSTILE[: field.max_length or None])
    record.save()
    return record


def is_guarded(record: models.Model, field: models.Field) -> bool:
    """Columns whose form the database itself enforces."""
    return any(field.name in str(constraint) for constraint in record._meta.constraints)


def assert_harmless(html: str) -> None:
    """No markup of the text survives; structured data is still JSON."""
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    soup = BeautifulSoup(html, "html.parser")
    assert not soup.find_all(lambda tag: any(name.startswith("on") for name in tag.attrs))
    assert not [a for a in soup.find_all("a", href=True) if re.match(r"\s*(javascript|data):", a["href"])]
    for block in soup.find_all("script", type="application/ld+json"):
        json.loads(block.string)


@pytest.mark.parametrize(
    "kind", [{}, {"high_school": True}, {"internship": True}, {"fixed_term": True}], ids=str
)
def test_a_job_full_of_markup(client: Client, kind: dict[str, bool]) -> None:
    """Job page, company page and list."""
    company = poisoned(CompanyFactory())
    CompanyPhoto.objects.create(company=company, caption=HOSTILE[:100], alt_text=HOSTILE)
    EmployeeInterview.objects.create(company=company, name=HOSTILE[:30], headline=HOSTILE[:60], body=HOSTILE)
    job = poisoned(JobFactory(open=True, company=company, **kind))
    for address in (job.get_absolute_url(), company.get_absolute_url(), "/companies/", "/jobs/", "/"):
        response = client.get(address)
        assert response.status_code == 200, address
        assert_harmless(response.content.decode())


def test_a_closed_job_full_of_markup(client: Client) -> None:
    """The notice page, too."""
    job = poisoned(JobFactory(closed=True))
    response = client.get(job.get_absolute_url())
    assert response.status_code == 410
    assert_harmless(response.content.decode())


@pytest.mark.parametrize("model", [Company, Job])
def test_an_empty_draft_can_be_previewed(model: type, rf: object) -> None:
    """Nothing filled in yet: the preview shows what there is."""
    record = model()
    for mode, _ in record.preview_modes:
        request = record.make_preview_request(preview_mode=mode)
        assert request.status_code == 200


def test_links_in_texts_are_marked_as_foreign(client: Client) -> None:
    """An address an employer writes becomes a link that search engines do not follow."""
    job = JobFactory(open=True, description="くわしくは https://shiosai.example/work をご覧ください。")
    link = BeautifulSoup(client.get(job.get_absolute_url()).content, "html.parser").find(
        "a", href="https://shiosai.example/work"
    )
    assert {"ugc", "nofollow"} <= set(link["rel"])
