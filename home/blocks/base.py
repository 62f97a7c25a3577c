"""What all sections of the top page share: groups in the editor, hiding, scheduling (A1)."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from core.blocks import SectionBlock

GROUP_FIXED = "基本"
GROUP_AUTOMATIC = "自動で更新"
GROUP_FREE = "編集して載せる"

A_MINUTE = 60

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

    cache_seconds = 0
    """How long the drawn section may be used again, where it is the same for everybody."""

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
        if value["visibility"] != PERIOD:
            return bool(value["visibility"] != HIDDEN)
        start, end = value["shown_from"], value["shown_until"]
        return (not start or start <= now) and (not end or now < end)

    def render(self, value: blocks.StructValue, context: dict[str, Any] | None = None) -> str:
        """Nothing for a section that is not shown; it does not ask the database either."""
        if not self.is_shown(value, timezone.now()):
            return ""
        if not self.cache_seconds:
            return super().render(value, context)
        found = cache.get(self._key(value))
        if found is None:
            found = super().render(value, context)
            if found.strip():  # the first content of an empty section shows at once
                cache.set(self._key(value), found, self.cache_seconds)
        return found

    def _key(self, value: blocks.StructValue) -> str:
        """Name in the cache: the same settings draw the same section."""
        text = json.dumps(self.get_prep_value(value), cls=DjangoJSONEncoder, sort_keys=True)
        return f"home.section.{self.name}.{sha256(text.encode()).hexdigest()}"
