"""Builds the page tree of the demo city. Pages that are there already are left alone."""

import json
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Site

from home.demo.approval import build_approvals
from home.demo.banners import build_banners
from home.demo.events import build_events
from home.demo.interviews import build_features
from home.demo.landing import LandingReader, build_living, read_landing
from home.demo.publishing import publish
from home.demo.sections import navigation, site_values, top_sections
from home.demo.signage import build_signage
from home.demo.sns import build_posts
from home.demo.streams import stream
from home.demo.texts import read_texts
from home.landing.models import LandingPage
from home.models import (
    ContentPage,
    Navigation,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    SiteSettings,
    TopPage,
)
from home.site_address import public_address
from recruitment.demo.pictures import image as library_image

CATEGORIES = [
    ("info", "お知らせ"),
    ("event", "イベント"),
    ("student", "高校生・学生"),
    ("uij", "移住"),
    ("employer", "企業の方へ"),
    ("site", "サイトから"),
]
MORNING = time(9, 30)


def ensure_top() -> TopPage:
    """The top page at the root of the default site, with the address the site is served at."""
    top = TopPage.objects.first()
    if top is None:
        top = TopPage(title="トップページ", slug="top")
        publish(top, Page.get_first_root_node())
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port = public_address()
    site.root_page = top
    site.site_name = site_values()["site_name"]
    site.save()
    return top


def build_content(top: TopPage) -> None:
    """General pages, parents before children."""
    made: dict[str, Page] = {"": top}
    start = timezone.localdate()
    for entry in read_texts("content*.toml", "page"):
        slug = entry["slug"]
        parent = made[entry.get("parent", "")]
        page = ContentPage.objects.child_of(parent).filter(slug=slug).first()
        if page is None:
            page = ContentPage(
                title=entry["title"],
                slug=slug,
                lead=entry["lead"],
                search_description=entry["description"],
                hero_image=library_image(entry.get("image", "")),
                body=stream(entry["body"], start, slug),
                show_toc=entry.get("toc", False),
                show_children=entry.get("children", False),
            )
            publish(page, parent)
        made[slug] = page


def build_landing(top: TopPage) -> None:
    """Landing pages, parents before children."""
    build_living()
    made: dict[str, Page] = {"": top}
    start = timezone.localdate()
    for entry in read_landing():
        slug, parent = entry["slug"], made[entry.get("parent", "")]
        page = Page.objects.child_of(parent).filter(slug=slug).first()
        if page is None:
            page = LandingPage(
                title=entry["title"],
                slug=slug,
                lead=entry["lead"],
                search_description=entry["description"],
                hero_image=library_image(entry.get("image", "")),
                audience=entry["audience"],
                accent=entry["accent"],
                body=stream(entry["body"], start, slug, reader=LandingReader()),
            )
            publish(page, parent)
        made[slug] = page


def build_news(top: TopPage) -> None:
    """The news index with its articles, dated backwards from today."""
    categories = {
        slug: NewsCategory.objects.get_or_create(slug=slug, defaults={"name": name, "sort_order": order})[0]
        for order, (slug, name) in enumerate(CATEGORIES)
    }
    index = NewsIndexPage.objects.first()
    if index is None:
        intro = "催しの案内、窓口のお休み、制度の変更などをお知らせします。"
        index = NewsIndexPage(title="お知らせ", slug="news", intro=intro)
        publish(index, top)
    known = set(NewsPage.objects.child_of(index).values_list("slug", flat=True))
    for entry in reversed(read_texts("news*.toml", "news")):
        if entry["slug"] not in known:
            build_article(index, entry, categories[entry["category"]])


def build_article(index: NewsIndexPage, entry: dict[str, Any], category: NewsCategory) -> None:
    """One article; its picture, if any, stands before the text."""
    day = timezone.localdate() - timedelta(days=entry["days_ago"])
    image = entry.get("image", "")
    article = NewsPage(
        title=entry["title"],
        slug=entry["slug"],
        date=day,
        category=category,
        pinned=entry.get("pinned", False),
        lead=entry["lead"],
        og_image=library_image(image),
        body=stream(entry["body"], day, entry["slug"], image),
    )
    publish(article, index, timezone.make_aware(datetime.combine(day, MORNING)))


def build_settings(site: Site) -> None:
    """Names, contact and menus, where nobody has entered any."""
    if not SiteSettings.objects.filter(site=site).exists():
        SiteSettings.objects.create(site=site, og_image=library_image("hero"), **site_values())
    if not Navigation.objects.filter(site=site).exists():
        menus = {name: json.dumps(blocks) for name, blocks in navigation().items()}
        Navigation.objects.create(site=site, **menus)


def build_pages() -> TopPage:
    """Build all pages, menus and settings of the demo city; safe to call again."""
    top = ensure_top()
    build_content(top)
    build_landing(top)
    build_events(top)
    build_features(top)
    build_news(top)
    build_banners()
    build_signage()
    build_posts()
    build_settings(Site.objects.get(is_default_site=True))
    build_approvals()
    if not any(block["type"] == "entrances" for block in top.sections.raw_data):
        top.title = site_values()["site_name"]
        top.seo_title = "とまこまい しごとナビ｜苫小牧で働く・移り住む人の求人サイト"
        top.search_description = (
            "港と紙の街、苫小牧の求人サイトです。市内の会社の正社員、パート、高校生の求人、"
            "インターンシップ、移住支援金の対象の求人を、登録なしで探せます。"
        )
        top.sections = json.dumps(top_sections(), ensure_ascii=False)
        top.save_revision().publish()
    return TopPage.objects.get(pk=top.pk)
