"""Counters and consulting rooms."""

from cast import (
    AMIR,
    AOI,
    DAI,
    GORO,
    HANA,
    KEN,
    LINH,
    MIO,
    REN,
    UME,
    blouse,
    casual,
    dressed_headset,
    knit,
    suit,
)
from draw import circle, cut, poly, rect, row
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DEEP,
    FOREST,
    INDOOR_COOL,
    INDOOR_GREEN,
    INDOOR_ROSE,
    ROWAN,
    ROWAN_LIGHT,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_PALE,
    WINTER,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Light,
)
from parts.built import house
from parts.furniture import counter, cup, desk, laptop, monitor, shelf
from parts.nature import pot_plant
from parts.people import person, standing
from parts.rooms import board, clock, pendant, picture, room, view
from registry import scene

TYPING = {"left": (-30, -300), "right": (34, -300)}


@scene(
    "call-center",
    "call-center it office staffing",
    "ヘッドセットをつけ、明るい表情で電話にこたえるオペレーターたち",
    light=INDOOR_GREEN,
)
def call_center(light: Light) -> str:
    """Operators."""
    seats = ""
    for i, (who, color) in enumerate(((MIO, ROWAN), (REN, TEAL), (HANA, "#9a7aa0"), (AMIR, "#5a8a67"))):
        x = 260 + i * 360
        seats += (
            person(dressed_headset(who, color), x, 950, 0.88, turn=(1, 0, -1, 0)[i], **TYPING)
            + cut(rect(x - 160, 610, 22, 330, STONE_PALE, 8))
            + monitor(x + 80, 742, 0.85, back=True)
        )
    return (
        room(light, 750)
        + view(light, 120, 110, 620, 330)
        + board(900, 120, 560, 300)
        + seats
        + counter(-20, 740, 1640, 300, "#cfdcc9", BIRCH, 8)
        + row(cup(140 + i * 360, 742, c) for i, c in enumerate((DAWN, ROWAN_LIGHT, TEAL_LIGHT, BIRCH)))
    )


@scene(
    "bank-counter",
    "bank finance office",
    "銀行の窓口で、通帳を手にした女性の相談をていねいに聞く行員",
    light=INDOOR_COOL,
)
def bank(light: Light) -> str:
    """A bank counter."""
    return (
        room(light, 750)
        + cut(rect(600, 120, 900, 70, TEAL, 8))
        + row(circle(680 + i * 120, 155, 18, (DAWN, BIRCH)[i % 2]) for i in range(7))
        + shelf(1290, 240, 240, 320, 3, BIRCH, 71, "book")
        + clock(520, 180)
        + person(blouse(LINH, DEEP), 880, 930, 0.9, turn=-1, left=(-60, -300), right=(40, -290))
        + person(suit(DAI, DEEP, TEAL_LIGHT), 1210, 930, 0.92, **TYPING)
        + counter(640, 680, 860, 340, TEAL_LIGHT, WOOD_PALE, 5)
        + monitor(1320, 684, 0.9, back=True)
        + standing(
            knit(UME, ROWAN_LIGHT),
            470,
            960,
            0.92,
            turn=1,
            right=(120, -340),
            right_item=rect(-26, -40, 60, 44, TEAL, 4),
        )
        + pot_plant(160, 940, 1.5)
    )


@scene(
    "realestate",
    "realestate office construction",
    "住宅の模型と間取り図を前に、家族の住まいの相談にのる担当者",
    light=INDOOR_ROSE,
    winter=(WINTER, "雪のまちが見える店で、暖かな住まいの相談にのる担当者"),
)
def realestate(light: Light) -> str:
    """House models on the table."""
    return (
        room(light, 750)
        + view(light, 620, 120, 560, 340, bars=1)
        + board(110, 130, 420, 320)
        + picture(1270, 170, 240, 190, light)
        + person(suit(KEN, "#4b5f57", DAWN), 430, 940, 0.94, turn=1, right=(110, -350))
        + person(casual(MIO, ROWAN), 1080, 940, 0.9, turn=-1, **TYPING)
        + person(casual(AMIR, TEAL), 1320, 940, 0.92, turn=-1, **TYPING)
        + desk(500, 730, 980, 240)
        + house(740, 734, 0.8, "#f3e6cc", TEAL, light)
        + house(910, 734, 0.55, "#e3c1a0", ROWAN, light)
        + cut(poly("1010,728 1210,728 1190,706 1030,706", BIRCH))
        + pot_plant(150, 940, 1.3)
    )


@scene(
    "career-counter",
    "staffing npo office city",
    "窓口でパンフレットを開き、若い求職者の話に耳を傾ける相談員",
    light=INDOOR_GREEN,
    dawn=(DAWN_LIGHT, "朝の相談窓口。今日も一人ひとりの話に耳を傾ける相談員"),
)
def career(light: Light) -> str:
    """Career counselling."""
    return (
        room(light, 750)
        + view(light, 90, 130, 420, 340, bars=1)
        + board(640, 120, 640, 330)
        + clock(1410, 200)
        + person(blouse(HANA, TEAL), 640, 940, 0.92, turn=1, left=(-20, -300), right=(110, -320))
        + person(casual(REN, "#4b7f9a"), 1060, 940, 0.92, turn=-1, left=(-60, -310), right=(40, -300))
        + desk(460, 730, 800, 250)
        + cut(
            poly("760,724 880,712 880,690 770,700", BIRCH),
            poly("880,712 1000,724 990,700 880,690", TEAL_PALE),
        )
        + laptop(580, 732, 0.9)
        + cup(1180, 732, DAWN)
        + pot_plant(1460, 940, 1.6)
    )


@scene(
    "law-office",
    "office law accounting bank",
    "本棚にかこまれた事務所で、机をはさみ書類の内容を説明する専門家",
    light=INDOOR_ROSE,
)
def law(light: Light) -> str:
    """A law or tax office."""
    return (
        room(light, 750, "#efe0cc")
        + shelf(90, 110, 620, 560, 5, WOOD, 91, "book")
        + shelf(890, 110, 620, 560, 5, WOOD, 92, "book")
        + pendant(800, 100, FOREST)
        + person(suit(GORO, "#33424a", ROWAN), 640, 940, 0.94, turn=1, left=(-20, -300), right=(100, -310))
        + person(blouse(AOI, "#5a7a9a"), 1020, 940, 0.9, turn=-1, **TYPING)
        + desk(440, 735, 780, 250, WOOD, WOOD_DARK)
        + cut(poly("740,730 900,730 890,706 760,706", BIRCH))
        + cup(1120, 736, BIRCH)
        + cut(rect(520, 690, 130, 18, ROWAN, 3), rect(510, 708, 140, 20, TEAL, 3))
    )
