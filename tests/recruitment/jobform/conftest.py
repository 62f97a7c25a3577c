"""A company with one person, their client, and a job to write at."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from recruitment.models import Job
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.vocabulary.factories import MinimumWageFactory, PostalCodeFactory


@pytest.fixture
def company(user_for):
    company = CompanyFactory()
    MembershipFactory(company=company, user=user_for("employer"))
    PostalCodeFactory()
    MinimumWageFactory()
    return company


@pytest.fixture
def member(client_for, company):
    return client_for("employer")


@pytest.fixture
def job(company):
    job = JobFactory(company=company, pay_min=201_000)
    job.save_revision()
    return Job.objects.get(pk=job.pk)


@pytest.fixture
def address(company) -> Callable[..., str]:
    def make(name: str, *args, **query) -> str:
        path = reverse(f"jobform:{name}", args=[company.pk, *args])
        return f"{path}?{'&'.join(f'{key}={value}' for key, value in query.items())}" if query else path

    return make


@pytest.fixture
def written() -> Callable[..., dict]:
    """What a browser would send for the form on a page, with some fields changed."""
    return lambda response, **changes: {**controls(response), **changes}


def controls(response) -> dict:
    form = BeautifulSoup(response.content, "html.parser").select_one("form.jobform")
    data: dict = {}
    for control in form.select("input[name], textarea[name], select[name]"):
        kind, name = control.get("type", "text"), control["name"]
        if control.name == "select":
            chosen = control.select_one("option[selected]") or control.select_one("option")
            data[name] = chosen["value"] if chosen else ""
        elif control.name == "textarea":
            data[name] = control.text.removeprefix("\n")
        elif kind in ("radio", "checkbox"):
            if control.has_attr("checked"):
                data.setdefault(name, []).append(control["value"])
        elif kind != "file":
            data[name] = control.get("value", "")
    return data


def newest(job: Job) -> Job:
    """The newest draft."""
    return Job.objects.get(pk=job.pk).get_latest_revision_as_object()
