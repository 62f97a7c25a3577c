"""The query string of the list of articles as a value object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from features.enums import InterviewKind
from recruitment.vocabulary.models import Industry

if TYPE_CHECKING:
    from features.models import FeatureSeriesPage
    from features.querysets import InterviewQuerySet

DIVISION = re.compile("[A-T]")


@dataclass(frozen=True)
class FeatureFilter:
    """Kind, industry division (`E`) and slug of a theme; empty values mean everything."""

    kind: str = ""
    industry: str = ""
    theme: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> FeatureFilter:
        """Read the query string; what makes no sense is ignored."""
        kind, industry = query.get("kind", ""), query.get("industry", "")
        return cls(
            kind=kind if kind in InterviewKind.values else "",
            industry=industry if DIVISION.fullmatch(industry) else "",
            theme=query.get("theme", "")[:255],
        )

    def apply(
        self, articles: InterviewQuerySet, themes: Mapping[str, FeatureSeriesPage]
    ) -> InterviewQuerySet:
        """Articles that pass the filter; an unknown theme filters nothing."""
        if self.kind:
            articles = articles.of_kind(self.kind)
        if self.industry:
            articles = articles.in_industry(self.industry)
        theme = themes.get(self.theme)
        return articles.child_of(theme) if theme else articles

    @property
    def is_narrowing(self) -> bool:
        """Whether anything is asked at all."""
        return self != FeatureFilter()


def industries_of(articles: InterviewQuerySet) -> list[Industry]:
    """Divisions of which there are articles, in the order of the classification."""
    codes = articles.order_by().values("company_industry")
    return list(Industry.objects.divisions().filter(code__in=codes))
