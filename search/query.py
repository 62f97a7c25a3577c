"""The query string of the job search as one frozen value (architecture §5); no database here.

Between different conditions every one must hold. Values of one condition are alternatives,
except features: each ticked feature must be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Self

from django.http import QueryDict

from recruitment.vocabulary.codes import municipality_code_is_valid
from recruitment.vocabulary.enums import EmploymentType, Holiday, JobKind, WorkingDay
from search.language.normalise import squeeze
from search.language.rewriting import MAX_QUERY_CHARS
from search.places.asked import canonical_near, canonical_travel, canonical_within
from search.tags import TAGS

FEATURES: dict[str, str] = {code: tag.label for code, tag in TAGS.items()}
"""Conditions of work: those a record ticks and those its texts say."""

PAY_UNITS = {"hour": "時給", "month": "月給", "year": "年収"}
PAY_UNIT_ALIASES = {
    "0": "hour",
    "hourly": "hour",
    "3": "month",
    "monthly": "month",
    "4": "year",
    "annual": "year",
}
PAY_LIMITS = {"hour": 10_000, "month": 1_000_000, "year": 100_000_000}
"""A threshold without a unit belongs to the first unit whose limit it stays below."""
PAY_FLOORS = {"hour": 1, "month": 10_000, "year": 100_000}
"""Less than this, or as much as the limit, is left over from another unit and means nothing."""

FREE_PAY = "free"
"""Value of `pay_min` in the form when the amount is typed into `pay_free`."""

SORTS = {
    "relevance": "キーワードに近い順",
    "new": "新着順",
    "pay": "給与の高い順",
    "deadline": "掲載終了の近い順",
    "fewest": "応募の少ない順",
    "distance": "近い順",
}
PAGE_SIZES = (20, 50, 100)
MAX_VALUES = 50
MAX_PAGE = 100_000

_OCCUPATION = re.compile(r"[0-9]{2,3}(-[0-9]{2})?")
_INDUSTRY = re.compile(r"[A-T]|[0-9]{2,4}")
_DIGITS = re.compile(r"[0-9]{1,9}")

MULTIPLE = ("place", "occupation", "industry", "type", "days", "holiday", "feature", "kind")
"""Conditions that may have several values, in the order of the page."""

CONDITIONS = ("q", *MULTIPLE, "pay_min", "grant", "near")
"""Everything that narrows the result; the other parameters only arrange it."""


@dataclass(frozen=True)
class JobQuery:
    """What a seeker asked for. Equal queries have equal addresses; unknown values are not in it."""

    q: str = ""
    place: tuple[str, ...] = ()
    occupation: tuple[str, ...] = ()
    industry: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    pay_unit: str = ""
    pay_min: int | None = None
    days: tuple[str, ...] = ()
    holiday: tuple[str, ...] = ()
    feature: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    grant: bool = False
    near: str = ""
    """Where the seeker starts from: key of a spot, code of a municipality, postal code, position or name."""
    travel: str = ""
    """Means of travel (`geometry.TRAVEL`); '' measures straight distances."""
    within: int | None = None
    """Limit in minutes with a means of travel, else in km; 0 for the very spot, None for no limit."""
    sort: str = ""
    page: int = 1
    per_page: int = PAGE_SIZES[0]
    exact: bool = False
    """Whether the words are searched as typed only, without corrected or fewer ones when nothing is found."""

    @classmethod
    def from_querydict(cls, data: QueryDict) -> Self:
        """Read a query string; whatever is unknown or broken is left out."""
        q = squeeze(data.get("q", "")[: MAX_QUERY_CHARS * 2])[:MAX_QUERY_CHARS].strip()
        pay_min = _number(_typed_pay(data))
        pay_unit = _pay_unit(data.get("pay_unit", ""), pay_min)
        per_page = _number(data.get("per_page", ""))
        near = canonical_near(data.get("near", ""))
        return cls(
            q=q,
            place=_known(data, "place", municipality_code_is_valid),
            occupation=_known(data, "occupation", _OCCUPATION.fullmatch),
            industry=_known(data, "industry", _INDUSTRY.fullmatch),
            type=_known(data, "type", EmploymentType.values.__contains__),
            pay_unit=pay_unit,
            pay_min=_plausible(pay_min, pay_unit or "hour"),
            days=_known(data, "days", WorkingDay.values.__contains__, split=True),
            holiday=_known(data, "holiday", Holiday.values.__contains__, split=True),
            feature=_known(data, "feature", FEATURES.__contains__),
            kind=_known(data, "kind", JobKind.values.__contains__),
            grant=_is_yes(data.get("grant", "")),
            near=near,
            travel=canonical_travel(data.get("travel", ""), near),
            within=canonical_within(_number(data.get("within", "")), near),
            sort=_sort(data.get("sort", ""), q, near),
            page=min(max(_number(data.get("page", "")) or 1, 1), MAX_PAGE),
            per_page=per_page if per_page in PAGE_SIZES else PAGE_SIZES[0],
            exact=bool(q) and _is_yes(data.get("exact", "")),
        )

    @classmethod
    def parse(cls, query_string: str) -> Self:
        """Read a query string given as text, as a saved search keeps it."""
        return cls.from_querydict(QueryDict(query_string))

    @property
    def order(self) -> str:
        """Order in force: the chosen one, else the usual one."""
        return self.sort or _usual_order(self.q, self.near)

    @property
    def unit(self) -> str:
        """Unit in which pay is compared, per hour unless another was chosen."""
        return self.pay_unit or "hour"

    @property
    def active_filters(self) -> list[tuple[str, str]]:
        """Conditions in force as (name, value), in the order of the page."""
        found = [("q", self.q)] if self.q else []
        found += [(name, value) for name in MULTIPLE for value in getattr(self, name)]
        if self.pay_min is not None:
            found.append(("pay_min", str(self.pay_min)))
        if self.grant:
            found.append(("grant", "1"))
        if self.near:
            found.append(("near", self.near))
        return found

    @property
    def is_indexable(self) -> bool:
        """Whether search engines may list this address: at most one condition, and no free text."""
        usual = not (self.q or self.sort or self.pay_min or self.near) and self.per_page == PAGE_SIZES[0]
        return usual and len(self.active_filters) <= 1

    @property
    def canonical(self) -> JobQuery:
        """The same hits in the usual order and page size."""
        return replace(self, sort="", per_page=PAGE_SIZES[0])

    @property
    def from_first(self) -> Self:
        """The same hits in the same order, from the first one on."""
        return replace(self, page=1, per_page=PAGE_SIZES[0])

    def with_(self, **changes: Any) -> JobQuery:
        """The query with other values; it starts on the first page unless one is given."""
        return replace(self, **{"page": 1, **changes})

    def searching(self, q: str) -> JobQuery:
        """The same conditions with other words."""
        if not q:
            return self.without("q")
        return self.with_(q=q[:MAX_QUERY_CHARS], exact=False)

    def adding(self, name: str, value: str) -> JobQuery:
        """The query with one more value of a condition that may have several."""
        return self.with_(**{name: _ordered([*getattr(self, name), value])})

    def without(self, name: str, value: str | None = None) -> JobQuery:
        """The query without a condition, or without one of its values."""
        if name in MULTIPLE and value is not None:
            return self.with_(**{name: tuple(kept for kept in getattr(self, name) if kept != value)})
        default = {field.name: field.default for field in fields(self)}[name]
        changes = {name: default}
        if name == "pay_min":
            changes["pay_unit"] = ""
        if name == "q":
            changes["exact"] = False
        if name == "near":
            changes |= {"travel": "", "within": None, "sort": _sort(self.sort, self.q, "")}
        return self.with_(**changes)

    def urlencode(self) -> str:
        """The query string, in one order and without what is usual anyway."""
        data = QueryDict(mutable=True)
        for field in fields(self):
            value = getattr(self, field.name)
            if value == field.default:
                continue
            if isinstance(value, tuple):
                data.setlist(field.name, list(value))
            else:
                data[field.name] = "1" if value is True else str(value)
        return data.urlencode()


def _known(data: QueryDict, name: str, is_known: Any, *, split: bool = False) -> tuple[str, ...]:
    """Distinct known values of a parameter; with `split` each character is a value."""
    given: Iterable[str] = data.getlist(name)[:MAX_VALUES]
    if split:
        given = "".join(value[:10] for value in given)
    return _ordered([value for value in given if len(value) <= 20 and is_known(value)])


def _ordered(values: list[str]) -> tuple[str, ...]:
    """Distinct values in ascending order: what was ticked first makes no other address."""
    return tuple(sorted(set(values)))


def _is_yes(text: str) -> bool:
    """Whether a parameter is switched on."""
    return text.lower() in {"1", "true", "on", "yes"}


def _typed_pay(data: QueryDict) -> str:
    """The threshold chosen, or the one typed beside the choices."""
    chosen = data.get("pay_min", "")
    return data.get("pay_free", "") if chosen in ("", FREE_PAY) else chosen


def _number(text: str) -> int | None:
    """A whole number typed in any width, with or without commas."""
    digits = squeeze(text[:20]).replace(",", "")
    return int(digits) if _DIGITS.fullmatch(digits) else None


def _pay_unit(text: str, pay_min: int | None) -> str:
    """The chosen unit; without one, a threshold tells its unit by its size."""
    unit = PAY_UNIT_ALIASES.get(text, text)
    if unit in PAY_UNITS:
        return "" if unit == "hour" else unit
    if pay_min is None:
        return ""
    guess = next((name for name, limit in PAY_LIMITS.items() if pay_min < limit), "year")
    return "" if guess == "hour" else guess


def _plausible(pay_min: int | None, unit: str) -> int | None:
    """A threshold that can be meant in its unit."""
    if pay_min is None or not PAY_FLOORS[unit] <= pay_min < PAY_LIMITS[unit]:
        return None
    return pay_min


def _usual_order(q: str, near: str) -> str:
    """Relevance for a keyword, else nearest first from a starting point, else newest."""
    if q:
        return "relevance"
    return "distance" if near else "new"


def _sort(text: str, q: str, near: str) -> str:
    """The chosen order, '' for the usual one; relevance needs a keyword, distance a starting point."""
    needed = {"relevance": q, "distance": near}.get(text, "nothing")
    return text if text in SORTS and text != _usual_order(q, near) and needed else ""
