"""Names of places, occupations and industries that conditions and facets show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from recruitment.vocabulary.levels import Level
from recruitment.vocabulary.models import Industry, Municipality, Occupation
from recruitment.vocabulary.prefectures import PREFECTURES
from search.documents.tokens import prefecture_code
from search.facets import FIXED
from search.pay import yen_text
from search.query import PAY_UNITS, JobQuery

UPPER = (Level.MAJOR, Level.MIDDLE)

PREFECTURE_NAMES = {prefecture_code(digits): name for digits, name in PREFECTURES.items()}


@dataclass(frozen=True)
class Classes:
    """A classification: names by code in published order, and the major class of each middle one."""

    names: dict[str, str]
    major: dict[str, str]

    @classmethod
    def load(cls, model: type[Industry] | type[Occupation]) -> Self:
        """The upper classes in force."""
        upper = model.objects.filter(level__in=UPPER, revision=model.objects.all().current_revision)
        rows = list(upper.order_by("path").values_list("code", "name", "path", "level"))
        return cls(
            {code: name for code, name, _, _ in rows},
            {code: path.split("/")[0] for code, _, path, level in rows if level == Level.MIDDLE},
        )


class Labels:
    """Names by code; each table is read when it is first asked for."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}

    def places(self, codes: Iterable[str]) -> dict[str, str]:
        """Names of those of the codes that exist, prefectures included; one query for new ones."""
        wanted = set(codes)
        unknown = wanted - self._places.keys()
        self._places |= {code: name for code, name in PREFECTURE_NAMES.items() if code in unknown}
        if missing := unknown - self._places.keys():
            found = Municipality.objects.filter(pk__in=missing).values_list("pk", "name")
            self._places |= dict.fromkeys(missing, "") | dict(found)
        return {code: self._places[code] for code in sorted(wanted) if self._places[code]}

    @cached_property
    def occupations(self) -> Classes:
        """All major and middle occupations."""
        return Classes.load(Occupation)

    @cached_property
    def industries(self) -> Classes:
        """All divisions and groups of industries."""
        return Classes.load(Industry)

    def of_facet(self, name: str, codes: Iterable[str]) -> Mapping[str, str]:
        """Names of the values of a facet, in their usual order; `codes` are the places of interest."""
        match name:
            case "place":
                return self.places(codes)
            case "occupation":
                return self.occupations.names
            case "industry":
                return self.industries.names
            case _:
                return FIXED.get(name, {})

    def of(self, query: JobQuery, name: str, value: str) -> str:
        """What a value of a condition is called."""
        if name == "pay_min":
            return f"{PAY_UNITS[query.unit]} {yen_text(int(value))}以上"
        return self.of_facet(name, [value]).get(value, value)

    def known(self, query: JobQuery) -> JobQuery:
        """The query without codes that no table has."""
        changes = {}
        for name in ("place", "occupation", "industry"):
            if asked := getattr(query, name):
                names = self.of_facet(name, asked)
                changes[name] = tuple(code for code in asked if code in names)
        return replace(query, **changes)
