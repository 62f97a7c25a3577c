"""Blocks in which an article is told."""

from typing import Any

from wagtail import blocks

from core.blocks import CaptionedImageBlock, ImageChooser, ParagraphBlock, QuoteBlock
from features.blocks.base import GROUP_SHOW, GROUP_WRITE, article_of

ANSWER_FEATURES = ["bold", "link"]


class TextBlock(ParagraphBlock):
    """Running text; the first one of an article opens it in larger type."""

    class Meta:
        icon = "pilcrow"
        label = "リード・地の文"
        group = GROUP_WRITE
        description = "場面を描く文章です。いちばん上に置くと、書き出しとして少し大きく出ます。"
        template = "blocks/paragraph.html"
        preview_value = "<p>午前6時、工場の煙突から上がる湯気が朝焼けに染まるころ、夜勤が終わります。</p>"


class AnswerBlock(blocks.StructBlock):
    """A question and its answer, with the portrait of who answers."""

    question = blocks.CharBlock(
        label="質問", max_length=120, help_text="話しかけるように、一文で。例：入社のきっかけは？"
    )
    answer = blocks.RichTextBlock(label="答え", features=ANSWER_FEATURES)
    portrait = ImageChooser(
        label="答えた人の写真",
        required=False,
        help_text="空欄のときは「話した人の写真」を使います。ほかの人が答えたときだけ選びます。",
    )

    class Meta:
        icon = "help"
        label = "質問と答え"
        label_format = "質問：{question}"
        group = GROUP_WRITE
        description = "質問と答えを1組ずつ書きます。4〜8組が読みやすい数です。"
        template = "features/blocks/answer.html"
        preview_value = {
            "question": "入社のきっかけは？",
            "answer": "<p>見学に来た日、機械の音より、すれ違う人のあいさつの声が大きかったんです。</p>",
            "portrait": None,
        }

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Whose face and which letter stand beside the answer."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        page = article_of(parent_context)
        hidden = page is not None and page.face_withheld
        context["portrait"] = None if hidden else value["portrait"] or (page.portrait if page else None)
        context["initial"] = page.person_initial if page else "答"
        return context


class PhotoBlock(CaptionedImageBlock):
    """A photo with a caption."""

    class Meta:
        icon = "image"
        label = "写真"
        group = GROUP_SHOW
        description = "説明文のついた写真を1枚載せます。"
        template = "blocks/captioned_image.html"


class PullQuoteBlock(QuoteBlock):
    """A sentence of the interview in large type."""

    class Meta:
        icon = "openquote"
        label = "心に残る言葉"
        group = GROUP_SHOW
        description = "話の中の一言を大きく見せます。1本に1つか2つまで。"
        template = "blocks/quote.html"
        preview_value = {
            "text": "いつもどおりを知っている人が、いちばん強い。",
            "speaker": "三浦さん",
            "role": "設備保全係",
        }


class MessageBlock(blocks.StructBlock):
    """Words to those who look for work."""

    name = blocks.CharBlock(label="話した人", required=False, max_length=60)
    role = blocks.CharBlock(label="部署・役職", required=False, max_length=80)
    text = blocks.TextBlock(label="メッセージ", max_length=600, rows=4)

    class Meta:
        icon = "mail"
        label = "求職者へのメッセージ"
        label_format = "メッセージ：{name}"
        group = GROUP_WRITE
        description = "これから応募する方への言葉を、記事の終わり近くに載せます。"
        template = "features/blocks/message.html"
        preview_value = {
            "name": "高瀬さん",
            "role": "工場長",
            "text": "見学はいつでもどうぞ。作業着はこちらで用意します。",
        }
