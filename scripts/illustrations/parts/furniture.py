"""Tables, counters, shelves and what stands on them."""

import random

from draw import circle, cut, g, path, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DEEP,
    INK,
    ROWAN,
    SAND,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
)


def table(x: float, y: float, w: float, h: float = 190, color: str = WOOD_PALE, legs: str = WOOD) -> str:
    """A table whose top is at y."""
    return cut(
        rect(x + 26, y + 20, 22, h, legs, 4),
        rect(x + w - 48, y + 20, 22, h, legs, 4),
        rect(x, y, w, 28, color, 8),
        rect(x, y + 18, w, 10, "rgba(60,40,20,.16)", 5),
    )


def desk(x: float, y: float, w: float, h: float = 240, color: str = WOOD_PALE, legs: str = WOOD) -> str:
    """A table with a front panel, so that those who sit behind it are seen to the waist."""
    return cut(
        rect(x + 40, y + 20, w - 80, h - 40, color),
        rect(x + 40, y + 20, w - 80, h - 40, "rgba(60,40,20,.12)"),
    ) + table(x, y, w, h, color, legs)


def counter(
    x: float, y: float, w: float, h: float = 300, front: str = WOOD, top: str = WOOD_PALE, panels: int = 4
) -> str:
    """A counter whose top edge is at y."""
    return cut(
        rect(x, y + 20, w, h, front),
        row(
            rect(x + 18 + i * (w - 18) / panels, y + 52, (w - 18) / panels - 18, h - 70, "rgba(0,0,0,.07)", 6)
            for i in range(panels)
        ),
        rect(x - 16, y, w + 32, 30, top, 8),
        rect(x - 16, y + 22, w + 32, 10, "rgba(60,40,20,.18)", 4),
    )


def monitor(x: float, y: float, s: float = 1, back: bool = False, glow: str = TEAL_LIGHT) -> str:
    """A screen standing on y; from the back it is plain."""
    face = rect(-92, -170, 184, 116, "#39484e" if back else INK, 8)
    rows_ = (
        ""
        if back
        else rect(-82, -160, 164, 96, TEAL_PALE, 3)
        + rect(-72, -148, 60, 36, glow, 3)
        + rect(-72, -102, 140, 8, STONE_PALE, 3)
        + rect(-72, -86, 110, 8, STONE_PALE, 3)
        + rect(4, -148, 66, 10, DAWN, 3)
        + rect(4, -130, 50, 8, STONE_PALE, 3)
    )
    return g(
        rect(-10, -60, 20, 50, STEEL), rect(-44, -14, 88, 14, STEEL, 6), face, rows_, x=x, y=y, s=s, cut=True
    )


def laptop(x: float, y: float, s: float = 1) -> str:
    """A laptop seen from behind."""
    return g(
        path("M-70 -96Q-70 -104 -62 -104H62Q70 -104 70 -96L76 -10H-76Z", "#cfd6d3"),
        circle(0, -56, 9, "#aeb9b6"),
        rect(-96, -12, 192, 12, "#b4bfbc", 6),
        x=x,
        y=y,
        s=s,
        cut=True,
    )


def shelf(
    x: float,
    y: float,
    w: float,
    h: float,
    boards: int = 4,
    color: str = WOOD_PALE,
    seed: int = 1,
    goods: str = "box",
) -> str:
    """A shelf of goods: box, bottle, book, bread, veg, linen."""
    dice = random.Random(seed)
    step = h / boards
    out = rect(x, y, w, h, "rgba(90,70,50,.14)", 4)
    colors = (TEAL, ROWAN, DAWN, "#5a8a67", SAND, "#c9805c", TEAL_LIGHT, DEEP, BIRCH)
    for b in range(boards):
        base, px = y + (b + 1) * step - 12, x + 16
        while px < x + w - 40:
            pw, ph = {
                "book": (dice.uniform(12, 26), step * dice.uniform(0.5, 0.74)),
                "bottle": (26, step * dice.uniform(0.5, 0.66)),
                "linen": (84, step * 0.5),
            }.get(goods, (dice.uniform(40, 74), step * dice.uniform(0.36, 0.66)))
            if px + pw > x + w - 12:
                break
            out += _goods(goods, px, base, pw, ph, dice.choice(colors), dice)
            px += pw + (3 if goods == "book" else 10)
        out += rect(x, base, w, 12, color, 3)
    return cut(rect(x - 8, y - 10, w + 16, h + 16, color, 4)) + rect(x, y, w, h - 4, "#00000014") + out


def _goods(kind: str, x: float, base: float, w: float, h: float, color: str, dice: random.Random) -> str:
    if kind == "bottle":
        return path(
            f"M{x} {base}V{base - h * 0.6}Q{x} {base - h * 0.72} {x + 8} {base - h * 0.76}V{base - h}H{x + 18}V{base - h * 0.76}Q{x + 26} {base - h * 0.72} {x + 26} {base - h * 0.6}V{base}Z",
            color,
        ) + rect(x, base - h * 0.5, 26, h * 0.26, BIRCH)
    if kind == "bread":
        crust = dice.choice(("#c98d4e", "#d9a563", "#b77a40"))
        return path(
            f"M{x} {base}Q{x - 2} {base - h * 0.9} {x + w / 2} {base - h * 0.9}Q{x + w + 2} {base - h * 0.9} {x + w} {base}Z",
            crust,
        ) + stroke(
            f"M{x + w * 0.3} {base - h * 0.62}l10 -12M{x + w * 0.55} {base - h * 0.64}l10 -12", "#f3d9a6", 5
        )
    if kind == "veg":
        veg = dice.choice(("#d9722f", "#5a8a67", "#b63f2e", "#e3c25a", "#8fae5f"))
        return row(circle(x + 13 + i * w / 3, base - 15, 17, veg) for i in range(3)) + row(
            circle(x + 24 + i * w / 3, base - 34, 15, veg) for i in range(2)
        )
    if kind == "linen":
        return row(
            rect(x, base - 18 * (i + 1), w, 16, c, 7)
            for i, c in enumerate((BIRCH, TEAL_PALE, BIRCH, color if color != INK else SAND))
        )
    return rect(x, base - h, w, h, color, 2) + (
        rect(x + w * 0.2, base - h * 0.7, w * 0.6, h * 0.3, "rgba(255,255,255,.45)", 2)
        if kind == "box"
        else rect(x, base - h * 0.8, w, h * 0.08, "rgba(255,255,255,.4)")
    )


def bed(x: float, y: float, s: float = 1, cover: str = TEAL_LIGHT) -> str:
    """A care bed seen from the side, standing on y."""
    return g(
        rect(-300, -250, 22, 250, STONE, 6),
        rect(278, -190, 22, 190, STONE, 6),
        rect(-290, -120, 580, 30, STONE_PALE, 6),
        rect(-280, -164, 560, 50, BIRCH, 16),
        path("M-130 -176Q60 -204 280 -176V-92H-150Z", cover),
        path("M-270 -170Q-266 -214 -190 -210Q-140 -206 -146 -164Z", "#f2efe6"),
        circle(-260, -8, 14, INK),
        circle(260, -8, 14, INK),
        x=x,
        y=y,
        s=s,
        cut=True,
    )


def chair(x: float, y: float, s: float = 1, color: str = TEAL, flip: bool = False) -> str:
    """A chair from the side, back to the left."""
    return g(
        rect(-60, -250, 20, 250, WOOD_DARK, 6),
        rect(50, -124, 18, 124, WOOD_DARK, 6),
        rect(-62, -140, 136, 28, color, 10),
        rect(-66, -256, 24, 110, color, 10),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def cabinet(x: float, y: float, w: float, h: float, color: str = STONE_PALE, drawers: int = 3) -> str:
    """A cabinet standing on y."""
    return cut(
        rect(x, y - h, w, h, color, 6),
        row(
            rect(
                x + 12,
                y - h + 12 + i * (h - 14) / drawers,
                w - 24,
                (h - 14) / drawers - 12,
                "rgba(0,0,0,.07)",
                4,
            )
            + rect(x + w / 2 - 22, y - h + 24 + i * (h - 14) / drawers, 44, 8, STEEL, 4)
            for i in range(drawers)
        ),
    )


def tray(content: str, color: str = STEEL, w: float = 150) -> str:
    """A tray carried on a hand, with its content."""
    return g(content, rect(-w / 2, -12, w, 12, color, 6), y=-14)


def cup(x: float, y: float, color: str = BIRCH) -> str:
    """A cup on y."""
    return path(f"M{x - 17} {y - 34}H{x + 17}L{x + 12} {y}H{x - 12}Z", color) + stroke(
        f"M{x + 17} {y - 26}q16 2 -2 16", color, 5
    )
