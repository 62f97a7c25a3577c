"""StreamField blocks by family; every block has a template in templates/blocks/."""

from core.blocks.base import RICH_TEXT_FEATURES, SectionBlock
from core.blocks.body import BodyBlock
from core.blocks.choosers import ImageChooser, PageChooser, preload
from core.blocks.links import ButtonBlock, LinkBlock, LinkCardBlock, LinkCardsBlock, LinkValue
from core.blocks.lists import AccordionBlock, QuestionBlock, StepBlock, StepsBlock, TableBlock
from core.blocks.media import CaptionedImageBlock, GalleryBlock, PictureBlock, sample_image
from core.blocks.text import CalloutBlock, HeadingBlock, ParagraphBlock, QuoteBlock

__all__ = [
    "RICH_TEXT_FEATURES",
    "AccordionBlock",
    "BodyBlock",
    "ButtonBlock",
    "CalloutBlock",
    "CaptionedImageBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ImageChooser",
    "LinkBlock",
    "LinkCardBlock",
    "LinkCardsBlock",
    "LinkValue",
    "PageChooser",
    "ParagraphBlock",
    "PictureBlock",
    "QuestionBlock",
    "QuoteBlock",
    "SectionBlock",
    "StepBlock",
    "StepsBlock",
    "TableBlock",
    "preload",
    "sample_image",
]
