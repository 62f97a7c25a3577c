"""What a visitor asks of the company list, parsed from the query string; unknown values are ignored."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import QueryDict

from recruitment.models.fields import strip_control
from recruitment.querysets import CompanyQuerySet

DIVISION = re.compile("^[A-T]$")
LONGEST_WORDS = 100


@dataclass(frozen=True)
class CompanyFilter:
    """Words of the name, a division of the industry classification, only companies with open jobs."""

    words: str = ""
    industry: str = ""
    hiring: bool = False

    @classmethod
    def parse(cls, query: QueryDict) -> CompanyFilter:
        """From `q`, `industry` and `hiring`."""
        industry = query.get("industry", "")
        return cls(
            words=strip_control(query.get("q", "")).strip()[:LONGEST_WORDS],
            industry=industry if DIVISION.match(industry) else "",
            hiring=bool(query.get("hiring")),
        )

    @property
    def is_narrowing(self) -> bool:
        """Whether anything is asked at all."""
        return self != CompanyFilter()

    def narrow(self, companies: CompanyQuerySet) -> CompanyQuerySet:
        """The companies that match; they must carry their number of open jobs."""
        if self.words:
            companies = companies.named(self.words)
        if self.industry:
            companies = companies.in_industry(self.industry)
        return companies.filter(open_job_count__gt=0) if self.hiring else companies
