"""One day of work, hour by hour."""

import re
import unicodedata

from wagtail import blocks

from features.blocks.base import GROUP_SHOW

TIME = re.compile(r"([01]?\d|2[0-3])[:時]([0-5]\d)?分?")


class TimeOfDayBlock(blocks.RegexBlock):
    """A time as people write it; stored as `8:30`."""

    def __init__(self, **kwargs: object) -> None:
        messages = {"invalid": "時刻は「8:30」のように入力してください。"}
        super().__init__(regex=r"^([01]?\d|2[0-3]):[0-5]\d$", error_messages=messages, **kwargs)

    def value_from_form(self, value: str) -> str:
        """Take full-width figures and `8時30分`, too."""
        return as_time(value)


def as_time(text: str) -> str:
    """`８時３０分` → `8:30`; what is no time stays as it is."""
    plain = unicodedata.normalize("NFKC", text or "").strip()
    match = TIME.fullmatch(plain)
    return f"{int(match[1])}:{match[2] or '00'}" if match else plain


class EntryValue(blocks.StructValue):
    """A line of the day."""

    @property
    def datetime(self) -> str:
        """`08:30` for the `datetime` attribute."""
        return (self.get("time") or "").rjust(5, "0")


class EntryBlock(blocks.StructBlock):
    """What happens at a time."""

    time = TimeOfDayBlock(label="時刻", help_text="例：8:30")
    what = blocks.CharBlock(label="すること", max_length=40, help_text="例：朝礼")
    detail = blocks.CharBlock(label="説明", required=False, max_length=160)

    class Meta:
        icon = "time"
        label = "予定"
        label_format = "{time} {what}"
        value_class = EntryValue
        template = "features/blocks/day_entry.html"


class DayBlock(blocks.StructBlock):
    """The course of a day as a timeline."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="ある一日の流れ")
    entries = blocks.ListBlock(EntryBlock(), label="予定", min_num=2, max_num=16)

    class Meta:
        icon = "time"
        label = "一日の流れ"
        group = GROUP_SHOW
        description = "出勤から帰るまでを、時刻の順に並べて見せます。夜勤のように日をまたぐ順でも書けます。"
        template = "features/blocks/day.html"
        preview_value = {
            "heading": "ある一日の流れ",
            "entries": [
                {"time": "8:30", "what": "朝礼", "detail": "前の班からの引き継ぎを聞きます。"},
                {"time": "12:00", "what": "昼食", "detail": ""},
                {"time": "17:15", "what": "退勤", "detail": ""},
            ],
        }
