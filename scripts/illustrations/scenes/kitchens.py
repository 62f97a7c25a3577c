"""Bakeries, kitchens, food shops and food works."""

from cast import HANA, KEN, LINH, MIO, REN, SARI, SHO, TARO, UME, YUKI, apron, casual, hygiene, knit
from draw import circle, cut, ellipse, g, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DEEP,
    DUSK,
    FOREST,
    FOREST_MID,
    INDOOR_COOL,
    INDOOR_GREEN,
    INDOOR_ROSE,
    INK,
    ROWAN,
    ROWAN_LIGHT,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    WINTER,
    WOOD,
    WOOD_PALE,
    Light,
)
from parts.furniture import counter, cup, shelf, table, tray
from parts.nature import pot_plant, steam
from parts.people import clipboard, dressed, person, standing
from parts.rooms import hall, pendant, room, view
from parts.works import conveyor, crate
from registry import scene


def _bread(n: int = 4) -> str:
    return row(ellipse(-54 + i * 36, -14, 24, 17, ("#c98d4e", "#d9a563", "#b77a40")[i % 3]) for i in range(n))


@scene(
    "bakery",
    "bakery food retail",
    "焼きたてのパンを木の板にのせ、店先へ運ぶパン職人とスタッフ",
    light=INDOOR_ROSE,
    dawn=(DAWN_LIGHT, "朝早くのパン工房。焼き上がったパンを次々と並べる職人たち"),
)
def bakery(light: Light) -> str:
    """Fresh bread."""
    oven = cut(
        rect(80, 250, 330, 500, STEEL, 12),
        *[
            rect(110, 290 + i * 150, 270, 110, "#3d3a38", 8)
            + rect(124, 304 + i * 150, 242, 82, "#e58a3a", 6, opacity=".75")
            + row(ellipse(170 + k * 50, 372 + i * 150, 22, 14, "#c98d4e") for k in range(4))
            for i in range(3)
        ],
    )
    return (
        room(light, 750)
        + oven
        + shelf(990, 150, 540, 420, 3, WOOD_PALE, 21, "bread")
        + pendant(720, 150)
        + person(
            dressed(apron(KEN, BIRCH, BIRCH), hat="chef"),
            600,
            930,
            0.92,
            turn=1,
            left=(40, -350),
            right=(130, -350),
            right_item=tray(_bread(4), WOOD, 210),
        )
        + person(
            apron(LINH, ROWAN, BIRCH, "bandana", ROWAN),
            1010,
            930,
            0.9,
            turn=-1,
            left=(-40, -300),
            right=(50, -300),
        )
        + counter(460, 690, 1000, 320, WOOD, WOOD_PALE, 5)
        + g(
            row(
                g(_bread(5), x=660 + i * 250, y=694, s=1.2) + rect(560 + i * 250, 690, 220, 10, WOOD_PALE, 4)
                for i in range(3)
            ),
            cut=True,
        )
    )


@scene(
    "kitchen",
    "restaurant hotel food cook",
    "湯気の立つ厨房で、鍋の味を確かめる料理長と盛りつけをする料理人",
    dusk=(DUSK, "夕方の厨房。夜のお客さまを迎える支度にいそがしい料理人たち"),
)
def kitchen(light: Light) -> str:
    """A professional kitchen."""
    hood = cut(poly("640,60 1560,60 1500,190 700,190", "#c3ccca"), rect(700, 186, 800, 14, STEEL))
    pots = cut(
        rect(790, 540, 200, 110, STEEL, 10),
        rect(770, 530, 240, 20, STONE, 8),
        stroke("M760 590H790M990 590H1020", INK, 14),
        rect(1130, 590, 190, 60, INK, 10),
        stroke("M1320 610H1430", INK, 16),
    )
    return (
        room(light, 760, "#e4ebe6", "#b9b6a8")
        + row(
            rect(i * 100, 200 + j * 60, 97, 57, "rgba(255,255,255,.35)", 2)
            for i in range(16)
            for j in range(5)
        )
        + hood
        + stroke("M80 250H560", STEEL, 10)
        + row(
            g(stroke("M0 0V60", STEEL, 6), ellipse(0, 84, 34, 28, c), x=120 + i * 100, y=250, cut=True)
            for i, c in enumerate((STEEL, "#c07c4f", STONE, "#c07c4f", STEEL))
        )
        + steam(860, 510, 0.8)
        + person(
            dressed(apron(TARO, BIRCH, BIRCH), hat="chef"),
            620,
            940,
            0.96,
            turn=1,
            left=(40, -330),
            right=(150, -400),
            right_item=stroke("M0 0L50 -40", WOOD, 10),
        )
        + person(
            dressed(apron(SARI, TEAL, BIRCH), hat="", hair_color=BIRCH),
            1230,
            940,
            0.92,
            turn=-1,
            left=(-50, -320),
            right=(40, -330),
        )
        + counter(560, 650, 1080, 400, "#aeb9b7", "#d5dcda", 6)
        + pots
        + cut(
            ellipse(1490, 652, 70, 14, BIRCH),
            circle(1476, 640, 14, ROWAN),
            circle(1500, 638, 16, FOREST_MID),
            circle(1516, 642, 10, DAWN),
        )
    )


@scene(
    "cafe",
    "restaurant cafe food retail",
    "窓辺のカフェで、コーヒーを運ぶ店員とくつろぐお客さん",
    light=INDOOR_GREEN,
    winter=(WINTER, "雪景色の見えるカフェで、湯気の立つコーヒーを運ぶ店員"),
)
def cafe(light: Light) -> str:
    """A cafe with the view."""
    return (
        room(light, 750)
        + view(light, 780, 130, 660, 380)
        + shelf(90, 180, 420, 330, 3, WOOD_PALE, 25, "bottle")
        + pendant(620, 120, ROWAN)
        + person(
            knit(HANA, "#9a7aa0"), 1010, 930, 0.82, stance="none", turn=1, left=(-10, -290), right=(40, -300)
        )
        + person(
            casual(REN, TEAL), 1330, 930, 0.84, stance="none", turn=-1, left=(-40, -300), right=(20, -280)
        )
        + table(900, 720, 540, 220)
        + cup(1080, 722, ROWAN_LIGHT)
        + cup(1250, 722, BIRCH)
        + counter(60, 620, 430, 360, WOOD, WOOD_PALE, 3)
        + standing(
            apron(MIO, FOREST, BIRCH),
            640,
            955,
            0.95,
            turn=1,
            right=(130, -400),
            right_item=tray(cup(-30, -12, BIRCH) + cup(30, -12, DAWN), WOOD, 150),
        )
        + pot_plant(1520, 930, 1.2)
    )


@scene(
    "supermarket",
    "retail supermarket food",
    "新鮮な野菜を並べる売り場の店員と、品物を選ぶお客さん",
    light=INDOOR_GREEN,
    cool=(INDOOR_COOL, "開店前の青果売り場で、野菜の鮮度を一つひとつ確かめる店員"),
)
def supermarket(light: Light) -> str:
    """Vegetables."""
    stand = cut(
        poly("640,560 1540,560 1600,760 580,760", WOOD),
        row(
            poly(
                f"{650 + i * 178},572 {812 + i * 178},572 {816 + i * 186},650 {640 + i * 186},650", "#6b4a34"
            )
            + row(circle(676 + i * 180 + k * 30, 610 + (k % 2) * 16, 24, c) for k in range(5))
            for i, c in enumerate(("#d9722f", "#7fae5f", ROWAN, "#e3c25a", FOREST_MID))
        ),
        row(
            row(circle(640 + i * 188 + k * 34, 692 + (k % 2) * 18, 28, c) for k in range(5))
            for i, c in enumerate(("#e8d6b0", ROWAN, "#a9c66f", "#d9722f", "#b98a5a"))
        ),
        rect(570, 744, 1040, 40, WOOD_PALE, 6),
    )
    return (
        room(light, 740)
        + shelf(80, 150, 460, 470, 4, BIRCH, 31, "box")
        + shelf(620, 150, 900, 320, 3, BIRCH, 32, "bottle")
        + row(pendant(x, 90, TEAL, False) for x in (760, 1060, 1360))
        + stand
        + standing(
            apron(YUKI, FOREST, BIRCH, "bandana", FOREST),
            460,
            955,
            0.95,
            turn=1,
            left=(30, -330),
            right=(110, -340),
            right_item=g(
                crate(-60, 30, 150, 70, WOOD, row(circle(-40 + k * 34, -44, 20, "#d9722f") for k in range(4)))
            ),
        )
        + standing(
            casual(UME, "#9a7aa0"),
            1210,
            970,
            0.9,
            turn=-1,
            left=(-110, -350),
            right=(70, -250),
            right_item=path("M-30 0Q0 -40 30 0M-44 0h88l-12 70h-64Z", ROWAN),
        )
    )


@scene(
    "food-factory",
    "food fishery manufacturing",
    "清潔な食品工場のラインで、製品を一つひとつ確かめる白い作業着の人たち",
    light=INDOOR_COOL,
    dawn=(DAWN_LIGHT, "早朝の食品工場。焼きたての製品が流れるラインを見守る人たち"),
)
def food_factory(light: Light) -> str:
    """Food line."""
    return (
        hall(light, 750, "#e6eeea", "#c4d0cb")
        + cut(
            rect(60, 420, 330, 280, "#cfd8d6", 14),
            rect(100, 460, 130, 90, TEAL_LIGHT, 8),
            circle(290, 500, 22, ROWAN),
            circle(340, 500, 16, DAWN),
            rect(390, 560, 60, 120, STEEL),
        )
        + person(hygiene(MIO), 640, 930, 0.9, turn=1, left=(-30, -330), right=(60, -320))
        + person(hygiene(KEN), 940, 930, 0.94, turn=-1, left=(-50, -330), right=(40, -320))
        + conveyor(-40, 690, 1720, STONE_PALE)
        + row(
            cut(
                ellipse(120 + i * 150, 676, 54, 18, BIRCH),
                ellipse(120 + i * 150, 668, 36, 13, ("#e5b46a", "#d98f5c")[i % 2]),
            )
            for i in range(10)
        )
        + standing(
            hygiene(SARI, "#dcebea"),
            1310,
            960,
            0.92,
            turn=-1,
            left=(-20, -330),
            right=(44, -330),
            right_item=clipboard(),
        )
    )


@scene(
    "fish-market",
    "fishery food retail",
    "水揚げされたホッキ貝と魚を木箱に並べる、市場のゴム前掛けの人たち",
    light=DAWN_LIGHT,
)
def market(light: Light) -> str:
    """Fish market in the morning."""

    def clams(n: int) -> str:
        return row(
            ellipse(28 + k * 46, -10 - (k % 2) * 10, 30, 20, ("#8a6f55", "#a58463", "#6d5644")[k % 3])
            + stroke(f"M{10 + k * 46} -12q18 -12 36 0", "#cdb592", 3)
            for k in range(n)
        )

    def fishes(n: int) -> str:
        return row(
            g(
                path("M-60 0Q-20 -30 40 -4L66 -22V22L40 6Q-20 30 -60 0Z", ("#7f9aa5", "#93aeb4")[k % 2]),
                circle(-36, -4, 4, INK),
                x=80 + k * 62,
                y=-16 - (k % 2) * 8,
            )
            for k in range(n)
        )

    boxes = cut(
        row(
            g(c, x=x + 8, y=800, s=1.0) + rect(x, 790, 290, 70, WOOD_PALE, 4) + rect(x, 820, 290, 8, WOOD)
            for x, c in ((560, clams(6)), (880, fishes(4)), (1200, clams(6)))
        )
    ) + cut(
        row(
            g(c, x=x + 8, y=900) + rect(x, 894, 330, 80, WOOD_PALE, 4) + rect(x, 930, 330, 8, WOOD)
            for x, c in ((620, fishes(4)), (1000, clams(7)))
        )
    )
    rubber = dressed(apron(SHO, TEAL, STEEL, "cap", DEEP), gloves="#d9722f")
    return (
        hall(light, 730, "#d9d3c2", "#9fb0b0")
        + view(light, 980, 260, 460, 260, bars=1)
        + standing(
            rubber,
            400,
            955,
            0.97,
            turn=1,
            left=(30, -330),
            right=(130, -330),
            right_item=g(ellipse(10, -14, 40, 26, "#8a6f55")),
        )
        + person(
            dressed(apron(UME, TEAL, ROWAN, "bandana", BIRCH), gloves="#d9722f"),
            830,
            900,
            0.9,
            left=(-40, -270),
            right=(60, -270),
        )
        + person(
            dressed(apron(TARO, DEEP, STEEL, "cap", DEEP), gloves="#d9722f"),
            1240,
            900,
            0.94,
            turn=-1,
            left=(-60, -280),
        )
        + boxes
    )
