"""What all our blocks share."""

from typing import Any

from wagtail import blocks

GROUP_TEXT = "文章"
GROUP_MEDIA = "画像"
GROUP_LINKS = "リンク"
GROUP_LISTS = "整理して見せる"

HEADING_LEVELS = [("h2", "大見出し"), ("h3", "中見出し"), ("h4", "小見出し")]
RICH_TEXT_FEATURES = ["bold", "ol", "ul", "link", "document-link"]


class SectionBlock(blocks.StructBlock):
    """A block that computes what it shows; template variables come from `extra_context`."""

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Context of the template: Wagtail's own plus `extra_context`."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context.update(self.extra_context(value))
        return context

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """What the section shows; empty lists make the section disappear."""
        raise NotImplementedError
