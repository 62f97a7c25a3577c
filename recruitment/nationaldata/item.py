"""One item of the national job-data format: where it lives here and what the format asks of it."""

from __future__ import annotations

from dataclasses import dataclass

from recruitment.nationaldata.conditions import Condition
from recruitment.nationaldata.formats import Format


@dataclass(frozen=True)
class Item:
    """A row of the specification tied to our record.

    `source` is the path from the record of its section (Company, Job, Municipality) to the value;
    `fallback` the path used when that is empty. `required` is True, False, or the condition under
    which the item must be filled in. `max_bytes` counts UTF-8 bytes.
    """

    no: int
    name: str
    label: str
    source: str
    required: bool | Condition
    max_bytes: int
    format: Format = Format.TEXT
    fallback: str = ""

    @property
    def field(self) -> str:
        """Name of the model field people fill in, first part of the path."""
        return self.source.split(".")[0]
