"""Facets of the job search: what they are called, what their fixed values are called, counts by facet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from recruitment.vocabulary.enums import EmploymentType, Holiday, JobKind, WorkingDay
from search.query import FEATURES

TITLES = {
    "q": "キーワード",
    "place": "勤務地",
    "near": "通勤",
    "occupation": "職種",
    "type": "雇用形態",
    "pay_min": "給与",
    "feature": "こだわり",
    "days": "働く曜日",
    "holiday": "休みの曜日",
    "industry": "業種",
    "kind": "求人の種類",
    "grant": "移住支援金",
}
"""Conditions in the order of the page."""

FIXED: Mapping[str, Mapping[str, str]] = {
    "type": {value: str(label) for value, label in EmploymentType.choices},
    "feature": FEATURES,
    "days": {value: str(label) for value, label in WorkingDay.choices},
    "holiday": {value: str(label) for value, label in Holiday.choices},
    "kind": {value: str(label) for value, label in JobKind.choices},
    "grant": {"1": "移住支援金の対象"},
}
"""Facets whose values are known without a database."""


def by_facet(tokens: Mapping[str, int]) -> dict[str, Counter[str]]:
    """Counts of tokens (`place:012131`) as counts of values by facet."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for token, number in tokens.items():
        name, _, value = token.partition(":")
        found[name][value] = number
    return found
