"""Colours of landing pages: every pair that carries text is readable (WCAG 1.4.3)."""

import re

import pytest

from home.landing.enums import Accent
from tests.consistency.sources import ROOT

CSS = (ROOT / "static" / "css" / "pages" / "landing.css").read_text()
WHITE, INK, INK_SOFT = "#ffffff", "#1d2a30", "#4b585e"


def colours(accent: str) -> dict[str, str]:
    rule = re.search(rf"\.landing--{accent} \{{([^}}]*)\}}", CSS)[1]
    return dict(re.findall(r"--accent-(\w+): (#[0-9a-f]{6})", rule))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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

    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
