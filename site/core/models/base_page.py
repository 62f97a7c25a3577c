"""The page every page type builds on: what search engines see, where the page stands (A15)."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from core.models.images import SiteImage
from core.previews import DevicePreviewMixin
from core.search_preview import SearchPreviewPanel
from core.seo import Crumb, JsonLd, PageMeta, ShareCard

TOP_CRUMB = "トップ"
TITLE_HELP = "ページの題名です。全角30文字くらいまでにすると、検索結果で途中で切れません。"

PICTURE_HELP = (
    "SNSで共有されたときに出る画像です。横1200×縦630が目安です。空欄のときは、題名と写真から自動で作ります。"
)


class BasePage(DevicePreviewMixin, Page):
    """Search and sharing fields, breadcrumbs, sitemap entry, preview sizes."""

    og_image = models.ForeignKey(
        SiteImage,
        verbose_name="共有用の画像",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="SNSで共有されたときに出る画像です。横1200×縦630が目安です。"
        "空欄のときはサイト設定の画像を使います。",
    )
    noindex = models.BooleanField(
        "検索エンジンに載せない",
        default=False,
        help_text="チェックすると、検索結果とサイトマップに出なくなります。ページ自体は公開されたままです。",
    )

    content_panels = [TitleFieldPanel("title", help_text=TITLE_HELP)]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading="ページのアドレス",
                    help_text="アドレスの末尾になる文字です。半角の英数字とハイフンをおすすめします。",
                ),
                FieldPanel(
                    "seo_title",
                    heading="検索結果での題名",
                    help_text="空欄のときはページの題名を使います。全角30文字くらいまで。",
                ),
                FieldPanel(
                    "search_description",
                    heading="検索結果での説明",
                    help_text="検索結果や共有で題名の下に出ます。"
                    "このページで分かることを全角80〜120文字で書きます。",
                ),
                FieldPanel("og_image", help_text=PICTURE_HELP),
                SearchPreviewPanel(),
                FieldPanel("noindex"),
            ],
            heading="検索と共有",
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "show_in_menus",
                    heading="子ページの一覧に出す",
                    help_text="上の階層のページにある「関連するページ」の一覧に載せます。",
                )
            ],
            heading="サイト内での見せ方",
        ),
    ]

    class Meta:
        abstract = True

    @property
    def meta_description(self) -> str:
        """Description for search results; subclasses fall back to their own lead."""
        return self.search_description

    @property
    def share_cover(self) -> SiteImage | None:
        """Picture behind the title when the page is shared; subclasses give their heading picture."""
        return None

    def share_card(self, crumbs: list[Crumb]) -> ShareCard | None:
        """What is drawn for sharing when no picture is chosen; the section stands above the title."""
        if self.pk is None:
            return None
        label = crumbs[1].label if len(crumbs) > 2 else ""
        return ShareCard("page", str(self.pk), self.title, label, self.share_cover)

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """JSON-LD objects of this page besides the breadcrumbs."""
        return []

    @cached_property
    def above(self) -> list[Page]:
        """The pages above this one, from the root; one query for restrictions and breadcrumbs together."""
        return list(self.get_ancestors())

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """As Wagtail's; asks again only for aliases, which take the restrictions of their source."""
        pages = [*self.above, self]
        if any(page.alias_of_id for page in pages):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.filter(page_id__in=[page.pk for page in pages])

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page below with two queries however deep it lies; Wagtail asks twice for each level."""
        if path_components:
            path = f"{self.url_path}{'/'.join(path_components)}/"
            # The slug has an index, the path has none.
            found = Page.objects.filter(slug=path_components[-1], url_path=path).first()
            if found is not None:
                return found.specific.route(request, [])
        return super().route(request, path_components)

    def get_crumbs(self) -> list[Crumb]:
        """The way from the top page to this page."""
        if self.depth is None or self.depth <= 2:
            return []
        above = [page for page in self.above if page.depth >= 2 and page.live]
        crumbs = [Crumb(TOP_CRUMB if page.depth == 2 else page.title, page.url or "") for page in above]
        return [*crumbs, Crumb(self.title)]

    def get_meta(self, request: HttpRequest, crumbs: list[Crumb]) -> PageMeta:
        """What goes into the head of the page."""
        return PageMeta(
            title=self.seo_title or self.title,
            path=self.url or "/",
            description=self.meta_description,
            image=self.og_image,
            card=self.share_card(crumbs),
            noindex=self.noindex,
            crumbs=crumbs,
            structured=self.structured_data(request),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `meta` and `crumbs` to Wagtail's context."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["crumbs"] = self.get_crumbs()
        context["meta"] = self.get_meta(request, context["crumbs"])
        return context

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Address and day of the last publication; nothing for pages kept out of search."""
        if self.noindex:
            return []
        return [
            {
                "location": self.get_full_url(request),
                "lastmod": self.last_published_at or self.latest_revision_created_at,
            }
        ]
