"""Blocks that fill themselves from the company record; they are never out of date."""

from __future__ import annotations

from typing import Any

from wagtail import blocks

from features.blocks.base import GROUP_AUTOMATIC, article_of
from features.employer import facts_of, jobs_of

SAMPLE_FACTS = [("会社名", "株式会社しおさい製作所"), ("業種", "食料品製造業"), ("従業員", "42人")]


class DataBoxBlock(blocks.StructBlock):
    """The company at a glance."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="会社の基本情報")
    note = blocks.CharBlock(
        label="ひとこと", required=False, max_length=120, help_text="見学の受け入れなど、添えたいことがあれば"
    )

    class Meta:
        icon = "table"
        label = "会社の基本情報"
        group = GROUP_AUTOMATIC
        description = "選んだ会社の名前、業種、所在地、従業員数などを自動で表示します。"
        template = "features/blocks/data_box.html"
        preview_value = {"heading": "会社の基本情報", "note": ""}

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Facts of the record, or those kept when the company left."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        page = article_of(parent_context)
        context["facts"] = facts_of(page) if page else SAMPLE_FACTS
        context["company"] = page.public_company if page else None
        return context


class JobsBlock(blocks.StructBlock):
    """What the company is hiring for today."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="この会社で募集中の求人")

    class Meta:
        icon = "clipboard-list"
        label = "募集中の求人"
        group = GROUP_AUTOMATIC
        description = "選んだ会社の募集中の求人を自動で並べます。募集がない間は表示されません。"
        template = "features/blocks/jobs.html"
        preview_value = {"heading": "この会社で募集中の求人"}

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The newest open jobs and the way to all of them."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context.update(jobs_of(article_of(parent_context)))
        return context
