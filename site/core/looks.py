"""Staff look at personal data: whoever keeps the log of it registers for the hook `note_look`.

A function `(request, subject, what)` gets a record, or a model for a list, and in Japanese what was seen.
"""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from wagtail import hooks

HOOK = "note_look"


def note_look(request: HttpRequest, subject: models.Model | type[models.Model], what: str) -> None:
    """Say that the signed-in person looks at personal data; called before the answer."""
    for note in hooks.get_hooks(HOOK):
        note(request, subject, what)
