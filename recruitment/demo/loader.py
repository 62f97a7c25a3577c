"""Puts the demo city's employers and jobs in, each by the action a person would use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from accounts.models import User
from recruitment import actions
from recruitment.demo.companies import add_children, company_values
from recruitment.demo.history import backdate, lead_to_state, publication_end
from recruitment.demo.jobs import job_values
from recruitment.demo.kinds import is_for_grant
from recruitment.demo.texts import JobText, companies, jobs
from recruitment.models import Company, Job, Membership
from recruitment.vocabulary.enums import MembershipRole

EMPLOYER_OF_THE_DEMO = "shiroha"


@dataclass
class Loaded:
    """How many records were put in by this call."""

    companies: int = 0
    jobs: int = 0


def load_records(people: dict[str, User]) -> Loaded:
    """Put in what is missing; records that are there stay as they are.

    `people` are the demo accounts by name (`employer`, `moderator`, `operator`); absent ones are
    replaced by the product itself.
    """
    loaded = Loaded()
    with transaction.atomic():
        records = {slug: _company(text, loaded) for slug, text in companies().items()}
        present = set(Job.objects.values_list("company__name", "title"))
        for text in jobs():
            company = records[text.company]
            if (company.name, text.title) not in present:
                _job(text, company, people)
                loaded.jobs += 1
        if employer := people.get("employer"):
            Membership.objects.get_or_create(
                user=employer,
                company=records[EMPLOYER_OF_THE_DEMO],
                defaults={"role": MembershipRole.OWNER},
            )
    return loaded


def remove_records() -> None:
    """Take the demo city's employers out, with their jobs; others stay."""
    names = [text["name"] for text in companies().values()]
    for company in Company.objects.filter(name__in=names):
        company.delete()


def _company(text: dict[str, Any], loaded: Loaded) -> Company:
    if found := Company.objects.filter(name=text["name"]).first():
        return found
    company = actions.create_company(None, **company_values(text))
    add_children(company, text)
    actions.publish_company(company, None)
    loaded.companies += 1
    return company


def _job(text: JobText, company: Company, people: dict[str, User]) -> None:
    job = actions.create_job(company, None, **job_values(text))
    if state := text.values.get("state"):
        lead_to_state(job, state, text, people)
        return
    if is_for_grant(text):
        actions.decide_grant(job, people.get("operator"), eligible=True)
    actions.publish(job, None, until=publication_end(text))
    backdate(job, text)
