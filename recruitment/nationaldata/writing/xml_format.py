"""XML: `<jobs terms=…><job_data><company>…</company><job>…</job><living>…</living></job_data>…</jobs>`."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from recruitment.nationaldata.columns import columns_of
from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.validation import FORBIDDEN
from recruitment.nationaldata.writing.head import Head

_LINE_END = {"\r": "&#13;"}
"""A parser would make it a plain line feed."""


def _pattern() -> str:
    sections = []
    for section in SECTIONS:
        fields = "".join(f"<{column.name}>%s</{column.name}>" for column in columns_of(section))
        sections.append(f"<{section}>{fields}</{section}>")
    return f"<job_data>{''.join(sections)}</job_data>\n"


_ROW = _pattern()


class XmlWriter:
    """Writes one file."""

    def __init__(self, head: Head) -> None:
        self._head = head

    def opening(self) -> bytes:
        """See Writer."""
        said = "".join(f" {name}={quoteattr(text)}" for name, text in self._head.facts().items())
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<jobs{said}>\n'.encode()

    def row(self, values: Sequence[str]) -> bytes:
        """See Writer; what XML cannot carry is left out, should a value not have been judged before."""
        written = _ROW % tuple(escape(value, _LINE_END) if value else "" for value in values)
        return FORBIDDEN.sub("", written).encode()

    def closing(self) -> bytes:
        """See Writer."""
        return b"</jobs>\n"
