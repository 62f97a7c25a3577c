"""The fixed template of an article: which blocks there are, how many, and in which order they begin."""

from typing import Any

from wagtail import blocks

from core.blocks import GalleryBlock, HeadingBlock
from features.blocks.company import DataBoxBlock, JobsBlock
from features.blocks.day import DayBlock
from features.blocks.text import AnswerBlock, MessageBlock, PhotoBlock, PullQuoteBlock, TextBlock
from features.blocks.video import VideoBlock


class InterviewBodyBlock(blocks.StreamBlock):
    """What an article is written with; there is nothing else, so that all articles look alike."""

    paragraph = TextBlock()
    heading = HeadingBlock()
    answer = AnswerBlock()
    image = PhotoBlock()
    quote = PullQuoteBlock()
    day = DayBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    message = MessageBlock()
    data_box = DataBoxBlock()
    jobs = JobsBlock()

    class Meta:
        icon = "doc-full"
        label = "本文"
        template = "features/blocks/body.html"
        required = False
        max_num = 60
        block_counts = {
            "answer": {"max_num": 30},
            "quote": {"max_num": 4},
            "day": {"max_num": 2},
            "gallery": {"max_num": 3},
            "video": {"max_num": 2},
            "message": {"max_num": 3},
            "data_box": {"max_num": 1},
            "jobs": {"max_num": 1},
        }


EMPTY_ANSWER = {"question": "", "answer": "", "portrait": None}
FIRST_BLOCKS: list[tuple[str, Any]] = [
    ("paragraph", ""),
    ("answer", EMPTY_ANSWER),
    ("image", {"image": None, "caption": "", "credit": ""}),
    ("answer", EMPTY_ANSWER),
    ("quote", {"text": "", "speaker": "", "role": ""}),
    ("answer", EMPTY_ANSWER),
    ("day", {"heading": "ある一日の流れ", "entries": [{"time": "", "what": "", "detail": ""}] * 3}),
    ("answer", EMPTY_ANSWER),
    ("message", {"name": "", "role": "", "text": ""}),
    ("data_box", {"heading": "会社の基本情報", "note": ""}),
    ("jobs", {"heading": "この会社で募集中の求人"}),
]


def first_blocks() -> list[dict[str, Any]]:
    """The blocks of a new article in their order, waiting to be filled in."""
    return [{"type": kind, "value": value} for kind, value in FIRST_BLOCKS]


__all__ = ["InterviewBodyBlock", "first_blocks"]
