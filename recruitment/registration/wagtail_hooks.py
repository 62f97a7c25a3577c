"""Where the admin leads to applications, and the table of the guideline's points."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.desk import DeskLink
from recruitment.registration.desk import (
    TITLE,
    RegistrationQueue,
    RegistrationReview,
    may_review,
    registration_links,
)
from recruitment.registration.guideline_admin import GuidelineViewSet


class QueueMenuItem(MenuItem):
    """Shown to those who may decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the rights."""
        return may_review(request.user)


@hooks.register("register_admin_urls")
def registration_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    results = RegistrationQueue.as_view(results_only=True)
    return [
        path("registrations/", RegistrationQueue.as_view(), name="registration_queue"),
        path("registrations/results/", results, name="registration_queue_results"),
        path("registrations/<int:pk>/", RegistrationReview.as_view(), name="registration_review"),
    ]


@hooks.register("register_admin_menu_item")
def queue_menu_item() -> MenuItem:
    """The way to the queue."""
    return QueueMenuItem(
        TITLE, reverse("registration_queue"), name="registrations", icon_name="group", order=225
    )


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Applications that wait, on the dashboard."""
    return registration_links(request.user)


@hooks.register("register_admin_viewset")
def guideline_viewset() -> GuidelineViewSet:
    """The points of the advertising guideline."""
    return GuidelineViewSet("guideline_items")
