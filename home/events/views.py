"""Events as files for calendar programs."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.events.ical import calendar_response
from home.events.models import EventIndexPage, EventPage

FEED_PAST = timedelta(days=90)
FEED_LENGTH = 200


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Coming events and those of the last three months, called-off ones as such; 404 without a list."""
    index = get_object_or_404(EventIndexPage.objects.live())
    since = timezone.now() - FEED_PAST
    events = EventPage.objects.published().filter(ends_at__gte=since).order_by("starts_at", "pk")
    shown = events.defer_streamfields().prefetch_related("sessions")[:FEED_LENGTH]
    return calendar_response(request, shown, index.title)


@require_safe
def ical(request: HttpRequest, slug: str) -> HttpResponse:
    """One event for the visitor's calendar; drafts and pages for some people only are not found."""
    event = get_object_or_404(EventPage.objects.published(), slug=slug)
    return calendar_response(request, [event], event.title, filename=f"event-{event.pk}.ics")
