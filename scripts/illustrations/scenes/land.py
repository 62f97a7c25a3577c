"""Farms, woods, boats and the lake."""

from cast import AOI, GORO, KEN, LINH, MIO, REN, SHO, TARO, YUKI, casual, farmer, vest, winter_wear, worker
from draw import circle, cut, ellipse, g, line, path, poly, rect, ridge, row, stroke
from palette import (
    AUTUMN,
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DAY,
    DEEP,
    FOREST,
    FOREST_MID,
    INK,
    ROWAN,
    SNOW,
    STEEL,
    STONE_PALE,
    TEAL,
    WINTER,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Light,
)
from parts.nature import (
    birch,
    cloud,
    cow,
    fence,
    forest,
    grass_field,
    gull,
    hills,
    horse,
    reeds,
    sea,
    sky,
    snowfall,
    spruce,
    swan,
    tarumae,
)
from parts.people import clipboard, dressed, person, standing
from parts.vehicles import boat, excavator, tractor
from parts.views import land_view
from parts.works import crate
from registry import scene

CARRY = {"left": (-20, -330), "right": (44, -330), "right_item": clipboard()}


@scene(
    "dairy",
    "dairy agriculture",
    "牧草地でのんびり草を食む乳牛と、声をかけながら見回る酪農家",
    autumn=(AUTUMN, "秋色の牧草地で、乳牛の様子を見回る酪農家"),
    dawn=(DAWN_LIGHT, "朝もやの牧場。搾乳を終えた牛たちを放牧地へ送り出す酪農家"),
)
def dairy(light: Light) -> str:
    """Cows on pasture."""
    barn = cut(
        rect(100, 430, 320, 200, ROWAN),
        path("M80 436L130 350Q260 290 390 350L440 436Z", "#7d8f92"),
        rect(210, 500, 110, 130, "#8a3325", 4),
        stroke("M214 504L316 626M316 504L214 626", BIRCH, 8),
        rect(440, 330, 90, 300, STONE_PALE, 40),
    )
    return (
        land_view(light, 31)
        + barn
        + grass_field(light, 620)
        + fence(-20, 1640, 690)
        + cow(1240, 780, 0.75, flip=True)
        + cow(820, 900, 1.1)
        + standing(farmer(SHO, "#4b7f9a"), 420, 955, 0.95, turn=1, right=(130, -350))
        + standing(
            dressed(worker(AOI, ROWAN), hat="cap", hat_color=TEAL),
            1330,
            960,
            0.92,
            turn=-1,
            right=(70, -240),
            right_item=g(stroke("M-26 0Q0 -40 26 0", STEEL, 5), path("M-34 0H34L26 70H-26Z", STONE_PALE)),
        )
    )


@scene(
    "horse-pasture",
    "horse agriculture tourism",
    "牧柵のそばで馬の首をなでる牧場スタッフ。奥では親子の馬が草を食べている",
    autumn=(AUTUMN, "黄葉の牧場で、馬の手入れをする牧場スタッフ"),
    winter=(WINTER, "雪の牧場で、白い息の馬に寄り添う牧場スタッフ"),
)
def horses(light: Light) -> str:
    """Horses on pasture."""
    staff = (
        winter_wear(MIO, TEAL, ROWAN)
        if light.snow
        else dressed(worker(MIO, TEAL, BIRCH), hat="cap", hat_color=DEEP)
    )
    return (
        land_view(light, 41)
        + cut(
            rect(1240, 500, 260, 130, "#e9dcc0"),
            poly("1220,506 1370,420 1520,506", ROWAN),
            rect(1330, 550, 80, 80, WOOD_DARK),
        )
        + grass_field(light, 620)
        + horse(1180, 740, 0.62, "#6d4429", graze=True)
        + horse(1010, 740, 0.44, "#a9744a", flip=True)
        + fence(-20, 1640, 770)
        + horse(640, 940, 1.25, "#94592f")
        + standing(staff, 1010, 958, 0.96, turn=-1, left=(-130, -420))
        + (snowfall() if light.snow else "")
    )


@scene(
    "vegetable-farm",
    "agriculture food",
    "トラクターの走る畑で、採れたての野菜をコンテナに詰める農家の人たち",
    autumn=(AUTUMN, "収穫の秋。掘りたての野菜を箱に詰める農家の人たち"),
)
def farm(light: Light) -> str:
    """Harvest."""
    rows_ = row(
        path(
            f"M{800 + (i - 6) * 60} 640Q{800 + (i - 6) * 140} 800 {800 + (i - 6) * 260} 1010",
            "none",
            stroke=(FOREST_MID if i % 2 else "#8a6a4a"),
            stroke_width=f"{26 + abs(i - 6) * 2}",
        )
        for i in range(13)
    )
    basket = g(
        crate(
            -90,
            60,
            180,
            84,
            WOOD,
            row(
                circle(-62 + k * 31, -28 - (k % 2) * 10, 24, ("#d9722f", "#7fae5f", "#e8d6b0")[k % 3])
                for k in range(5)
            ),
        )
    )
    return (
        land_view(light, 51, 70)
        + cut(rect(-20, 630, 1640, 400, "#9a7a55"))
        + rows_
        + tractor(1130, 790, 0.95)
        + standing(
            farmer(GORO, "#7a8a5a"),
            430,
            960,
            0.96,
            turn=1,
            left=(-50, -300),
            right=(56, -300),
            right_item=g(basket, x=-56),
        )
        + standing(
            farmer(LINH, "#d9a0a0", TEAL),
            740,
            965,
            0.92,
            turn=-1,
            right=(60, -330),
            right_item=circle(6, -18, 30, "#7fae5f"),
        )
        + crate(
            1230,
            960,
            210,
            90,
            WOOD_PALE,
            row(
                circle(1260 + k * 38, 862 - (k % 2) * 12, 28, ("#e8d6b0", "#d9722f")[k % 2]) for k in range(5)
            ),
        )
    )


@scene(
    "forestry",
    "forestry agriculture",
    "伐り出した丸太の山の前で、太さをはかる林業の現場の二人",
    winter=(WINTER, "雪の森で、切り出した丸太の太さをはかる林業の現場の二人"),
)
def forestry(light: Light) -> str:
    """Logs."""
    logs = row(
        cut(
            rect(x + 34, y - 46, 330, 92, "#8a6142"),
            rect(x + 34, y + 10, 330, 36, "rgba(0,0,0,.12)"),
            circle(x + 34, y, 46, "#e3c493"),
            circle(x + 34, y, 30, "none", stroke="#c79f68", stroke_width="5"),
            circle(x + 34, y, 13, "none", stroke="#c79f68", stroke_width="4"),
            ellipse(x + 200, y - 44, 150, 9, SNOW) if light.snow else "",
        )
        for x, y in ((900, 850), (1190, 850), (1040, 768), (880, 930), (1180, 930))
    )
    return (
        sky(light)
        + tarumae(light, 620, 480, 0.9)
        + forest(light, 540, 220, 61)
        + forest(light, 620, 280, 62)
        + grass_field(light, 640)
        + cut(
            spruce(90, 820, 620, light.tree[0], light.snow), birch(260, 800, 600, light.tree[2], light.snow)
        )
        + excavator(1330, 800, 0.8, "#5a8a67", flip=True)
        + logs
        + standing(
            vest(SHO, FOREST, "#e58a3a", "#e58a3a"),
            760,
            960,
            0.96,
            turn=1,
            right=(120, -300),
            right_item=stroke("M0 0H60M60 -30V30", DAWN, 10),
        )
        + standing(vest(TARO, FOREST, DAWN, "#e58a3a"), 480, 960, 0.96, turn=1, **CARRY)
        + (snowfall() if light.snow else "")
    )


@scene(
    "fishing-boat",
    "fishery port food",
    "朝の海で、ホッキ貝のかごを引き上げる漁師たち",
    light=DAWN_LIGHT,
    day=(DAY, "晴れた沖で、獲れたホッキ貝を選り分ける漁師たち"),
)
def fishing(light: Light) -> str:
    """Hokki clam fishing."""
    clams = row(
        ellipse(-80 + k * 32, -8 - (k % 2) * 12, 24, 17, ("#8a6f55", "#a58463", "#6d5644")[k % 3])
        for k in range(6)
    )
    deck = cut(
        path("M140 760Q500 800 1180 770L1330 700L1260 930Q1240 980 1180 980H330Q260 970 230 930Z", BIRCH),
        path("M170 812Q600 850 1304 790L1290 836Q700 890 190 860Z", TEAL),
    )
    rubber = dressed(worker(SHO, "#e58a3a", BIRCH, "#e58a3a"), hat="cap", hat_color=DEEP)
    return (
        sky(light)
        + cloud(light, 900, 200)
        + tarumae(light, 1050, 540, 1.1)
        + hills(light, 548, 81)
        + sea(light, 545, 1000)
        + boat(1370, 640, 0.5, flip=True)
        + gull(420, 220)
        + gull(520, 270, 0.8)
        + gull(640, 190, 0.7)
        + cut(stroke("M260 780V330L620 200M260 420L560 230", STEEL, 16))
        + stroke("M620 204V470", INK, 4)
        + g(
            path("M-80 0H80L60 120H-60Z", "none", stroke=INK, stroke_width="6"),
            row(line(-60 + i * 40, 6, -46 + i * 32, 116, INK, 3) for i in range(4)),
            clams,
            x=620,
            y=480,
        )
        + person(rubber, 440, 930, 0.92, turn=1, right=(110, -450))
        + person(
            dressed(worker(TARO, "#4b7f9a", BIRCH, "#e58a3a"), hat="bandana", hat_color=BIRCH),
            860,
            930,
            0.92,
            turn=-1,
            left=(-120, -420),
        )
        + deck
        + g(crate(-110, 50, 220, 70, DAWN, clams), x=1080, y=740)
        + cut(ridge(1600, 940, 10, light.sea[2], 7, 9))
    )


@scene(
    "lake-guide",
    "tourism npo hotel",
    "ウトナイ湖のほとりで、双眼鏡を手にハクチョウを案内する自然ガイドと親子",
    winter=(WINTER, "雪の湖畔で、越冬するハクチョウを見守る自然ガイドと親子"),
)
def guide(light: Light) -> str:
    """Guided walk by the lake."""
    lens = rect(-22, -14, 18, 34, INK, 6) + rect(4, -14, 18, 34, INK, 6)
    wear = winter_wear if light.snow else (lambda who, color=ROWAN, hat_color=TEAL: casual(who, color))
    return (
        sky(light)
        + tarumae(light, 1050, 520, 1.15)
        + hills(light, 525, 91)
        + forest(light, 552, 60, 92, birches=False)
        + rect(0, 550, 1600, 300, light.sea[0])
        + path("M560 552Q1050 660 1560 552Z", light.far, opacity=".35")
        + cut(ridge(1600, 690, 7, light.sea[1], 9, 8))
        + swan(980, 660, 0.6)
        + swan(1160, 700, 0.75, flip=True)
        + swan(1380, 660, 0.6)
        + swan(1290, 780, 1.0)
        + cut(path("M-20 760Q500 720 900 800Q1200 850 1640 830V1020H-20Z", light.grass))
        + reeds(1500, 860, light, 16, 5, 200)
        + birch(120, 860, 640, light.tree[2], light.snow)
        + birch(230, 840, 520, light.tree[1], light.snow)
        + standing(
            dressed(wear(KEN, "#5a8a67"), gloves=""),
            430,
            955,
            0.95,
            turn=1,
            right=(140, -400),
            left=(-40, -360),
            left_item=lens,
        )
        + standing(wear(YUKI, ROWAN), 690, 960, 0.92, turn=1)
        + standing(wear(REN, DAWN, TEAL), 850, 965, 0.62, child=True, turn=1, right=(100, -400))
        + (snowfall() if light.snow else "")
    )
