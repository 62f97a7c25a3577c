"""Backgrounds that several scenes share."""

import random

from draw import cut, ridge
from palette import (
    Light,
)

from parts.built import (
    block,
)
from parts.nature import (
    cloud,
    forest,
    hills,
    sky,
    tarumae,
)


def city_band(light: Light, y: float, w: float = 1600, seed: int = 6) -> str:
    """The buildings of the city along a line."""
    dice = random.Random(seed)
    x, out = -20.0, ""
    while x < w:
        bw, bh = dice.uniform(60, 130), dice.uniform(40, 130)
        out += block(
            x,
            y,
            bw,
            bh,
            dice.choice(("#e9e2d0", "#cfd8d0", "#d9c7a8", "#b9cbc8", "#dcb79a")),
            light,
            3,
            3 if bh > 70 else 2,
        )
        x += bw + dice.uniform(-4, 20)
    return out


def coast(light: Light, w: float, h: float, horizon: float, mount: float) -> str:
    """Sky, mountain and the coast, ready for the sea."""
    return (
        sky(light, w, h, sun=(w * 0.585, h * 0.2))
        + cloud(light, w * 0.68, h * 0.16, 0.8)
        + cloud(light, w * 0.88, h * 0.3, 0.6)
        + tarumae(light, mount, horizon - 6, 1.05)
        + cut(ridge(w, horizon - 40, 22, light.mid, 11, 7))
        + cut(ridge(w, horizon - 12, 10, light.near, 12, 9))
    )


def yard_view(light: Light, horizon: float = 560) -> str:
    """Sky, mountain and the far shore for outdoor work."""
    return (
        sky(light)
        + cloud(light, 980, 220, 0.9)
        + tarumae(light, 1080, horizon, 1.0)
        + hills(light, horizon, 91)
    )


def land_view(light: Light, seed: int = 5, trees: float = 90) -> str:
    """Sky, mountain, hills and a wood, ready for meadow or street."""
    return (
        sky(light)
        + cloud(light, 560, 260, 0.9)
        + tarumae(light, 1090, 540, 1.1)
        + hills(light, 548, seed)
        + forest(light, 590, trees, seed + 1)
    )
