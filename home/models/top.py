"""The top page: sections in the order an editor wants (A1)."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageViewRestriction
from wagtail.search import index

from core.fields import StreamField
from core.models.base_page import BasePage
from core.seo import Crumb, JsonLd, ShareCard, organization, site_identity, website
from home.blocks import TopSectionsBlock
from home.blocks.base import filling
from home.blocks.contents import read_contents
from home.site_data import load_with_menus

FIRST_SECTIONS: list[dict[str, Any]] = [
    {
        "type": "hero",
        "value": {
            "heading": "この街で、働く。",
            "text": "地元の会社の求人を、まとめて探せます。",
            "image": None,
            "image_phone": None,
            "show_search": True,
            "popular_words": [],
        },
    },
    {"type": "notices", "value": {"heading": "お知らせ", "number": 5}},
    {"type": "new_jobs", "value": {"heading": "新着求人", "text": "", "number": 6}},
    {"type": "new_companies", "value": {"heading": "新しく加わった会社", "text": "", "number": 4}},
    {"type": "figures", "value": {"heading": "数字で見る"}},
]


def first_sections() -> list[dict[str, Any]]:
    """Sections of a new top page: complete without any editing."""
    return FIRST_SECTIONS


class TopPage(BasePage):
    """The first page of the site; there is one."""

    sections = StreamField(
        TopSectionsBlock(),
        blank=True,
        default=first_sections,
        collapsed=True,
        verbose_name="セクション",
        help_text="上から順に表示します。つまみを動かすと順番を変えられます。"
        "中身のないセクションは表示されません。",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("sections")]
    search_fields = [*BasePage.search_fields, index.SearchField("sections")]
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1
    template = "home/top_page.html"
    page_description = "サイトの入口です。セクションを並べて作ります。1つだけ作れます。"

    is_open = False
    """Whether it is known already that everybody may read it (`home.site_data`)."""

    class Meta:
        verbose_name = "トップページ"
        verbose_name_plural = "トップページ"

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail's answer with fewer queries: nothing above the top page can stand for another page."""
        if self.is_open:
            return PageViewRestriction.objects.none()
        if self.alias_of_id:
            return super().get_view_restrictions()
        return PageViewRestriction.objects.filter(page__in=self.get_ancestors(inclusive=True))

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """Who publishes the site, and its search box."""
        identity = site_identity(request)
        return [organization(request, identity), website(request, identity, reverse("search:jobs"))]

    def share_card(self, crumbs: list[Crumb]) -> ShareCard | None:
        """Share the picture of the site: it says more than the name alone."""
        return None

    def get_crumbs(self) -> list[Crumb]:
        """The top page stands at the beginning: nothing to show."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Read what all sections and menus show at once."""
        now = timezone.now()
        shown = [value for value in filling(self.sections) if value.block.is_shown(value, now)]
        read_contents(shown, partial(load_with_menus, request, self.sections))
        return super().get_context(request, *args, **kwargs)
