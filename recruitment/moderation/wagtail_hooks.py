"""Moderation in the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.moderation.bulk import BulkApproveView
from recruitment.moderation.corrected import corrections_of
from recruitment.moderation.correcting import CorrectView
from recruitment.moderation.desk import moderation_links
from recruitment.moderation.preview import SubmissionPreviewView
from recruitment.moderation.queue import QueueView
from recruitment.moderation.review import ReviewView


@hooks.register("register_admin_urls")
def moderation_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("moderation/", QueueView.as_view(), name="moderation_queue"),
        path("moderation/bulk/", BulkApproveView.as_view(), name="moderation_bulk"),
        path("moderation/<int:review_id>/", ReviewView.as_view(), name="moderation_review"),
        path("moderation/<int:review_id>/correct/", CorrectView.as_view(), name="moderation_correct"),
        path(
            "moderation/<int:review_id>/preview/", SubmissionPreviewView.as_view(), name="moderation_preview"
        ),
    ]


@hooks.register("register_admin_menu_item")
def moderation_menu_item() -> MenuItem:
    """The queue stands before the records."""
    return RightMenuItem.to_view(QueueView, "moderation_queue", name="moderation", order=190)


hooks.register("outlet_employer_review", corrections_of)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """What waits, on the dashboard."""
    return moderation_links(request.user)
