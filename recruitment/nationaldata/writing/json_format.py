"""JSON: `{"terms": …, "jobs": [{"company": {…}, "job": {…}, "living": {…}}, …]}`, a job a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from recruitment.nationaldata.columns import columns_of
from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.writing.head import Head

_PLACES = tuple(
    (section, tuple((column.name, column.index) for column in columns_of(section))) for section in SECTIONS
)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def as_object(values: Sequence[str]) -> dict[str, dict[str, str]]:
    """The JSON object of one job: all items by section and DB name, empty texts for what is not there."""
    return {section: {name: values[index] for name, index in places} for section, places in _PLACES}


class JsonWriter:
    """Writes one file."""

    def __init__(self, head: Head) -> None:
        self._head = head
        self._lead = "\n"

    def opening(self) -> bytes:
        """See Writer."""
        facts: dict[str, Any] = dict(self._head.facts())
        if self._head.position is not None:
            facts["position"] = self._head.position
        said = _encode(facts)[:-1]
        return f'{said}{"," if facts else ""}"jobs":['.encode()

    def row(self, values: Sequence[str]) -> bytes:
        """See Writer."""
        lead, self._lead = self._lead, ",\n"
        return f"{lead}{_encode(as_object(values))}".encode()

    def closing(self) -> bytes:
        """See Writer."""
        return b"\n]}\n"
