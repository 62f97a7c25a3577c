"""What events add to the admin."""

from django.http import HttpRequest
from wagtail import hooks

from core.desk import DeskLink
from home.events.desk import event_links


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Announcing an event, on the dashboard."""
    return event_links(request.user)
