"""Names of places, occupations and industries that conditions and facets show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
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
    """Names by code, for the keys of the jobs found; each table is read when it is first asked for."""

    place_codes: frozenset[str | None]
    occupation_keys: frozenset[int | None]
    industry_keys: frozenset[int | None]

    @cached_property
    def _found_places(self) -> list[Municipality]:
        """The places with the cities their wards belong to."""
        found = Municipality.objects.filter(pk__in=self.place_codes - {None})
        return list(found.select_related("parent").order_by("pk"))

    @cached_property
    def places(self) -> dict[str, str]:
        """Names of the places and of the larger ones around them."""
        names: dict[str, str] = {}
        for place in self._found_places:
            names[place.pk] = place.name
            names[prefecture_code(place.prefecture_code)] = place.prefecture
            if place.parent:
                names[place.parent.pk] = place.parent.name
        return names

    @cached_property
    def around(self) -> dict[str | None, tuple[str, ...]]:
        """Each place with the larger ones it lies in."""
        return {
            place.pk: (
                place.pk,
                prefecture_code(place.prefecture_code),
                *([place.parent.pk] if place.parent else []),
            )
            for place in self._found_places
        }

    @cached_property
    def occupations(self) -> Classes:
        """All major and middle occupations."""
        return Classes.load(Occupation, self.occupation_keys)

    @cached_property
    def industries(self) -> Classes:
        """All divisions and groups of industries."""
        return Classes.load(Industry, self.industry_keys)

    def occupation_chain(self, key: int | None) -> list[str]:
        """Codes of an occupation and of those above it."""
        return self.occupations.above(key)

    def industry_chain(self, key: int | None) -> list[str]:
        """Codes of an industry and of those above it."""
        return self.industries.above(key)

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
