"""Mistyped and wrongly converted words; no database."""

from time import perf_counter

import pytest

from search.language.analyzer import reading_of
from search.words.lexicon import Item
from search.words.speller import Speller

TRADES = [
    "看護師",
    "准看護師",
    "看護助手",
    "介護福祉士",
    "介護職員",
    "保育士",
    "ドライバー",
    "トラックドライバー",
    "フォークリフト",
    "事務員",
    "一般事務",
    "営業",
    "営業事務",
    "調理補助",
    "警備員",
    "清掃員",
    "倉庫作業員",
    "機械オペレーター",
    "電気工事士",
    "溶接工",
]
OTHERS = [
    "苫小牧",
    "千歳",
    "札幌",
    "看護",
    "介護",
    "保育",
    "病院",
    "内科",
    "飲食店",
    "正社員",
    "パート",
    "募集",
    "求人",
    "工場",
    "営業所",
]


def item(text: str, kind: str, weight: int) -> Item:
    return Item(text, kind, "", reading_of(text).replace("ー", ""), weight)


@pytest.fixture(scope="module")
def speller() -> Speller:
    trades = [item(text, "occupation", 5) for text in TRADES]
    return Speller([*trades, *(item(text, "word", 1) for text in OTHERS)])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("看護氏", "看護師"),  # converted to the wrong character
        ("間護師", "看護師"),
        ("看獲師", "看護師"),
        ("機会オペレーター", "機械オペレーター"),
        ("ｋａｎｇｏｓｈｉ", "看護師"),  # not converted at all
        ("kangosi", "看護師"),
        ("かんごし", "看護師"),
        ("カンゴシ", "看護師"),
        ("介護しょくいん", "介護職員"),
        ("かんごひ", "看護師"),  # one slip
        ("フォークリフロ", "フォークリフト"),
        ("どらいばぁ", "ドライバー"),
        ("護看師", "看護師"),  # swapped
        ("看師", "看護師"),  # missing
        ("かんごしl", "看護師"),  # a letter left over from typing
        ("看ごし", "看護師"),  # half converted
        ("フォークリ", "フォークリフト"),  # unfinished
        ("倉庫作業院", "倉庫作業員"),
        ("正社貝", "正社員"),
        ("苫古牧", "苫小牧"),
        ("苫小牧看護氏", "苫小牧看護師"),  # a part of a longer text
        ("苫小牧 看護氏 求人", "苫小牧 看護師 求人"),
        ("とまこまいかんごし", "苫小牧 看護師"),
        ("tomakomaikangoshi", "苫小牧 看護師"),
    ],
)
def test_what_was_meant(speller, typed, meant):
    assert speller.corrected(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *TRADES,
        "外科",  # a word of its own, however near 内科 is
        "東京",
        "りんご",
        "web",
        "営業所",
        "苫小牧 看護師 求人",
        '"看護氏"',
        "-看護氏",
        "子育てしながら働ける短時間の仕事",
        "",
        "!!!",
        "1200",
        "\x00",
        "あ" * 300,
    ],
)
def test_what_stays_as_typed(speller, typed):
    assert speller.corrected(typed) is None


def test_a_large_vocabulary_is_searched_in_time(speller):
    syllables = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
    many = [
        Item(f"語{number}", "word", "", "".join(syllables[number // 35**place % 35] for place in range(6)), 1)
        for number in range(20_000)
    ]
    large = Speller([*speller.written.best.values(), *many])
    began = perf_counter()
    assert large.corrected("かんごひ") == "看護師"
    assert perf_counter() - began < 0.5  # some 5 ms on an idle machine
