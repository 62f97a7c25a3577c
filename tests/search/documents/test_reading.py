"""What is read of a job for its document: as Django would read it, and nothing more than is needed."""

import ast
import datetime
import inspect
import textwrap
from pathlib import Path

import pytest
from django.utils import timezone

from recruitment.models import Job
from search import documents, tags
from search.documents import reading
from search.documents.making import documents_of
from search.documents.reading import JOINED, LOOKED_UP, OF_THE_JOB, open_jobs
from search.places import locate
from tests.recruitment.factories import JobFactory

COLUMNS = {field.name: field.attname for field in Job._meta.concrete_fields}


def named_columns(source: str, record: str) -> set[str]:
    """Columns of a job that a source names, as attributes of a name or as strings."""
    nodes = list(ast.walk(ast.parse(textwrap.dedent(source))))
    attributes = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == record
    }
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {COLUMNS.get(name, name) for name in attributes | texts} & set(COLUMNS.values())


def test_every_column_that_a_rule_names_is_read():
    rooms = (Path(room.__path__[0]) for room in (documents, tags))
    paths = (path for room in rooms for path in room.glob("*.py") if path != Path(reading.__file__))
    sources = [path.read_text() for path in paths]
    named = set[str]().union(
        *(named_columns(source, "job") for source in (*sources, inspect.getsource(locate)))
    )
    named |= named_columns(inspect.getsource(Job.search_text), "self")
    assert {"overtime_hours", "workplace_town", "bonus", "features"} <= named
    assert named - OF_THE_JOB == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values", [{}, {"occupation": None, "workplace_municipality": None}], ids=["full", "bare"]
)
def test_a_document_costs_no_query_but_those_for_all(values, max_queries):
    job = JobFactory(open=True, **values)
    documents_of([job.pk])
    with max_queries(2):
        assert documents_of([job.pk])


@pytest.mark.django_db
def test_values_are_those_of_the_record():
    keys = [JobFactory(open=True, hourly=True).pk, JobFactory(open=True, occupation=None).pk]
    read = open_jobs([*reversed(keys), keys[0]])
    assert [job.pk for job in read] == keys
    for job in read:
        stored = Job.objects.get(pk=job.pk)
        for column in OF_THE_JOB:
            assert getattr(job, column) == getattr(stored, column), column
        for name, columns in {**JOINED, **LOOKED_UP}.items():
            one, other = getattr(job, name), getattr(stored, name)
            assert one == other
            for column in columns if other else ():
                assert getattr(one, column) == getattr(other, column), (name, column)


@pytest.mark.django_db
def test_the_day_is_part_of_the_question(at):
    job = JobFactory(open=True)
    job.listing.publication_end = timezone.localdate()
    job.listing.save()
    assert open_jobs([job.pk])
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    at(tomorrow.year, tomorrow.month, tomorrow.day, 9)
    assert open_jobs([job.pk]) == []
