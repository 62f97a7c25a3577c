"""Sky, sea, Mount Tarumae, woods, animals."""

import random

from draw import circle, cut, ellipse, g, line, path, poly, rect, ridge, row, stroke
from palette import BIRCH, DAWN, INK, ROWAN, SNOW, WOOD_DARK, Light


def sky(light: Light, w: float = 1600, h: float = 1000, sun: tuple[float, float] | None = (330, 210)) -> str:
    """Three sheets of sky, the sun and its halo."""
    top, middle, low = light.sky
    sheets = rect(0, 0, w, h, top) + ridge(w, h * 0.22, 22, middle, 3, 5) + ridge(w, h * 0.4, 18, low, 5, 4)
    if sun is None:
        return sheets
    x, y = sun
    glow = circle(x, y, 190, light.sun, opacity=".18") + circle(x, y, 125, light.sun, opacity=".3")
    return sheets + glow + cut(circle(x, y, 66, light.sun))


def cloud(light: Light, x: float, y: float, s: float = 1) -> str:
    """A cloud of rounded paper."""
    return g(
        path(
            "M0 0Q-34 -2 -30 -30Q-10 -52 20 -40Q40 -88 92 -68Q122 -92 156 -58Q196 -60 198 -24Q206 0 176 0Z",
            light.cloud,
        ),
        x=x,
        y=y,
        s=s,
        cut=True,
        opacity=0.92,
    )


def tarumae(light: Light, x: float, y: float, s: float = 1) -> str:
    """The volcano with its flat rim, the dark dome on top and a thread of steam."""
    slope = (
        "M-760 0C-480 -22 -320 -120 -190 -212L-132 -234L-66 -228C-56 -268 44 -274 58 -228L124 -240L184 -214"
        "C310 -122 480 -26 780 0Z"
    )
    shade = "M58 -228L124 -240L184 -214C310 -122 480 -26 780 0H250C180 -80 120 -150 58 -228Z"
    snow = (
        "M-250 -168L-190 -212L-132 -234L-66 -228L58 -228L124 -240L184 -214L240 -172L196 -178L170 -146L120 -186"
        "L84 -140L30 -190L-20 -132L-62 -188L-110 -140L-140 -186L-190 -150L-206 -180Z"
    )
    dome = "M-66 -228C-56 -268 44 -274 58 -228Q-2 -216 -66 -228Z"
    steam = stroke("M14 -262q18 -26 2 -46q-12 -22 14 -44", light.cloud, 12, opacity=".6")
    return g(
        steam,
        path(slope, light.far),
        path(shade, "#1d3d4a", opacity=".10"),
        path(snow, SNOW, opacity=".92") if light.snow else "",
        path(dome, "#2f4a50", opacity=".5" if not light.snow else ".38"),
        x=x,
        y=y,
        s=s,
        cut=True,
    )


def hills(light: Light, y: float, seed: int = 11, w: float = 1600) -> str:
    """Two ranges of wooded hills."""
    return cut(ridge(w, y - 46, 26, light.mid, seed, 6)) + cut(ridge(w, y, 16, light.near, seed + 1, 8))


def sea(light: Light, y: float, bottom: float = 1000, w: float = 1600, seed: int = 4) -> str:
    """Sheets of sea from the horizon down to `bottom`, with flecks of light."""
    depth = bottom - y
    dice = random.Random(seed)
    base = rect(0, y, w, depth, light.sea[0])
    sheets = cut(ridge(w, y + depth * 0.25, 7, light.sea[1], seed, 11)) + cut(
        ridge(w, y + depth * 0.6, 9, light.sea[2], seed + 3, 9)
    )
    flecks = row(
        line(fx, fy, fx + dice.uniform(30, 90), fy, "rgba(255,255,255,.35)", 3)
        for fx, fy in ((dice.uniform(0, w), y + dice.uniform(8, depth)) for _ in range(26))
    )
    return base + sheets + flecks


def spruce(x: float, y: float, h: float, color: str, snow: bool = False) -> str:
    """A Yezo spruce: three tiers of paper."""
    trunk = rect(-0.03 * h, -0.1 * h, 0.06 * h, 0.1 * h, WOOD_DARK)
    tiers = ""
    for index, (top, base, half) in enumerate(
        ((-1, -0.56, 0.19), (-0.78, -0.32, 0.26), (-0.54, -0.07, 0.33))
    ):
        tiers += path(
            f"M0 {top * h:.0f}L{half * h:.0f} {base * h:.0f}Q0 {(base + 0.07) * h:.0f} {-half * h:.0f} {base * h:.0f}Z",
            color,
        )
        tiers += path(
            f"M0 {top * h:.0f}L{half * h:.0f} {base * h:.0f}Q{half * 0.5 * h:.0f} {(base + 0.04) * h:.0f} 0 {(base + 0.035) * h:.0f}Z",
            "#0b2a22",
            opacity=f"{0.12 + index * 0.03:.2f}",
        )
        if snow:
            tiers += path(
                f"M0 {top * h:.0f}L{half * 0.62 * h:.0f} {(top + (base - top) * 0.62) * h:.0f}Q{half * 0.1 * h:.0f} "
                f"{(top + (base - top) * 0.5) * h:.0f} {-half * 0.62 * h:.0f} {(top + (base - top) * 0.62) * h:.0f}Z",
                SNOW,
                opacity=".9",
            )
    return g(trunk, tiers, x=x, y=y)


def birch(x: float, y: float, h: float, leaf: str, bare: bool = False) -> str:
    """A white birch with dark marks on its bark."""
    half = max(3.0, h * 0.019)
    trunk = path(
        f"M{-half:.1f} 0Q{-half * 0.6:.1f} {-h * 0.5:.0f} {-half * 0.4:.1f} {-h * 0.9:.0f}"
        f"H{half * 0.4:.1f}Q{half * 0.7:.1f} {-h * 0.5:.0f} {half:.1f} 0Z",
        BIRCH,
    )
    marks = row(
        line(half * (-0.7 + i % 2 * 0.6), y0, half * (i % 2 * 0.6), y0, INK, max(1.2, half * 0.3))
        for i, y0 in ((i, -h * (0.07 + i * 0.09)) for i in range(6))
    )
    twigs = stroke(
        f"M0 {-h * 0.55:.0f}l{h * 0.14:.0f} {-h * 0.16:.0f}M0 {-h * 0.65:.0f}l{-h * 0.13:.0f} {-h * 0.15:.0f}"
        f"M0 {-h * 0.8:.0f}l{h * 0.08:.0f} {-h * 0.16:.0f}",
        BIRCH,
        max(2.0, half * 0.5),
    )
    crown = (
        ""
        if bare
        else (
            ellipse(-h * 0.09, -h * 0.72, h * 0.15, h * 0.16, leaf)
            + ellipse(h * 0.1, -h * 0.7, h * 0.15, h * 0.15, leaf)
            + ellipse(0, -h * 0.88, h * 0.15, h * 0.18, leaf)
            + ellipse(h * 0.1, -h * 0.7, h * 0.12, h * 0.12, "#12362b", opacity=".10")
        )
    )
    return g(trunk, marks, twigs, crown, x=x, y=y)


def forest(
    light: Light,
    y: float,
    height: float = 150,
    seed: int = 2,
    start: float = -20,
    end: float = 1620,
    birches: bool = True,
) -> str:
    """A wood along the line `y`."""
    dice = random.Random(seed)
    x, back, front = start, [], []
    while x < end:
        h = height * dice.uniform(0.7, 1.15)
        color = dice.choice(light.tree)
        if birches and dice.random() < 0.28:
            front.append(birch(x, y + dice.uniform(0, 8), h * 1.05, light.tree[2], bare=light.snow))
        else:
            (back if dice.random() < 0.5 else front).append(
                spruce(x, y + dice.uniform(-6, 8), h, color, light.snow)
            )
        x += height * dice.uniform(0.22, 0.42)
    return cut(*back) + cut(*front)


def rowan(x: float, y: float, h: float, light: Light) -> str:
    """A rowan tree, the red-berried tree of the streets."""
    dice = random.Random(int(x))
    berries = row(
        circle(dice.uniform(-0.3, 0.3) * h, -h * dice.uniform(0.5, 1.0), h * 0.024, ROWAN) for _ in range(20)
    )
    leaf = light.tree[1]
    snow = ellipse(-h * 0.05, -h * 1.0, h * 0.2, h * 0.05, SNOW) if light.snow else ""
    return g(
        rect(-h * 0.03, -h * 0.5, h * 0.06, h * 0.5, WOOD_DARK, 4),
        ellipse(0, -h * 0.74, h * 0.3, h * 0.3, leaf),
        ellipse(-h * 0.16, -h * 0.62, h * 0.2, h * 0.18, leaf),
        ellipse(h * 0.17, -h * 0.62, h * 0.2, h * 0.18, light.tree[2]),
        berries,
        snow,
        x=x,
        y=y,
        cut=True,
    )


def swan(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """A whooper swan on the water, facing right."""
    body = (
        "M-98 -46Q-60 -66 -18 -56Q22 -50 42 -32Q54 -62 46 -92Q42 -128 66 -128Q84 -126 80 -112Q64 -106 67 -90"
        "Q84 -40 62 -8Q36 12 -20 12Q-78 8 -98 -46Z"
    )
    return g(
        ellipse(-8, 12, 92, 8, "#0e4452", opacity=".2"),
        path(body, BIRCH),
        path("M-92 -46Q-40 -62 24 -34Q-14 -6 -58 -14Q-54 -30 -92 -46Z", "#e2e8e3"),
        path("M78 -122L106 -110L76 -107Z", DAWN),
        path("M94 -115L106 -110L92 -108Z", INK),
        circle(70, -117, 2.8, INK),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def gull(x: float, y: float, s: float = 1) -> str:
    """A gull far off."""
    return g(stroke("M-34 -4Q-18 -22 0 0Q18 -22 34 -4", BIRCH, 7), x=x, y=y, s=s, cut=True)


def horse(
    x: float, y: float, s: float = 1, color: str = "#8a5636", flip: bool = False, graze: bool = False
) -> str:
    """A horse seen from the side, facing right."""
    dark = "#3d2a22"
    legs = row(
        path(f"M{lx} -130L{lx + 3} -8H{lx + 24}L{lx + 34} -130Z", color if front else "#6d4429")
        + rect(lx + 2, -14, 23, 14, dark, 3)
        for lx, front in ((-92, 0), (52, 0), (-120, 1), (78, 1))
    )
    body = path(
        "M-134 -190Q-128 -236 -60 -228Q10 -214 70 -232Q120 -240 122 -180Q124 -120 70 -116Q0 -96 -70 -116Q-140 -124 -134 -190Z",
        color,
    )
    tail = path("M-130 -204Q-172 -180 -158 -92Q-140 -120 -142 -150Q-132 -170 -124 -184Z", dark)
    if graze:
        neck = path("M60 -222Q130 -210 176 -96L206 -40Q196 -10 172 -18L150 -70Q110 -150 70 -140Z", color)
        neck += (
            path("M70 -226Q140 -206 178 -104L168 -92Q128 -180 66 -204Z", dark)
            + circle(178, -62, 4, INK)
            + path("M168 -100l-4 -24l16 14Z", color)
        )
    else:
        neck = path(
            "M56 -206Q100 -250 122 -330Q136 -356 166 -346L224 -300Q232 -280 210 -276L172 -286Q150 -240 122 -160Z",
            color,
        )
        neck += (
            path("M124 -348Q96 -300 60 -224L78 -214Q120 -270 136 -340Z", dark)
            + circle(166, -322, 4.6, INK)
            + path("M132 -346l2 -30l20 24Z", color)
        )
        neck += path("M150 -344Q178 -340 196 -318L188 -312Q170 -330 148 -334Z", BIRCH, opacity=".0")
    return g(
        tail,
        legs,
        body,
        path(
            "M70 -116Q0 -96 -70 -116Q-110 -118 -126 -140Q-40 -128 112 -146Q100 -120 70 -116Z",
            "#000",
            opacity=".10",
        ),
        neck,
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def cow(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """A Holstein cow facing right."""
    patch = "#34393b"
    legs = row(
        rect(lx, -96, 28, 96, BIRCH if front else "#e3dfd4", 6) + rect(lx, -16, 28, 16, patch, 4)
        for lx, front in ((-92, 0), (58, 0), (-118, 1), (84, 1))
    )
    return g(
        stroke("M-132 -196q-26 30 -18 100", "#e3dfd4", 10),
        circle(-150, -92, 12, patch),
        legs,
        path(
            "M-136 -200Q-130 -226 -90 -222H90Q124 -226 130 -196L124 -100Q110 -84 60 -84H-90Q-136 -84 -138 -130Z",
            BIRCH,
        ),
        path(
            "M-100 -222Q-60 -160 -110 -120Q-138 -130 -136 -190Q-132 -222 -100 -222ZM0 -222H70Q78 -150 30 -148Q-14 -160 0 -222Z",
            patch,
        ),
        path("M-40 -86Q-30 -58 -4 -62Q16 -66 18 -86Z", "#eab7a4"),
        path("M112 -206L146 -250Q170 -262 186 -240L220 -176Q222 -152 196 -150L160 -164L126 -150Z", BIRCH),
        path("M146 -250Q170 -262 186 -240L196 -222Q170 -206 150 -226Z", patch),
        path("M190 -182Q216 -184 221 -170Q222 -150 196 -150Q182 -154 184 -170Z", "#eab7a4"),
        circle(180, -206, 5, INK),
        path("M146 -246Q120 -258 116 -232Q130 -222 148 -232Z", patch),
        path("M128 -236l22 6v18l-20 -4Z", DAWN),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def snowfall(w: float = 1600, h: float = 1000, n: int = 70, seed: int = 9) -> str:
    """Flakes in the air."""
    dice = random.Random(seed)
    return row(
        circle(dice.uniform(0, w), dice.uniform(0, h), dice.uniform(3, 8), "#ffffff", opacity=".85")
        for _ in range(n)
    )


def fence(x1: float, x2: float, y: float, color: str = BIRCH) -> str:
    """A white pasture fence."""
    posts = row(rect(x1 + i * 110, y - 74, 14, 84, color, 3) for i in range(int((x2 - x1) / 110) + 1))
    return cut(rect(x1, y - 60, x2 - x1, 11, color, 3), rect(x1, y - 28, x2 - x1, 11, color, 3), posts)


def reeds(x: float, y: float, light: Light, n: int = 16, seed: int = 1, h: float = 150) -> str:
    """A clump of reeds at the water's edge."""
    dice = random.Random(seed)
    blades = ""
    for _ in range(n):
        bx, bh, drift = x + dice.uniform(-110, 110), h * dice.uniform(0.5, 1.1), dice.uniform(-20, 34)
        blades += stroke(
            f"M{bx:.0f} {y:.0f}Q{bx:.0f} {y - bh * 0.6:.0f} {bx + drift:.0f} {y - bh:.0f}",
            light.tree[dice.randrange(3)],
            6,
        )
        if dice.random() < 0.5:
            blades += g(rect(-5, -24, 10, 34, "#9a6a3c", 5), x=bx + drift, y=y - bh, turn=drift / 2)
    return cut(blades)


def grass_field(light: Light, y: float, w: float = 1600, seed: int = 8) -> str:
    """Meadow from `y` downwards in two sheets."""
    return cut(ridge(w, y, 8, light.grass, seed, 7)) + cut(
        ridge(w, y + 150, 18, light.grass_dark, seed + 1, 5)
    )


def flower(x: float, y: float, color: str, s: float = 1) -> str:
    """A flower on a stem."""
    petals = row(g(ellipse(0, -11, 7, 11, color), turn=a) for a in range(0, 360, 60))
    return g(
        stroke("M0 0q4 30 0 64", "#4c7d5b", 5),
        path("M0 40q20 -16 26 -2q-10 14 -26 6Z", "#5a8a67"),
        petals,
        circle(0, 0, 7, DAWN),
        x=x,
        y=y,
        s=s,
    )


def pot_plant(x: float, y: float, s: float = 1) -> str:
    """A green plant in a pot."""
    leaves = row(
        g(path("M0 0Q-28 -60 0 -128Q28 -60 0 0Z", c), turn=a)
        for a, c in ((-44, "#33644d"), (44, "#33644d"), (-20, "#5a8a67"), (22, "#4c7d5b"), (0, "#7aa57c"))
    )
    return g(
        g(leaves, y=-60),
        path("M-38 -74H38L28 0H-28Z", "#c9805c"),
        rect(-42, -82, 84, 18, "#d8936f", 4),
        x=x,
        y=y,
        s=s,
        cut=True,
    )


def steam(x: float, y: float, s: float = 1, color: str = "#fbfaf3") -> str:
    """Round white steam drifting to the right."""
    return g(
        circle(0, 0, 20, color),
        circle(22, -26, 28, color),
        circle(58, -50, 36, color),
        circle(104, -66, 44, color),
        circle(160, -76, 36, color),
        circle(204, -78, 22, color),
        x=x,
        y=y,
        s=s,
        opacity=0.9,
        cut=True,
    )


def star(x: float, y: float, r: float, color: str = DAWN) -> str:
    """A four-pointed star or spark."""
    q = r * 0.22
    return poly(
        f"{x},{y - r} {x + q},{y - q} {x + r},{y} {x + q},{y + q} {x},{y + r} {x - q},{y + q} {x - r},{y} {x - q},{y - q}",
        color,
    )
