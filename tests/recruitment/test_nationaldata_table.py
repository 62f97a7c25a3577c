"""The declarative table against the printed specification (B1, B2, D1)."""

import csv
from pathlib import Path

import pytest
from django.core.exceptions import FieldDoesNotExist

from recruitment.models import Company, Job
from recruitment.nationaldata.columns import COLUMNS, Column, column
from recruitment.nationaldata.item import Item
from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.validation import faults_of
from recruitment.vocabulary.models import Municipality

SPECIFICATION = Path(__file__).with_name("jobdata-fields.csv")
ROWS = list(csv.DictReader(SPECIFICATION.read_text(encoding="utf-8").splitlines(keepends=True)))
BY_KEY = {(section, item.name): item for section, items in SECTIONS.items() for item in items}
RECORDS = {"company": Company, "job": Job, "living": Municipality}


def test_all_143_items_are_there_once() -> None:
    """40 + 94 + 9, in the order of the specification."""
    assert len(ROWS) == 143
    assert [item.no for items in SECTIONS.values() for item in items] == list(range(1, 144))
    assert len(BY_KEY) == 143


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["no"])
def test_an_item_says_what_the_specification_says(row: dict[str, str]) -> None:
    """Number, label, length, pattern and requirement rule of every row."""
    item = BY_KEY[row["section"], row["db_name"]]
    assert (item.no, item.label, item.max_bytes) == (int(row["no"]), row["name_ja"], int(row["max_bytes"]))
    assert str(item.format) == row["pattern"]
    expected = {"required": "True", "optional": "False"}.get(row["required"], row["required_when"])
    assert str(item.required) == expected


def is_refused(place: Column, value: str) -> bool:
    """Whether a row with only this value is told that something is wrong with it."""
    values = [""] * len(COLUMNS)
    values[place.index] = value
    return (place, value) in {(fault.column, fault.value) for fault in faults_of(values)}


@pytest.mark.parametrize("row", [row for row in ROWS if row["pattern"]], ids=lambda row: row["no"])
def test_printed_examples_pass_and_counter_examples_fail(row: dict[str, str]) -> None:
    """The document's own examples."""
    place = column(row["section"], row["db_name"])
    if row["example"]:
        assert not is_refused(place, row["example"])
    for wrong in filter(None, row["ng_example"].split("|")):
        assert is_refused(place, wrong)


@pytest.mark.parametrize(
    ("section", "item"), [(s, i) for s, items in SECTIONS.items() for i in items], ids=str
)
def test_every_item_leads_to_something_on_the_record(section: str, item: Item) -> None:
    """A path starts at a field, a relation or a property of the section's record."""
    model = RECORDS[section]
    try:
        model._meta.get_field(item.field)
    except FieldDoesNotExist:
        assert isinstance(getattr(model, item.field, None), property)


@pytest.mark.parametrize(
    ("section", "item"), [(s, i) for s, items in SECTIONS.items() for i in items], ids=str
)
def test_text_fields_hold_what_the_format_allows(section: str, item: Item) -> None:
    """No field takes more bytes than the format carries."""
    try:
        field = RECORDS[section]._meta.get_field(item.source)
    except FieldDoesNotExist:
        return
    limit = getattr(field, "max_length", None)
    if limit and field.get_internal_type() in ("LineField", "BodyField", "CharField", "TextField"):
        assert limit <= item.max_bytes
