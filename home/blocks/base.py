"""What all sections of the top page share: groups in the editor, hiding, scheduling (A1)."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from core.blocks import SectionBlock
from home.blocks.contents import SectionValue, read_contents
from home.page_lists import PageList

GROUP_FIXED = "基本"
GROUP_AUTOMATIC = "自動で更新"
GROUP_FREE = "編集して載せる"

SHOWN, HIDDEN, PERIOD = "shown", "hidden", "period"
DISPLAY_FIELDS = ["visibility", "shown_from", "shown_until"]


class TopSectionBlock(SectionBlock):
    """A section that can be hidden or shown for a period; what is not shown leaves no trace.

    Subclasses name their own fields and `extra_context`; a section without a `heading` gives its own
    `label_format`, so that the closed section in the editor says whether it is shown.
    """

    visibility = blocks.ChoiceBlock(
        label="表示",
        choices=[(SHOWN, "表示する"), (HIDDEN, "表示しない"), (PERIOD, "期間を決めて表示")],
        default=SHOWN,
        help_text="「表示しない」にすると、内容を残したまま、公開ページから消せます。",
    )
    shown_from = blocks.DateTimeBlock(
        label="表示を始める日時", required=False, help_text="空欄のときは、すぐに表示します。"
    )
    shown_until = blocks.DateTimeBlock(
        label="表示を終える日時", required=False, help_text="空欄のときは、表示しつづけます。"
    )

    class Meta:
        label_format = "［{visibility}］{heading}"

    def get_form_layout(self) -> BlockGroup:
        """The section's own fields, then when it is shown, folded away."""
        own = [name for name in self.child_blocks if name not in DISPLAY_FIELDS]
        display = BlockGroup(
            DISPLAY_FIELDS,
            heading="表示の設定",
            classname="collapsed",
            icon="view",
            label_format="{visibility}",
        )
        return BlockGroup([*own, display])

    def clean(self, value: Any) -> Any:
        """Refuse dates without the choice of a period, and a period that ends before it begins."""
        cleaned = super().clean(value)
        start, end = cleaned["shown_from"], cleaned["shown_until"]
        errors = {}
        if cleaned["visibility"] != PERIOD and (start or end):
            errors["visibility"] = ValidationError(
                "日時を入力したときは「期間を決めて表示」を選んでください。"
            )
        elif cleaned["visibility"] == PERIOD and not (start or end):
            errors["shown_from"] = ValidationError("始める日時か終える日時の、どちらかを入力してください。")
        elif start and end and end <= start:
            errors["shown_until"] = ValidationError("終える日時は、始める日時より後にしてください。")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned

    def is_shown(self, value: blocks.StructValue, now: datetime) -> bool:
        """Whether the section stands on the page at that moment."""
        visibility = value.get("visibility", SHOWN)  # the preview of a kind of section has no choice
        if visibility != PERIOD:
            return bool(visibility != HIDDEN)
        start, end = value["shown_from"], value["shown_until"]
        return (not start or start <= now) and (not end or now < end)

    def render(self, value: blocks.StructValue, context: dict[str, Any] | None = None) -> str:
        """Nothing for a section that is not shown; it does not ask the database either."""
        if not self.is_shown(value, timezone.now()):
            return ""
        drawn: str = super().render(value, context)
        return drawn


def filling(sections: blocks.StreamValue) -> list[SectionValue]:
    """The sections that fill themselves; the others are left alone until `preload` has read for them."""
    kinds = [sections.stream_block.child_blocks[section["type"]] for section in sections.raw_data]
    return [sections[place].value for place, kind in enumerate(kinds) if isinstance(kind, AutomaticBlock)]


class AutomaticBlock(TopSectionBlock):
    """A section that fills itself; the top page reads what all of them show at once (`read_contents`)."""

    pictures: ClassVar[dict[str, str]] = {}
    """Which rows of `show` have a picture, and in which field."""

    class Meta:
        group = GROUP_AUTOMATIC
        value_class = SectionValue

    def page_lists(self, value: SectionValue) -> list[PageList]:
        """Pages the section shows; `show` gets their rows."""
        return []

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """What the section shows; empty lists make it disappear."""
        raise NotImplementedError

    def extra_context(self, value: SectionValue) -> dict[str, Any]:
        """What was read for the whole page; the preview of a single section reads its own."""
        if value.content is None:
            read_contents([value])
        return value.content or {}
