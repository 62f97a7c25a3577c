"""Desks and studios."""

from cast import AOI, DAI, GORO, KEN, MIO, SARI, SHO, TARO, YUKI, blouse, casual, knit, suit, worker
from draw import circle, cut, g, line, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DEEP,
    DUSK,
    FOREST_MID,
    INDOOR_COOL,
    INDOOR_ROSE,
    INK,
    ROWAN,
    ROWAN_LIGHT,
    SAND,
    STEEL,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    TEAL_PALE,
    WOOD_PALE,
    Light,
)
from parts.built import block
from parts.furniture import cabinet, counter, cup, desk, laptop, monitor, shelf
from parts.nature import pot_plant
from parts.people import clipboard, dressed, person, standing
from parts.rooms import board, hall, pendant, picture, room, view
from parts.works import roll_side
from registry import scene

TYPING = {"left": (-30, -300), "right": (34, -300)}


@scene(
    "office",
    "office accounting trade",
    "海の見えるオフィスで、パソコンに向かう社員と書類を手に相談する二人",
    dusk=(DUSK, "夕焼けの見えるオフィス。一日の仕事を振り返る社員たち"),
)
def office(light: Light) -> str:
    """The office with the view."""
    return (
        room(light, 750)
        + view(light, 560, 110, 880, 370, bars=3)
        + cabinet(90, 750, 220, 300, BIRCH, 3)
        + pot_plant(200, 452, 0.9)
        + picture(120, 140, 190, 150, light)
        + person(blouse(AOI, ROWAN), 760, 940, 0.88, **TYPING)
        + person(suit(KEN), 1180, 940, 0.9, **TYPING)
        + desk(560, 720, 900, 240)
        + laptop(760, 722, 1.0)
        + monitor(1190, 722, 1.0, back=True)
        + cup(960, 722, DAWN)
        + cut(rect(600, 704, 100, 16, TEAL_LIGHT, 3), rect(608, 690, 88, 14, ROWAN_LIGHT, 3))
        + standing(
            suit(TARO, "#4b5f57", DAWN),
            420,
            958,
            0.96,
            turn=1,
            left=(-20, -330),
            right=(44, -330),
            right_item=clipboard(),
        )
    )


@scene(
    "it-desk",
    "it software design",
    "複数の画面を並べ、コードを見ながら相談する二人のエンジニア",
    light=INDOOR_COOL,
    dusk=(DUSK, "夕方の開発ルーム。画面を指さして話し合うエンジニアたち"),
)
def it_desk(light: Light) -> str:
    """Developers at their screens."""
    big = (
        cut(rect(560, 380, 460, 270, INK, 10), rect(574, 394, 432, 242, "#1f3f4a", 4))
        + row(
            line(
                600 + (i % 3) * 24,
                424 + i * 26,
                600 + (i % 3) * 24 + (160, 240, 120, 200, 90)[i % 5],
                424 + i * 26,
                (TEAL_LIGHT, DAWN, "#e9f1ec", ROWAN_LIGHT)[i % 4],
                9,
            )
            for i in range(8)
        )
        + rect(770, 650, 40, 70, STEEL)
    )
    return (
        room(light, 750)
        + shelf(1200, 130, 330, 500, 4, WOOD_PALE, 61, "book")
        + board(120, 130, 380, 250)
        + pendant(800, 80, TEAL)
        + desk(460, 720, 860, 250, WOOD_PALE, STEEL)
        + big
        + monitor(1150, 722, 1.25)
        + rect(640, 706, 200, 14, STONE_PALE, 5)
        + cup(560, 722, ROWAN_LIGHT)
        + standing(casual(DAI, TEAL_MID), 430, 958, 0.95, turn=1, right=(150, -410))
        + standing(knit(SARI, "#c98a4b"), 1060, 965, 0.93, turn=-1, left=(-110, -350), right=(76, -300))
        + pot_plant(150, 940, 1.4)
    )


@scene(
    "design-studio",
    "design printing it npo",
    "色見本を広げ、ポスターの案を見くらべるデザイナーたち",
    light=INDOOR_ROSE,
)
def design(light: Light) -> str:
    """A design studio."""
    posters = row(
        cut(rect(x, 130, 220, 300, BIRCH, 4), p)
        for x, p in (
            (560, circle(670, 260, 66, ROWAN) + rect(590, 350, 160, 20, TEAL, 8)),
            (820, path("M830 400L930 220L1030 400Z", TEAL_MID) + circle(980, 190, 26, DAWN)),
            (
                1080,
                row(
                    rect(1100 + i * 46, 330 - i * 40, 34, 70 + i * 40, (TEAL, DAWN, ROWAN, FOREST_MID)[i], 6)
                    for i in range(4)
                ),
            ),
        )
    )
    swatches = row(
        g(rect(-22, -150, 44, 150, c, 6), x=880, y=742, turn=a)
        for a, c in ((-50, ROWAN), (-30, "#e58a3a"), (-10, DAWN), (10, FOREST_MID), (30, TEAL), (50, DEEP))
    )
    return (
        room(light, 750)
        + posters
        + pendant(420, 110, DAWN)
        + shelf(90, 230, 320, 420, 3, WOOD_PALE, 81, "book")
        + person(casual(YUKI, INK), 660, 940, 0.92, turn=1, right=(110, -340), left=(-20, -300))
        + person(knit(GORO, "#5a8a67"), 1140, 940, 0.93, turn=-1, left=(-110, -340), right=(40, -300))
        + g(swatches, cut=True)
        + desk(480, 740, 860, 240)
        + laptop(1230, 742, 0.9)
        + cup(560, 742, TEAL_LIGHT)
        + pot_plant(1500, 940, 1.5)
    )


@scene(
    "printing-press",
    "printing paper manufacturing",
    "刷り上がったばかりの紙を手に、色の具合を確かめる印刷オペレーター",
)
def press(light: Light) -> str:
    """An offset press."""
    units = row(
        cut(
            rect(480 + i * 230, 430, 210, 330, "#cdd6d3", 14),
            rect(500 + i * 230, 460, 170, 120, c, 8),
            circle(540 + i * 230, 640, 34, STEEL),
            circle(620 + i * 230, 640, 34, STEEL),
        )
        for i, c in enumerate((TEAL, ROWAN, DAWN, INK))
    )
    return (
        hall(light)
        + units
        + roll_side(80, 640, 110, 240)
        + stroke("M330 560Q420 520 480 560", BIRCH, 10)
        + cut(rect(1400, 600, 180, 160, STEEL, 8), rect(1410, 560, 160, 44, BIRCH, 3))
        + standing(
            worker(MIO, "#4b7f9a", "#4b7f9a"),
            620,
            962,
            0.94,
            turn=1,
            left=(-60, -350),
            right=(70, -350),
            right_item=cut(
                poly("-150,-80 20,-90 30,40 -140,50", BIRCH),
                circle(-100, -20, 26, ROWAN),
                circle(-40, -24, 26, DAWN),
                circle(-70, 10, 22, TEAL_MID),
            ),
        )
        + standing(
            dressed(worker(GORO, "#4b7f9a"), hat="cap", hat_color=DEEP, gloves=""),
            1120,
            958,
            0.95,
            turn=-1,
            left=(-70, -400),
        )
    )


@scene(
    "surveyors",
    "construction office civil realestate",
    "設計事務所で大きな図面と建物の模型を囲み、意見を出し合う設計者たち",
    light=INDOOR_COOL,
)
def drafting(light: Light) -> str:
    """A drafting office."""
    plan = cut(poly("560,700 1100,700 1180,770 480,770", "#f5f8f4")) + stroke(
        "M620 745V715H780V745M820 715H1010V750M700 715V745M900 730H1100", TEAL_MID, 5
    )
    return (
        room(light, 740)
        + view(light, 900, 120, 560, 350, bars=1)
        + board(120, 140, 600, 300, TEAL_PALE)
        + person(casual(SHO, "#5a8a67"), 560, 930, 0.94, turn=1, left=(10, -320), right=(100, -330))
        + person(blouse(YUKI, ROWAN), 860, 930, 0.9, left=(-40, -300), right=(40, -320))
        + person(casual(TARO, SAND), 1140, 930, 0.94, turn=-1, left=(-100, -330), right=(40, -300))
        + counter(420, 760, 860, 300, BIRCH, WOOD_PALE, 3)
        + plan
        + block(1040, 738, 70, 120, "#e3c1a0", light, 3, 3)
        + block(1120, 738, 60, 80, "#cfd8d0", light, 2, 2)
    )
