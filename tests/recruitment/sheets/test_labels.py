"""Labels of the form break between phrases."""

import pytest

from recruitment.sheets.labels import label_lines


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("給与", ("給与",)),
        ("昇給（前年度の実績）", ("昇給", "（前年度の実績）")),
        ("就業場所の変更の範囲", ("就業場所の", "変更の範囲")),
        ("従事すべき業務の変更の範囲", ("従事すべき業務の", "変更の範囲")),
        ("ハローワーク求人番号", ("ハローワーク", "求人番号")),
        ("名前が長すぎて分けられない項目名", ("名前が長すぎて分けられない項目名",)),
    ],
)
def test_label(label: str, lines: tuple[str, ...]) -> None:
    assert label_lines(label, 8) == lines
