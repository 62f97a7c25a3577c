"""Puts pages into the tree of the demo city as an editor would."""

from datetime import datetime

from wagtail.models import Page

from accounts.models import User
from core.models.base_page import BasePage


def publish(page: BasePage, parent: Page, published_at: datetime | None = None) -> None:
    """Add the page to the tree and publish it as an editor would; backdate it if asked."""
    page.owner = editor = User.objects.filter(email="editor@demo.example").first()
    parent.add_child(instance=page)
    page.save_revision(user=editor, changed=False).publish(user=editor)
    if published_at:
        Page.objects.filter(pk=page.pk).update(
            first_published_at=published_at, last_published_at=published_at
        )
