"""Contrast of two colours as WCAG 2.2 defines it (success criterion 1.4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.content_check.findings import Finding, Severity

TEXT_RATIO = 4.5
LARGE_TEXT_RATIO = 3.0
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True)
class ChosenColours:
    """Text on a background as an editor chose them: where, and both as `#rgb` or `#rrggbb`.

    `large` is text of at least 24 px, or bold of at least 18.66 px.
    """

    label: str
    text: str
    background: str
    large: bool = False
    block_id: str = ""


def contrast_ratio(first: str, second: str) -> float:
    """Return the ratio, 1 to 21. Raises ValueError for what is no hexadecimal colour."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check_colours(colours: Iterable[ChosenColours]) -> Iterator[Finding]:
    """Find pairs that are hard to read."""
    for pair in colours:
        wanted = LARGE_TEXT_RATIO if pair.large else TEXT_RATIO
        found = contrast_ratio(pair.text, pair.background)
        if found < wanted:
            yield Finding(
                Severity.ERROR,
                "contrast",
                f"「{pair.label}」の文字と背景の色が近く、読みにくくなっています"
                f"（明るさの比 {found:.1f}、必要な比 {wanted:.1f}）。どちらかの色を変えてください。",
                excerpt=f"{pair.text} / {pair.background}",
                block_id=pair.block_id,
            )


def _luminance(colour: str) -> float:
    """Return the relative luminance, 0 (black) to 1 (white)."""
    if not HEX.fullmatch(colour):
        raise ValueError(f"not a hexadecimal colour: {colour!r}")
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (_linear(int(digits[start : start + 2], 16) / 255) for start in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
