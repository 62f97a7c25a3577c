"""Approving several submissions at once: only those the checks have nothing to say about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from recruitment import actions
from recruitment.models import GuidelineItem, Review
from recruitment.moderation.queue import PER_PAGE, hindrance
from recruitment.moderation.rights import ModeratorsOnly


@dataclass(frozen=True)
class Effect:
    """What will happen to one submission."""

    review: Review
    sentence: str
    is_possible: bool


class BulkApproveView(ModeratorsOnly, WagtailAdminTemplateMixin, TemplateView):
    """Shows what would be published; sent, it approves each with the content it showed."""

    template_name = "moderation/bulk.html"
    page_title = "まとめて承認"
    header_icon = "check"

    @cached_property
    def reviews(self) -> list[Review]:
        """The chosen submissions, at most one page of the list."""
        source = self.request.POST if self.request.method == "POST" else self.request.GET
        chosen = [int(key) for key in source.getlist("review") if key.isascii() and key.isdigit()]
        chosen = [key for key in chosen if key < 2**63][:PER_PAGE]
        return list(Review.objects.waiting().with_relations().filter(pk__in=chosen).order_by("due_at", "pk"))

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        queue = {"url": reverse("moderation_queue"), "label": "審査"}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        effects = [self.effect(review) for review in self.reviews]
        return super().get_context_data(
            effects=effects,
            possible=[effect for effect in effects if effect.is_possible],
            items=self.items,
            **kwargs,
        )

    @cached_property
    def items(self) -> list[GuidelineItem]:
        """Points of the guideline that the chosen submissions have to meet."""
        scopes = {review.scope for review in self.reviews}
        return list(GuidelineItem.objects.filter(scope__in=scopes, active=True))

    def effect(self, review: Review) -> Effect:
        """What approving does to one submission, or why it is left out."""
        if reason := hindrance(review, self.request.user):
            return Effect(review, reason, is_possible=False)
        if review.is_change:
            return Effect(review, "公開中の内容が、提出された内容に変わります", is_possible=True)
        return Effect(review, "新しく公開されます", is_possible=True)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Approve one by one; what is refused stays in the queue with its reason."""
        if not request.POST.get("confirmed") and self.items:
            messages.error(request, "掲載基準に適合していることを確かめ、チェックを入れてください。")
            return self.render_to_response(self.get_context_data())
        done, refused = 0, []
        everything = {item.pk for item in self.items}
        for review in self.reviews:
            try:
                seen = request.POST.get(f"seen-{review.pk}", "")
                actions.approve(review, request.user, seen=seen, confirmed=everything, only_clean=True)
                done += 1
            except ValidationError as error:
                refused.append(f"{review.title}：{' '.join(error.messages)}")
        if done:
            messages.success(
                request, f"{done}件を承認して公開しました。企業の担当者にメールでお知らせします。"
            )
        for sentence in refused:
            messages.error(request, sentence)
        if not done and not refused:
            messages.warning(request, "承認できる提出がありませんでした。")
        return redirect("moderation_queue")
