"""Children, learning, community."""

from cast import AOI, DAI, GORO, HANA, KEN, LINH, MIO, REN, SARI, apron, casual, knit
from draw import cut, ellipse, line, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DAWN_PALE,
    DEEP,
    FOREST,
    FOREST_LIGHT,
    FOREST_MID,
    INDOOR_COOL,
    INDOOR_GREEN,
    INDOOR_ROSE,
    ROWAN,
    ROWAN_LIGHT,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    TEAL_PALE,
    WOOD,
    WOOD_PALE,
    Light,
)
from parts.built import house
from parts.furniture import cup, shelf
from parts.nature import forest, grass_field, hills, pot_plant, rowan, sky, tarumae
from parts.people import person, standing
from parts.rooms import board, clock, room, view
from registry import scene


@scene(
    "nursery",
    "nursery childcare school",
    "保育園の部屋で、積み木で遊ぶ子どもたちを見守る保育士",
    light=INDOOR_ROSE,
    garden=(DAWN_LIGHT, "朝の保育室。積み木をかかえた子どもたちを保育士が迎える"),
)
def nursery(light: Light) -> str:
    """Nursery room."""
    flags = stroke("M-10 80Q400 190 800 90Q1200 190 1610 70", WOOD, 4) + row(
        poly(
            f"{20 + i * 112},{104 + (26 if i % 7 in (2, 3, 4) else 4)} {76 + i * 112},{104 + (26 if i % 7 in (2, 3, 4) else 4)} {48 + i * 112},168",
            (ROWAN, DAWN, TEAL_MID, FOREST_LIGHT)[i % 4],
        )
        for i in range(14)
    )
    blocks = cut(
        row(rect(700 + i * 84, 850, 76, 76, c, 8) for i, c in enumerate((ROWAN, DAWN, TEAL_MID))),
        rect(742, 770, 76, 76, FOREST_MID, 8),
        poly("860,846 900,776 940,846", "#e58a3a"),
    )
    return (
        room(light, 720)
        + view(light, 560, 230, 520, 270, bars=1)
        + shelf(1180, 330, 340, 330, 3, WOOD_PALE, 15, "box")
        + board(120, 250, 360, 260)
        + flags
        + cut(ellipse(820, 900, 560, 70, "#cfdcb9"))
        + standing(apron(AOI, DAWN, TEAL_LIGHT), 380, 950, 0.93, turn=1, right=(120, -300))
        + blocks
        + standing(casual(REN, ROWAN, STEEL), 590, 930, 0.56, child=True, turn=1, right=(80, -330))
        + standing(
            casual(MIO, TEAL_MID, DEEP),
            1060,
            925,
            0.54,
            child=True,
            turn=-1,
            left=(-40, -340),
            right=(36, -340),
            right_item=rect(-70, -40, 76, 76, DAWN, 8),
        )
        + standing(casual(LINH, "#e6b27f", FOREST), 1230, 935, 0.56, child=True, left=(-100, -480))
        + standing(apron(KEN, "#5a8a67", BIRCH), 1420, 950, 0.95, turn=-1)
    )


@scene(
    "classroom",
    "school education",
    "教室の前に立ち、生徒の発表にうなずく先生と、机に向かう生徒たち",
    light=INDOOR_GREEN,
    cool=(INDOOR_COOL, "放課後の学習塾で、ホワイトボードの前に立つ講師と生徒たち"),
)
def classroom(light: Light) -> str:
    """Lesson."""
    green = light.wall == INDOOR_GREEN.wall
    wall = cut(
        rect(330, 130, 940, 390, WOOD, 8), rect(346, 146, 908, 358, "#2f5b4c" if green else "#fdfdf8")
    ) + stroke(
        "M440 300Q520 200 600 300T760 300M820 220V400M800 380H1060M820 380Q930 360 1030 230",
        "#dfe9df" if green else TEAL_MID,
        7,
    )
    desks = row(
        standing(casual(w, c), x, 985, 0.62, turn=t)
        + cut(
            rect(x - 100, 806, 200, 20, WOOD_PALE, 6),
            rect(x - 86, 826, 14, 180, STEEL),
            rect(x + 72, 826, 14, 180, STEEL),
            rect(x - 40, 794, 70, 12, BIRCH, 3),
        )
        for w, c, x, t in ((MIO, DEEP, 250, 1), (REN, TEAL, 690, 1), (LINH, ROWAN, 1370, -1))
    )
    return (
        room(light, 740)
        + view(light, 40, 190, 220, 330, "classview", bars=1)
        + wall
        + clock(1390, 210)
        + standing(
            knit(DAI, "#8a6f4d"),
            1040,
            900,
            0.9,
            turn=-1,
            left=(-120, -420),
            left_item=line(0, 0, -60, -50, WOOD, 8),
        )
        + desks
    )


@scene(
    "community",
    "npo welfare office",
    "公民館の机を囲み、まちのこれからを笑顔で話し合う世代のちがう人たち",
    light=INDOOR_GREEN,
)
def community(light: Light) -> str:
    """Round-table of a civic group."""
    people = row(
        person(who, x, 930, 0.86, stance="none", turn=t, left=(-20, -280), right=(40, -300))
        for who, x, t in (
            (knit(HANA, "#9a7aa0"), 330, 1),
            (casual(REN, TEAL), 590, 1),
            (knit(SARI, "#c98a4b"), 850, 0),
            (casual(GORO, "#7a8a5a"), 1090, -1),
            (casual(AOI, ROWAN), 1320, -1),
        )
    )
    return (
        room(light, 760)
        + board(460, 120, 680, 330)
        + pot_plant(150, 760, 1.2)
        + clock(1330, 200)
        + people
        + cut(ellipse(820, 830, 700, 120, "rgba(80,60,40,.2)"), ellipse(820, 800, 690, 104, WOOD_PALE))
        + row(
            cup(x, y, c)
            for x, y, c in (
                (420, 790, ROWAN_LIGHT),
                (680, 840, TEAL_LIGHT),
                (980, 842, BIRCH),
                (1230, 800, DAWN),
            )
        )
        + cut(
            poly("740,770 900,760 930,806 730,812", BIRCH),
            poly("560,800 640,770 690,800 600,826", DAWN_PALE),
            poly("1060,776 1150,770 1170,806 1070,812", TEAL_PALE),
        )
    )


@scene(
    "childcare-support",
    "nursery school npo park",
    "園庭で手をつなぎ、遊ぶ子どもたちと保育士。向こうに樽前山が見える",
)
def playground(light: Light) -> str:
    """Outdoor play."""
    slide = cut(
        stroke("M300 830V520M420 830V520", TEAL, 18),
        row(line(300, 580 + i * 60, 420, 580 + i * 60, TEAL_MID, 12) for i in range(4)),
        path("M400 520H460Q560 560 640 820H560Q520 640 400 580Z", DAWN),
        rect(290, 500, 140, 22, ROWAN, 8),
    )
    return (
        sky(light)
        + tarumae(light, 1000, 520, 1.05)
        + hills(light, 530, 17)
        + forest(light, 580, 100, 21)
        + house(1330, 690, 1.3, "#f0dfc0", ROWAN, light)
        + grass_field(light, 660)
        + slide
        + rowan(160, 800, 300, light)
        + standing(
            apron(MIO, DAWN, TEAL_LIGHT), 900, 950, 0.92, turn=-1, left=(-120, -270), right=(120, -270)
        )
        + standing(casual(REN, ROWAN, STEEL), 750, 940, 0.56, child=True, right=(90, -330))
        + standing(casual(LINH, TEAL_MID, DEEP), 1060, 940, 0.56, child=True, left=(-90, -330))
        + standing(
            casual(KEN, "#e6b27f", FOREST), 1270, 920, 0.52, child=True, right=(100, -500), left=(-100, -500)
        )
    )
