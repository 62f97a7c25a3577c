"""Reading files in the national format: JSON, XML, CSV and TSV, as they are really sent (O2)."""

from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.opening import read
from recruitment.nationaldata.reading.result import FileFormat, Problem, RawRow, Reading
from recruitment.nationaldata.reading.unreadable import Unreadable

__all__ = ["FileFormat", "Limits", "Problem", "RawRow", "Reading", "Unreadable", "read"]
