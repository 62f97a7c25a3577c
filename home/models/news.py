"""News and notices (A3)."""

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PreviewableMixin
from wagtail.search import index

from core.blocks import BodyBlock, preload
from core.fields import StreamField
from core.models.base_page import BasePage
from core.previews import DevicePreviewMixin
from core.seo import JsonLd, absolute, image_address, site_identity
from home.news_filter import NewsFilter
from home.querysets import NewsManager, NewsQuerySet

NEWS_PER_PAGE = 10


class NewsCategory(DevicePreviewMixin, PreviewableMixin, models.Model):
    """A kind of news that readers may filter by."""

    name = models.CharField("名前", max_length=20, unique=True)
    slug = models.SlugField(
        "アドレスに使う文字",
        max_length=30,
        unique=True,
        help_text="半角の英小文字とハイフンで入力します。例：event",
    )
    sort_order = models.PositiveSmallIntegerField("並び順", default=0, help_text="小さい順に並びます。")

    class Meta:
        verbose_name = "お知らせの分類"
        verbose_name_plural = "お知らせの分類"
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The category as readers see it: on an article and among the filters."""
        return "home/news_category_preview.html"


class NewsIndexPage(BasePage):
    """All news, by category and year."""

    intro = models.TextField("紹介文", blank=True, max_length=200)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.TopPage"]
    subpage_types = ["home.NewsPage"]
    max_count = 1
    template = "home/news_index_page.html"
    page_description = "お知らせの一覧です。この下に記事を作ります。1つだけ作れます。"

    class Meta:
        verbose_name = "お知らせ一覧"
        verbose_name_plural = "お知らせ一覧"

    @property
    def meta_description(self) -> str:
        """Own description, else the introduction."""
        return self.search_description or self.intro

    def articles(self) -> NewsQuerySet:
        """Published articles below this page."""
        return NewsPage.objects.published().child_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One page of the filtered list with what the filter offers."""
        context = super().get_context(request, *args, **kwargs)
        chosen = NewsFilter.from_query(request.GET)
        articles = self.articles()
        years = articles.annotate(year=ExtractYear("date")).order_by("-year").values_list("year")
        page = Paginator(chosen.apply(articles).newest().with_card_relations(), NEWS_PER_PAGE).get_page(
            request.GET.get("page")
        )
        context.update(
            chosen=chosen,
            news=page,
            categories=NewsCategory.objects.all(),
            years=list(years.annotate(number=Count("pk"))),
        )
        return context


class NewsPage(BasePage):
    """One article."""

    date = models.DateField("日付", default=timezone.localdate, help_text="記事に表示する日付です。")
    category = models.ForeignKey(
        NewsCategory,
        verbose_name="分類",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pinned = models.BooleanField(
        "重要なお知らせにする",
        default=False,
        help_text="トップページのお知らせの先頭に、目立つ形で出します。",
    )
    pinned_until = models.DateField(
        "重要なお知らせとして出す期限",
        null=True,
        blank=True,
        help_text="この日を過ぎると、ふつうのお知らせに戻ります。空欄のときは出しつづけます。",
    )
    lead = models.TextField(
        "要約",
        blank=True,
        max_length=160,
        help_text="一覧と検索結果に出る短い文です。全角120文字くらいまで。",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name="本文")

    objects = NewsManager()

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("date"), FieldPanel("category")]),
                FieldRowPanel([FieldPanel("pinned"), FieldPanel("pinned_until")]),
            ],
            heading="日付と分類",
        ),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("category"),
    ]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "home/news_page.html"
    page_description = "お知らせの記事です。公開日時と掲載を終える日時を予約できます。"

    class Meta:
        verbose_name = "お知らせ"
        verbose_name_plural = "お知らせ"

    @property
    def meta_description(self) -> str:
        """Own description, else the summary."""
        return self.search_description or self.lead

    @property
    def is_pinned(self) -> bool:
        """Whether it is an important notice today."""
        return self.pinned and (not self.pinned_until or timezone.localdate() <= self.pinned_until)

    @property
    def list_url(self) -> str:
        """Address of the list this article stands in; asks no database."""
        return (self.url or "").removesuffix(f"{self.slug}/")

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """schema.org NewsArticle; no values that are not known."""
        identity = site_identity(request)
        data: JsonLd = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "datePublished": self.date.isoformat(),
            "publisher": {"@type": "Organization", "name": identity.publisher or identity.name},
            "mainEntityOfPage": absolute(request, self.url or "/"),
        }
        if self.last_published_at:
            data["dateModified"] = self.last_published_at.isoformat()
        if image := image_address(request, self.og_image):
            data["image"] = image
        return [data]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The article with the ones before and after it."""
        preload(self.body)
        context = super().get_context(request, *args, **kwargs)
        if self.pk is None:  # the preview of an article that is not stored yet
            return {**context, "newer": None, "older": None}
        siblings = NewsPage.objects.published().sibling_of(self, inclusive=False).with_card_relations()
        context.update(
            newer=siblings.newer_than(self).newest().last(),
            older=siblings.older_than(self).newest().first(),
        )
        return context
