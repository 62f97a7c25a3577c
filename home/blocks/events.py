"""The next events on the top page (A9)."""

from typing import Any

from wagtail import blocks

from home.blocks.base import GROUP_AUTOMATIC, TopSectionBlock
from home.events.models import EventPage


class EventsBlock(TopSectionBlock):
    """What takes place next."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="イベント・相談会")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=8, default=4)

    class Meta:
        icon = "date"
        label = "イベント"
        group = GROUP_AUTOMATIC
        description = "これから開く催しを、日付の早い順に並べます。予定がないときは表示されません。"
        template = "home/sections/events.html"
        preview_value = {"heading": "イベント・相談会", "text": "", "number": 4}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Coming events without those that were called off."""
        coming = EventPage.objects.published().upcoming().taking_place().defer_streamfields()
        events = list(coming[: value["number"]])
        return {"events": events, "more_url": events[0].list_url if events else ""}
