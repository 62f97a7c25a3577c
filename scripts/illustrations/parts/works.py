"""Goods and machines of stores and factories."""

import random

from draw import circle, cut, ellipse, g, line, path, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_PALE,
    INK,
    ROWAN,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    WOOD,
)


def rack(x: float, y: float, w: float, h: float, levels: int = 3, seed: int = 3, color: str = ROWAN) -> str:
    """A warehouse pallet rack standing on y."""
    dice = random.Random(seed)
    step, out = h / levels, ""
    for level in range(levels):
        base, px = y - level * step - (0 if level == 0 else 12), x + 20
        while px + 100 < x + w:
            ph = step * dice.uniform(0.45, 0.74)
            out += (
                rect(px - 4, base - 12, 102, 12, WOOD, 2)
                + rect(
                    px,
                    base - 12 - ph,
                    94,
                    ph,
                    dice.choice(("#cfa97b", "#c49a68", "#d9b88c", TEAL_LIGHT, "#e4d3b0")),
                    3,
                )
                + rect(px + 40, base - 12 - ph, 14, ph, "rgba(120,80,40,.22)")
            )
            px += 114
        if level:
            out += rect(x, y - level * step - 12, w, 14, color, 2)
    posts = row(rect(px, y - h - 20, 14, h + 20, TEAL, 2) for px in (x, x + w / 2 - 7, x + w - 14))
    return cut(out, posts)


def roll(r: float = 75, h: float = 130) -> str:
    """An upright paper roll standing on y = 0, centred on x = 0."""
    return (
        rect(-r, -h, 2 * r, h, "#efe7d4")
        + ellipse(0, 0, r, r * 0.22, "#efe7d4")
        + rect(r * 0.35, -h, r * 0.65, h, "rgba(90,70,40,.12)")
        + ellipse(0, -h, r, r * 0.24, BIRCH)
        + ellipse(0, -h, r * 0.6, r * 0.14, "none", stroke="#ded2b8", stroke_width="3")
        + ellipse(0, -h, r * 0.2, r * 0.06, WOOD)
    )


def roll_side(x: float, y: float, r: float, w: float) -> str:
    """A lying paper roll with its round end to the left."""
    return cut(
        rect(x, y - r, w, 2 * r, "#f2ebda"),
        ellipse(x + w, y, r * 0.32, r, "#f2ebda"),
        rect(x, y + r * 0.3, w + r * 0.2, r * 0.7, "rgba(90,70,40,.12)"),
        ellipse(x, y, r * 0.32, r, BIRCH),
        ellipse(x, y, r * 0.2, r * 0.62, "none", stroke="#ded2b8", stroke_width="4"),
        ellipse(x, y, r * 0.08, r * 0.24, WOOD),
    )


def crate(x: float, y: float, w: float, h: float, color: str, content: str = "") -> str:
    """An open crate standing on y, with something inside."""
    return cut(
        content,
        rect(x, y - h, w, h, color, 5),
        row(rect(x + 12, y - h + 14 + i * h * 0.3, w - 24, h * 0.12, "rgba(0,0,0,.13)", 4) for i in range(2)),
    )


def pipe_run(d: str, color: str = STONE_PALE, width: float = 26) -> str:
    """Pipework with a lit upper edge."""
    return cut(
        stroke(d, color, width),
        g(stroke(d, "rgba(255,255,255,.45)", width * 0.22), x=-width * 0.15, y=-width * 0.2),
    )


def conveyor(x: float, y: float, w: float, color: str = TEAL_MID) -> str:
    """A conveyor belt whose upper edge is at y."""
    return cut(
        row(rect(x + 60 + i * 300, y + 30, 24, 190, STEEL, 3) for i in range(int(w / 300) + 1)),
        rect(x, y, w, 40, color, 20),
        rect(x, y, w, 14, INK, 7),
        row(circle(x + 30 + i * 70, y + 24, 10, STONE_PALE) for i in range(int(w / 70))),
    )


def robot_arm(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """An industrial robot arm, reaching to the right."""
    return g(
        path("M-70 0L-50 -60H50L70 0Z", STEEL),
        stroke("M0 -60L-50 -250L110 -330", DAWN, 46),
        stroke("M110 -330L190 -220", DAWN, 32),
        circle(-50, -250, 32, INK),
        circle(-50, -250, 14, STONE),
        circle(110, -330, 26, INK),
        circle(0, -70, 36, INK),
        path("M176 -214l36 -20l16 44l-14 24M176 -214l-2 44l18 20", "none", stroke=STEEL, stroke_width="12"),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def gear(x: float, y: float, r: float, color: str = STONE, hole: str = STONE_PALE) -> str:
    """A gear wheel."""
    teeth = row(
        g(rect(-r * 0.14, -r * 1.2, r * 0.28, r * 0.4, color, 3), x=x, y=y, turn=a) for a in range(0, 360, 36)
    )
    return cut(
        teeth, circle(x, y, r, color), circle(x, y, r * 0.62, "rgba(0,0,0,.12)"), circle(x, y, r * 0.3, hole)
    )


def alloy_wheel(x: float, y: float, r: float) -> str:
    """A cast aluminium wheel."""
    return cut(
        circle(x, y, r, "#aeb9b9"),
        circle(x, y, r * 0.84, "#dde3e1"),
        row(
            g(
                path(f"M{-r * 0.08} 0L{-r * 0.15} {-r * 0.8}H{r * 0.15}L{r * 0.08} 0Z", "#aeb9b9"),
                x=x,
                y=y,
                turn=a,
            )
            for a in range(0, 360, 72)
        ),
        circle(x, y, r * 0.2, STONE),
    )


def sparks(x: float, y: float, n: int = 22, seed: int = 5, reach: float = 150) -> str:
    """Flying sparks."""
    dice = random.Random(seed)
    out = circle(x, y, 90, DAWN_PALE, opacity=".35") + circle(x, y, 46, "#fff3cf", opacity=".8")
    for _ in range(n):
        a, b = dice.uniform(-reach, reach), dice.uniform(-reach * 0.8, reach * 0.5)
        out += line(x + a * 0.4, y + b * 0.4, x + a, y + b, dice.choice((DAWN, "#f6d98a", "#e7873c")), 4)
    return out + circle(x, y, 18, "#ffffff")
