"""Addresses: those that editors type by hand, and those of our pages in mails."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse

# Browsers read a backslash as a slash, so `/\evil.example` is another site.
ALLOWED = re.compile(r"^(https?://[^\s/]+|/(?![/\\])|#|mailto:[^\s@]+@|tel:\+?[0-9-]+$)", re.IGNORECASE)


def validate_link(value: str) -> None:
    """Accept https, mail and telephone links, anchors and paths of this site.

    Raises ValidationError for anything else, so that `javascript:` never becomes a link.
    """
    if not ALLOWED.match(value) or any(character.isspace() for character in value):
        raise ValidationError(
            "リンク先は「https://」で始まるアドレスか、「/jobs/」のような"
            "このサイト内の場所で入力してください。",
            code="invalid_link",
        )


def is_external(url: str) -> bool:
    """Whether the link leaves this site (and gets the mark for it)."""
    return url.lower().startswith(("http://", "https://"))


def absolute_url(name: str, *args: object) -> str:
    """Address of a page by the name of its URL, as a mail needs it."""
    return f"{settings.SITE_URL}{reverse(name, args=args)}"
