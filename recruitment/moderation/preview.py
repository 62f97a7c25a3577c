"""A submission as its page would look, for the frame on the moderators' page."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.views.generic import View
from wagtail.utils.decorators import xframe_options_sameorigin_override

from recruitment.models import Review
from recruitment.moderation.rights import ModeratorsOnly


@method_decorator(xframe_options_sameorigin_override, name="dispatch")
class SubmissionPreviewView(ModeratorsOnly, View):
    """The public page of what was handed in."""

    def get(self, request: HttpRequest, review_id: int, **kwargs: Any) -> HttpResponse:
        """Draw the submitted revision; 404 once it is deleted."""
        review = get_object_or_404(Review.objects.select_related("revision"), pk=review_id)
        if review.revision is None:
            raise Http404
        draft = review.revision.as_object()
        response: HttpResponse = draft.make_preview_request(request, draft.default_preview_mode)
        return response
