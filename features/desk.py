"""What staff can do with features, as links on the dashboard."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from core.desk import DeskLink
from features.models import FeatureIndexPage, FeatureSeriesPage


def feature_links(user: User) -> list[DeskLink]:
    """Writing an interview, for those who may; it goes into the theme that began last."""
    place = place_for_articles()
    if place is None or not place.permissions_for_user(user).can_add_subpage():
        return []
    url = reverse("wagtailadmin_pages:add", args=["features", "interviewpage", place.pk])
    text = f"ひな形の欄を埋めると記事になります（{place.title}）"
    return [DeskLink("インタビューを書く", text, url, "openquote", 65)]


def place_for_articles() -> Page | None:
    """The running theme that began last, else the list of features; None while there is neither."""
    running = FeatureSeriesPage.objects.live().running(timezone.localdate())
    return running.newest().first() or FeatureIndexPage.objects.live().first()
