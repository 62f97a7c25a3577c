"""What staff can do with banners and notices, as links on the dashboard."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from core.desk import DeskLink
from home.banners.models import SiteNotice


def banner_links(user: User) -> list[DeskLink]:
    """Return the links for the rights of the user."""
    if not user.has_perm("banners.add_sitenotice"):
        return []
    url = reverse(SiteNotice.snippet_viewset.get_url_name("add"))
    note = "台風や臨時の休みなどを、全ページの上に出します"
    return [DeskLink("緊急のお知らせを出す", note, url, "warning", 65)]
