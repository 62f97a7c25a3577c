"""The queue: what waits, how long, with what findings, and who has taken it (B6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.models import User
from recruitment.models import Review
from recruitment.moderation.filters import CHOICES, LABELS, TABS, QueueFilter
from recruitment.moderation.rights import ModeratorsOnly

PER_PAGE = 50


@dataclass(frozen=True)
class Tab:
    """One part of the queue."""

    label: str
    url: str
    count: int | None
    is_current: bool


@dataclass(frozen=True)
class Line:
    """One submission as the list shows it."""

    review: Review
    url: str
    age: str
    assigned_to: str
    decided_by: str
    hindrance: str
    """Why it cannot be approved together with others; empty when it can."""


class QueueView(ModeratorsOnly, WagtailAdminTemplateMixin, TemplateView):
    """The list with its tabs and filters."""

    template_name = "moderation/queue.html"
    page_title = "審査"
    header_icon = "clipboard-list"

    @cached_property
    def asked(self) -> QueueFilter:
        """The question in the address."""
        return QueueFilter.of(self.request.GET)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        reviews = self.asked.apply(Review.objects.with_line(), user)
        page = Paginator(reviews, PER_PAGE).get_page(self.request.GET.get("p"))
        counts = Review.objects.counts(user)
        return super().get_context_data(
            asked=self.asked,
            page_obj=page,
            lines=[self.line(review, user) for review in page],
            tabs=[self.tab(name, counts) for name in TABS],
            filters=[
                {"name": name, "label": LABELS[name], "value": getattr(self.asked, name), "choices": choices}
                for name, choices in CHOICES.items()
            ],
            company=self.company_name(),
            is_waiting=self.asked.tab in ("waiting", "mine", "overdue"),
            previous_query=self.asked.urlencode(),
            **kwargs,
        )

    def tab(self, name: str, counts: dict[str, int]) -> Tab:
        """Label, address and count of one tab; the rest of the question is kept."""
        url = f"{reverse('moderation_queue')}?{self.asked.urlencode(tab=name)}"
        return Tab(TABS[name], url, counts.get(name), name == self.asked.tab)

    def line(self, review: Review, user: User) -> Line:
        """What the list says about one submission."""
        url = reverse("moderation_review", args=[review.pk])
        return Line(
            review,
            f"{url}?{self.asked.urlencode()}",
            age_text(review.submitted_at),
            person(review.assigned_to, "―"),
            person(review.decided_by, "自動"),
            hindrance(review, user),
        )

    def company_name(self) -> str:
        """The company the list is narrowed to."""
        if not self.asked.company:
            return ""
        found = Review.objects.filter(company=int(self.asked.company)).select_related("company").first()
        return found.company.name if found else "（該当なし）"


def hindrance(review: Review, user: User) -> str:
    """Why a submission cannot be approved in bulk, as a short sentence; empty when it can."""
    if review.has_findings:
        return "指摘があるため、1件ずつ審査します"
    if user.pk in (review.submitted_by_id, review.revision.user_id if review.revision else None):
        return "自分が書いたものは承認できません"
    if review.assigned_to_id not in (None, user.pk):
        return "ほかの方が担当しています"
    return ""


def person(user: User | None, nobody: str) -> str:
    """Name of a person, or their address where no name is known."""
    return (user.get_full_name() or user.email) if user else nobody


def age_text(since: datetime) -> str:
    """How long ago, in the largest unit that fits."""
    passed = timezone.now() - since
    if passed.days:
        return f"{passed.days}日"
    hours = passed.seconds // 3600
    return f"{hours}時間" if hours else f"{passed.seconds // 60}分"
