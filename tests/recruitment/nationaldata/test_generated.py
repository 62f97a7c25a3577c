"""The generated rows are what they say: valid, and of every code and length."""

from itertools import islice

import pytest

from recruitment.nationaldata.columns import COLUMNS, column
from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.validation import faults_of
from recruitment.vocabulary.enums import AgeLimitExemption, EmploymentType, PayUnit
from tests.recruitment.nationaldata.generated import rows

NUMBER = 600


@pytest.fixture(scope="module")
def made():
    return list(rows(NUMBER, seed=1))


def test_all_rows_are_valid(made):
    found = [(fault.column.header, fault.value[:40]) for row in made for fault in faults_of(row)]
    assert found == []
    assert len({row[column("job", "JOB_ID").index] for row in made}) == NUMBER


def test_every_code_occurs(made):
    def used(name):
        return {row[column("job", name).index] for row in made} - {""}

    assert used("EMPLOYMENT_TYPE_CODE") == set(EmploymentType.values)
    assert used("SALARY_TYPE_CODE") == set(PayUnit.values)
    assert used("AGE_LIMIT_DIVISION") == set(AgeLimitExemption.values)
    assert set("".join(used("WORKING_DAY_CODE"))) == set("12345679")
    assert set("".join(used("HOLIDAY_CODE"))) == set("123456789")
    for each in COLUMNS:
        if each.item.format == Format.FLAG and each.name != "STATUS":
            assert {row[each.index] for row in made} >= {"0", "1"}, each.header


def test_texts_are_as_long_as_they_may_be(made):
    longest = {each.header: max(len(row[each.index].encode()) for row in made) for each in COLUMNS}
    short = {
        each.header: (longest[each.header], each.item.max_bytes)
        for each in COLUMNS
        if each.item.format in (Format.TEXT, Format.FULL_WIDTH, Format.HIRAGANA, Format.ASCII, Format.URL)
        and longest[each.header] < each.item.max_bytes - 3
    }
    places = {"PREFECTURE", "CITY", "WORK_LOCATION_PREFECTURE", "WORK_LOCATION_CITY"}
    assert short.keys() - places - {"ADDRESS_PREFECTURE", "ADDRESS_CITY", "BRANCH"} == set()


def test_a_seed_gives_the_same_rows(made):
    assert list(islice(rows(NUMBER, seed=1), 60)) == made[:60]
    assert list(rows(3, seed=2)) != made[:3]
