"""Copies of jobs: a text is analysed once and serves many jobs, which differ in everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache

from django.db import connection

from recruitment.models import Job
from search.documents import folding
from search.documents.document import Document
from search.documents.making import ID_BITS, Draft, documents_of, drafts_of
from search.engine import database_engine
from search.language.analyzer import index_text

BASE = 20_000
"""Jobs with texts of their own; their keys begin at 1."""

COMPANIES = 1_000
"""The companies of each copy take the next so many keys, more than there are."""

PUBLISHED = {
    "postgresql": "old.first_published_at - make_interval(secs => {jobs})",
    "sqlite": "datetime(old.first_published_at, '-{jobs} seconds') || substr(old.first_published_at, 20)",
}
"""Of the first jobs one was published every second: a copy of all goes on where the last one ended."""

# Copies have the titles of their originals.
folding.plain_title = lru_cache(BASE)(folding.plain_title)


def office_of(copy: int) -> str:
    """What the numbers of the jobs of a copy begin with; those of the first ones, with 010006."""
    return f"01{copy:03}6"


def copy_records(here: int, number: int) -> None:
    """Copy companies, jobs and listings: as many as are missing between two numbers of jobs."""
    with connection.cursor() as cursor, connection.constraint_checks_disabled():
        if connection.vendor == "postgresql":
            # The copies refer to nothing that is not there: to check every row would double the time.
            cursor.execute("SET session_replication_role = replica")
        for copy in copies_between(here, number):
            for table, changed in _changes(copy).items():
                new = "true" if table == "recruitment_company" else f"{changed['id']} > {here}"
                which = f"{new} AND {changed['id']} <= {number} AND old.id <= {BASE}"
                cursor.execute(f"{_copying(table, changed)} WHERE {which} ON CONFLICT DO NOTHING")
        if connection.vendor == "postgresql":
            cursor.execute("RESET session_replication_role")


def copies_between(here: int, number: int) -> range:
    """Which copies of the first jobs are missing, the first jobs being copy 0."""
    return range(here // BASE, -(-number // BASE))


def _changes(copy: int) -> dict[str, dict[str, str]]:
    """Columns of a copy that differ from those of the original."""
    jobs, companies = copy * BASE, copy * COMPANIES
    return {
        "recruitment_company": {"id": f"old.id + {companies}", "code": f"'P{copy:03}' || old.id"},
        "recruitment_job": {"id": f"old.id + {jobs}", "company_id": f"old.company_id + {companies}"},
        "recruitment_listing": {
            "id": f"old.id + {jobs}",
            "job_id": f"old.job_id + {jobs}",
            "number": f"'{office_of(copy)}' || substr(old.number, 7)",
            "first_published_at": PUBLISHED[connection.vendor].format(jobs=jobs),
        },
    }


def _copying(table: str, changed: dict[str, str]) -> str:
    """The statement that copies rows of a table."""
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(changed.get(name, f'old."{name}"') for name in columns)
    return f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} old"  # noqa: S608 - tables of ours


def copied_documents(keys: Sequence[int], here: int, number: int) -> int:
    """Write the documents of the copies of some of the first jobs; returns how many there are.

    One of them is made from its copied records, too: it must be the same.
    """
    # Written in the order of time, as on a site.
    documents = sorted(_documents(keys, here, number), key=lambda document: document.position)
    for document in documents[len(documents) // 2 :][:1]:
        if documents_of([document.job]) != {document.job: document}:
            raise SystemExit(f"the copied document of job {document.job} is not what a save would write")
    database_engine().put(documents)
    return len(documents)


def _documents(keys: Iterable[int], here: int, number: int) -> Iterator[Document]:
    jobs = Job.objects.in_bulk(keys)
    for draft in drafts_of(keys):
        original = draft.analysed()
        for copy in copies_between(here, number):
            if here < draft.job + copy * BASE <= number:
                yield _document(copy, jobs[draft.job], draft, original)


def _document(copy: int, job: Job, draft: Draft, original: Document) -> Document:
    """The document of a copy, as it is made from the copied records, but without analysing the text."""
    key, company = draft.job + copy * BASE, draft.company + copy * COMPANIES
    tokens = {token.replace(f"company:{draft.company}", f"company:{company}") for token in draft.tokens}
    published = (draft.position >> ID_BITS) - copy * BASE * 1000
    job.pk, job.company_id = key, company
    changed = replace(
        draft,
        job=key,
        position=published << ID_BITS | key & (1 << ID_BITS) - 1,
        company=company,
        fold=folding.fold_of(job),
        tokens=tuple(sorted(tokens)),
        text=draft.text.replace(office_of(0), office_of(copy)),
    )
    terms = dict(zip(_terms(office_of(0)), _terms(office_of(copy)), strict=True))
    return replace(
        original,
        **{name: getattr(changed, name) for name in ("job", "position", "company", "fold", "digest")},
        tokens=frozenset(tokens),
        body=" ".join(terms.get(term, term) for term in original.body.split()),
    )


@lru_cache
def _terms(text: str) -> list[str]:
    return index_text(text, label=True).split()


@contextmanager
def without_indexes_of_words() -> Iterator[None]:
    """Drop the indexes that PostgreSQL makes in a quarter of the time once all rows are there."""
    with connection.cursor() as cursor:
        made = []
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '%USING gin%'"
                " AND tablename = 'search_jobdocument'"
            )
            made = cursor.fetchall()
        for name, _ in made:
            cursor.execute(f"DROP INDEX {name}")
        yield
        if made:
            cursor.execute("SET maintenance_work_mem = '512MB'")
        for _, definition in made:
            cursor.execute(definition)
