"""Days of the local calendar as moments."""

from datetime import date, datetime, time

from django.utils import timezone


def start_of(day: date) -> datetime:
    """Midnight at the beginning of a day, Japanese time."""
    return timezone.make_aware(datetime.combine(day, time.min))
