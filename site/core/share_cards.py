"""Pictures for sharing that are made from a title and a cover, where an editor has chosen none (A15).

A page only names the address; the picture is drawn when somebody asks for it, once, and kept among the
uploads. The address changes with what the picture shows, so that networks fetch it anew.
Other apps give their records cards through the hook `register_share_cards`: a kind and a function
from the key in the address to a card of something public, or None.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from core.seo import ShareCard, site_identity
from core.share_drawing import SIZE, draw

type Finder = Callable[[str], ShareCard | None]

HOOK = "register_share_cards"
DESIGN = "2"
"""Changes whenever the drawing changes."""


@dataclass(frozen=True)
class DrawnCard:
    """A card together with what the site adds: its name, and its picture where the card has no cover."""

    card: ShareCard
    site_name: str
    cover: Any = None

    @classmethod
    def of(cls, card: ShareCard, request: HttpRequest) -> DrawnCard:
        """The card as this site draws it."""
        identity = site_identity(request)
        return cls(card, identity.name, card.cover or identity.default_image)

    @property
    def version(self) -> str:
        """Twelve characters that change with everything the picture shows."""
        facts = (DESIGN, self.card.title, self.card.label, self.site_name, self._cover_version())
        return hashlib.sha256("\0".join(facts).encode()).hexdigest()[:12]

    @property
    def url(self) -> str:
        """Path of the picture."""
        return reverse("share_card", args=[self.card.kind, self.card.key, self.version])

    @property
    def file_name(self) -> str:
        """Where the picture is kept among the uploads."""
        return f"{self._folder}/{self.version}.jpg"

    @property
    def _folder(self) -> str:
        return f"share/{self.card.kind}/{self.card.key}"

    def _cover_version(self) -> str:
        if self.cover is None:
            return ""
        focus = (self.cover.focal_point_x, self.cover.focal_point_y)
        return f"{self.cover.file.name} {focus}"

    def stored(self) -> Any:
        """The picture as an open file; drawn and kept first when it is not there. Older ones are deleted."""
        if not default_storage.exists(self.file_name):
            data = draw(self.card.title, self.card.label, self.site_name, self._cover_file())
            self._delete_older()
            default_storage.save(self.file_name, ContentFile(data))
            return ContentFile(data)  # somebody who draws the same may just have deleted the file
        return default_storage.open(self.file_name)

    def _cover_file(self) -> Any:
        """The cover cut to size; None when it is gone."""
        if self.cover is None:
            return None
        try:
            return self.cover.get_rendition(f"fill-{SIZE[0]}x{SIZE[1]}|format-jpeg").file.open()
        except OSError:
            return None

    def _delete_older(self) -> None:
        try:
            _, names = default_storage.listdir(self._folder)
        except OSError:
            return
        for name in names:
            default_storage.delete(f"{self._folder}/{name}")


def find_card(kind: str, key: str) -> ShareCard | None:
    """The card of something public, or None."""
    for register in hooks.get_hooks(HOOK):
        finders: dict[str, Finder] = register()
        if kind in finders:
            return finders[kind](key)
    return None
