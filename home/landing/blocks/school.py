"""For pupils who finish high school: the calendar of the year and the school-mediated route (A6)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import SectionBlock, StepBlock
from home.landing.blocks.base import GROUP_GUIDE
from home.landing.school_calendar import DEFAULT_DATES, exists, timeline

MONTHS = [(str(month), f"{month}月") for month in (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)]

ROUTE_STEPS = [
    {
        "title": "会社を知る",
        "text": "<p>このサイトで会社のページと求人を読み、気になる会社を書き出します。</p>",
    },
    {
        "title": "先生に相談する",
        "text": "<p>求人番号と気になった理由を、進路指導の先生に伝えます。</p>",
    },
    {"title": "職場を見学する", "text": "<p>学校から申し込みます。服装は制服で大丈夫です。</p>"},
    {
        "title": "応募する会社を決める",
        "text": "<p>家族とも話し合って決めます。校内で選考がある学校もあります。</p>",
    },
    {"title": "学校から応募する", "text": "<p>9月5日から、学校が応募書類を会社に送ります。</p>"},
]
ROUTE_RULE = (
    "応募が始まってしばらくの間は、一人が一度に応募できる会社は一社です（一人一社制）。"
    "結果が出てから次の会社に応募します。二社以上に応募できる時期は、都道府県の申し合わせで決まります。"
)


class CalendarDateBlock(blocks.StructBlock):
    """One date of the year; it comes back every school year."""

    month = blocks.ChoiceBlock(label="月", choices=MONTHS)
    day = blocks.IntegerBlock(label="日", min_value=1, max_value=31)
    label = blocks.CharBlock(
        label="日付の代わりに出す文字",
        required=False,
        max_length=20,
        help_text="「夏休み」のように書くと、日付の代わりに表示します。",
    )
    title = blocks.CharBlock(label="できごと", max_length=40)
    text = blocks.CharBlock(label="説明", required=False, max_length=160)

    class Meta:
        icon = "date"
        label = "日程"
        label_format = "{month}月{day}日 {title}"
        template = "landing/blocks/calendar_date.html"

    def clean(self, value: Any) -> Any:
        """Refuse a day that the month never has."""
        cleaned = super().clean(value)
        month, day = cleaned.get("month"), cleaned.get("day")
        if month and day and not exists(int(month), day):
            raise StructBlockValidationError(
                block_errors={"day": ValidationError(f"{month}月に{day}日はありません。")}
            )
        return cleaned


class SchoolCalendarBlock(SectionBlock):
    """The dates of the year with today's place among them."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="高校生の就職活動カレンダー")
    dates = blocks.ListBlock(
        CalendarDateBlock(),
        label="日程",
        min_num=1,
        max_num=20,
        default=DEFAULT_DATES,
        help_text="毎年同じ日程として使い、今日がどこにあたるかを自動で示します。全国の日程が初めから入っています。",
    )
    checked_year = blocks.IntegerBlock(
        label="日程を確かめた年度",
        required=False,
        min_value=2020,
        max_value=2100,
        help_text="例：2026。年度が変わると「前の年度の日程です」と添えて表示します。空欄にもできます。",
    )

    class Meta:
        icon = "calendar-alt"
        label = "就職活動カレンダー"
        group = GROUP_GUIDE
        description = "高校生の就職活動の一年を示し、いまの時期と次の日程までの日数を自動で表示します。"
        template = "landing/blocks/school_calendar.html"
        preview_value = {
            "heading": "高校生の就職活動カレンダー",
            "dates": DEFAULT_DATES,
            "checked_year": None,
        }

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """The timeline of this school year."""
        today = timezone.localdate()
        year = timeline(value["dates"] or [], today)
        outdated = bool(year and (value["checked_year"] or year.school_year) < year.school_year)
        return {"year": year, "today": today, "outdated": outdated}


class SchoolRouteBlock(blocks.StructBlock):
    """How applying through the school works, and why there is no button to apply."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="学校を通した応募のしくみ")
    steps = blocks.ListBlock(StepBlock(), label="手順", min_num=2, max_num=12, default=ROUTE_STEPS)
    rule = blocks.TextBlock(
        label="応募できる会社の数の決まり", required=False, max_length=400, rows=3, default=ROUTE_RULE
    )

    class Meta:
        icon = "list-ol"
        label = "学校を通した応募のしくみ"
        group = GROUP_GUIDE
        description = "応募までの手順と一人一社制を説明します。応募ボタンがない理由も自動で添えます。"
        template = "landing/blocks/school_route.html"
        preview_value = {"heading": "学校を通した応募のしくみ", "steps": ROUTE_STEPS, "rule": ROUTE_RULE}
