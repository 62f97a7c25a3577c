"""Shops, hotels and personal services."""

from cast import AOI, DAI, GORO, LINH, MIO, SARI, SHO, TARO, UME, YUKI, apron, blouse, casual, suit
from draw import circle, cut, ellipse, g, line, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DEEP,
    DUSK,
    FOREST,
    FOREST_MID,
    INDOOR_COOL,
    INDOOR_ROSE,
    INK,
    ROWAN,
    ROWAN_LIGHT,
    SAND,
    SAND_PALE,
    STEEL,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    TEAL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Light,
)
from parts.furniture import counter, cup, shelf, table
from parts.nature import flower, pot_plant
from parts.people import dressed, person, standing
from parts.rooms import hall, pendant, room, view
from registry import scene


@scene(
    "flower-shop",
    "retail shop design florist",
    "色とりどりの花に囲まれ、花束をつくる商店街の花屋さん",
    light=INDOOR_ROSE,
)
def flower_shop(light: Light) -> str:
    """A shop in the shopping street."""
    buckets = row(
        cut(
            row(flower(x + d, 700 + (i % 2) * 30 - abs(d) * 0.3, c, 1.5) for d in (-40, -14, 14, 40)),
            poly(f"{x - 60},780 {x + 60},780 {x + 46},920 {x - 46},920", STONE_PALE),
        )
        for i, (x, c) in enumerate(((150, ROWAN), (330, DAWN), (1240, "#d98aa0"), (1420, TEAL_LIGHT)))
    )
    return (
        room(light, 750)
        + view(light, 80, 140, 460, 350, bars=1)
        + shelf(1120, 160, 400, 330, 2, WOOD_PALE, 41, "bottle")
        + pendant(820, 120, FOREST)
        + person(
            apron(AOI, FOREST, SAND),
            800,
            940,
            0.95,
            left=(-30, -340),
            right=(40, -350),
            right_item=g(
                path("M-40 60L0 -20L40 60Z", SAND_PALE),
                row(
                    flower(-30 + k * 20, -60 - (k % 2) * 16, (ROWAN, DAWN, "#d98aa0", BIRCH)[k], 1.0)
                    for k in range(4)
                ),
                turn=-10,
            ),
        )
        + counter(560, 700, 520, 330, WOOD, WOOD_PALE, 3)
        + cut(rect(620, 684, 120, 16, ROWAN_LIGHT, 8), rect(900, 676, 120, 26, BIRCH, 4))
        + buckets
    )


@scene(
    "apparel-shop",
    "retail apparel shop",
    "布小物と洋服のならぶ店で、お客さんに似合う一枚を選ぶ店員",
    light=INDOOR_COOL,
)
def apparel(light: Light) -> str:
    """A clothes shop."""
    rail = cut(
        stroke("M880 740V330H1500V740", STEEL, 12),
        row(
            g(
                stroke("M0 -30V0", STEEL, 5),
                path("M-50 16L0 -6L50 16L60 130H36V240H-36V130H-60Z", c),
                x=960 + i * 92,
                y=364,
            )
            for i, c in enumerate((ROWAN, SAND, TEAL, DAWN, "#8a7aa0", FOREST_MID))
        ),
    )
    return (
        room(light, 740)
        + shelf(90, 160, 400, 500, 4, WOOD_PALE, 44, "linen")
        + rail
        + pendant(700, 120, ROWAN)
        + standing(
            blouse(LINH, DEEP),
            620,
            955,
            0.94,
            turn=1,
            left=(20, -350),
            right=(110, -380),
            right_item=g(path("M-50 16L0 -6L50 16L60 130H36V220H-36V130H-60Z", "#e0a05a")),
        )
        + standing(casual(YUKI, TEAL_LIGHT), 900, 960, 0.93, turn=-1, left=(-60, -380))
    )


@scene(
    "hotel-front",
    "hotel tourism",
    "ホテルのフロントで、旅のお客さまを笑顔で迎えるスタッフ",
    light=INDOOR_ROSE,
    dusk=(DUSK, "夕暮れのホテルロビー。明かりのともるフロントでお客さまを迎えるスタッフ"),
)
def hotel(light: Light) -> str:
    """Front desk."""
    keys = cut(
        rect(720, 150, 620, 300, WOOD_DARK, 8),
        row(
            rect(744 + c * 98, 172 + r * 90, 82, 72, "#6b4a34", 4)
            + (
                circle(785 + c * 98, 200 + r * 90, 9, DAWN)
                + line(785 + c * 98, 208 + r * 90, 785 + c * 98, 230 + r * 90, DAWN, 5)
                if (c + r) % 3
                else ""
            )
            for c in range(6)
            for r in range(3)
        ),
    )
    case = (
        rect(-60, -130, 120, 130, ROWAN, 14)
        + stroke("M-24 -130V-200H24V-130", STEEL, 9)
        + row(line(x, -118, x, -14, "rgba(0,0,0,.14)", 5) for x in (-26, 0, 26))
    )
    return (
        room(light, 750)
        + view(light, 100, 140, 430, 360, bars=1)
        + keys
        + pendant(640, 120, DAWN)
        + pendant(1430, 120, DAWN)
        + person(suit(DAI, DEEP, DAWN), 900, 930, 0.92, turn=-1, left=(-70, -320))
        + person(blouse(SARI, DEEP), 1180, 930, 0.9, turn=-1, left=(-30, -290), right=(40, -290))
        + counter(680, 680, 760, 340, WOOD_DARK, WOOD, 4)
        + cut(rect(1310, 650, 60, 32, DAWN, 6), circle(1340, 646, 20, DAWN))
        + standing(casual(MIO, "#c98a4b"), 470, 955, 0.93, turn=1, right=(110, -340))
        + g(case, x=310, y=950, cut=True)
        + pot_plant(1530, 940, 1.4)
    )


@scene(
    "ryokan-room",
    "hotel tourism cleaning",
    "湯上がりのお客さまを待つ和室で、座卓を整える旅館の客室係",
    light=DAWN_LIGHT,
)
def ryokan(light: Light) -> str:
    """A Japanese room."""
    tatami = row(
        poly(
            f"{-200 + i * 420},1000 {60 + i * 320},740 {380 + i * 320},740 {220 + i * 420},1000",
            ("#c9c48a", "#bdb97e")[i % 2],
        )
        for i in range(5)
    )
    paper = cut(
        rect(60, 120, 330, 620, WOOD_DARK),
        *[rect(74 + c * 102, 134 + r * 100, 94, 92, SAND_PALE, 1) for c in range(3) for r in range(6)],
    )
    return (
        room(light, 740)
        + tatami
        + view(light, 470, 160, 660, 480, bars=1)
        + paper
        + cut(
            rect(1210, 120, 330, 620, "#b89878"),
            rect(1230, 140, 290, 500, "#efe4cc"),
            path("M1300 560Q1370 380 1440 560Z", TEAL_MID),
            circle(1420, 300, 34, ROWAN),
        )
        + standing(
            dressed(apron(UME, DEEP, "#a9768a"), hair_color="#6b6866"),
            1010,
            955,
            0.93,
            turn=-1,
            left=(-110, -290),
        )
        + cut(
            rect(470, 830, 460, 26, WOOD_DARK, 8),
            rect(500, 856, 24, 90, WOOD_DARK),
            rect(876, 856, 24, 90, WOOD_DARK),
        )
        + cup(620, 832, TEAL_LIGHT)
        + cup(720, 832, ROWAN_LIGHT)
        + cut(path("M790 832q-8 -50 30 -52q40 2 32 52Z", INK), stroke("M796 790q26 -50 52 0", INK, 6))
    )


@scene(
    "salon",
    "salon beauty",
    "鏡の前で、お客さまの髪をていねいに整える美容師",
    light=INDOOR_ROSE,
    cool=(INDOOR_COOL, "明るい美容室で、仕上がりを鏡ごしに確かめる美容師とお客さま"),
)
def salon(light: Light) -> str:
    """Hair salon."""
    mirrors = row(
        cut(rect(x, 130, 300, 440, WOOD, 150), rect(x + 18, 148, 264, 404, "#d8e8e6", 132))
        + poly(f"{x + 80},180 {x + 140},160 {x + 90},520 {x + 50},480", "#fff", opacity=".4")
        + cut(rect(x - 10, 610, 320, 26, WOOD_PALE, 8))
        + row(
            rect(x + 30 + k * 44, 560 - k % 2 * 14, 26, 50 + k % 2 * 14, c, 6)
            for k, c in enumerate((ROWAN, TEAL_LIGHT, DAWN, BIRCH))
        )
        for x in (180, 640, 1100)
    )
    seat = (
        rect(-96, -250, 192, 36, INK, 14)
        + rect(-80, -470, 160, 230, ROWAN, 30)
        + rect(-10, -214, 20, 170, STEEL)
        + rect(-90, -44, 180, 22, STEEL, 10)
    )
    client = person(
        dressed(casual(YUKI, BIRCH), hair="long"),
        0,
        0,
        0.8,
        stance="none",
        left=(-20, -280),
        right=(20, -280),
    )
    return (
        room(light, 760)
        + mirrors
        + g(seat, x=800, y=960, cut=True)
        + g(client, x=800, y=930)
        + cut(path("M716 596Q800 560 884 596L920 800Q800 840 680 800Z", TEAL_LIGHT))
        + standing(
            apron(SHO, INK, BIRCH),
            590,
            960,
            0.97,
            turn=1,
            right=(140, -470),
            left=(40, -345),
            right_item=stroke("M0 0L50 -30M0 0L54 4", STEEL, 7),
        )
        + standing(
            apron(AOI, INK, ROWAN_LIGHT),
            1220,
            955,
            0.92,
            turn=-1,
            left=(-30, -340),
            right=(40, -330),
            right_item=g(
                row(rect(-60, -30 - i * 20, 120, 18, c, 8) for i, c in enumerate((BIRCH, TEAL_PALE, BIRCH)))
            ),
        )
        + pot_plant(110, 940, 1.2)
    )


@scene("funeral", "funeral", "白い花の祭壇を静かに整える、黒い装いの葬儀社のスタッフ", light=INDOOR_COOL)
def funeral(light: Light) -> str:
    """A quiet hall of flowers."""
    banks = row(
        row(
            flower(
                260 + c * 56 + (r % 2) * 26,
                330 + r * 92,
                (BIRCH, "#f1e7da", "#dfe7ef", BIRCH)[(c + r) % 4],
                1.35,
            )
            for c in range(20)
        )
        for r in range(3)
    )
    return (
        room(light, 760, "#d9e0dc", "#b8b3a4")
        + cut(rect(200, 130, 1200, 520, "#c5cfca", 10))
        + cut(ellipse(800, 300, 150, 170, "#eef0ea"), ellipse(800, 300, 116, 136, "#dfe6e2"))
        + cut(path("M700 360Q740 230 800 200Q860 230 900 360Q800 410 700 360Z", "#c9d7d2"))
        + cut(banks)
        + cut(rect(220, 640, 1160, 120, BIRCH), rect(220, 640, 1160, 14, SAND))
        + standing(suit(TARO, INK, STEEL), 420, 955, 0.95, turn=1, left=(16, -300), right=(-20, -300))
        + standing(
            dressed(blouse(YUKI, INK), bottom=INK),
            1190,
            955,
            0.92,
            turn=-1,
            left=(-90, -400),
            left_item=flower(0, -40, BIRCH, 1.2),
        )
    )


@scene(
    "laundry",
    "cleaning hotel laundry",
    "洗いたてのリネンをたたみ、棚にそろえるクリーニング工場のスタッフ",
    light=INDOOR_COOL,
)
def laundry(light: Light) -> str:
    """Linen service."""
    drums = row(
        cut(
            rect(60 + i * 230, 330, 210, 410, BIRCH, 12),
            circle(165 + i * 230, 540, 80, STEEL),
            circle(165 + i * 230, 540, 62, TEAL_LIGHT),
            path(f"M{110 + i * 230} 560q28 -26 56 0t54 -4q-8 46 -54 48q-50 -4 -56 -44Z", BIRCH),
            circle(110 + i * 230, 372, 12, ROWAN),
            rect(140 + i * 230, 362, 100, 20, STONE_PALE, 6),
        )
        for i in range(3)
    )
    pile = row(rect(-80, -26 * (i + 1), 160, 24, (BIRCH, TEAL_PALE)[i % 2], 10) for i in range(5))
    return (
        hall(light, 740, "#e2ebe8")
        + drums
        + shelf(1120, 230, 420, 500, 4, BIRCH, 51, "linen")
        + person(
            apron(LINH, TEAL, TEAL_LIGHT, "bandana", TEAL),
            820,
            940,
            0.93,
            left=(-40, -330),
            right=(50, -330),
            right_item=g(rect(-120, -20, 150, 90, BIRCH, 8), rect(-120, 10, 150, 6, TEAL_LIGHT)),
        )
        + person(apron(GORO, TEAL, TEAL_LIGHT), 1060, 940, 0.92, turn=-1, left=(-50, -320), right=(30, -310))
        + table(640, 700, 620, 250, BIRCH, STEEL)
        + g(pile, x=730, y=702, cut=True)
        + g(pile, x=1180, y=702, s=0.8, cut=True)
    )
