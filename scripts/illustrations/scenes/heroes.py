"""The morning over the city for the head of the top page, wide and tall."""

from cast import AOI, KEN, MIO, blouse, casual, worker
from draw import cut, g, path, rect
from palette import BIRCH, DAWN, DAWN_LIGHT, ROWAN, TEAL, Light
from parts.built import chimney, ferry, gantry, mill, stacks
from parts.nature import birch, gull, sea, spruce, steam
from parts.people import standing
from parts.views import city_band, coast
from registry import scene

WIDE = (1600, 900)


@scene(
    "hero",
    "",
    "夜明けの樽前山を背に、製紙工場の煙突と港のガントリークレーン、入港するフェリーを切り絵で描いた、まちの朝の眺め",
    kind="hero",
    light=DAWN_LIGHT,
    size=(1920, 900),
)
def hero(light: Light) -> str:
    """Dawn over the city, calm on the left and above where the words stand."""
    horizon = 560
    return (
        coast(light, 1920, 900, horizon, 1330)
        + city_band(light, 560, 1920, 4)
        + g(
            steam(1002, 298, 0.8, light.cloud),
            chimney(1000, 562, 250),
            chimney(1062, 562, 200, 28),
            mill(930, 566, 0.62, light),
        )
        + cut(rect(-20, 556, 1960, 40, light.ground), rect(-20, 556, 1960, 10, light.ground_dark))
        + sea(light, 590, 900, 1920)
        + quay_right(light)
        + ferry(930, 700, 0.62, flip=True)
        + gull(700, 300)
        + gull(770, 260, 0.7)
        + gull(1230, 250, 0.6)
        + hero_front(light, 1920)
    )


def quay_right(light: Light) -> str:
    """The container quay that comes in from the right."""
    return (
        cut(
            path("M1380 664H1960V920H1500Z", light.ground),
            path("M1380 664H1960V684H1386Z", light.ground_dark),
        )
        + stacks(1560, 676, 3, 3, 0.62, 1)
        + gantry(1520, 690, 0.82)
        + gantry(1800, 716, 0.95, TEAL)
        + stacks(1640, 770, 3, 2, 0.8, 2)
    )


def hero_front(light: Light, w: float) -> str:
    """Foreshore with birches and spruces on the left, low enough to leave room for words."""
    shore = cut(path("M-20 780Q260 742 520 810Q760 866 1020 920H-20Z", light.grass)) + cut(
        path("M-20 838Q300 806 640 920H-20Z", light.grass_dark)
    )
    trees = cut(
        spruce(60, 860, 190, light.tree[0]),
        spruce(150, 850, 140, light.tree[1]),
        birch(232, 850, 190, light.tree[2]),
        birch(290, 864, 150, light.tree[2]),
        spruce(360, 866, 110, light.tree[0]),
    )
    people = (
        standing(worker(KEN, TEAL, BIRCH), 1190, 886, 0.34, left=(-90, -330))
        + standing(blouse(AOI, ROWAN), 1250, 890, 0.33)
        + standing(casual(MIO, DAWN), 1308, 886, 0.32, right=(96, -480))
    )
    return (
        shore
        + trees
        + cut(path(f"M1060 880Q1220 856 1400 872L{w + 20} 850V920H1000Z", light.ground))
        + people
    )


@scene(
    "hero-phone",
    "",
    "朝やけの空の下、樽前山と製紙工場の煙突、港のクレーンとフェリーが見えるまちの切り絵",
    kind="hero",
    light=DAWN_LIGHT,
    size=(900, 1100),
)
def hero_phone(light: Light) -> str:
    """The same morning, cut for a tall screen: the words stand above."""
    return (
        coast(light, 900, 1100, 700, 470)
        + city_band(light, 700, 900, 4)
        + g(
            steam(122, 448, 0.7, light.cloud),
            chimney(120, 702, 240),
            chimney(176, 702, 190, 28),
            mill(50, 706, 0.6, light),
        )
        + cut(rect(-20, 696, 940, 36, light.ground))
        + sea(light, 724, 1100, 900)
        + g(quay_right(light), x=-800, y=110, s=0.92)
        + ferry(270, 850, 0.5, flip=True)
        + gull(250, 330, 0.8)
        + gull(320, 290, 0.6)
        + cut(path("M-20 990Q260 940 560 1010Q760 1040 920 1020V1120H-20Z", light.grass))
        + cut(
            spruce(56, 1040, 170, light.tree[0]),
            birch(130, 1040, 170, light.tree[2]),
            spruce(196, 1050, 110, light.tree[1]),
        )
        + standing(worker(KEN, TEAL), 470, 1074, 0.34, left=(-90, -330))
        + standing(blouse(AOI, ROWAN), 530, 1078, 0.33)
        + standing(casual(MIO, DAWN), 590, 1074, 0.32, right=(96, -480))
    )
