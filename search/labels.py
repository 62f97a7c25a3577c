"""Names of places, occupations and industries that conditions and facets show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.db.models import Q

from recruitment.vocabulary.codes import municipality_check_digit
from recruitment.vocabulary.levels import Level
from recruitment.vocabulary.models import Industry, Municipality, Occupation
from search.query import JobQuery

UPPER = (Level.MAJOR, Level.MIDDLE)
Keys = Iterable[int | None]


@dataclass(frozen=True)
class Classes:
    """A classification: names by code in published order, and the codes above each record."""

    names: dict[str, str]
    major: dict[str, str]
    """Major class of each middle class."""
    chains: dict[int | None, list[str]]
    """Codes from the top down to a record, by its primary key."""

    @classmethod
    def load(cls, model: type[Industry] | type[Occupation], keys: Keys) -> Self:
        """The upper classes in force, and whatever class the given records are."""
        wanted = Q(level__in=UPPER, revision=model.objects.all().current_revision) | Q(
            pk__in=set(keys) - {None}
        )
        rows = (
            model.objects.filter(wanted).order_by("path").values_list("pk", "code", "name", "path", "level")
        )
        found = list(rows)
        return cls(
            {code: name for _, code, name, _, level in found if level in UPPER},
            {code: path.split("/")[0] for _, code, _, path, level in found if level == Level.MIDDLE},
            {key: path.split("/") for key, _, _, path, _ in found},
        )

    def above(self, key: int | None) -> list[str]:
        """Codes of a record's class and of those above it: 045 is in 07 and in 045."""
        return self.chains.get(key, [])


@dataclass(frozen=True)
class Labels:
    """Names by code; for places also the larger places around each one."""

    places: dict[str, str]
    around: dict[str | None, tuple[str, ...]]
    occupations: Classes
    industries: Classes

    @classmethod
    def load(
        cls, place_codes: Iterable[str | None], occupations: Keys, industries: Keys, query: JobQuery
    ) -> Self:
        """Names of the given places and of all major and middle classes: three queries."""
        places: dict[str, str] = {}
        around: dict[str | None, tuple[str, ...]] = {}
        codes = {*place_codes, *query.place} - {None}
        found = Municipality.objects.filter(pk__in=codes).select_related("parent")
        for place in found.order_by("pk"):
            prefecture = prefecture_code(place.prefecture_code)
            places[place.pk] = place.name
            places[prefecture] = place.prefecture
            larger = [prefecture]
            if place.parent:
                places[place.parent.pk] = place.parent.name
                larger.append(place.parent.pk)
            around[place.pk] = (place.pk, *larger)
        return cls(places, around, Classes.load(Occupation, occupations), Classes.load(Industry, industries))

    def known(self, query: JobQuery) -> JobQuery:
        """The query without codes that no table has."""
        return query.with_(
            page=query.page,
            place=tuple(code for code in query.place if code in self.places),
            occupation=tuple(code for code in query.occupation if code in self.occupations.names),
            industry=tuple(code for code in query.industry if code in self.industries.names),
        )


def prefecture_code(two_digits: str) -> str:
    """Six-digit code of a prefecture: "01" becomes "010006"."""
    five = f"{two_digits}000"
    return five + municipality_check_digit(five)
