"""Port, warehouse, building sites and plants."""

from cast import AMIR, AOI, LINH, MIO, REN, SHO, TARO, YUKI, vest, worker
from draw import circle, cut, g, line, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DEEP,
    DUSK,
    INDOOR_COOL,
    INK,
    ROWAN,
    STEEL,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    WINTER,
    WOOD,
    Light,
)
from parts.built import chimney, ferry, gantry, quay, sphere, stacks, tank
from parts.nature import forest, gull, sea, snowfall
from parts.people import clipboard, person, standing
from parts.rooms import hall
from parts.vehicles import drum_mixer, excavator, forklift, truck
from parts.views import yard_view
from parts.works import pipe_run, rack
from registry import scene


@scene(
    "port-crane",
    "port logistics shipping",
    "コンテナヤードで無線を手に合図を送る作業員と、荷を上げ下ろしするガントリークレーン",
    dawn=(DAWN_LIGHT, "朝焼けの港。一日の荷役の段取りを確かめる作業員たち"),
    winter=(WINTER, "雪のちらつく港で、安全を確かめながら荷役を進める作業員たち"),
)
def port_crane(light: Light) -> str:
    """Container yard."""
    radio = rect(-12, -40, 24, 50, INK, 5) + line(6, -40, 6, -66, INK, 5)
    return (
        yard_view(light, 520)
        + sea(light, 520, 760)
        + ferry(330, 660, 0.66)
        + gull(600, 230)
        + gull(680, 270, 0.7)
        + quay(700, light)
        + gantry(840, 730, 1.25)
        + gantry(1330, 740, 1.3, TEAL)
        + stacks(930, 740, 5, 3, 0.95, 2)
        + standing(vest(TARO), 330, 962, 0.95, right=(70, -452), right_item=radio)
        + standing(
            vest(LINH, TEAL),
            560,
            960,
            0.9,
            turn=-1,
            left=(-20, -320),
            right=(36, -320),
            right_item=clipboard(),
        )
        + stacks(1150, 960, 3, 2, 1.15, 5)
        + (snowfall() if light.snow else "")
    )


@scene(
    "ferry-terminal",
    "ferry port transport tourism",
    "フェリーターミナルの岸壁で、乗船する車を笑顔で誘導する係員",
    dusk=(DUSK, "夕暮れの岸壁。出航前のフェリーへ車を誘導する係員"),
)
def ferry_terminal(light: Light) -> str:
    """Loading the ferry."""
    wand = stroke("M0 0L0 -90", ROWAN, 14)
    return (
        yard_view(light, 500)
        + sea(light, 500, 800)
        + ferry(640, 660, 1.5)
        + gull(1260, 150)
        + gull(1340, 190, 0.7)
        + quay(690, light)
        + truck(1240, 880, 0.95, TEAL)
        + standing(
            vest(MIO, DEEP, "#e58a3a"),
            460,
            960,
            0.96,
            left=(-150, -470),
            left_item=wand,
            right=(130, -350),
            right_item=g(wand, turn=60),
        )
        + row(line(700 + i * 170, 930, 790 + i * 170, 930, BIRCH, 12) for i in range(5))
    )


@scene(
    "warehouse-forklift",
    "logistics warehouse delivery",
    "整とんされた倉庫で、パレットの荷を運ぶフォークリフトと伝票を確かめるスタッフ",
    cool=(INDOOR_COOL, "冷んやりとした低温倉庫で、荷の出し入れをするフォークリフト"),
)
def warehouse(light: Light) -> str:
    """The warehouse."""
    load = (
        rect(-4, -12, 150, 12, WOOD)
        + rect(4, -84, 66, 72, "#cfa97b", 3)
        + rect(74, -84, 66, 72, "#c49a68", 3)
        + rect(34, -150, 70, 64, "#d9b88c", 3)
    )
    driver = person(worker(REN, "#5a8a67", DAWN), 0, 0, 0.42, stance="sit", left=(40, -330), right=(80, -330))
    tone = "#dce8ea" if light.wall == INDOOR_COOL.wall else "#e5e3d6"
    return (
        hall(light, 750, tone)
        + rack(-60, 760, 520, 520, 3, 3)
        + rack(1060, 760, 620, 520, 3, 8)
        + forklift(700, 905, 1.3, DAWN, load=load, lift=70, driver=driver)
        + standing(
            worker(AOI, TEAL),
            270,
            955,
            0.9,
            turn=1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(),
        )
        + standing(
            worker(AMIR, "#5a8a67"),
            1360,
            955,
            0.92,
            turn=-1,
            left=(-40, -300),
            right=(40, -300),
            right_item=g(rect(-100, -70, 130, 100, "#cfa97b", 4), rect(-46, -70, 18, 100, "#b08a5c")),
        )
    )


@scene(
    "construction-site",
    "construction building",
    "建設現場で図面を広げ、段取りを話し合うヘルメット姿の職人たち。後ろで鉄骨が組み上がっていく",
    winter=(WINTER, "雪の日の建設現場。暖かい作業着で段取りを確かめる職人たち"),
    dawn=(DAWN_LIGHT, "朝礼を終えた建設現場。図面を囲んで一日の段取りを話し合う職人たち"),
)
def construction(light: Light) -> str:
    """A steel frame rising."""
    frame = (
        row(rect(780 + c * 190, 300, 24, 500, ROWAN) for c in range(4))
        + row(rect(780, 300 + r * 160, 594, 22, ROWAN) for r in range(3))
        + row(stroke(f"M{804 + c * 190} 482L{970 + c * 190} 620", "#c9614b", 8) for c in range(3))
        + rect(780, 640, 594, 14, STONE_PALE)
    )
    crane = (
        stroke("M1500 800V120", DAWN, 22)
        + stroke("M1100 130H1600M1500 60L1140 126M1500 60L1590 126M1500 60V130", DAWN, 12)
        + stroke("M1180 130V250", INK, 4)
        + rect(1120, 250, 130, 18, ROWAN)
    )
    plan = g(
        poly("-100,-56 40,-66 60,30 -90,40", "#f4f6f1"),
        stroke("M-70 -30L20 -38M-66 -6L30 -12M-20 -44L-14 24", TEAL_MID, 5),
    )
    return (
        yard_view(light)
        + forest(light, 600, 90, 12, end=760)
        + cut(crane)
        + cut(frame)
        + cut(rect(-20, 780, 1640, 240, light.ground))
        + cut(row(poly(f"{x},{796} {x + 60},{796} {x + 30},{740}", "#e58a3a") for x in (60, 160)))
        + standing(
            vest(TARO, TEAL), 380, 965, 0.98, turn=1, right=(60, -330), right_item=plan, left=(-30, -320)
        )
        + standing(vest(REN, STEEL, DAWN, DAWN), 600, 965, 0.95, turn=-1, left=(-130, -370))
        + standing(vest(YUKI, "#5a8a67"), 1180, 955, 0.86, turn=-1, right=(100, -480))
        + (snowfall() if light.snow else "")
    )


@scene(
    "civil-works",
    "construction civil",
    "海に近い道路工事の現場。ショベルカーの作業を見守り、合図を送る作業員",
    autumn=(DUSK, "夕日の中、最後のひと掘りを見守る道路工事の作業員"),
)
def civil(light: Light) -> str:
    """Digger and mixer."""
    return (
        yard_view(light)
        + forest(light, 596, 80, 14)
        + cut(rect(-20, 690, 1640, 340, light.ground))
        + cut(path("M880 860Q1000 780 1160 800Q1300 760 1420 850Q1500 880 1540 900H860Z", "#a97f56"))
        + drum_mixer(330, 790, 0.8)
        + excavator(760, 880, 1.25)
        + standing(vest(SHO, TEAL), 330, 965, 0.95, left=(-120, -480), right=(120, -380))
        + row(
            cut(poly(f"{x},{960} {x + 66},{960} {x + 33},{880}", "#e58a3a"), rect(x + 14, 910, 38, 12, BIRCH))
            for x in (60, 1400, 1500)
        )
    )


@scene(
    "hydrogen-plant",
    "plant energy chemical",
    "海辺の水素・CO₂貯留プラント。白い球形タンクと配管の前で計器を確かめる技術者たち",
    dusk=(DUSK, "夕暮れのプラント。明かりのともる設備を見回る技術者たち"),
)
def hydrogen(light: Light) -> str:
    """Ball tanks and pipes by the sea."""
    return (
        yard_view(light, 540)
        + sea(light, 540, 720)
        + cut(rect(-20, 690, 1640, 330, light.ground))
        + tank(210, 720, 110, 230)
        + tank(450, 720, 90, 180)
        + sphere(760, 730, 130)
        + sphere(1080, 730, 130, "#eef2ec")
        + chimney(1350, 730, 420, 34)
        + tank(1480, 730, 90, 240, STONE_PALE)
        + pipe_run("M-20 760H600V800H1000V760H1620", TEAL_LIGHT)
        + pipe_run("M-20 800H520V830H1100V800H1620", STONE_PALE, 20)
        + standing(
            worker(LINH, "#4b7f9a", BIRCH),
            430,
            965,
            0.92,
            turn=1,
            left=(-30, -330),
            right=(40, -320),
            right_item=clipboard(),
        )
        + standing(worker(TARO, "#4b7f9a", DAWN), 640, 965, 0.95, turn=-1, left=(-70, -420))
        + g(
            stroke("M0 0V-120", STEEL, 14),
            circle(0, -150, 46, BIRCH, stroke=STEEL, stroke_width="9"),
            stroke("M0 -150L20 -176", ROWAN, 6),
            x=860,
            y=950,
            cut=True,
        )
    )
