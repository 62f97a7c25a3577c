"""What checks need to know besides the record itself, read beforehand so that they stay pure."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recruitment.checks.companies import NameIndex
from recruitment.checks.twins import Twin
from recruitment.checks.words import OperatorWord


@dataclass(frozen=True)
class Wage:
    """A minimum wage of one prefecture from a day on."""

    effective_from: datetime.date
    yen: int
    confirmed: bool = True


@dataclass(frozen=True)
class PostalTown:
    """One town area of a postal code."""

    municipality: str
    parent: str
    """Code of the designated city a ward belongs to, else empty."""
    name: str
    town: str


@dataclass(frozen=True)
class CheckContext:
    """Facts of the day: wages by prefecture, towns by postal code, operators' words, other records."""

    today: datetime.date
    wages: Mapping[str, Sequence[Wage]] = field(default_factory=dict)
    postal: Mapping[str, Sequence[PostalTown]] | None = None
    """Towns of the codes asked for; None while no postal codes are loaded at all."""
    words: Sequence[OperatorWord] = ()
    names: NameIndex = field(default_factory=NameIndex)
    twins: Mapping[int, Sequence[Twin]] = field(default_factory=dict)
    """Other jobs by company."""
    publication_days: int = 60

    @property
    def usual_end(self) -> datetime.date:
        """Last day of a publication that begins today."""
        return self.today + datetime.timedelta(days=self.publication_days)
