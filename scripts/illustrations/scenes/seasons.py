"""The city in the snow and at its festival."""

from cast import AOI, KEN, MIO, REN, TARO, UME, casual, winter_wear
from draw import circle, cut, ellipse, g, line, path, poly, rect, ridge, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_PALE,
    DAY,
    DEEP,
    DUSK,
    INK,
    ROWAN,
    SAND,
    SNOW,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    WINTER,
    WOOD,
    Light,
)
from parts.built import (
    house,
)
from parts.nature import (
    forest,
    hills,
    rowan,
    sea,
    sky,
    snowfall,
    spruce,
    star,
    tarumae,
)
from parts.people import standing
from registry import scene

WIDE = (1600, 900)


@scene(
    "city-winter",
    "snow city",
    "雪の積もった住宅街の朝。笑顔で雪かきをする人たちと、白くなった樽前山",
    kind="landscape",
    light=WINTER,
    size=WIDE,
)
def winter(light: Light) -> str:
    """A snowy morning."""
    shovel = stroke("M-34 -130L64 210", WOOD, 10) + g(rect(-42, 0, 84, 76, ROWAN, 10), x=60, y=196, turn=-16)
    return (
        sky(light, 1600, 900, sun=(300, 180))
        + tarumae(light, 1000, 480, 1.1)
        + hills(light, 490, 61)
        + forest(light, 540, 90, 9)
        + cut(ridge(1600, 560, 10, SNOW, 3, 6))
        + house(250, 640, 1.1, "#e6c8a6", TEAL, light)
        + house(560, 620, 0.95, "#cfdcd6", ROWAN, light, flip=True)
        + house(1180, 630, 1.05, "#e9d8b4", DEEP, light)
        + house(1450, 640, 1.1, "#d5a88a", STEEL, light, flip=True)
        + rowan(800, 660, 210, light)
        + spruce(930, 650, 200, light.tree[0], True)
        + cut(ridge(1600, 680, 14, "#e6eef0", 7, 6))
        + cut(ridge(1600, 780, 10, SNOW, 9, 5))
        + cut(path("M640 920Q760 760 780 660H850Q880 780 980 920Z", "#d3dfe3"))
        + standing(
            winter_wear(KEN, TEAL, DAWN),
            480,
            850,
            0.5,
            left=(20, -380),
            right=(56, -300),
            right_item=shovel,
        )
        + standing(winter_wear(AOI, ROWAN, TEAL), 1080, 850, 0.48, left=(-90, -480))
        + standing(winter_wear(REN, DAWN, ROWAN), 1190, 860, 0.34, child=True, right=(96, -500))
        + cut(
            circle(1330, 836, 56, SNOW),
            circle(1330, 750, 40, SNOW),
            circle(1318, 742, 5, INK),
            circle(1342, 742, 5, INK),
            poly("1330,752 1366,760 1330,764", "#e58a3a"),
            rect(1296, 700, 68, 16, ROWAN, 7),
        )
        + snowfall(1600, 900, 90)
    )


@scene(
    "city-festival",
    "event city tourism",
    "夏まつりの夜。提灯の明かりの下で屋台と浴衣の人たちがにぎわい、空に花火がひらく",
    kind="landscape",
    light=DUSK,
    size=WIDE,
    summer=(DAY, "青空の夏まつり。海風に揺れる提灯と屋台、笑顔の人たち"),
)
def festival(light: Light) -> str:
    """The summer festival."""
    strings = stroke("M-10 210Q400 330 800 220Q1200 330 1610 210", INK, 4) + row(
        g(
            rect(-8, -36, 16, 8, INK),
            ellipse(0, 0, 26, 30, ROWAN if i % 2 else "#f6e2b4"),
            rect(-8, 28, 16, 7, INK),
            x=40 + i * 117,
            y=262 + (18 if i % 7 in (2, 3, 4) else -4),
            cut=True,
        )
        for i in range(14)
    )
    bursts = ""
    if light.lamp:
        for x, y, r, c in ((430, 120, 110, DAWN), (1180, 110, 130, ROWAN), (800, 90, 80, TEAL_LIGHT)):
            bursts += row(
                g(line(r * 0.3, 0, r, 0, c, 6) + circle(r * 1.12, 0, 5, c), x=x, y=y, turn=a)
                for a in range(0, 360, 24)
            ) + star(x, y, 20, DAWN_PALE)
    stalls = row(
        cut(
            rect(x, 520, 280, 190, "#6b4a34"),
            rect(x + 14, 530, 252, 90, DAWN_PALE if light.lamp else "#f3ead7"),
            rect(x - 10, 620, 300, 90, WOOD, 4),
            poly(f"{x - 26},450 {x + 306},450 {x + 330},530 {x - 50},530", c),
            row(
                poly(
                    f"{x - 26 + k * 83},450 {x + 14 + k * 83},450 {x + 5 + k * 95},530 {x - 46 + k * 95},530",
                    "rgba(255,255,255,.4)",
                )
                for k in range(4)
            ),
            row(circle(x + 30 + k * 46, 606, 18, (ROWAN, DAWN, TEAL_MID)[k % 3]) for k in range(6)),
        )
        for x, c in ((120, ROWAN), (660, TEAL), (1200, "#5a8a67"))
    )
    return (
        sky(light, 1600, 900, sun=None if light.lamp else (330, 130))
        + bursts
        + tarumae(light, 800, 500, 0.95)
        + hills(light, 510, 71)
        + sea(light, 512, 640)
        + cut(rect(-20, 620, 1640, 300, light.ground))
        + stalls
        + strings
        + standing(casual(UME, TEAL, TEAL), 300, 860, 0.46, stance="skirt")
        + standing(
            casual(MIO, ROWAN, ROWAN),
            480,
            872,
            0.48,
            stance="skirt",
            right=(70, -400),
            right_item=circle(10, -30, 30, BIRCH) + stroke("M0 0L8 -10", WOOD, 6),
        )
        + standing(casual(KEN, DEEP, DEEP), 590, 868, 0.5)
        + standing(casual(REN, DAWN), 840, 874, 0.34, child=True, right=(90, -470))
        + standing(casual(AOI, "#5a8a67", "#5a8a67"), 930, 868, 0.47, stance="skirt")
        + standing(casual(TARO, SAND, STEEL), 1340, 866, 0.48)
    )
