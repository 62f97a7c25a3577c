"""What staff can do with pages, as links on the dashboard."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from core.desk import DeskLink
from home.models import NewsIndexPage, TopPage


def page_links(user: User) -> list[DeskLink]:
    """Return the links for the rights of the user on the pages that exist."""
    links = []
    news = NewsIndexPage.objects.first()
    if news and news.permissions_for_user(user).can_add_subpage():
        url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news.pk])
        links.append(DeskLink("お知らせを書く", "下書きのまま保存して、あとで公開できます", url, "edit", 60))
    top = TopPage.objects.first()
    if top and top.permissions_for_user(user).can_add_subpage():
        url = reverse("wagtailadmin_pages:add", args=["landing", "landingpage", top.pk])
        note = "求人の一覧や日程を並べて、目的別のページを作れます"
        links.append(DeskLink("特設ページを作る", note, url, "clipboard-list", 65))
    if top and top.permissions_for_user(user).can_edit():
        url = reverse("wagtailadmin_pages:edit", args=[top.pk])
        links.append(
            DeskLink("トップページを整える", "見出しや写真、並ぶ順番を変えられます", url, "home", 70)
        )
        pages = reverse("wagtailadmin_explore", args=[top.pk])
        links.append(
            DeskLink("ページを編集する", "案内や特集などのページの一覧です", pages, "folder-open-inverse", 80)
        )
    return links
