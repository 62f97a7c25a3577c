"""Blocks of running text."""

from wagtail import blocks

from core.blocks.base import GROUP_TEXT, HEADING_LEVELS, RICH_TEXT_FEATURES


class HeadingBlock(blocks.StructBlock):
    """A heading with its level; the page title is h1, so the levels begin at h2."""

    text = blocks.CharBlock(label="見出し", max_length=80)
    level = blocks.ChoiceBlock(label="大きさ", choices=HEADING_LEVELS, default="h2")

    class Meta:
        icon = "title"
        label = "見出し"
        label_format = "見出し：{text}"
        group = GROUP_TEXT
        description = "文章を区切る見出しです。大見出し、中見出し、小見出しの順に使います。"
        template = "blocks/heading.html"
        preview_value = {"text": "暮らしのサポート", "level": "h2"}


class ParagraphBlock(blocks.RichTextBlock):
    """Running text with a few means of emphasis, lists and links."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": RICH_TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "文章"
        group = GROUP_TEXT
        description = "段落、箇条書き、リンクを書く欄です。"
        template = "blocks/paragraph.html"
        preview_value = (
            "<p>仕事を探している方と、地元の会社をつなぐサイトです。"
            "<b>登録しなくても</b>、すべての求人をご覧いただけます。</p>"
        )


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with who said them."""

    text = blocks.TextBlock(label="言葉", max_length=400, rows=3)
    speaker = blocks.CharBlock(label="話した人", required=False, max_length=60)
    role = blocks.CharBlock(
        label="所属・役職",
        required=False,
        max_length=80,
        help_text="例：製造部 入社3年目",
    )

    class Meta:
        icon = "openquote"
        label = "引用"
        group = GROUP_TEXT
        description = "先輩社員や移住された方の言葉を、目立つ形で載せます。"
        template = "blocks/quote.html"
        preview_value = {
            "text": "分からないことは、その日のうちに聞ける職場です。",
            "speaker": "佐々木さん",
            "role": "製造部 入社3年目",
        }


class CalloutBlock(blocks.StructBlock):
    """A notice set off from the text."""

    kind = blocks.ChoiceBlock(
        label="種類",
        choices=[("info", "お知らせ"), ("success", "ポイント"), ("warning", "注意")],
        default="info",
    )
    heading = blocks.CharBlock(label="見出し", required=False, max_length=60)
    text = blocks.RichTextBlock(label="本文", features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = "囲み"
        group = GROUP_TEXT
        description = "締め切りや注意点など、読み落としてほしくないことを枠で囲みます。"
        template = "blocks/callout.html"
        preview_value = {
            "kind": "info",
            "heading": "お申し込みはお早めに",
            "text": "<p>定員になり次第、受け付けを終わります。</p>",
        }
