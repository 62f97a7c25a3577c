"""Blocks that put text in order: questions, steps, tables."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from core.blocks.base import GROUP_LISTS, RICH_TEXT_FEATURES


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    question = blocks.CharBlock(label="質問", max_length=120)
    answer = blocks.RichTextBlock(label="答え", features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = "質問と答え"
        label_format = "{question}"
        template = "blocks/question.html"


class AccordionBlock(blocks.StructBlock):
    """Questions whose answers open on request."""

    heading = blocks.CharBlock(label="見出し", required=False, max_length=80)
    items = blocks.ListBlock(QuestionBlock(), label="質問と答え", min_num=1)

    class Meta:
        icon = "help"
        label = "よくある質問"
        group = GROUP_LISTS
        description = "質問を押すと答えが開く一覧です。"
        template = "blocks/accordion.html"
        preview_value = {
            "heading": "よくあるご質問",
            "items": [
                {"question": "登録は必要ですか。", "answer": "<p>見るだけなら必要ありません。</p>"},
                {"question": "費用はかかりますか。", "answer": "<p>すべて無料です。</p>"},
            ],
        }


class StepBlock(blocks.StructBlock):
    """One step of a procedure."""

    title = blocks.CharBlock(label="すること", max_length=60)
    text = blocks.RichTextBlock(label="説明", features=RICH_TEXT_FEATURES, required=False)

    class Meta:
        icon = "order-down"
        label = "手順"
        label_format = "{title}"
        template = "blocks/step.html"


class StepsBlock(blocks.StructBlock):
    """A numbered procedure."""

    heading = blocks.CharBlock(label="見出し", required=False, max_length=80)
    steps = blocks.ListBlock(StepBlock(), label="手順", min_num=2, max_num=12)

    class Meta:
        icon = "list-ol"
        label = "手順"
        group = GROUP_LISTS
        description = "順番のあることがらを、番号つきで説明します。"
        template = "blocks/steps.html"
        preview_value = {
            "heading": "応募までの流れ",
            "steps": [
                {"title": "求人を探す", "text": "<p>気になる求人を見つけます。</p>"},
                {"title": "応募する", "text": "<p>応募の方法は求人ごとに書かれています。</p>"},
            ],
        }


class TableBlock(TypedTableBlock):
    """A table with a caption and column headings."""

    text = blocks.CharBlock(label="文字", required=False, max_length=200)
    rich_text = blocks.RichTextBlock(label="文章", features=["bold", "link"], required=False)

    class Meta:
        icon = "table"
        label = "表"
        group = GROUP_LISTS
        description = "見出しの行がある表です。題名を必ず付けてください。"
        template = "blocks/table.html"
        preview_value = {
            "columns": [
                {"type": "text", "heading": "時期"},
                {"type": "text", "heading": "すること"},
            ],
            "rows": [{"values": ["7月", "求人票の公開"]}, {"values": ["9月", "応募と選考"]}],
            "caption": "高校生の就職活動の流れ",
        }
