"""Buildings and harbour works."""

from draw import circle, cut, g, line, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_PALE,
    DEEP,
    INK,
    ROWAN,
    SAND,
    SNOW,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    Light,
)


def windows(x: float, y: float, cols: int, rows: int, w: float, h: float, gap: float, light: Light) -> str:
    """A grid of windows, some of them lit at dusk."""
    return row(
        rect(
            x + c * (w + gap),
            y + r * (h + gap),
            w,
            h,
            DAWN_PALE if light.lamp and (c * 7 + r * 5) % 3 else "#7fa3aa",
            2,
        )
        for c in range(cols)
        for r in range(rows)
    )


def block(
    x: float,
    y: float,
    w: float,
    h: float,
    color: str,
    light: Light,
    cols: int = 4,
    rows: int = 3,
    roof: str = STEEL,
) -> str:
    """A plain building standing on `y`, with windows and a shaded right side."""
    gap = w / (cols * 2.4)
    ww = (w - gap * (cols + 1)) / cols
    wh = (h * 0.8 - gap * 0.7 * (rows + 1)) / rows
    snow = rect(x - 4, y - h - 12, w + 8, 11, SNOW, 5) if light.snow else ""
    return cut(
        rect(x, y - h, w, h, color),
        rect(x + w * 0.82, y - h, w * 0.18, h, "rgba(20,40,50,.10)"),
        rect(x - 4, y - h - 4, w + 8, 12, roof, 2),
        snow,
        row(
            rect(
                x + gap + c * (ww + gap),
                y - h + h * 0.08 + gap * 0.6 + r * (wh + gap * 0.7),
                ww,
                wh,
                DAWN_PALE if light.lamp and (c * 7 + r * 5) % 3 else "#86a9af",
                2,
            )
            for c in range(cols)
            for r in range(rows)
        ),
    )


def house(x: float, y: float, s: float, wall: str, roof: str, light: Light, flip: bool = False) -> str:
    """A northern house with a steep roof and a porch."""
    glass = DAWN_PALE if light.lamp else "#9fc0c2"
    return g(
        rect(-90, -130, 180, 130, wall),
        poly("-108,-126 0,-222 108,-126", SNOW if light.snow else roof),
        rect(46, -218, 24, 50, "#8a5b48"),
        poly("0,-222 108,-126 70,-126", "rgba(0,0,0,.10)"),
        rect(-66, -104, 46, 42, glass, 3),
        rect(24, -104, 46, 42, glass, 3),
        rect(-18, -70, 38, 70, "#7b5640", 3),
        line(-43, -104, -43, -62, BIRCH, 4),
        line(47, -104, 47, -62, BIRCH, 4),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def chimney(x: float, y: float, h: float, w: float = 34, bands: str = ROWAN) -> str:
    """A tall factory chimney with its red and white bands."""

    def half(t: float) -> float:
        return w / 2 * (1.25 - 0.45 * t)

    strips = ""
    for i in range(5):
        lo, hi = 0.6 + i * 0.08, 0.6 + (i + 1) * 0.08
        strips += poly(
            f"{x - half(lo):.1f},{y - h * lo:.1f} {x + half(lo):.1f},{y - h * lo:.1f} {x + half(hi):.1f},{y - h * hi:.1f} {x - half(hi):.1f},{y - h * hi:.1f}",
            bands if i % 2 == 0 else BIRCH,
        )
    body = poly(
        f"{x - half(0):.1f},{y} {x + half(0):.1f},{y} {x + half(1):.1f},{y - h} {x - half(1):.1f},{y - h}",
        "#e8e2d2",
    )
    shade = poly(
        f"{x + 2:.1f},{y} {x + half(0):.1f},{y} {x + half(1):.1f},{y - h} {x + 2:.1f},{y - h}",
        "rgba(20,40,50,.13)",
    )
    return cut(body, strips, shade)


def mill(x: float, y: float, s: float, light: Light) -> str:
    """A paper mill: saw-tooth hall, boiler house, silos."""
    teeth = row(
        poly(f"{i * 110},-150 {i * 110},-206 {i * 110 + 110},-150", SNOW if light.snow else "#6f8f94")
        + rect(i * 110, -150, 110, 150, "#cfd6cc")
        for i in range(4)
    )
    lit = DAWN_PALE if light.lamp else "#8fb0b4"
    return g(
        teeth,
        row(rect(18 + i * 62, -112, 42, 34, lit, 2) for i in range(7)),
        rect(0, -40, 440, 40, "#a9b7b0"),
        rect(180, -84, 90, 84, TEAL_MID, 2),
        rect(440, -250, 150, 250, "#e2dccb"),
        rect(556, -250, 34, 250, "rgba(20,40,50,.12)"),
        rect(434, -262, 162, 16, STEEL),
        row(rect(462, -226 + i * 52, 70, 20, lit, 2) for i in range(4)),
        rect(606, -170, 70, 170, STONE_PALE, 10),
        rect(684, -170, 70, 170, "#b5c3c0", 10),
        stroke("M590 -200H640V-170M640 -190H720V-170", STEEL, 8),
        x=x,
        y=y,
        s=s,
        cut=True,
    )


def gantry(x: float, y: float, s: float = 1, color: str = ROWAN, flip: bool = False) -> str:
    """A ship-to-shore crane: portal, boom over the water (to the left), trolley and spreader."""
    frame = (
        stroke("M-70 0L-54 -330M90 0L74 -330M-62 -160H82", color, 17)
        + stroke("M-62 -160L74 -330M82 -160L-54 -330", color, 7)
        + rect(-420, -346, 640, 24, color, 4)
        + stroke("M10 -330L20 -480L-300 -346M20 -480L200 -346", color, 8)
        + stroke("M-6 -346L20 -480L50 -346", color, 13)
        + rect(96, -322, 80, 44, STEEL, 4)
        + rect(-250, -322, 46, 18, INK, 3)
        + rect(-240, -306, 30, 34, "#8fb0b4", 3)
        + stroke("M-262 -304V-190M-194 -304V-190", INK, 3)
        + row(circle(c, 4, 11, INK) for c in (-84, -58, 76, 102))
    )
    return g(frame, x=x, y=y, s=s, flip=flip, cut=True)


def container(x: float, y: float, color: str, w: float = 130, h: float = 56) -> str:
    """A container standing on `y`."""
    return (
        rect(x, y - h, w, h, color, 3)
        + row(
            line(
                x + 10 + i * (w - 16) / 11, y - h + 8, x + 10 + i * (w - 16) / 11, y - 8, "rgba(0,0,0,.15)", 4
            )
            for i in range(12)
        )
        + rect(x, y - h, w, 6, "rgba(255,255,255,.18)", 2)
    )


def stacks(x: float, y: float, cols: int, rows_: int, s: float = 1, seed: int = 0) -> str:
    """Stacked containers in the colours of the palette."""
    colors = (TEAL, ROWAN, "#d9a441", "#5a8a67", DEEP, "#c7cfc9", TEAL_MID, "#c9805c")
    pieces = row(
        container(c * 136, -r * 58, colors[(c * 3 + r * 5 + seed) % len(colors)])
        for c in range(cols)
        for r in range(rows_ - (c + seed) % 2)
    )
    return g(pieces, x=x, y=y, s=s, cut=True)


def ferry(x: float, y: float, s: float = 1, flip: bool = False, band: str = TEAL) -> str:
    """The long-distance ferry, white with a coloured band and a warm funnel."""
    lights = row(rect(-300 + i * 42, -150, 22, 16, "#7fa3aa", 4) for i in range(15))
    return g(
        path("M-430 -96H452L400 -4Q390 10 370 10H-370Q-400 8 -410 -20Z", BIRCH),
        path("M-424 -58L446 -84L436 -62L-418 -36Z", band),
        path("M-410 -20L424 -40L400 -4Q390 10 370 10H-370Q-400 8 -410 -20Z", DEEP),
        rect(-390, -166, 720, 72, "#f3efe4", 8),
        lights,
        rect(-330, -222, 560, 58, BIRCH, 8),
        row(rect(-300 + i * 44, -206, 26, 18, "#7fa3aa", 3) for i in range(12)),
        path("M150 -222H260L240 -276H170Z", BIRCH),
        rect(172, -262, 72, 20, INK, 4),
        path("M-210 -222L-200 -312H-110L-100 -222Z", ROWAN),
        rect(-200, -312, 92, 22, INK, 3),
        stroke("M60 -222V-330M40 -300H80", STEEL, 6),
        rect(-390, -98, 800, 6, "rgba(20,40,50,.15)"),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def quay(y: float, light: Light, w: float = 1600, h: float = 400) -> str:
    """The quay: apron, edge and fenders."""
    return cut(
        rect(-20, y, w + 40, h, light.ground),
        rect(-20, y, w + 40, 18, light.ground_dark),
        row(rect(60 + i * 190, y + 2, 46, 12, INK, 5) for i in range(int(w / 190) + 1)),
    )


def storehouse(x: float, y: float, w: float, h: float, color: str, light: Light, doors: int = 2) -> str:
    """A warehouse with roller doors."""
    step = w / (doors + 0.0)
    door = row(
        rect(x + i * step + step * 0.16, y - h * 0.62, step * 0.68, h * 0.62, STONE_PALE, 4)
        + row(
            line(
                x + i * step + step * 0.18,
                y - h * 0.62 + k * h * 0.09 + 12,
                x + i * step + step * 0.82,
                y - h * 0.62 + k * h * 0.09 + 12,
                "rgba(0,0,0,.08)",
                4,
            )
            for k in range(6)
        )
        for i in range(doors)
    )
    return cut(
        rect(x, y - h, w, h, color),
        poly(
            f"{x - 20},{y - h} {x + w / 2},{y - h * 1.22} {x + w + 20},{y - h}", SNOW if light.snow else STEEL
        ),
        rect(x + w * 0.85, y - h, w * 0.15, h, "rgba(20,40,50,.1)"),
        door,
    )


def tank(x: float, y: float, r: float, h: float, color: str = BIRCH) -> str:
    """A cylindrical storage tank with a stair."""
    return g(
        rect(-r, -h, 2 * r, h, color, 8),
        path(f"M{-r} {-h + 8}Q0 {-h - r * 0.4:.0f} {r} {-h + 8}Z", color),
        rect(r * 0.45, -h, r * 0.55, h, "rgba(20,40,50,.12)", 8),
        rect(-r, -h * 0.55, 2 * r, h * 0.08, TEAL_LIGHT),
        stroke(f"M{-r * 0.8:.0f} 0L{r * 0.3:.0f} {-h:.0f}", STEEL, 5, stroke_dasharray="2 12"),
        x=x,
        y=y,
        cut=True,
    )


def sphere(x: float, y: float, r: float, color: str = BIRCH) -> str:
    """A ball tank on legs."""
    return g(
        stroke(f"M{-r * 0.7:.0f} 0V{-r:.0f}M{r * 0.7:.0f} 0V{-r:.0f}M0 0V{-r:.0f}", STEEL, 12),
        circle(0, -r * 1.15, r, color),
        path(
            f"M0 {-r * 2.15:.0f}A{r} {r} 0 0 1 0 {-r * 0.15:.0f}A{r * 1.9:.0f} {r * 1.9:.0f} 0 0 0 0 {-r * 2.15:.0f}Z",
            "rgba(20,40,50,.13)",
        ),
        stroke(f"M{-r} {-r * 1.15:.0f}Q0 {-r * 0.85:.0f} {r} {-r * 1.15:.0f}", TEAL_MID, 9),
        x=x,
        y=y,
        cut=True,
    )


def lamp(x: float, y: float, h: float, light: Light) -> str:
    """A street lamp, glowing at dusk."""
    glow = circle(x + 46, y - h + 16, 60, DAWN_PALE, opacity=".35") if light.lamp else ""
    return glow + cut(
        stroke(f"M{x} {y}V{y - h}q0 -14 14 -14h30", STEEL, 8),
        path(f"M{x + 26} {y - h - 10}h40l-8 18h-24Z", DAWN if light.lamp else STONE),
    )


def pole(x: float, y: float, h: float) -> str:
    """A utility pole with cross-arms."""
    return cut(
        rect(x - 9, y - h, 18, h, "#a5a39a", 4),
        rect(x - 70, y - h + 26, 140, 11, STEEL, 3),
        rect(x - 52, y - h + 70, 104, 10, STEEL, 3),
        row(rect(x + dx, y - h + 10, 9, 18, BIRCH, 3) for dx in (-66, -34, 26, 56)),
        rect(x + 10, y - h + 96, 38, 62, STONE, 8),
    )


def wind_turbine(x: float, y: float, h: float, turn: float = 12) -> str:
    """A wind turbine."""
    blades = row(
        g(path(f"M-5 0Q-14 {-h * 0.2:.0f} 0 {-h * 0.56:.0f}Q9 {-h * 0.2:.0f} 5 0Z", BIRCH), turn=turn + a)
        for a in (0, 120, 240)
    )
    return g(
        poly(f"-9,0 9,0 4,{-h} -4,{-h}", "#e4e8e2"),
        g(blades, circle(0, 0, 11, STONE_PALE), y=-h),
        x=x,
        y=y,
        cut=True,
    )


def sandwich_sign(x: float, y: float, color: str = SAND) -> str:
    """A blank standing sign in front of a shop."""
    return cut(
        poly(f"{x - 40},{y} {x - 30},{y - 120} {x + 30},{y - 120} {x + 40},{y}", "#6b4a34"),
        poly(f"{x - 28},{y - 22} {x - 22},{y - 108} {x + 22},{y - 108} {x + 28},{y - 22}", color),
    )
