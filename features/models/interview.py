"""An article: company introduction, interview with an employee, or success story (A4, A12)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.search import index

from core.fields import StreamField
from core.models import SiteImage
from core.models.base_page import BasePage
from core.seo import JsonLd, PageMeta, absolute, image_address, site_identity
from features.blocks import InterviewBodyBlock, first_blocks
from features.enums import InterviewKind
from features.forms import InterviewPageForm
from features.models.employer import AboutCompany
from features.models.interviewee import AboutPerson
from features.models.panels import CONTENT_PANELS
from features.neighbours import Neighbour, neighbours_of
from features.pictures import load_pictures
from features.publishing import refuse_unpublishable
from features.querysets import InterviewManager


class InterviewPage(AboutCompany, AboutPerson, BasePage):
    """One article, below a theme or directly below the list."""

    kind = models.CharField(
        "記事の種類", max_length=10, choices=InterviewKind.choices, default=InterviewKind.EMPLOYEE
    )
    lead = models.TextField(
        "リード文",
        blank=True,
        max_length=200,
        help_text="題名の下と一覧に出る短い文です。読みたくなる場面や言葉から始めます。全角60〜120文字。",
    )
    cover = models.ForeignKey(
        SiteImage,
        verbose_name="表紙の写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="横長の写真（横1600×縦900くらい）が合います。",
    )
    interviewed_on = models.DateField("取材した日", null=True, blank=True)
    credit = models.CharField(
        "取材・文", max_length=80, blank=True, help_text="例：取材・文　しごと応援課　写真　市広報課"
    )
    body = StreamField(
        InterviewBodyBlock(),
        blank=True,
        default=first_blocks,
        verbose_name="本文",
        help_text="ひな形の欄を上から埋めてください。使わない欄は削除できます。つまみで順番を変えられます。",
    )

    objects = InterviewManager()
    base_form_class = InterviewPageForm

    content_panels = [*BasePage.content_panels, *CONTENT_PANELS]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.SearchField("company_name", boost=2),
        index.SearchField("shown_name"),
        index.FilterField("kind"),
        index.FilterField("company_code"),
        index.FilterField("company_industry"),
    ]
    parent_page_types = ["features.FeatureSeriesPage", "features.FeatureIndexPage"]
    subpage_types: list[str] = []
    template = "features/interview_page.html"
    page_description = "会社や人を訪ねた記事です。ひな形の欄を埋めていくと、記事ができます。"

    class Meta:
        verbose_name = "インタビュー記事"
        verbose_name_plural = "インタビュー記事"

    def clean(self) -> None:
        """Take the facts of the company along with every validation."""
        self.keep_company_facts()
        super().clean()

    def save(self, clean: bool = True, *args: Any, **kwargs: Any) -> None:
        """Store; whatever way a version goes live, it keeps the rules of publication.

        Raises ValidationError with a sentence for each field that keeps it from being published.
        """
        if clean and self.live:
            self.keep_company_facts()
            if not self.is_shown_already():
                refuse_unpublishable(self)
        super().save(clean, *args, **kwargs)

    def is_shown_already(self) -> bool:
        """Whether nothing new goes public: an article must be lockable after its picture was deleted.

        Every publication notes its time; the number of the revision does not tell, autosave overwrites it.
        """
        if self.last_published_at is None:
            return False
        shown = InterviewPage.objects.filter(pk=self.pk, live=True)
        return shown.filter(last_published_at=self.last_published_at).exists()

    @property
    def meta_description(self) -> str:
        """Own description, else the lead."""
        return self.search_description or self.lead

    @property
    def shown_cover(self) -> SiteImage | None:
        """The cover, unless it is the portrait of somebody whose face is to stay unknown."""
        return None if self.hides(self.cover_id) else self.cover

    @property
    def share_cover(self) -> SiteImage | None:
        """Picture behind the title when the page is shared."""
        return self.shown_cover

    @property
    def published_on(self) -> date:
        """Day of the first publication; today in the preview of a new article."""
        return timezone.localdate(self.first_published_at or timezone.now())

    def get_meta(self, request: HttpRequest, crumbs: list[Any]) -> PageMeta:
        """Never share a face that is to stay unknown, not even by a chosen picture."""
        if self.hides(self.og_image_id):
            self.og_image = None
        return super().get_meta(request, crumbs)

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """schema.org Article; the person is not named in it."""
        identity = site_identity(request)
        publisher = {"@type": "Organization", "name": identity.publisher or identity.name}
        data: JsonLd = {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": self.title,
            "datePublished": self.published_on.isoformat(),
            "author": publisher,
            "publisher": publisher,
            "mainEntityOfPage": absolute(request, self.url or "/"),
        }
        if self.last_published_at:
            data["dateModified"] = self.last_published_at.isoformat()
        if image := image_address(request, self.og_image or self.shown_cover):
            data["image"] = image
        if name := self.shown_company_name:
            data["about"] = {"@type": "Organization", "name": name}
        return [data]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The article with the ones before and after it in the same theme."""
        load_pictures(self, "cover", "portrait", "og_image")
        context = super().get_context(request, *args, **kwargs)
        context.update(self.neighbours())
        return context

    def neighbours(self) -> dict[str, Neighbour | None]:
        """The articles of the same theme that stand before and after this one; one query."""
        if not self.path:
            return {"newer": None, "older": None}
        rows = InterviewPage.objects.published().sibling_of(self).newest().values("pk", "title", "slug")
        return neighbours_of(self, list(rows))
