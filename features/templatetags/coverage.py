"""Bars drawn on the server: no script, no library; the table beside them says the same."""

from __future__ import annotations

from typing import Any

from django import template

from features.coverage.report import Spread

register = template.Library()

ROW, BAR, LABELS, SCALE, NUMBERS = 34, 11, 220, 380, 40


@register.inclusion_tag("features/coverage/bars.html")
def bar_picture(spread: Spread) -> dict[str, Any]:
    """A pair of bars for each group: featured, and hiring now. Lengths are in units of the picture."""
    most = max((max(bar.featured, bar.hiring) for bar in spread.bars), default=0) or 1
    rows = [
        {
            "bar": bar,
            "text_y": number * ROW + 20,
            "featured_y": number * ROW + 5,
            "hiring_y": number * ROW + 5 + BAR + 2,
            "featured_width": round(bar.featured / most * SCALE),
            "hiring_width": round(bar.hiring / most * SCALE),
            "featured_end": LABELS + round(bar.featured / most * SCALE) + 6,
            "hiring_end": LABELS + round(bar.hiring / most * SCALE) + 6,
        }
        for number, bar in enumerate(spread.bars)
    ]
    size = {"width": LABELS + SCALE + NUMBERS, "height": len(rows) * ROW + 4, "left": LABELS, "bar": BAR}
    return {"spread": spread, "rows": rows, "size": size, "label_x": LABELS - 10}
