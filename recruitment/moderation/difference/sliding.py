"""Where a change begins is often a choice; people expect it at the edge of a sentence or bracket."""

from __future__ import annotations

ENDS = ("。", "、", "\n", "）", "」", "』", "】", ")", "！", "？", "・")
BEGINS = ("（", "「", "『", "【", "(", "・", "●", "■")


def slide(before: list[str], change: list[str], after: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Move words that were put in (or taken out) along equal words, to where they read best.

    「シフト制［）（夜勤なし］）」 becomes 「シフト制）［（夜勤なし）］」: the same texts, another cut.
    """
    row = [*before, *change, *after]
    start, length = len(before), len(change)
    while start > 0 and row[start - 1] == row[start + length - 1]:
        start -= 1
    best, best_score = start, -1
    while True:
        score = _score(row, start, start + length)
        if score > best_score:
            best, best_score = start, score
        if start + length >= len(row) or row[start] != row[start + length]:
            break
        start += 1
    return row[:best], row[best : best + length], row[best + length :]


def _score(row: list[str], start: int, end: int) -> int:
    """How natural a cut is: after the end of something, before the beginning of something."""
    edges = ["\n" if start == 0 else row[start - 1], "\n" if end == len(row) else row[end - 1]]
    score = sum(3 if word == "\n" else 2 for word in edges if word in ENDS)
    return score + (row[start] in BEGINS)
