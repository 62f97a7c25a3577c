"""Colours of landing pages: every pair that carries text is readable (WCAG 1.4.3)."""

import re

import pytest

from core.content_check import contrast_ratio
from home.landing.enums import ACCENT_COLOURS, Accent
from tests.consistency.sources import ROOT

CSS = (ROOT / "static" / "css" / "pages" / "landing.css").read_text()
WHITE, INK, INK_SOFT = "#ffffff", "#1d2a30", "#4b585e"


def colours(accent: str) -> dict[str, str]:
    rule = re.search(rf"\.landing--{accent} \{{([^}}]*)\}}", CSS)[1]
    return dict(re.findall(r"--accent-(\w+): (#[0-9a-f]{6})", rule))


def test_the_checker_knows_the_colours_of_the_style_sheet() -> None:
    found = {accent: (colours(accent)["deep"], colours(accent)["soft"]) for accent in Accent}

    assert found == ACCENT_COLOURS


@pytest.mark.parametrize("accent", Accent.values)
def test_text_of_every_accent_is_readable(accent: str) -> None:
    own = colours(accent)
    pairs = [
        (own["on"], own["deep"]),
        (own["deep"], own["soft"]),
        (own["deep"], WHITE),
        (INK, own["soft"]),
        (INK_SOFT, own["soft"]),
    ]

    assert {pair: contrast_ratio(*pair) for pair in pairs if contrast_ratio(*pair) < 4.5} == {}
