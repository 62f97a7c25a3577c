"""All checks of a job in one call."""

from __future__ import annotations

from typing import Any

from recruitment.checks.age_limit import age_limit_findings
from recruitment.checks.companies import other_names
from recruitment.checks.conflicts import conflict_findings
from recruitment.checks.context import CheckContext
from recruitment.checks.corpus import JOB_TEXTS, texts_of
from recruitment.checks.findings import Finding
from recruitment.checks.hours import hours_findings
from recruitment.checks.national import missing_conditional_items
from recruitment.checks.places import address_findings
from recruitment.checks.statutory import missing_statutory_items
from recruitment.checks.style import length_findings, style_findings
from recruitment.checks.terms import terms_findings
from recruitment.checks.texts import findings_once, wording_hits
from recruitment.checks.twins import duplicates
from recruitment.checks.wages import fixed_overtime, minimum_wage
from recruitment.vocabulary.enums import JobKind

WORKPLACE = ("workplace_postal_code", "workplace_municipality", "workplace_town")


def findings_of(job: Any, context: CheckContext, *, company_name: str = "") -> list[Finding]:
    """Everything the checks say about a job, in the order of the checks.

    `company_name` is the employer's own, which its texts may of course name.
    """
    corpus = texts_of(job, JOB_TEXTS)
    school = job.kind == JobKind.HIGH_SCHOOL
    hits = wording_hits(corpus, context.words, ages=not job.age_limit, school=school)
    address = (job.workplace_postal_code, job.workplace_municipality_id, job.workplace_town)
    found = [
        *missing_conditional_items(job),
        *missing_statutory_items(job),
        *minimum_wage(job, context),
        *fixed_overtime(job),
        *hours_findings(job),
        *terms_findings(job, context.today),
        *age_limit_findings(job),
        *address_findings(context, WORKPLACE, address),
        *findings_once(hits),
        *conflict_findings(job, corpus),
        *other_names(corpus, context.names, job.company_id, company_name),
        *duplicates(job, context.twins.get(job.company_id, ())),
        *style_findings(corpus),
        *length_findings(job),
    ]
    return list(dict.fromkeys(found))
