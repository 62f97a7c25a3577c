"""The fixed template of articles, and its blocks."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from features.blocks import InterviewBodyBlock
from features.blocks.day import EntryBlock, as_time
from features.blocks.video import VideoBlock
from features.models import InterviewPage
from home.demo.interviews import article_body, read_features


@pytest.mark.django_db
def test_a_new_article_begins_with_the_template() -> None:
    kinds = [block.block_type for block in InterviewPage().body]

    assert kinds == [
        "paragraph",
        "answer",
        "image",
        "answer",
        "quote",
        "answer",
        "day",
        "answer",
        "message",
        "data_box",
        "jobs",
    ]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("8:30", "8:30"), ("０８：３０", "8:30"), ("22時30分", "22:30"), ("7時", "7:00"), ("朝", "朝")],
)
def test_times_are_taken_as_people_write_them(typed: str, stored: str) -> None:
    assert as_time(typed) == stored


@pytest.mark.parametrize("time", ["朝", "24:00", "8:60", ""])
def test_what_is_no_time_is_refused_with_an_example(time: str) -> None:
    block = EntryBlock()
    with pytest.raises(ValidationError) as refusal:
        block.clean(block.to_python({"time": time, "what": "朝礼", "detail": ""}))

    if time:
        assert "8:30" in str(refusal.value.block_errors["time"])


def test_videos_of_other_services_are_refused_with_an_example() -> None:
    block = VideoBlock()
    with pytest.raises(ValidationError) as refusal:
        block.clean(block.to_python({"heading": "動画", "url": "https://evil.example/v", "poster": None}))

    assert "YouTubeかVimeo" in str(refusal.value.block_errors["url"])


@pytest.mark.parametrize("kind", ["data_box", "jobs"])
def test_automatic_blocks_stand_once(kind: str) -> None:
    block = InterviewBodyBlock()
    twice = block.to_python([{"type": kind, "value": {"heading": "会社", "note": ""}}] * 2)
    with pytest.raises(ValidationError):
        block.clean(twice)


class TestDemoTexts:
    def test_every_text_of_the_demo_city_can_be_read(self) -> None:
        themes, articles = read_features()

        assert len(themes) == 4
        assert len(articles) == 24
        assert {entry["series"] for entry in articles} == {entry["slug"] for entry in themes}
        for entry in articles:
            assert all(reads(block) for block in article_body(entry["body"], entry["slug"])), entry["slug"]

    def test_a_question_has_its_answers(self) -> None:
        block = article_body("Q なぜ？\nA 一。\nA 二。", "test")[0]

        assert (block["type"], block["value"]["question"]) == ("answer", "なぜ？")
        assert block["value"]["answer"] == "<p>一。</p><p>二。</p>"

    def test_marks_of_an_article(self) -> None:
        text = (
            "はじめ。\n\n@@ a b | 並び\n\n!day 夜\n- 22:30 出勤 ：引き継ぎ\n- 7:00 退勤\n\n!data\n\n"
            "!video https://youtu.be/dQw4w9WgXcQ 一日\n\n!message 三浦さん / 保全\nどうぞ。\n\n!jobs 求人"
        )
        blocks = {block["type"]: block["value"] for block in article_body(text, "test")}

        assert blocks["day"]["entries"] == [
            {"time": "22:30", "what": "出勤", "detail": "引き継ぎ"},
            {"time": "7:00", "what": "退勤", "detail": ""},
        ]
        assert [image["image"] for image in blocks["gallery"]["images"]] == ["a", "b"]
        assert blocks["message"] == {"name": "三浦さん", "role": "保全", "text": "どうぞ。"}
        assert blocks["video"]["heading"] == "一日"
        assert {"paragraph", "data_box", "jobs"} <= set(blocks)

    @pytest.mark.parametrize(
        "text", ["!what 何", "A 答えだけ", "| a | b |", "!day 日\n- 朝 起きる", "1. 手順", "Q 一\nQ 二"]
    )
    def test_unknown_marks_are_named(self, text: str) -> None:
        with pytest.raises(ValueError, match="一|朝|何|答え|a|手順"):
            article_body(text, "test")


def reads(block: dict[str, Any]) -> bool:
    """Whether nothing is left empty that a reader waits for."""
    value = block["value"]
    if block["type"] == "answer":
        return bool(value["question"] and value["answer"])
    if block["type"] == "day":
        return len(value["entries"]) >= 2
    return bool(value["text"]) if block["type"] == "message" else True
