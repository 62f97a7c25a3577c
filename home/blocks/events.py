"""The next events on the top page (A9)."""

from typing import Any

from wagtail import blocks

from home.blocks.base import AutomaticBlock
from home.blocks.contents import SectionValue
from home.events.models import EventPage
from home.page_lists import PageList


class EventsBlock(AutomaticBlock):
    """What takes place next."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="イベント・相談会")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=8, default=4)

    class Meta:
        icon = "date"
        label = "イベント"
        description = "これから開く催しを、日付の早い順に並べます。予定がないときは表示されません。"
        template = "home/sections/events.html"
        preview_value = {"heading": "イベント・相談会", "text": "", "number": 4}

    def page_lists(self, value: SectionValue) -> list[PageList]:
        """Coming events without those that were called off."""
        coming = EventPage.objects.published().upcoming().taking_place()
        return [PageList(coming[: value["number"]], lambda page: (page.starts_at, page.pk))]

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """The events and the way to all of them."""
        (events,) = pages
        return {"events": events, "more_url": events[0].list_url if events else ""}
