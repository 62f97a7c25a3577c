"""The page of one submission: read it, compare it, decide on it (B6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from recruitment import actions
from recruitment.mails import addresses_of
from recruitment.models import Company, GuidelineItem, Job, Review, Sampling
from recruitment.moderation.difference import FieldChange, compare
from recruitment.moderation.facts import TRUST_PERMISSION, company_facts
from recruitment.moderation.filters import QueueFilter
from recruitment.moderation.neighbours import Neighbours, neighbours
from recruitment.moderation.queue import age_text, person
from recruitment.moderation.rights import ModeratorsOnly
from recruitment.moderation.sheet import SEVERITIES, label_of, sheet_of

COMMENT = "comment-"
TAKER_ONLY = frozenset({"approve", "return", "reject", "release"})
"""Decisions of whoever works on the submission; others take it over first."""


def taken_sentence(review: Review) -> str:
    """What somebody is told who decides on what another person works on."""
    return (
        f"{person(review.assigned_to, '')}さんが担当しています。決定するには、先に担当を引き継いでください。"
    )


def told(review: Review) -> str:
    """How the employer learns of a decision."""
    if addresses_of(review.company):
        return "企業の担当者にメールでお知らせします。"
    phone = f"（{review.company.tel}）" if review.company.tel else ""
    return (
        f"企業に担当者のメールアドレスがないため、メールは届きません。お電話{phone}などでお知らせください。"
    )


class SubmissionMixin(ModeratorsOnly, WagtailAdminTemplateMixin):
    """A page about one submission."""

    header_icon = "clipboard-list"

    @cached_property
    def review(self) -> Review:
        """The submission, or 404."""
        return get_object_or_404(
            Review.objects.with_relations().defer(None), pk=self.kwargs["review_id"], revision__isnull=False
        )

    @cached_property
    def draft(self) -> Job | Company:
        """What was handed in."""
        return self.review.revision.as_object()

    @cached_property
    def public(self) -> Job | Company | None:
        """What it would replace, or did; nothing for a first publication."""
        if self.review.is_waiting:
            return self.review.record if self.review.record.live else None
        return self.review.replaces.as_object() if self.review.replaces else None

    @cached_property
    def asked(self) -> QueueFilter:
        """The list the person came from."""
        return QueueFilter.of(self.request.GET)

    @cached_property
    def is_own(self) -> bool:
        """Whether the person wrote it or handed it in (T5)."""
        return self.request.user.pk in (self.review.submitted_by_id, self.review.revision.user_id)

    @property
    def is_taken(self) -> bool:
        """Whether somebody else works on it."""
        return self.review.is_held_by_other(self.request.user)

    @property
    def queue_url(self) -> str:
        """The way back to the same list."""
        return f"{reverse('moderation_queue')}?{self.asked.urlencode()}"

    def address(self, name: str) -> str:
        """A page about this submission, with the list kept in mind."""
        return f"{reverse(name, args=[self.review.pk])}?{self.asked.urlencode()}"

    def ticked(self) -> set[int]:
        """Points of the guideline the person confirmed."""
        chosen = self.request.POST.getlist("item")
        return {int(key) for key in chosen if key.isascii() and key.isdigit()}

    def get_page_subtitle(self) -> str:
        return self.review.title


class ReviewView(SubmissionMixin, TemplateView):
    """Everything about a submission on one page, and the buttons."""

    template_name = "moderation/review.html"
    page_title = "審査"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the submission for the person who opens it, unless somebody else is at it."""
        review = self.review
        is_mine = review.assigned_to_id == request.user.pk
        if review.is_waiting and not (is_mine or self.is_taken or self.is_own):
            try:
                actions.assign(review, request.user)
            except ValidationError:
                review.refresh_from_db()
        return super().get(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        queue = {"url": self.queue_url, "label": "審査"}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": self.review.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        review, user = self.review, self.request.user
        findings = actions.findings_of(self.draft) if review.is_waiting else []
        comments = self.typed_comments() if self.request.method == "POST" else review.comments_by_field()
        model = type(self.draft)
        return super().get_context_data(
            review=review,
            draft=self.draft,
            public=self.public,
            age=age_text(review.submitted_at),
            people={
                "submitted": person(review.submitted_by, ""),
                "assigned": person(review.assigned_to, ""),
                "decided": person(review.decided_by, "自動"),
            },
            findings=[(SEVERITIES[one.severity], label_of(model, one.field), one) for one in findings],
            sheet=sheet_of(self.draft, self.public, findings, comments),
            corrected=self.corrected(),
            items=GuidelineItem.objects.filter(scope=review.scope, active=True),
            ticked=self.ticked(),
            note=self.request.POST.get("note", ""),
            facts=company_facts(review, user),
            around=neighbours(review, self.asked, user),
            is_own=self.is_own,
            is_taken=self.is_taken,
            is_sample=review.sampling == Sampling.DUE,
            may_trust=user.has_perm(TRUST_PERMISSION),
            preview_url=reverse("moderation_preview", args=[review.pk]),
            correct_url=self.address("moderation_correct"),
            queue_url=self.queue_url,
            **kwargs,
        )

    def corrected(self) -> list[FieldChange]:
        """What a moderator mended before the approval."""
        mended = self.review.corrected_revision
        return compare(self.draft, mended.as_object()) if mended else []

    def typed_comments(self) -> dict[str, str]:
        """What stands in the boxes at the fields."""
        typed = self.request.POST.items()
        return {name.removeprefix(COMMENT): text for name, text in typed if name.startswith(COMMENT)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says; a refusal comes back with everything that was typed."""
        decision = self.decisions.get(request.POST.get("decision", ""))
        if decision is None:
            messages.error(request, "ボタンを押して、決定を選んでください。")
            return self.render_to_response(self.get_context_data())
        if self.is_taken and request.POST["decision"] in TAKER_ONLY:
            messages.error(request, taken_sentence(self.review))
            return self.render_to_response(self.get_context_data())
        way = neighbours(self.review, self.asked, request.user)
        try:
            goes_on = decision()
        except ValidationError as error:
            for sentence in error.messages:
                messages.error(request, sentence)
            return self.render_to_response(self.get_context_data())
        return redirect(onward(way, self.queue_url) if goes_on else self.address("moderation_review"))

    @property
    def decisions(self) -> dict[str, Callable[[], bool]]:
        """What the buttons do; each tells whether the work on this submission is done."""
        return {
            "approve": self.approve,
            "return": self.send_back,
            "reject": self.reject,
            "release": self.release,
            "take-over": self.take_over,
            "good": self.sample_good,
            "bad": self.sample_bad,
            "trust": self.trust,
            "distrust": self.distrust,
        }

    def approve(self) -> bool:
        post = self.request.POST
        actions.approve(
            self.review,
            self.request.user,
            seen=post.get("seen", ""),
            confirmed=self.ticked(),
            note=post.get("note", ""),
        )
        return self.done("承認して公開しました")

    def send_back(self) -> bool:
        note = self.request.POST.get("note", "")
        actions.return_(self.review, self.request.user, note, comments=self.typed_comments())
        return self.done("差し戻しました")

    def reject(self) -> bool:
        actions.reject(self.review, self.request.user, self.request.POST.get("note", ""))
        return self.done("掲載不可にしました")

    def done(self, what: str) -> bool:
        """Say what happened, and whether the employer learns of it."""
        messages.success(self.request, f"「{self.review.title}」を{what}。{told(self.review)}")
        return True

    def release(self) -> bool:
        actions.release(self.review, self.request.user)
        messages.success(self.request, f"「{self.review.title}」の担当を外しました。")
        return True

    def take_over(self) -> bool:
        actions.assign(self.review, self.request.user, take_over=True)
        messages.success(self.request, "担当を引き継ぎました。")
        return False

    def sample_good(self) -> bool:
        actions.record_sample(self.review, self.request.user, good=True)
        messages.success(self.request, f"「{self.review.title}」を問題なしと記録しました。")
        return True

    def sample_bad(self) -> bool:
        post = self.request.POST
        ends = post.get("end_trust") == "yes"
        actions.record_sample(
            self.review, self.request.user, good=False, reason=post.get("note", ""), end_trust=ends
        )
        messages.success(self.request, f"「{self.review.title}」に問題があると記録しました。")
        return True

    def trust(self) -> bool:
        actions.trust(self.review.company, self.request.user)
        messages.success(self.request, "小さな変更は審査を待たずに公開されるようにしました。")
        return False

    def distrust(self) -> bool:
        actions.distrust(self.review.company, self.request.user)
        messages.success(self.request, "これからは、すべての変更を審査します。")
        return False


def onward(way: Neighbours, queue_url: str) -> str:
    """Where to go after a decision: the next submission, one passed over, or the list."""
    return way.next or way.previous or queue_url
