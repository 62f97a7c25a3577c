"""Health and care."""

from cast import AMIR, AOI, DAI, GORO, HANA, LINH, MIO, SARI, TARO, UME, YUKI, casual, coat, knit, scrubs
from draw import circle, cut, ellipse, g, line, path, rect, row, stroke
from palette import (
    BIRCH,
    DAWN_LIGHT,
    DAWN_PALE,
    INDOOR_COOL,
    INDOOR_GREEN,
    INDOOR_ROSE,
    INK,
    ROWAN_LIGHT,
    STEEL,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_PALE,
    WINTER,
    WOOD,
    Light,
)
from parts.furniture import bed, cabinet, counter, cup, monitor, shelf, table
from parts.nature import pot_plant
from parts.people import clipboard, dressed, person, standing
from parts.rooms import clock, picture, room, view
from registry import scene

CARRY = {"left": (-20, -330), "right": (44, -330), "right_item": clipboard()}


def _wheelchair() -> str:
    """A wheelchair from the side, the seat at (0, -200)."""
    return (
        stroke("M-70 -330V-190H70L90 -70", STEEL, 14)
        + circle(-20, -110, 104, "none", stroke=INK, stroke_width="12")
        + circle(-20, -110, 14, STEEL)
        + circle(100, -34, 32, "none", stroke=INK, stroke_width="11")
        + stroke("M-70 -330H-120", INK, 12)
        + rect(-74, -206, 150, 22, TEAL, 8)
    )


@scene(
    "hospital-ward",
    "hospital nurse",
    "明るい病室で、ベッドの患者さんに声をかける看護師と医師",
    light=INDOOR_COOL,
    dawn=(DAWN_LIGHT, "朝の光が入る病室で、患者さんの顔色を見ながら声をかける看護師と医師"),
)
def ward(light: Light) -> str:
    """A ward."""
    drip = (
        stroke("M0 0V-470M-50 -470H50", STEEL, 9)
        + rect(-40, -470, 34, 70, TEAL_PALE, 8)
        + stroke("M-23 -400Q-30 -300 -90 -240", TEAL_LIGHT, 4)
    )
    return (
        room(light, 740)
        + view(light, 690, 120, 620, 360)
        + stroke("M180 90H1500", STONE_PALE, 9)
        + cut(
            rect(1380, 90, 150, 560, "#cfe0dc"),
            row(line(1410 + i * 30, 96, 1410 + i * 30, 644, "rgba(20,60,60,.08)", 6) for i in range(4)),
        )
        + g(drip, x=560, y=800, cut=True)
        + person(casual(UME, TEAL_PALE), 640, 905, 0.7, stance="none", turn=-1)
        + bed(880, 880, 1.25, TEAL_LIGHT)
        + standing(scrubs(YUKI, "#a9d2cc"), 360, 955, 0.95, turn=1, **CARRY)
        + standing(coat(TARO), 1330, 950, 0.95, turn=-1, left=(-130, -380))
    )


@scene(
    "clinic-desk",
    "hospital clinic office pharmacy",
    "クリニックの受付で、にこやかに患者さんを迎えるスタッフ",
    light=INDOOR_GREEN,
)
def clinic(light: Light) -> str:
    """Reception of a clinic."""
    return (
        room(light, 740)
        + shelf(900, 130, 560, 420, 3, BIRCH, 7, "book")
        + clock(780, 190)
        + picture(330, 150, 300, 220, light)
        + person(scrubs(LINH, "#f0c4b4"), 820, 930, 0.88, turn=-1, left=(-90, -300))
        + person(scrubs(MIO, "#f0c4b4"), 1180, 930, 0.86, left=(-30, -280), right=(40, -280))
        + counter(620, 660, 860, 330, "#c8dacb", BIRCH)
        + monitor(1250, 664, 0.9, back=True)
        + standing(
            knit(GORO, "#7a8a5a"),
            400,
            960,
            0.92,
            turn=1,
            right=(110, -330),
            right_item=rect(-30, -20, 60, 40, BIRCH, 6),
        )
        + pot_plant(110, 930, 1.3)
    )


@scene(
    "pharmacy",
    "pharmacy hospital retail",
    "薬棚の前で、お年寄りに薬の飲み方をていねいに説明する薬剤師",
    light=INDOOR_COOL,
)
def pharmacy(light: Light) -> str:
    """Counter of a pharmacy."""
    return (
        room(light, 740)
        + shelf(120, 120, 640, 520, 5, BIRCH, 11, "box")
        + shelf(840, 120, 640, 520, 5, BIRCH, 12, "bottle")
        + person(
            coat(SARI, TEAL),
            700,
            920,
            0.9,
            turn=1,
            right=(110, -330),
            right_item=cut(rect(-24, -60, 56, 66, BIRCH, 5), rect(-14, -44, 36, 10, TEAL_LIGHT, 3)),
        )
        + counter(300, 670, 800, 330, TEAL_LIGHT, BIRCH)
        + standing(knit(HANA, "#9a7aa0"), 1240, 958, 0.92, turn=-1, left=(-110, -330))
    )


@scene(
    "dental",
    "dental hospital clinic",
    "明るい診療室で、患者さんの椅子のそばに立つ歯科医師と歯科衛生士",
    light=INDOOR_GREEN,
)
def dental(light: Light) -> str:
    """A dental surgery."""
    unit = (
        stroke("M560 900H900M730 900V790", STEEL, 24)
        + path(
            "M420 620Q440 590 480 610L640 720H960Q1010 724 1010 760Q1008 800 960 800H620Q590 800 560 770Z",
            TEAL_LIGHT,
        )
        + rect(410, 560, 100, 70, TEAL_LIGHT, 24)
        + stroke("M1060 900V420L900 330", STONE_PALE, 18)
        + ellipse(880, 340, 90, 30, BIRCH)
        + ellipse(880, 352, 60, 14, DAWN_PALE)
    )
    return (
        room(light, 740)
        + view(light, 130, 120, 520, 330, bars=1)
        + cabinet(1200, 760, 320, 260, BIRCH, 3)
        + monitor(1300, 500, 1.1)
        + cut(unit)
        + standing(
            dressed(coat(DAI), mask=True),
            280,
            958,
            0.96,
            turn=1,
            right=(110, -400),
            right_item=stroke("M0 0L50 -40", STEEL, 7),
        )
        + standing(dressed(scrubs(AOI, "#f0c4b4"), mask=True), 1190, 955, 0.92, turn=-1, **CARRY)
    )


@scene(
    "care-home",
    "care welfare",
    "陽の入る談話室で、車いすのお年寄りに寄り添い笑顔で話す介護職員",
    light=INDOOR_ROSE,
    winter=(WINTER, "雪景色の見える談話室。あたたかい部屋でお年寄りと介護職員が語らう"),
)
def care_home(light: Light) -> str:
    """The day room."""
    senior = person(knit(UME, ROWAN_LIGHT), 0, 60, 0.82, stance="sit", left=(30, -300), right=(90, -290))
    return (
        room(light, 740)
        + view(light, 480, 120, 700, 370)
        + picture(180, 170, 220, 180, light)
        + pot_plant(1440, 900, 1.6)
        + g(_wheelchair(), x=640, y=950, s=1.1, cut=True)
        + g(senior, x=640, y=935)
        + standing(scrubs(AMIR, "#7fb09a"), 420, 955, 0.93, turn=1, right=(110, -370))
        + table(920, 700, 420)
        + cup(1010, 702, TEAL_LIGHT)
        + cup(1150, 702, ROWAN_LIGHT)
        + standing(
            scrubs(MIO, "#e6b27f"),
            1290,
            955,
            0.9,
            turn=-1,
            left=(-110, -330),
            left_item=cut(rect(-60, -10, 110, 12, WOOD, 6), rect(-30, -40, 30, 30, BIRCH, 4)),
        )
    )
