"""The blocks an editor writes a page with. No raw HTML (A14)."""

from wagtail import blocks

from core.blocks.links import ButtonBlock, LinkCardsBlock
from core.blocks.lists import AccordionBlock, StepsBlock, TableBlock
from core.blocks.media import CaptionedImageBlock, GalleryBlock
from core.blocks.text import CalloutBlock, HeadingBlock, ParagraphBlock, QuoteBlock


class BodyBlock(blocks.StreamBlock):
    """Text, pictures, links and lists in any order."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    image = CaptionedImageBlock()
    gallery = GalleryBlock()
    button = ButtonBlock()
    link_cards = LinkCardsBlock()
    accordion = AccordionBlock()
    steps = StepsBlock()
    table = TableBlock()

    class Meta:
        icon = "doc-full"
        label = "本文"
        template = "blocks/body.html"
        required = False
