"""What others are told about spots."""

from django.dispatch import Signal

spots_changed = Signal()
"""Sent with `municipalities`, a set of codes, after spots there were added, changed or taken away."""
