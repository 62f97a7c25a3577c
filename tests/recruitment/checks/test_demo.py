"""The demo city's jobs and companies give no reason to stop them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from recruitment.checking.context import context_for_jobs
from recruitment.checks.companies import index_names
from recruitment.checks.findings import Severity
from recruitment.checks.job import findings_of
from recruitment.checks.twins import Twin
from recruitment.demo import pictures
from recruitment.demo.jobs import job_values
from recruitment.demo.texts import companies, jobs
from recruitment.models import Job
from recruitment.vocabulary.loading import TABLES
from recruitment.vocabulary.models import PostalCode
from recruitment.vocabulary.tabular import read_reference_file, read_table

TOWNS_OF = {"012131", "012246", "015784", "015814", "015857", "015865"}


@pytest.fixture
def reference_tables(db):
    for name in ("municipalities.tsv", "industries.tsv", "occupations.tsv", "minimum_wages.tsv"):
        TABLES[name](read_reference_file(name))
    columns = ("code", "municipality", "town", "town_kana")
    rows = read_table(read_reference_file("postal_codes.tsv.gz"), columns)
    PostalCode.objects.bulk_create(
        PostalCode(code=row["code"], municipality_id=row["municipality"], town=row["town"])
        for row in rows
        if row["municipality"] in TOWNS_OF
    )


@pytest.fixture
def demo_jobs(reference_tables, monkeypatch):
    monkeypatch.setattr(pictures, "scene_of", lambda job: None)
    keys = {slug: number for number, slug in enumerate(companies(), 1)}
    return [
        Job(pk=number, company_id=keys[text.company], **job_values(text))
        for number, text in enumerate(jobs(), 1)
    ]


def findings_of_all(demo_jobs):
    names = [text["name"] for text in companies().values()]
    twins = defaultdict(list)
    for job in demo_jobs:
        place = (job.workplace_municipality_id, job.workplace_town)
        twins[job.company_id].append(
            Twin(job.pk, str(job.pk), job.title, job.description, job.kind, job.employment_type, *place)
        )
    context = replace(context_for_jobs(demo_jobs), twins=twins, names=index_names(enumerate(names, 1)))
    return [
        (job, finding)
        for job in demo_jobs
        for finding in findings_of(job, context, company_name=names[job.company_id - 1])
    ]


def test_good_texts_are_left_in_peace(demo_jobs):
    """Nothing stops a job; and a check that speaks at every second job is not read any more."""
    findings = findings_of_all(demo_jobs)
    stopped = [
        f"{job.title} {finding.field}: {finding.sentence}"
        for job, finding in findings
        if finding.severity == Severity.MUST
    ]
    assert stopped == []
    advised = Counter(finding.rule for _, finding in findings if finding.severity == Severity.SHOULD)
    spoken_to = {job.pk for job, finding in findings if finding.severity == Severity.SHOULD}
    assert len(spoken_to) < len(demo_jobs) * 0.1, advised
