"""The difference of two texts, word by word."""

import random
import time

import pytest

from recruitment.moderation.difference.words import Mark, compare_words, words_of

SIGNS = {Mark.SAME: "{}", Mark.REMOVED: "[-{}-]", Mark.ADDED: "[+{}+]"}


def drawn(before, after):
    pieces = compare_words(before, after)
    return "".join(
        f"<{piece.count}>" if piece.mark is Mark.GAP else SIGNS[piece.mark].format(piece.text)
        for piece in pieces
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("月給19万円です。", ["月給", "19", "万円", "です", "。"]),
        ("1,200円〜1,350円", ["1,200", "円", "〜", "1,350", "円"]),
        ("フォークリフトの運転", ["フォークリフト", "の", "運転"]),
        ("ＰＣ（Excel）\n8:30", ["ＰＣ", "（", "Excel", "）", "\n", "8:30"]),
        ("佐々木𠮟😀", ["佐々木𠮟", "😀"]),
        ("", []),
    ],
)
def test_words_are_runs_of_one_script(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("月給19万円です。", "月給20万円です。", "月給[-19-][+20+]万円です。"),
        ("工場で働く仕事です。", "倉庫で働く仕事です。", "[-工場-][+倉庫+]で働く仕事です。"),
        ("検査の仕事です。", "検査と梱包の仕事です。", "検査[+と梱包+]の仕事です。"),
        ("経験者を歓迎します。", "歓迎します。", "[-経験者を-]歓迎します。"),
        ("", "新しい文", "[+新しい文+]"),
        ("古い文", "", "[-古い文-]"),
        ("同じ文", "同じ文", "同じ文"),
        ("", "", ""),
        ("代表取締役", "代表取締役会長", "代表取締役[+会長+]"),
        ("営業時間内", "営業時間外", "営業時間[-内-][+外+]"),
        ("190,000円", "195,000円", "[-190,000-][+195,000+]円"),
        ("フォークマン", "フォークリフト", "[-フォークマン-][+フォークリフト+]"),
        # A particle or a comma between two changes is no rest for the eye.
        ("朝の検査、夜の梱包", "昼の清掃、夕の発送", "[-朝の検査、夜の梱包-][+昼の清掃、夕の発送+]"),
        # The cut stands where a sentence or a bracket begins.
        (
            "スタッフ（シフト制）",
            "担当（シフト制）（夜勤なし）",
            "[-スタッフ-][+担当+]（シフト制）[+（夜勤なし）+]",
        ),
        (
            "検査です。\n梱包です。",
            "検査です。\n清掃です。\n梱包です。",
            "検査です。\n[+清掃です。\n+]梱包です。",
        ),
        ("一行目\n二行目", "一行目\n三行目", "一行目\n[-二-][+三+]行目"),
    ],
)
def test_what_changed_is_marked(before, after, expected):
    assert drawn(before, after) == expected


def test_long_passages_that_did_not_change_are_left_out():
    filler = "勤務は交替で、昼の休みは一時間あります。" * 10
    shown = drawn(f"{filler}月給19万円。{filler}", f"{filler}月給20万円。{filler}")

    head, tail = f"{filler}月給", f"万円。{filler}"
    assert shown == f"<{len(head) - 24}>{head[-24:]}[-19-][+20+]{tail[:24]}<{len(tail) - 24}>"
    assert drawn(filler, filler) == filler


def test_the_pieces_make_both_texts_again():
    chance = random.Random(7)
    syllables = ["検査", "の", "仕事", "、", "。", "\n", "19", "万円", "フォーク", " ", "です", "A", "〇"]
    for _ in range(300):
        before = "".join(chance.choices(syllables, k=chance.randrange(60)))
        after = "".join(chance.choices(syllables, k=chance.randrange(60)))
        pieces = compare_words(before, after, collapse=False)
        assert "".join(piece.text for piece in pieces if piece.mark != Mark.ADDED) == before
        assert "".join(piece.text for piece in pieces if piece.mark != Mark.REMOVED) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("、。" * 5000, "。、" * 5000),
        ("あ、い。" * 2500, "う、い。" * 2500),
        ("の".join(map(str, range(3000))), "の".join(map(str, range(3000, 0, -1)))),
    ],
)
def test_no_text_costs_seconds(before, after):
    start = time.perf_counter()
    compare_words(before, after)
    assert time.perf_counter() - start < 1.5
