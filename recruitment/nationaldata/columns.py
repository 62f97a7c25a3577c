"""The 143 columns of a row, and how a file names them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from recruitment.nationaldata.item import Item
from recruitment.nationaldata.table import SECTIONS

_REPEATED = {
    name
    for name, number in Counter(item.name for items in SECTIONS.values() for item in items).items()
    if number > 1
}


@dataclass(frozen=True)
class Column:
    """An item of one section (`company`, `job`, `living`) and its place in a row, counted from 0."""

    section: str
    item: Item
    index: int

    @property
    def name(self) -> str:
        """DB name, unique within the section."""
        return self.item.name

    @property
    def label(self) -> str:
        """Japanese name of the specification."""
        return self.item.label

    @cached_property
    def header(self) -> str:
        """Name in CSV: the DB name, led by the section (`job.POSTAL_CODE`) where several sections have it."""
        return f"{self.section}.{self.name}" if self.name in _REPEATED else self.name


def _columns() -> tuple[Column, ...]:
    items = ((section, item) for section, items in SECTIONS.items() for item in items)
    return tuple(Column(section, item, index) for index, (section, item) in enumerate(items))


COLUMNS: tuple[Column, ...] = _columns()
"""All columns in the order of the specification."""

_BY_HEADER = {column.header: column for column in COLUMNS}
_BY_KEY = {(column.section, column.name): column for column in COLUMNS}


def by_header(header: str) -> Column | None:
    """The column a CSV header stands for; a name that several sections have needs its section."""
    return _BY_HEADER.get(header)


def column(section: str, name: str) -> Column:
    """The column of a section's item. Raises KeyError for an unknown one."""
    return _BY_KEY[section, name]


def columns_of(section: str) -> tuple[Column, ...]:
    """The columns of one section in order."""
    return tuple(column for column in COLUMNS if column.section == section)


JOB_ID = column("job", "JOB_ID").index
CORPORATION_ID = column("job", "CORPORATION_ID").index
UPDATED_DATE = column("job", "UPDATED_DATE").index
STATUS = column("job", "STATUS").index
HIDDEN = "0"
"""STATUS of a job that is not shown any more (no 46)."""
