"""What a moderator asks of the queue: the query string as a value, and what it selects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import F, Q
from django.utils import timezone

from recruitment.models.fields import strip_control

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models.review import ReviewQuerySet

TABS = {
    "waiting": "審査待ち",
    "mine": "自分の担当",
    "overdue": "期限超過",
    "sampling": "抜き取り確認",
    "decided": "決定済み",
}
CHOICES: dict[str, dict[str, str]] = {
    "kind": {"job": "求人", "company": "企業情報"},
    "change": {"new": "新しい掲載", "change": "掲載中の変更"},
    "findings": {"none": "指摘なし", "some": "指摘あり"},
    "assigned": {"nobody": "担当者なし", "others": "ほかの担当者"},
    "age": {"1": "1日以上前", "3": "3日以上前", "7": "7日以上前"},
}
LABELS = {
    "kind": "種類",
    "change": "新規・変更",
    "findings": "点検の指摘",
    "assigned": "担当",
    "age": "提出",
}
LONGEST_WORDS = 100


@dataclass(frozen=True)
class QueueFilter:
    """One question to the queue; whatever makes no sense in the address counts as not asked."""

    tab: str = "waiting"
    kind: str = ""
    change: str = ""
    findings: str = ""
    assigned: str = ""
    age: str = ""
    company: str = ""
    words: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> QueueFilter:
        """Read the query string."""
        asked = {name: query.get(name, "") for name in CHOICES}
        company = query.get("company", "")
        return cls(
            tab=query.get("tab", "") if query.get("tab", "") in TABS else "waiting",
            **{name: value if value in CHOICES[name] else "" for name, value in asked.items()},
            company=company if company.isascii() and company.isdigit() and len(company) < 10 else "",
            words=" ".join(strip_control(query.get("words", "")).split())[:LONGEST_WORDS],
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the tab is asked."""
        return replace(self, tab="waiting") != QueueFilter()

    def urlencode(self, **changes: str) -> str:
        """The question as a query string, without what is not asked."""
        values = asdict(replace(self, **changes))
        return urlencode({name: value for name, value in values.items() if value})

    def apply(self, reviews: ReviewQuerySet, user: User) -> ReviewQuerySet:
        """Select and order the submissions of the tab."""
        found = TAB_QUERIES[self.tab](reviews, user)
        for condition in self._conditions(user):
            found = found.filter(condition)
        if self.tab in ("decided", "sampling"):
            return found.order_by("-decided_at", "-pk")
        return found.order_by(F("due_at").asc(nulls_last=True), "submitted_at", "pk")

    def _conditions(self, user: User) -> list[Q]:
        conditions = []
        if self.kind:
            conditions.append(Q(job__isnull=self.kind == "company"))
        if self.change:
            conditions.append(Q(is_change=self.change == "change"))
        if self.findings:
            clean = Q(must_count=0, should_count=0)
            conditions.append(clean if self.findings == "none" else ~clean)
        if self.assigned == "nobody":
            conditions.append(Q(assigned_to=None))
        elif self.assigned == "others":
            conditions.append(Q(assigned_to__isnull=False) & ~Q(assigned_to=user))
        if self.age:
            conditions.append(Q(submitted_at__lte=timezone.now() - timedelta(days=int(self.age))))
        if self.company:
            conditions.append(Q(company=int(self.company)))
        return conditions + [_holds(word) for word in self.words.split()]


TAB_QUERIES: dict[str, Callable[[ReviewQuerySet, User], ReviewQuerySet]] = {
    "waiting": lambda reviews, user: reviews.waiting(),
    "mine": lambda reviews, user: reviews.assigned_to(user),
    "overdue": lambda reviews, user: reviews.overdue(),
    "sampling": lambda reviews, user: reviews.sampling_due(),
    "decided": lambda reviews, user: reviews.decided(),
}


def _holds(word: str) -> Q:
    """Condition: the word stands in the submission's name, the company's name or reading, or the number."""
    return (
        Q(revision__object_str__icontains=word)
        | Q(company__name__icontains=word)
        | Q(company__name_kana__icontains=word)
        | Q(job__listing__number__icontains=word)
    )
