"""Completing what is typed; no database."""

import pytest

from search.language.analyzer import reading_of
from search.language.romaji import romaji_of
from search.words.lexicon import Item, Lexicon

QUOTAS = {"popular": 2, "occupation": 3, "place": 2, "company": 1}


def item(text: str, kind: str, weight: int = 1) -> Item:
    return Item(text, kind, kind, reading_of(text).replace("ー", ""), weight)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(
        [
            item("看護師", "occupation", 9),
            item("看護助手", "occupation", 3),
            item("環境調査員", "occupation"),
            item("大型ドライバー", "occupation", 4),
            item("ドライバー", "occupation", 8),
            item("苫小牧市", "place", 20),
            item("株式会社帆待海運", "company", 2),
            item("看護師", "popular", 50),
            item("夜勤なし", "popular", 40),
            Item("歓迎", "word", "", "カンゲイ", 99, is_offered=False),
        ],
        QUOTAS,
    )


def texts(lexicon: Lexicon, typed: str) -> list[str]:
    return [found.text for found in lexicon.completions(typed, 6)]


@pytest.mark.parametrize("typed", ["かん", "カン", "kan", "kang", "かんg", "看"])
def test_a_word_is_completed_however_it_is_typed(lexicon, typed):
    found = texts(lexicon, typed)
    assert found[0] == "看護師"
    assert "看護助手" in found
    assert found.count("看護師") == 1
    assert "歓迎" not in found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("看護s", "看護師"),
        ("看護し", "看護師"),
        ("どらい", "ドライバー"),
        ("doraiba-", "ドライバー"),
        ("とまこ", "苫小牧市"),
        ("帆待", "株式会社帆待海運"),
        ("株式会社帆", "株式会社帆待海運"),
        ("苫小牧 かん", "苫小牧 看護師"),
    ],
)
def test_what_is_offered_first(lexicon, typed, expected):
    assert texts(lexicon, typed)[0] == expected


def test_later_words_of_longer_names_come_after(lexicon):
    assert texts(lexicon, "ドライ") == ["ドライバー", "大型ドライバー"]


def test_nothing_typed_gives_what_is_often_searched(lexicon):
    assert texts(lexicon, "") == ["看護師", "夜勤なし"]


@pytest.mark.parametrize("typed", ["看護師", "ぬぬぬ", "\x00", "%", "é" * 40])
def test_nothing_better_is_nothing(lexicon, typed):
    assert typed not in texts(lexicon, typed)


def test_spellings_of_romaji_are_one():
    assert romaji_of("しゃかい") == romaji_of("shakai") == romaji_of("syakai")
    assert romaji_of("じむ") == romaji_of("jimu") == romaji_of("zimu")
    assert romaji_of("つうきん") == romaji_of("tsuukinn")
