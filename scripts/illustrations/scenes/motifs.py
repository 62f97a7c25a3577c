"""Letter-free motifs of the company marks, each drawn from three colours on 400 by 400."""

import math

from draw import circle, ellipse, g, path, poly, rect, row, stroke
from palette import (
    BIRCH,
)


def waves(a: str, b: str, c: str) -> str:
    """Three waves under a sun."""
    return circle(262, 132, 52, c) + row(
        stroke(f"M70 {210 + i * 52}q33 -36 66 0t66 0t66 0t66 0", (a, b, a)[i], 26) for i in range(3)
    )


def peak(a: str, b: str, c: str) -> str:
    """The mountain with its dome over water."""
    return (
        path("M50 262L150 132Q200 108 250 132L350 262Z", a)
        + path("M166 122Q200 70 236 122Q200 112 166 122Z", b)
        + rect(50, 282, 300, 18, c, 9)
        + rect(96, 314, 208, 18, c, 9)
    )


def rolls(a: str, b: str, c: str) -> str:
    """A paper roll running out into a sheet."""
    return (
        path("M196 92H300Q340 92 340 140V300H196Z", c)
        + circle(160, 188, 98, a)
        + circle(160, 188, 60, b)
        + circle(160, 188, 24, a)
        + rect(160, 262, 180, 38, a, 6)
    )


def ring_leaf(a: str, b: str, c: str) -> str:
    """Two leaves in an open ring."""
    return (
        path("M200 60A140 140 0 1 1 90 114", "none", stroke=a, stroke_width="30", stroke_linecap="round")
        + path("M200 300Q110 240 150 140Q210 170 200 300Z", b)
        + path("M204 300Q220 200 290 180Q300 270 204 300Z", c)
    )


def hexes(a: str, b: str, c: str) -> str:
    """A cluster of hexagons."""

    def hexagon(x: float, y: float, color: str) -> str:
        return poly(
            " ".join(
                f"{x + 66 * math.sin(math.pi / 3 * k):.0f},{y - 66 * math.cos(math.pi / 3 * k):.0f}"
                for k in range(6)
            ),
            color,
        )

    return hexagon(200, 118, a) + hexagon(136, 232, b) + hexagon(264, 232, c)


def beam(a: str, b: str, c: str) -> str:
    """An I-beam under a roof."""
    return (
        poly("60,170 200,66 340,170 340,206 200,104 60,206", a)
        + rect(110, 224, 180, 34, b)
        + rect(178, 258, 44, 46, b)
        + rect(110, 300, 180, 34, b)
        + rect(110, 224, 180, 8, c)
    )


def cog(a: str, b: str, c: str) -> str:
    """A gear with a drop of light."""
    teeth = row(g(rect(-24, -146, 48, 60, a, 10), x=200, y=200, turn=k * 45) for k in range(8))
    return (
        teeth
        + circle(200, 200, 112, a)
        + circle(200, 200, 70, b)
        + path("M200 148Q244 204 200 246Q156 204 200 148Z", c)
    )


def swanmark(a: str, b: str, c: str) -> str:
    """A swan on the lake."""
    return (
        path(
            "M80 210Q120 300 220 290Q320 280 310 190Q250 220 210 190Q170 170 190 120Q206 84 170 80Q140 78 128 104L150 110Q166 100 162 124Q140 190 190 226Q120 240 80 210Z",
            a,
        )
        + rect(80, 314, 240, 18, b, 9)
        + poly("128,104 100,116 132,120", c)
    )


def house_heart(a: str, b: str, c: str) -> str:
    """A house that shelters a heart."""
    return (
        path("M200 70L340 186V330H60V186Z", a, stroke=a, stroke_width="20", stroke_linejoin="round")
        + path("M200 304Q110 240 128 190Q150 154 200 196Q250 154 272 190Q290 240 200 304Z", b)
        + circle(268, 128, 0.1, c)
    )


def arrows(a: str, b: str, c: str) -> str:
    """Goods on the move."""
    return (
        poly("60,110 190,110 270,200 190,290 60,290 140,200", a)
        + poly("200,110 260,110 346,200 260,290 200,290 280,200", b)
        + rect(60, 316, 286, 18, c, 9)
    )


def fish(a: str, b: str, c: str) -> str:
    """A fish in an arc of water."""
    return (
        path("M70 200Q150 96 260 190L330 136Q316 200 330 264L260 210Q150 304 70 200Z", a)
        + circle(132, 188, 13, BIRCH)
        + path("M190 150Q220 200 190 250", "none", stroke=BIRCH, stroke_width="11", stroke_linecap="round")
        + stroke("M84 310q29 -26 58 0t58 0t58 0t58 0", b, 18)
        + circle(286, 96, 20, c)
    )


def shell(a: str, b: str, c: str) -> str:
    """A hokki clam."""
    return (
        path("M60 220Q80 90 200 84Q320 90 340 220Q290 300 200 316Q110 300 60 220Z", a)
        + row(stroke(f"M200 300Q{200 + k * 44} 220 {200 + k * 60} 130", b, 11) for k in (-2, -1, 0, 1, 2))
        + ellipse(200, 306, 46, 20, c)
    )


def rowanmark(a: str, b: str, c: str) -> str:
    """Rowan berries under a leaf."""
    return (
        stroke("M200 90V200M200 140L140 220M200 140L260 220", c, 13)
        + path("M204 100Q270 40 330 90Q280 150 204 100Z", b)
        + circle(140, 246, 48, a)
        + circle(260, 246, 48, a)
        + circle(200, 290, 48, a)
        + circle(186, 276, 11, BIRCH)
        + circle(126, 232, 11, BIRCH)
        + circle(246, 232, 11, BIRCH)
    )


def bloom(a: str, b: str, c: str) -> str:
    """A flower of six petals."""
    return row(
        g(path("M0 -20Q-54 -90 0 -140Q54 -90 0 -20Z", a if k % 2 else b), x=200, y=200, turn=k * 60)
        for k in range(6)
    ) + circle(200, 200, 34, c)


def people_ring(a: str, b: str, c: str) -> str:
    """Three people in a circle."""
    return row(
        g(
            circle(0, -106, 34, color),
            path("M-64 -20Q-60 -64 0 -64Q60 -64 64 -20Q0 4 -64 -20Z", color),
            x=200,
            y=212,
            turn=k * 120,
        )
        for k, color in enumerate((a, b, c))
    )


def sunrise(a: str, b: str, c: str) -> str:
    """A sun rising from the sea."""
    return (
        path("M90 220A110 110 0 0 1 310 220Z", a)
        + row(g(rect(-9, -176, 18, 44, a, 9), x=200, y=220, turn=t) for t in (-66, -33, 0, 33, 66))
        + rect(60, 238, 280, 22, b, 11)
        + rect(100, 276, 200, 22, c, 11)
        + rect(140, 314, 120, 22, b, 11)
    )


def stripes(a: str, b: str, c: str) -> str:
    """A circle of sloping stripes."""
    return (
        '<clipPath id="disc"><circle cx="200" cy="200" r="140"/></clipPath><g clip-path="url(#disc)">'
        + rect(40, 40, 320, 320, c)
        + row(
            g(rect(-240, -24, 480, 48, a if k % 2 else b), x=200, y=80 + k * 86, turn=-32) for k in range(4)
        )
        + "</g>"
    )


def tree(a: str, b: str, c: str) -> str:
    """A spruce of three sheets."""
    return (
        rect(182, 290, 36, 50, c, 6)
        + poly("200,56 272,164 128,164", b)
        + poly("200,116 296,238 104,238", a)
        + poly("200,190 322,308 78,308", a)
        + poly("200,190 200,308 78,308", b, opacity=".35")
    )


def cup(a: str, b: str, c: str) -> str:
    """A bowl with rising steam."""
    return (
        path("M76 200H324Q318 318 200 322Q82 318 76 200Z", a)
        + rect(146, 322, 108, 18, a, 8)
        + stroke(
            "M150 164q-24 -30 0 -54t0 -50M200 164q-24 -30 0 -54t0 -50M250 164q-24 -30 0 -54t0 -50", b, 15
        )
        + rect(76, 216, 248, 18, c)
    )


def bolt(a: str, b: str, c: str) -> str:
    """A spark of power in a drop."""
    return (
        path("M200 52Q320 180 300 250Q280 340 200 344Q120 340 100 250Q80 180 200 52Z", a)
        + poly("220,140 150,232 194,232 178,304 254,204 208,204", b)
        + circle(290, 96, 18, c)
    )


def knot(a: str, b: str, c: str) -> str:
    """Two linked rings."""
    return (
        circle(152, 200, 88, "none", stroke=a, stroke_width="38")
        + circle(248, 200, 88, "none", stroke=b, stroke_width="38")
        + path("M209 132A88 88 0 0 1 240 200", "none", stroke=a, stroke_width="38")
        + circle(200, 200, 0.1, c)
    )


def blocks(a: str, b: str, c: str) -> str:
    """Stacked cubes seen from above."""

    def cube(x: float, y: float, tone: str) -> str:
        return (
            poly(f"{x},{y - 62} {x + 62},{y - 28} {x},{y + 6} {x - 62},{y - 28}", tone)
            + poly(f"{x - 62},{y - 28} {x},{y + 6} {x},{y + 76} {x - 62},{y + 42}", tone, opacity=".72")
            + poly(f"{x + 62},{y - 28} {x},{y + 6} {x},{y + 76} {x + 62},{y + 42}", tone, opacity=".5")
        )

    return cube(136, 236, a) + cube(264, 236, b) + cube(200, 132, c)


def crossmark(a: str, b: str, c: str) -> str:
    """A rounded cross with a leaf of care."""
    return (
        rect(152, 62, 96, 276, a, 40)
        + rect(62, 152, 276, 96, a, 40)
        + path("M200 262Q134 214 148 178Q166 152 200 184Q234 152 252 178Q266 214 200 262Z", b)
        + circle(306, 94, 20, c)
    )


def road(a: str, b: str, c: str) -> str:
    """A road running to the horizon."""
    return (
        circle(200, 160, 104, c)
        + path("M170 160H230L320 340H80Z", a)
        + row(rect(194 - k * 2, 190 + k * 50, 12 + k * 4, 30, b, 4) for k in range(3))
    )


def book(a: str, b: str, c: str) -> str:
    """An open book with a star."""
    return (
        path("M200 150Q140 112 62 130V310Q140 292 200 330Z", a)
        + path("M200 150Q260 112 338 130V310Q260 292 200 330Z", b)
        + poly("200,50 214,84 248,96 214,108 200,142 186,108 152,96 186,84", c)
    )


def horseshoe(a: str, b: str, c: str) -> str:
    """A horseshoe."""
    return (
        path(
            "M112 320Q60 220 96 146Q130 76 200 76Q270 76 304 146Q340 220 288 320",
            "none",
            stroke=a,
            stroke_width="56",
            stroke_linecap="round",
        )
        + row(
            circle(x, y, 9, b)
            for x, y in ((104, 250), (98, 190), (130, 124), (270, 124), (302, 190), (296, 250))
        )
        + poly("200,170 214,204 248,216 214,228 200,262 186,228 152,216 186,204", c)
    )
