"""Four banners for the foot of the top page: calm on the left where the words stand."""

from cast import (
    AOI,
    HANA,
    KEN,
    LINH,
    MIO,
    REN,
    SHO,
    TARO,
    YUKI,
    blouse,
    casual,
    knit,
    scrubs,
    suit,
    vest,
    worker,
)
from draw import clip, cut, g, rect, ridge
from palette import BIRCH, DAWN, DAWN_LIGHT, ROWAN, TEAL, Light
from parts.built import chimney, gantry, mill, stacks
from parts.nature import hills, sea, sky, steam, tarumae
from parts.people import person
from registry import scene

BANNER = {"kind": "banner", "size": (800, 300)}


def _base(light: Light) -> str:
    return sky(light, 800, 300, sun=(560, 70)) + g(tarumae(light, 0, 0, 0.42), x=560, y=200)


@scene("banner-highschool", "school", "樽前山を背に、未来を見つめて並ぶ制服姿の高校生たち", **BANNER)
def highschool(light: Light) -> str:
    """For pupils."""
    return (
        _base(light)
        + hills(light, 210, 3, 800)
        + cut(ridge(800, 226, 5, light.grass, 4, 5))
        + person(blouse(MIO, "#2c4a66"), 560, 420, 0.46, stance="none")
        + person(suit(REN, "#2c4a66", ROWAN), 640, 424, 0.48, stance="none")
        + person(blouse(LINH, "#2c4a66"), 720, 420, 0.46, stance="none", turn=-1)
    )


@scene(
    "banner-comeback",
    "npo city",
    "港のクレーンと海を背に、ふるさとへ帰ってきた家族",
    light=DAWN_LIGHT,
    **BANNER,
)
def comeback(light: Light) -> str:
    """For those who return or move in."""
    return (
        _base(light)
        + sea(light, 200, 300, 800)
        + g(gantry(0, 0, 0.42) + stacks(40, 0, 2, 2, 0.4), x=420, y=240)
        + cut(rect(-20, 246, 840, 80, light.ground))
        + person(casual(KEN, TEAL), 600, 424, 0.48, stance="none", turn=1)
        + person(knit(AOI, ROWAN), 690, 420, 0.46, stance="none", turn=-1)
        + person(casual(YUKI, DAWN), 758, 384, 0.3, stance="none", child=True, right=(80, -470))
    )


@scene("banner-counselling", "staffing npo city", "明るい窓辺で、笑顔で相談にのる職員", **BANNER)
def counselling(light: Light) -> str:
    """For the counselling desk."""
    return (
        rect(0, 0, 800, 300, light.wall)
        + rect(440, 30, 330, 170, BIRCH, 6)
        + rect(452, 42, 306, 146, light.sky[1])
        + clip("pane", rect(452, 42, 306, 146, BIRCH), g(tarumae(light, 0, 0, 0.3), x=610, y=188))
        + person(
            blouse(HANA, TEAL), 540, 424, 0.48, stance="none", turn=1, left=(-20, -300), right=(60, -310)
        )
        + person(
            casual(SHO, "#c98a4b"), 690, 424, 0.48, stance="none", turn=-1, left=(-50, -310), right=(30, -300)
        )
        + cut(rect(420, 276, 400, 40, "#d9b78c", 6))
    )


@scene(
    "banner-company",
    "office manufacturing city",
    "煙突から湯気ののぼる工場の前に立つ、さまざまな仕事の人たち",
    light=DAWN_LIGHT,
    **BANNER,
)
def companies(light: Light) -> str:
    """For employers."""
    return (
        _base(light)
        + hills(light, 212, 9, 800)
        + steam(462, 62, 0.4, light.cloud)
        + chimney(460, 240, 170, 18)
        + g(mill(0, 0, 0.42, light), x=420, y=240)
        + cut(rect(-20, 236, 840, 80, light.ground))
        + person(worker(TARO, TEAL), 540, 424, 0.46, stance="none")
        + person(scrubs(YUKI), 620, 420, 0.45, stance="none")
        + person(vest(SHO), 700, 424, 0.46, stance="none")
        + person(suit(KEN), 770, 424, 0.46, stance="none")
    )
