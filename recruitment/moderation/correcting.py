"""Mending a submission oneself and publishing the result, for slips that are not worth a letter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin import messages

from recruitment import actions
from recruitment.admin.forms import with_examples
from recruitment.models import Company, GuidelineItem, Job
from recruitment.moderation.neighbours import neighbours
from recruitment.moderation.review import SubmissionMixin, onward, taken_sentence, told
from recruitment.moderation.sheet import Section, sheet_of


def correctable_fields(model: type[Job] | type[Company]) -> list[str]:
    """Fields a moderator may mend here: everything written or chosen, but no pictures and no references."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if field.editable and not isinstance(field, models.ForeignKey) and field.name not in NOT_HERE
    ]


NOT_HERE = frozenset({"go_live_at", "expire_at", "first_published_at", "kind", "id"})
"""What the page does not show must not be in its form: it would come back empty."""


class CorrectView(SubmissionMixin, FormView):
    """All texts of the submission in a form; sending it publishes the corrected version."""

    template_name = "moderation/correct.html"
    page_title = "直して承認"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead back to the submission when there is nothing to decide any more."""
        if request.user.has_perm("recruitment.moderate_job") and not self.review.is_waiting:
            messages.warning(request, "この提出は、すでに決定されています。")
            return redirect(self.address("moderation_review"))
        if request.user.has_perm("recruitment.moderate_job") and self.is_taken:
            messages.warning(request, taken_sentence(self.review))
            return redirect(self.address("moderation_review"))
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.queue_url, "label": "審査"},
            {"url": self.address("moderation_review"), "label": self.review.title},
            {"url": "", "label": self.page_title},
        ]

    def get_form_class(self) -> type[forms.ModelForm]:
        model = type(self.draft)
        fields = correctable_fields(model)
        return forms.modelform_factory(model, fields=fields)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.draft}

    def get_form(self, form_class: type[forms.ModelForm] | None = None) -> forms.ModelForm:
        form = super().get_form(form_class)
        for field in form.fields.values():
            with_examples(field)
        return form

    @cached_property
    def items(self) -> list[GuidelineItem]:
        """Points of the guideline."""
        return list(GuidelineItem.objects.filter(scope=self.review.scope, active=True))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "review": self.review,
            "items": self.items,
            "ticked": self.ticked(),
            "note": self.request.POST.get("note", ""),
            "groups": self.groups(context["form"]),
            "is_own": self.is_own,
            "review_url": self.address("moderation_review"),
        }

    def groups(self, form: forms.ModelForm) -> list[tuple[str, list[forms.BoundField], bool]]:
        """Fields under the headings of the record; those with an error are open."""
        sheet: list[Section] = sheet_of(self.draft)
        grouped = []
        for section in sheet:
            fields = [form[line.name] for line in section.lines if line.name in form.fields]
            if fields:
                grouped.append((section.heading, fields, any(one.errors for one in fields)))
        return grouped

    def form_valid(self, form: forms.ModelForm) -> HttpResponse:
        """Publish; what the rules refuse comes back at its field."""
        review, user, post = self.review, self.request.user, self.request.POST
        way = neighbours(review, self.asked, user)
        corrections = {name: form.cleaned_data[name] for name in form.changed_data}
        try:
            actions.correct_and_approve(
                review,
                user,
                corrections,
                seen=post.get("seen", ""),
                confirmed=self.ticked(),
                note=post.get("note", ""),
            )
        except ValidationError as error:
            _add_errors(form, error)
            return self.form_invalid(form)
        messages.success(self.request, f"「{review.title}」を直して公開しました。{told(review)}")
        return redirect(onward(way, self.queue_url))


def _add_errors(form: forms.ModelForm, error: ValidationError) -> None:
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, sentences in error.message_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, sentences)
