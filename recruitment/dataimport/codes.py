"""From codes of the format to rows of our code tables; each table is read once."""

from __future__ import annotations

from functools import cached_property

from recruitment.vocabulary.levels import Level
from recruitment.vocabulary.models import Industry, Municipality, Occupation


class Codes:
    """Looks codes up; keep one for a whole file."""

    @cached_property
    def _places(self) -> dict[str, Municipality]:
        return Municipality.objects.select_related("living_information").in_bulk()

    @cached_property
    def _industries(self) -> dict[str, Industry]:
        return {entry.code: entry for entry in Industry.objects.current()}

    @cached_property
    def _occupations(self) -> dict[str, Occupation]:
        return {entry.code: entry for entry in Occupation.objects.current()}

    def place(self, code: str) -> Municipality | None:
        """The municipality of a six-digit code."""
        return self._places.get(code)

    def industry(self, code: str) -> Industry | None:
        """The entry for a division and four digits (E0911), or the nearest one above it that is known.

        Files name 細分類; a 中分類 or 小分類 is filled up with zeros.
        """
        if len(code) != 5:
            return None
        digits = code[1:]
        candidates = [digits]
        if digits.endswith("0"):
            candidates = [digits[:2], digits[:3], digits] if digits.endswith("00") else [digits[:3], digits]
        for candidate in (*candidates, digits[:3], digits[:2]):
            entry = self._industries.get(candidate)
            if entry and entry.major_code == code[0]:
                return entry
        return None

    def occupation(self, code: str) -> Occupation | None:
        """The 中分類 of three digits."""
        entry = self._occupations.get(code)
        return entry if entry and entry.level == Level.MIDDLE else None
