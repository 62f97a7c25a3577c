"""Banners of the top page and the search: calm on the left where the words stand."""

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
    apron,
    blouse,
    casual,
    knit,
    scrubs,
    suit,
    vest,
    worker,
)
from draw import clip, cut, g, poly, rect, ridge, row, stroke
from palette import BIRCH, DAWN, DAWN_LIGHT, INDOOR_GREEN, INDOOR_ROSE, ROWAN, TEAL, TEAL_MID, WINTER, Light
from parts.built import block, chimney, ferry, gantry, mill, stacks
from parts.furniture import cup, laptop
from parts.nature import gull, hills, sea, sky, snowfall, spruce, steam, tarumae
from parts.people import clipboard, person
from parts.rooms import pendant
from parts.vehicles import car
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


@scene(
    "banner-fair",
    "event office city",
    "色とりどりの旗の下、会社ごとの席で話を聞く人たち",
    light=INDOOR_GREEN,
    **BANNER,
)
def fair(light: Light) -> str:
    """For the job fairs: stands of companies under a string of flags."""
    flags = (ROWAN, DAWN, TEAL_MID, BIRCH)
    return (
        rect(0, 0, 800, 300, light.wall)
        + rect(0, 236, 800, 70, light.floor)
        + stroke("M-10 22Q400 78 810 22", "#8b7a5c", 3)
        + row(
            poly(f"{x},{y} {x + 26},{y} {x + 13},{y + 30}", flags[index % 4])
            for index, x in enumerate(range(20, 790, 55))
            for y in (22 + 27 * (1 - ((x - 387) / 400) ** 2),)
        )
        + cut(rect(430, 92, 150, 150, TEAL_MID, 6), rect(616, 92, 150, 150, DAWN, 6))
        + person(suit(TARO), 462, 424, 0.45, stance="none", turn=1)
        + person(apron(LINH), 732, 424, 0.45, stance="none", turn=-1, right=(60, -320))
        + person(casual(REN, ROWAN), 550, 436, 0.47, stance="none", turn=-1)
        + person(knit(MIO, TEAL), 644, 436, 0.46, stance="none", turn=1)
        + cut(rect(410, 272, 400, 40, "#d9b78c", 6))
    )


@scene(
    "banner-internship",
    "port school logistics",
    "港のクレーンとフェリーを背に、先輩から仕事を教わるヘルメット姿の学生",
    **BANNER,
)
def internship(light: Light) -> str:
    """For students who try a job."""
    return (
        _base(light)
        + sea(light, 200, 300, 800)
        + ferry(330, 222, 0.3)
        + g(gantry(0, 0, 0.42) + stacks(40, 0, 2, 2, 0.4), x=470, y=246)
        + cut(rect(-20, 246, 840, 80, light.ground))
        + gull(250, 70, 0.7)
        + gull(300, 96, 0.5)
        + person(
            vest(HANA), 600, 424, 0.48, stance="none", turn=1, right=(40, -300), right_item=clipboard(TEAL)
        )
        + person(worker(REN, TEAL_MID, DAWN), 704, 424, 0.48, stance="none", turn=-1)
    )


@scene(
    "banner-family",
    "school npo city",
    "ペンダントの明かりの下、食卓で求人を一緒に見る親子",
    light=INDOOR_ROSE,
    **BANNER,
)
def family(light: Light) -> str:
    """For parents who look at jobs together with their child."""
    return (
        rect(0, 0, 800, 300, light.wall)
        + rect(440, 40, 170, 140, BIRCH, 6)
        + rect(452, 52, 146, 116, light.sky[1])
        + clip("night", rect(452, 52, 146, 116, BIRCH), g(tarumae(light, 0, 0, 0.18), x=525, y=168))
        + g(pendant(0, 110, ROWAN), x=668, s=0.5)
        + person(knit(AOI, TEAL), 560, 424, 0.48, stance="none", turn=1, right=(60, -310))
        + person(blouse(MIO, "#2c4a66"), 740, 424, 0.46, stance="none", turn=-1, left=(-60, -310))
        + g(laptop(0, 0, 0.5), x=650, y=278)
        + g(cup(0, 0, ROWAN), x=478, y=278, s=0.6)
        + cut(rect(420, 276, 400, 40, "#c99b6b", 6))
    )


@scene(
    "banner-garage",
    "garage retail snow",
    "雪のちらつく整備工場の前で、冬じたくを終えた車を引き渡す整備士",
    light=WINTER,
    **BANNER,
)
def garage(light: Light) -> str:
    """For a garage that advertises winter tyres."""
    return (
        _base(light)
        + hills(light, 210, 3, 800)
        + row(spruce(x, 236, h, light.tree[1], snow=True) for x, h in ((372, 70), (404, 92), (440, 64)))
        + block(470, 246, 300, 120, "#d7b48a", light, 5, 1, ROWAN)
        + cut(rect(-20, 240, 840, 80, light.ground))
        + car(560, 284, 0.62, TEAL)
        + person(worker(SHO, "#44616e", ROWAN), 742, 428, 0.47, stance="none", turn=-1)
        + snowfall(800, 300, 36)
    )
