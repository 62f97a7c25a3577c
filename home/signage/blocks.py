"""Parts of a screen's programme; each says which slides it makes just now (A22)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail import blocks

from core.blocks import LinkBlock, PictureBlock, SectionBlock
from features.models import FeatureSeriesPage, InterviewPage
from home.events.models import EventPage
from home.landing.blocks.jobs import JobConditionsBlock
from home.models import NewsPage
from home.signage.slides import Slide, job_slide, page_slide
from search.jobs import JobSearch
from search.query import JobQuery

MAX_SLIDES = 20
"""Of one part; also the size of the first page of a job search."""


class PartBlock(SectionBlock):
    """A part of the programme; every slide stays for the same time.

    Its template only serves the preview beside the list of parts: a screen shows the slides of all parts.
    """

    seconds = blocks.IntegerBlock(
        label="1枚を映す秒数",
        min_value=5,
        max_value=120,
        default=12,
        help_text="立ち止まって読める長さにします。10〜15秒が目安です。",
    )

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """Slides in order; none when there is nothing to show."""
        raise NotImplementedError

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """The slides as text."""
        return {"slides": self.slides(value)}


def number_of_slides(default: int) -> blocks.IntegerBlock:
    """How many at most; the newest first."""
    return blocks.IntegerBlock(label="枚数", min_value=1, max_value=MAX_SLIDES, default=default)


class JobsPart(PartBlock):
    """Newest open jobs, all or those that meet conditions."""

    label = blocks.CharBlock(
        label="見出し", max_length=20, default="新着求人", help_text="画面の左上に出る短い言葉です。"
    )
    number = number_of_slides(6)
    conditions = JobConditionsBlock(label="映す求人の条件")

    class Meta:
        icon = "clipboard-list"
        label = "求人"
        description = "公開中の求人を、新しい順に1件ずつ映します。"
        template = "signage/part.html"
        preview_value = {"seconds": 12, "label": "新着求人", "number": 2, "conditions": ""}

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """Hits of the search, as a visitor would find them."""
        jobs = JobSearch(JobQuery.parse(value["conditions"] or "")).first(value["number"])
        return [job_slide(job, value["label"], value["seconds"]) for job in jobs]


class NoticesPart(PartBlock):
    """Pinned notices first, then the latest articles."""

    label = blocks.CharBlock(label="見出し", max_length=20, default="お知らせ")
    number = number_of_slides(3)

    class Meta:
        icon = "mail"
        label = "お知らせ"
        description = "重要なお知らせと新しいお知らせを、1件ずつ映します。"
        template = "signage/part.html"
        preview_value = {"seconds": 12, "label": "お知らせ", "number": 2}

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """Public articles."""
        articles = NewsPage.objects.published().pinned_first().with_card_relations()
        articles = articles.select_related("category", "og_image").prefetch_related("og_image__renditions")
        return [
            page_slide(
                article,
                label=value["label"],
                text=article.lead,
                image=article.og_image,
                facts=[("calendar", date_format(article.date, "Y年n月j日"))],
                seconds=value["seconds"],
            )
            for article in articles[: value["number"]]
        ]


class FeaturesPart(PartBlock):
    """Articles published last, and the running themes before them."""

    label = blocks.CharBlock(label="見出し", max_length=20, default="特集")
    number = number_of_slides(3)
    themes = blocks.BooleanBlock(label="公開中の特集テーマも映す", required=False, default=True)

    class Meta:
        icon = "openquote"
        label = "特集・インタビュー"
        description = "公開中の特集テーマと、新しいインタビュー記事を映します。"
        template = "signage/part.html"
        preview_value = {"seconds": 12, "label": "特集", "number": 2, "themes": False}

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """Themes, then articles; a face that is to stay unknown is not shown."""
        shared = {"label": value["label"], "invitation": "つづきを読む", "seconds": value["seconds"]}
        themes = FeatureSeriesPage.objects.published().running(timezone.localdate()).newest()
        themes = themes.with_card_relations().prefetch_related("cover__renditions")
        articles = InterviewPage.objects.published().newest().with_card_relations()
        articles = articles.select_related("cover", "company").prefetch_related("cover__renditions")
        shown = list(themes[: value["number"]]) if value["themes"] else []
        return [page_slide(theme, text=theme.lead, image=theme.cover, **shared) for theme in shown] + [
            page_slide(
                article,
                text=article.lead,
                image=article.shown_cover,
                facts=[("building-2", name)] if (name := article.shown_company_name) else [],
                **shared,
            )
            for article in articles[: value["number"]]
        ]


class EventsPart(PartBlock):
    """The next events that are open to everybody."""

    label = blocks.CharBlock(label="見出し", max_length=20, default="イベント")
    number = number_of_slides(3)

    class Meta:
        icon = "date"
        label = "イベント"
        description = "これから開くイベントを、日の近い順に映します。中止になったものは映しません。"
        template = "signage/part.html"
        preview_value = {"seconds": 12, "label": "イベント", "number": 2}

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """Events that are not over."""
        events = EventPage.objects.published().taking_place().upcoming().with_card_relations()
        return [self._slide(event, value) for event in events[: value["number"]]]

    def _slide(self, event: EventPage, value: blocks.StructValue) -> Slide:
        """When, where, for whom."""
        begins = timezone.localtime(event.starts_at)
        clock = "" if event.all_day else date_format(begins, " G:i～")
        place = event.place_name or ("オンライン" if event.online else "")
        facts = [
            ("calendar", date_format(begins, "n月j日（D）") + clock),
            ("map-pin", place),
            ("users", event.audience),
            ("info", str(event.state.label)),
        ]
        return page_slide(
            event,
            label=value["label"],
            facts=[fact for fact in facts if fact[1]],
            image=event.hero_image,
            invitation="くわしく見る・申し込む" if event.takes_applications else "くわしく見る",
            seconds=value["seconds"],
        )


class MessagePart(PartBlock):
    """Words of the city, with a picture and a way on."""

    label = blocks.CharBlock(label="見出し", required=False, max_length=20, help_text="例：ご案内")
    title = blocks.CharBlock(label="伝えたいこと", max_length=40, help_text="大きな文字で出ます。")
    text = blocks.TextBlock(label="補足", required=False, max_length=120, rows=3)
    image = PictureBlock(label="写真", required=False)
    link = LinkBlock(label="二次元コードの行き先", required=False)

    class Meta:
        icon = "openquote"
        label = "ひとこと"
        description = "窓口の案内など、決まった文を映します。"
        template = "signage/part.html"
        preview_value = {
            "seconds": 12,
            "label": "ご案内",
            "title": "お仕事の相談は2階の窓口へ",
            "text": "平日の8時45分から17時15分まで、予約なしで相談できます。",
            "image": None,
            "link": {"label": "", "page": None, "url": ""},
        }

    def slides(self, value: blocks.StructValue) -> list[Slide]:
        """One slide."""
        return [
            Slide(
                label=value["label"],
                title=value["title"],
                text=value["text"],
                image=value["image"],
                path=value["link"].href,
                invitation=value["link"].text if value["link"].href else "",
                seconds=value["seconds"],
            )
        ]


class ProgrammeBlock(blocks.StreamBlock):
    """The parts in the order in which they are shown."""

    jobs = JobsPart()
    features = FeaturesPart()
    events = EventsPart()
    notices = NoticesPart()
    message = MessagePart()

    class Meta:
        icon = "desktop"
        label = "番組"
        required = False
