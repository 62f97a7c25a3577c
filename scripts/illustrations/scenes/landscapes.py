"""The city and its land by day, dawn and dusk."""

from cast import AOI, KEN, LINH, MIO, REN, TARO, UME, blouse, casual, knit, suit, winter_wear, worker
from draw import cut, line, path, poly, rect, ridge, row
from palette import (
    AUTUMN,
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DAWN_PALE,
    DEEP,
    DUSK,
    ROWAN,
    SAND,
    STEEL,
    TEAL,
    WINTER,
    Light,
)
from parts.built import (
    block,
    chimney,
    ferry,
    gantry,
    lamp,
    mill,
    sandwich_sign,
    stacks,
    storehouse,
    tank,
)
from parts.nature import (
    birch,
    cloud,
    forest,
    grass_field,
    gull,
    hills,
    reeds,
    rowan,
    sea,
    sky,
    snowfall,
    spruce,
    steam,
    swan,
    tarumae,
)
from parts.people import standing
from parts.vehicles import bus, car, train, truck
from parts.views import city_band, coast
from registry import scene

WIDE = (1600, 900)


@scene(
    "city-port",
    "port logistics ferry city",
    "ガントリークレーンが並ぶ港に白いフェリーが入ってくる昼の風景。遠くに樽前山が見える",
    kind="landscape",
    size=WIDE,
    dawn=(DAWN_LIGHT, "朝日に染まる港。ガントリークレーンの向こうをフェリーがゆっくり進む"),
)
def port(light: Light) -> str:
    """Harbour with cranes and ferry."""
    return (
        coast(light, 1600, 900, 470, 420)
        + sea(light, 470, 900)
        + storehouse(-30, 490, 330, 96, "#d9c7a8", light, 4)
        + tank(350, 486, 44, 70)
        + tank(446, 486, 44, 84)
        + ferry(640, 620, 0.82)
        + gull(500, 230)
        + gull(590, 270, 0.7)
        + gull(910, 200, 0.6)
        + cut(
            path("M900 640H1640V920H1040Z", light.ground), path("M900 640H1640V660H912Z", light.ground_dark)
        )
        + stacks(1180, 652, 3, 3, 0.7, 1)
        + gantry(1110, 672, 0.95)
        + gantry(1440, 690, 1.05, TEAL)
        + stacks(1230, 800, 4, 2, 0.8, 4)
        + cut(path("M-20 800Q300 770 640 830Q900 880 1060 920H-20Z", light.ground))
        + truck(330, 872, 0.52)
        + standing(worker(KEN, "#e58a3a"), 720, 884, 0.36, right=(110, -480))
        + standing(worker(AOI, TEAL), 800, 890, 0.35)
    )


@scene(
    "city-paper",
    "paper city manufacturing",
    "赤白の煙突から湯気がのぼる製紙工場。手前の道を通勤の人たちが歩いている",
    kind="landscape",
    size=WIDE,
    winter=(WINTER, "雪の朝の製紙工場。煙突の白い湯気が冬空にのびている"),
)
def paper(light: Light) -> str:
    """The mill."""
    return (
        sky(light, 1600, 900, sun=(260, 170))
        + cloud(light, 300, 300, 0.8)
        + tarumae(light, 330, 520, 0.95)
        + hills(light, 530, 31)
        + forest(light, 566, 74, 3, birches=False)
        + steam(924, 170, 1.3)
        + steam(1262, 236, 1)
        + chimney(920, 640, 460, 52)
        + chimney(1000, 640, 340, 40, TEAL)
        + chimney(1260, 640, 400, 46)
        + mill(700, 660, 1.06, light)
        + mill(60, 660, 0.8, light)
        + cut(rect(-20, 650, 1640, 300, light.grass))
        + cut(rect(-20, 720, 1640, 110, light.road))
        + row(rect(20 + i * 150, 770, 80, 8, BIRCH, 3) for i in range(11))
        + truck(420, 800, 0.62, ROWAN)
        + row(rowan(80 + i * 400, 716, 130, light) for i in range(4))
        + cut(rect(-20, 826, 1640, 100, light.ground))
        + standing(winter_wear(KEN, TEAL) if light.snow else casual(KEN, TEAL), 930, 892, 0.36, stance="walk")
        + standing(winter_wear(AOI) if light.snow else knit(AOI), 1040, 896, 0.35, stance="walk")
        + standing(
            winter_wear(TARO, STEEL, ROWAN) if light.snow else casual(TARO, SAND),
            1190,
            892,
            0.36,
            stance="walk",
        )
        + (snowfall(1600, 900) if light.snow else "")
    )


@scene(
    "city-forest",
    "forestry npo city",
    "シラカバとエゾマツの森を抜ける小道。木漏れ日の中を二人が歩いている",
    kind="landscape",
    size=WIDE,
    autumn=(AUTUMN, "黄金色に色づいた秋の森。シラカバの間の小道を二人が歩いている"),
)
def woods(light: Light) -> str:
    """The wood."""
    return (
        sky(light, 1600, 900, sun=(330, 170))
        + tarumae(light, 1030, 450, 0.9)
        + hills(light, 470, 41)
        + forest(light, 520, 150, 5)
        + forest(light, 590, 230, 6)
        + grass_field(light, 580, seed=14)
        + cut(
            path(
                "M700 590Q760 640 640 720Q500 800 560 920H980Q900 800 860 720Q800 640 740 590Z", light.ground
            )
        )
        + cut(
            spruce(90, 790, 520, light.tree[0], light.snow), spruce(1500, 800, 560, light.tree[0], light.snow)
        )
        + cut(
            birch(250, 830, 660, light.tree[2]),
            birch(370, 790, 520, light.tree[1]),
            birch(1330, 830, 640, light.tree[2]),
            birch(1210, 780, 480, light.tree[1]),
        )
        + standing(casual(MIO, ROWAN), 690, 812, 0.36, stance="walk")
        + standing(casual(REN, TEAL), 780, 800, 0.36, stance="walk", flip=True)
        + cut(spruce(1590, 900, 300, light.tree[1]))
    )


@scene(
    "city-lake",
    "tourism npo city",
    "ウトナイ湖に羽を休めるハクチョウの群れ。湖の向こうに樽前山が静かに座っている",
    kind="landscape",
    size=WIDE,
    dawn=(DAWN_LIGHT, "朝焼けのウトナイ湖。水面に浮かぶハクチョウと樽前山の影"),
)
def lake(light: Light) -> str:
    """Lake Utonai."""
    ripples = row(
        line(x, y, x + w, y, "rgba(255,255,255,.4)", 4)
        for x, y, w in ((420, 640, 120), (760, 610, 90), (980, 720, 150), (600, 780, 120), (1180, 640, 100))
    )
    return (
        sky(light, 1600, 900, sun=(330, 180))
        + cloud(light, 1150, 220, 0.8)
        + tarumae(light, 860, 506, 1.15)
        + hills(light, 506, 51)
        + forest(light, 528, 60, 8, birches=False)
        + rect(0, 526, 1600, 400, light.sea[0])
        + path("M300 530Q800 650 1420 530Z", light.far, opacity=".35")
        + cut(ridge(1600, 690, 8, light.sea[1], 5, 8))
        + ripples
        + swan(520, 640, 0.62)
        + swan(690, 620, 0.5, flip=True)
        + swan(980, 700, 0.85)
        + swan(780, 770, 1.1, flip=True)
        + swan(1220, 640, 0.55)
        + swan(420, 760, 0.8)
        + cut(path("M-20 860Q300 800 620 870Q800 900 900 920H-20Z", light.grass))
        + reeds(150, 870, light, 18, 1, 210)
        + reeds(1480, 880, light, 20, 2, 240)
        + reeds(1330, 900, light, 10, 3, 150)
        + gull(620, 250, 0.8)
        + gull(700, 220, 0.6)
    )


@scene(
    "city-town",
    "retail city",
    "駅前通りの商店街。赤い実をつけたナナカマドの並木の下を、買い物の人やバスが行き交う",
    kind="landscape",
    size=WIDE,
    dusk=(DUSK, "夕暮れの商店街。店の明かりとナナカマドの並木がまちを温かく照らしている"),
)
def town(light: Light) -> str:
    """The shopping street."""
    fronts = ""
    for i, (wall, awning) in enumerate(
        (("#ecdcc0", ROWAN), ("#cfdcd6", TEAL), ("#e6c8a6", "#5a8a67"), ("#d9dfd6", DAWN), ("#e9d0b8", DEEP))
    ):
        x = -40 + i * 336
        glass = DAWN_PALE if light.lamp else "#a9c9c9"
        fronts += block(x, 650, 326, 300 + (i * 53) % 110, wall, light, 5, 3) + cut(
            rect(x + 20, 520, 286, 130, "#5b4a40", 4),
            rect(x + 32, 532, 150, 108, glass, 3),
            rect(x + 196, 532, 98, 118, glass, 3),
        )
        fronts += cut(
            poly(f"{x + 10},500 {x + 316},500 {x + 332},552 {x - 6},552", awning),
            row(
                poly(
                    f"{x + 10 + k * 76},500 {x + 48 + k * 76},500 {x + 46 + k * 79},552 {x + 4 + k * 79},552",
                    "rgba(255,255,255,.35)",
                )
                for k in range(4)
            ),
        )
    return (
        sky(light, 1600, 900, sun=(330, 120))
        + tarumae(light, 800, 360, 0.7)
        + fronts
        + cut(rect(-20, 648, 1640, 80, light.ground))
        + row(lamp(140 + i * 440, 716, 230, light) for i in range(4))
        + row(rowan(320 + i * 440, 712, 200, light) for i in range(3))
        + cut(rect(-20, 722, 1640, 100, light.road))
        + row(rect(40 + i * 160, 768, 86, 8, BIRCH, 3) for i in range(10))
        + bus(1130, 800, 0.46)
        + car(360, 804, 0.5, DAWN, flip=True)
        + cut(rect(-20, 816, 1640, 100, light.ground_dark))
        + sandwich_sign(120, 880)
        + standing(
            knit(UME, TEAL), 520, 890, 0.36, stance="skirt", right_item=path("M-22 0h44l6 70h-56Z", ROWAN)
        )
        + standing(blouse(LINH, "#5a8a67"), 640, 884, 0.37)
        + standing(casual(REN, ROWAN), 712, 886, 0.27, child=True)
        + standing(suit(KEN), 1290, 890, 0.38, stance="walk")
    )


@scene(
    "city-station",
    "transport commute city",
    "朝の駅のホーム。白と緑の普通列車を待つ通勤・通学の人たち",
    kind="landscape",
    light=DAWN_LIGHT,
    size=WIDE,
    dusk=(DUSK, "夕暮れの駅のホーム。仕事を終えた人たちが列車を待っている"),
)
def station(light: Light) -> str:
    """The commuter platform."""
    roof = cut(
        rect(-20, 150, 1640, 34, STEEL),
        rect(-20, 184, 1640, 12, light.cloud),
        *[rect(x, 184, 20, 560, STEEL) for x in (140, 800, 1460)],
    ) + row(cut(rect(x, 230, 150, 50, DEEP, 6), rect(x + 14, 248, 80, 14, BIRCH, 4)) for x in (330, 1090))
    bench = cut(
        rect(930, 690, 260, 20, "#b07f52", 6),
        rect(950, 710, 16, 54, STEEL),
        rect(1150, 710, 16, 54, STEEL),
        rect(930, 636, 260, 16, "#b07f52", 6),
    )
    return (
        sky(light, 1600, 900, sun=(320, 330))
        + tarumae(light, 760, 520, 0.9)
        + city_band(light, 566, 1600, 9)
        + cut(rect(-20, 560, 1640, 120, light.grass_dark))
        + train(210, 690, 1.06, 2)
        + cut(
            rect(-20, 690, 1640, 240, light.ground),
            rect(-20, 690, 1640, 14, BIRCH),
            rect(-20, 730, 1640, 20, DAWN),
        )
        + bench
        + roof
        + standing(suit(TARO), 330, 868, 0.5, right_item=rect(-40, 6, 80, 60, "#80583a", 8))
        + standing(blouse(LINH, ROWAN), 500, 872, 0.49, right_item=path("M-26 0h52l6 60h-64Z", SAND))
        + standing(casual(REN, TEAL), 660, 866, 0.48, behind=rect(-70, -440, 140, 150, ROWAN, 30))
        + standing(worker(KEN, "#5a8a67"), 1250, 870, 0.5)
        + standing(casual(MIO, DAWN), 1370, 872, 0.48, left=(-40, -380))
    )
