"""Views of jobs that differ from Wagtail's: publishing goes through the rules of the domain."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.utils import quote
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.snippets.views.snippets import CopyView, CreateView, EditView, UnpublishView

from recruitment.actions.publication import open_listing
from recruitment.checking.service import refuse_unpublishable
from recruitment.models.lock import APPROVE_SENTENCE, SUBMITTED_SENTENCE, SubmittedLock


class PublishByRulesMixin:
    """Publishing checks the whole record, and opens the listing in the same transaction."""

    def is_valid(self, form: forms.ModelForm) -> bool:
        """Point out at its field what keeps the job from being published."""
        if isinstance(self.lock, SubmittedLock):
            self.produced_error_code = "locked"
            self.produced_error_message = APPROVE_SENTENCE if self.action == "publish" else SUBMITTED_SENTENCE
            return False
        if not super().is_valid(form):
            return False
        if self.action != "publish":
            return True
        try:
            refuse_unpublishable(form.instance)
        except ValidationError as error:
            for name, sentences in error.message_dict.items():
                field = name if name in form.fields and name != NON_FIELD_ERRORS else None
                form.add_error(field, sentences)
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()
            return False
        return True

    @transaction.atomic
    def publish_action(self) -> HttpResponse | None:
        """Publish the draft and record that the job is open from now on."""
        open_listing(self.object, self.request.user, until=None, action="publish")
        return super().publish_action()


class JobCreateView(PublishByRulesMixin, CreateView):
    """A new job."""


class JobCopyView(CopyView):
    """A form filled in from another job; sending it goes to the view that creates.

    Wagtail's view would take the form itself, too, and then write into the original.
    """

    http_method_names = ["get", "head", "options"]


class JobEditView(PublishByRulesMixin, EditView):
    """An existing job."""


class JobUnpublishView(UnpublishView):
    """A job is not unpublished but suspended, with a reason that its history keeps."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the procedure."""
        namespace = self.edit_url_name.rpartition(":")[0]
        return redirect(reverse(f"{namespace}:listing", args=[quote(self.object.pk), "suspend"]))
