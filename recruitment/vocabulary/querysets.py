"""Questions the reference tables answer, each with one name."""

import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

from recruitment.vocabulary.codes import normalise_postal_code
from recruitment.vocabulary.levels import (
    CURRENT_INDUSTRY_REVISION,
    CURRENT_OCCUPATION_REVISION,
    Level,
    MunicipalityKind,
)

if TYPE_CHECKING:
    from recruitment.vocabulary.models import MinimumWage


class MunicipalityQuerySet(models.QuerySet):
    """Places by what they are and where they lie."""

    def prefectures(self) -> Self:
        """The 47 prefectures."""
        return self.filter(kind=MunicipalityKind.PREFECTURE)

    def municipalities(self) -> Self:
        """The 1,741 cities, special wards, towns and villages.

        Wards of designated cities are parts of a municipality; the six northern
        villages have no administration: neither is counted.
        """
        return self.filter(kind__in=MunicipalityKind.municipal())

    def addressable(self) -> Self:
        """Places an address can lie in: the municipalities and the wards of designated cities."""
        return self.filter(kind__in=[*MunicipalityKind.municipal(), MunicipalityKind.WARD])

    def in_prefecture(self, prefecture_code: str) -> Self:
        """Places of one prefecture, given its two-digit code such as "01"."""
        return self.filter(prefecture_code=prefecture_code)

    def within(self, code: str) -> Self:
        """The place itself and, for a designated city or a prefecture, everything inside it."""
        if code[2:5] == "000":
            return self.in_prefecture(code[:2])
        return self.filter(models.Q(code=code) | models.Q(parent=code))


class PostalCodeQuerySet(models.QuerySet):
    """Addresses by postal code."""

    def lookup(self, text: str) -> Self:
        """Towns of the postal code a person typed, in any width, with or without hyphen.

        One code may name several towns, even of several municipalities; an unreadable
        code finds nothing.
        """
        code = normalise_postal_code(text)
        if not code:
            return self.none()
        return self.filter(code=code).select_related("municipality")


class ClassificationQuerySet(models.QuerySet):
    """Entries of a classification with levels; subclasses name the revision in force."""

    current_revision: int

    def current(self) -> Self:
        """Entries of the revision in force; older revisions may be loaded beside it."""
        return self.filter(revision=self.current_revision)

    def at_level(self, level: Level) -> Self:
        """Entries of one level of the revision in force."""
        return self.current().filter(level=level)

    def within(self, code: str) -> Self:
        """The entry of the revision in force with this code, and everything below it."""
        entry = self.current().filter(code=code).first()
        return self.current().filter(path__startswith=entry.path) if entry else self.none()


class IndustryQuerySet(ClassificationQuerySet):
    """日本標準産業分類."""

    current_revision = CURRENT_INDUSTRY_REVISION

    def divisions(self) -> Self:
        """大分類: 20 divisions A to T."""
        return self.at_level(Level.MAJOR)

    def groups(self) -> Self:
        """中分類: 99 groups of two digits."""
        return self.at_level(Level.MIDDLE)


class OccupationQuerySet(ClassificationQuerySet):
    """厚生労働省編職業分類."""

    current_revision = CURRENT_OCCUPATION_REVISION

    def majors(self) -> Self:
        """大分類: 15 entries, 01 to 15."""
        return self.at_level(Level.MAJOR)

    def middles(self) -> Self:
        """中分類: 99 entries, 001 to 099, the level Hello Work searches by."""
        return self.at_level(Level.MIDDLE)

    def minors(self) -> Self:
        """小分類: 440 entries such as 001-01, present once the ministry's table is imported."""
        return self.at_level(Level.MINOR)


class MinimumWageQuerySet(models.QuerySet):
    """Minimum wages by place and day."""

    def in_force(self, prefecture_code: str, on: datetime.date) -> "MinimumWage | None":
        """The wage a prefecture's workplaces must pay on a day, or None before our records begin.

        The latest one that took effect on or before that day (最低賃金法第14条).
        """
        return (
            self.filter(prefecture_code=prefecture_code, effective_from__lte=on)
            .order_by("-effective_from")
            .first()
        )
