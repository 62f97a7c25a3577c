"""Paper mills, foundry and machine works."""

from cast import AOI, DAI, GORO, KEN, MIO, SHO, TARO, YUKI, worker
from draw import circle, cut, ellipse, g, path, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_PALE,
    DEEP,
    DUSK,
    INK,
    ROWAN,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    WOOD,
    Light,
)
from parts.furniture import cabinet
from parts.people import clipboard, dressed, person, standing
from parts.rooms import hall
from parts.vehicles import clamp_truck
from parts.works import alloy_wheel, conveyor, gear, robot_arm, roll, roll_side, sparks
from registry import scene


@scene(
    "paper-machine",
    "paper manufacturing",
    "大きな紙の巻取りの前で、抄紙機の調子を確かめ合う二人の技術者",
    dusk=(DUSK, "夕方の抄紙工程。巻き上がった紙を二人で点検している"),
)
def paper_machine(light: Light) -> str:
    """The winder of the paper machine."""
    dryers = row(
        cut(
            circle(130 + i * 150, 470 + (i % 2) * 90, 84, "#b8c6c4"),
            circle(130 + i * 150, 470 + (i % 2) * 90, 62, "#d4dedb"),
            circle(130 + i * 150, 470 + (i % 2) * 90, 14, STEEL),
        )
        for i in range(5)
    )
    sheet = stroke(
        "M-20 380Q120 380 140 386Q210 400 216 560Q224 650 290 646Q350 640 356 470Q364 382 436 384Q510 390 512 560Q520 648 590 646Q650 640 654 470Q664 386 736 386L1010 330",
        "#fbf6e8",
        12,
    )
    return (
        hall(light)
        + cut(rect(-20, 640, 900, 110, TEAL_MID, 6), rect(-20, 640, 900, 16, TEAL))
        + dryers
        + sheet
        + cut(rect(880, 300, 40, 460, STEEL, 6), rect(1400, 300, 40, 460, STEEL, 6))
        + roll_side(960, 500, 200, 430)
        + cabinet(60, 830, 150, 260, STONE_PALE, 2)
        + rect(84, 600, 102, 60, TEAL_LIGHT, 4)
        + standing(worker(KEN, TEAL), 470, 950, 0.92, turn=1, right=(110, -400))
        + standing(
            worker(YUKI, TEAL, DAWN),
            690,
            950,
            0.9,
            turn=-1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(),
        )
        + g(roll(90, 150), x=1290, y=930, cut=True)
        + g(roll(80, 120), x=1470, y=950, cut=True)
    )


@scene(
    "paper-warehouse",
    "paper logistics",
    "製品倉庫で、紙の巻取りを一本ずつていねいに運ぶクランプリフトとオペレーター",
)
def paper_store(light: Light) -> str:
    """Rolls in store."""
    stack = row(
        g(roll(88, 170), x=x, y=y, cut=True) for y in (470, 610, 750) for x in (100, 290, 480, 1230, 1420)
    )
    return (
        hall(light, 740)
        + stack
        + clamp_truck(
            760,
            900,
            1.25,
            roll(78, 150),
            driver=person(
                worker(SHO, TEAL, DAWN), 0, 0, 0.42, stance="sit", left=(40, -330), right=(80, -330)
            ),
        )
        + standing(
            worker(AOI, "#5a8a67"),
            1340,
            950,
            0.86,
            turn=-1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(),
        )
    )


@scene(
    "carparts-line",
    "carparts manufacturing machine",
    "アルミホイールの検査ライン。ロボットアームの横で仕上がりを見つめる検査員たち",
    dusk=(DUSK, "夜勤の検査ライン。明かりの下でアルミホイールを見つめる検査員"),
)
def carparts(light: Light) -> str:
    """Inspection of cast wheels."""
    return (
        hall(light)
        + robot_arm(300, 760, 1.25)
        + robot_arm(1340, 760, 1.2, flip=True)
        + conveyor(-40, 690, 1700)
        + row(alloy_wheel(110 + i * 290, 632, 68) for i in range(6))
        + standing(
            worker(DAI, STEEL, TEAL_MID),
            640,
            965,
            0.94,
            turn=1,
            left=(10, -350),
            right=(100, -380),
            right_item=g(circle(14, -16, 26, "rgba(255,255,255,.5)", stroke=INK, stroke_width="7")),
        )
        + standing(
            worker(MIO, STEEL, TEAL_MID),
            920,
            965,
            0.9,
            turn=-1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(TEAL),
        )
    )


@scene(
    "foundry",
    "foundry carparts manufacturing",
    "赤く輝く溶けた金属を鋳型に注ぐ職人。面体をつけ、慎重に手元を見つめている",
)
def foundry(light: Light) -> str:
    """Pouring metal."""
    glow = circle(760, 560, 330, "#f2a24a", opacity=".28") + circle(760, 560, 200, DAWN_PALE, opacity=".5")
    ladle = cut(
        stroke("M690 90V300M830 90V300", INK, 10),
        path("M630 300H890L860 470Q760 520 660 470Z", "#56646a"),
        ellipse(760, 302, 130, 26, "#f5a13c"),
        ellipse(760, 302, 96, 16, "#ffe29a"),
    )
    stream = path("M846 440Q900 470 896 690H866Q870 500 820 470Z", "#f5a13c") + path(
        "M856 462Q884 490 884 690H874Q876 510 846 474Z", "#ffe9ae"
    )
    moulds = row(
        cut(
            rect(560 + i * 210, 690, 190, 110, "#8a6a52", 6),
            rect(560 + i * 210, 690, 190, 18, "#a9836a", 6),
            ellipse(655 + i * 210, 698, 44, 9, "#f5a13c" if i == 1 else "#5c4638"),
        )
        for i in range(4)
    )
    return (
        hall(light, 760, "#c9cbc0", "#a39d8f")
        + glow
        + stream
        + ladle
        + moulds
        + standing(
            dressed(worker(TARO, "#c3c9c4", DAWN, STEEL), hat="visor", hat_color=DAWN),
            400,
            960,
            0.98,
            turn=1,
            right=(150, -350),
            right_item=stroke("M-60 40L190 -90", INK, 13),
            left=(60, -300),
        )
        + standing(
            dressed(worker(SHO, "#c3c9c4", BIRCH, STEEL), hat="visor"),
            1270,
            960,
            0.95,
            turn=-1,
            left=(-40, -320),
            right=(56, -320),
            right_item=clipboard(),
        )
        + sparks(884, 690, 18, 3, 90)
    )


@scene(
    "welding",
    "machine construction manufacturing welding",
    "火花を散らしながら鉄骨を溶接する職人。面をつけ、ひと筋ずつ継ぎ目を仕上げている",
    dusk=(DUSK, "夕方の工場に溶接の光がともる。継ぎ目をていねいに仕上げる職人"),
)
def welding(light: Light) -> str:
    """Welding a beam."""
    beam = cut(
        rect(700, 560, 820, 34, ROWAN),
        rect(700, 680, 820, 34, ROWAN),
        rect(700, 594, 820, 86, "#a2402f"),
        row(rect(x, 714, 28, 210, STEEL, 4) for x in (780, 1380)),
    )
    gloves = dressed(worker(KEN, "#5d7179", BIRCH), hat="welding", hat_color="#34434a", gloves=WOOD)
    return (
        hall(light)
        + cut(rect(80, 470, 170, 300, TEAL, 10), circle(165, 540, 34, BIRCH), rect(120, 610, 90, 14, DAWN, 4))
        + stroke("M250 640Q360 800 500 700Q600 640 640 600", INK, 10)
        + beam
        + standing(
            gloves,
            560,
            955,
            1.0,
            turn=1,
            right=(150, -400),
            left=(120, -330),
            right_item=stroke("M0 0L58 30", INK, 12),
        )
        + sparks(770, 566, 40, 5, 190)
        + standing(
            worker(AOI, TEAL, DAWN),
            1330,
            965,
            0.84,
            turn=-1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(),
        )
    )


@scene(
    "machine-shop",
    "machine manufacturing",
    "旋盤の前でノギスをあて、削り出した部品の寸法を確かめる熟練の技術者と若い社員",
)
def machine_shop(light: Light) -> str:
    """Lathe and calipers."""
    lathe = cut(
        rect(620, 640, 900, 150, TEAL, 10),
        rect(640, 460, 260, 190, TEAL_MID, 14),
        rect(660, 480, 120, 70, TEAL_LIGHT, 6),
        circle(840, 590, 14, ROWAN),
        circle(800, 590, 14, DAWN),
        circle(940, 560, 76, STEEL),
        circle(940, 560, 30, INK),
        rect(940, 530, 330, 60, "#c7d0ce", 4),
        rect(1280, 500, 120, 150, TEAL_MID, 10),
        rect(1090, 590, 120, 60, STEEL, 6),
        rect(620, 790, 60, 40, INK),
        rect(1460, 790, 60, 40, INK),
    )
    caliper = stroke("M-50 0H60M-50 0V34M-10 0V34", STEEL, 9)
    return (
        hall(light)
        + lathe
        + standing(
            dressed(worker(GORO, "#5a8a67"), hat="cap", hat_color=DEEP, gloves=""),
            360,
            955,
            0.95,
            turn=1,
            left=(20, -340),
            right=(90, -370),
            right_item=caliper,
        )
        + standing(
            dressed(worker(YUKI, "#5a8a67"), hat="cap", hat_color=DEEP, gloves=""),
            560,
            965,
            0.9,
            turn=-1,
            left=(-40, -330),
        )
        + cabinet(60, 780, 150, 220, ROWAN, 4)
        + row(gear(1130 + i * 130, 910, 44, STONE, STONE_PALE) for i in range(3))
    )
