"""Power, recycling and the collection round."""

from cast import AMIR, DAI, HANA, KEN, LINH, REN, SHO, vest, worker
from draw import cut, g, line, path, poly, rect, ridge, row, stroke
from palette import (
    DAWN,
    DAWN_LIGHT,
    DAWN_PALE,
    DEEP,
    DUSK,
    INK,
    ROWAN,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    WINTER,
    Light,
)
from parts.built import house, pole, wind_turbine
from parts.nature import cloud, hills, rowan, sea, sky, snowfall, tarumae
from parts.people import clipboard, person, standing
from parts.rooms import hall
from parts.vehicles import bucket_truck, forklift, garbage_truck
from parts.views import land_view
from registry import scene

CARRY = {"left": (-20, -330), "right": (44, -330), "right_item": clipboard()}


@scene(
    "wind-power",
    "energy electric plant",
    "海岸に並ぶ風車と太陽光パネルを点検する、ヘルメット姿の技術者",
    dusk=(DUSK, "夕日の海岸で、風車の点検を終えて記録をつける技術者"),
)
def wind(light: Light) -> str:
    """Wind and sun."""
    panels = row(
        cut(
            poly(f"{760 + i * 260},800 {960 + i * 260},800 {1010 + i * 260},680 {810 + i * 260},680", DEEP),
            row(
                line(785 + i * 260 + k * 50, 796, 835 + i * 260 + k * 44, 684, TEAL_LIGHT, 3)
                for k in range(4)
            ),
            line(790 + i * 260, 740, 984 + i * 260, 740, TEAL_LIGHT, 3),
            line(860 + i * 260, 800, 860 + i * 260, 850, STEEL, 12),
        )
        for i in range(3)
    )
    return (
        sky(light)
        + cloud(light, 420, 260)
        + tarumae(light, 480, 540, 0.95)
        + hills(light, 545, 15)
        + sea(light, 550, 760)
        + wind_turbine(760, 640, 400, 20)
        + wind_turbine(1080, 650, 470, 50)
        + wind_turbine(1400, 640, 400, 85)
        + cut(ridge(1600, 660, 12, light.grass, 17, 6))
        + panels
        + standing(vest(LINH, "#4b7f9a"), 350, 958, 0.95, turn=1, **CARRY)
        + standing(vest(DAI, "#4b7f9a", DAWN), 590, 958, 0.95, turn=1, right=(120, -470))
    )


@scene(
    "power-line",
    "electric construction energy",
    "高所作業車のバケットに乗り、電柱の配線を点検する電気工事の技術者",
    winter=(WINTER, "雪の朝、電柱の配線を点検して暮らしの明かりを守る技術者"),
)
def power(light: Light) -> str:
    """Line work."""
    worker_up = person(
        vest(KEN, TEAL), 1060, 470, 0.62, stance="none", turn=1, right=(110, -440), left=(30, -330)
    )
    return (
        sky(light)
        + cloud(light, 200, 330, 0.8)
        + tarumae(light, 420, 560, 0.95)
        + hills(light, 568, 22)
        + house(250, 760, 1.1, "#e9d8b4", TEAL, light)
        + house(560, 740, 0.95, "#e3c1a0", ROWAN, light, flip=True)
        + cut(rect(-20, 730, 1640, 120, light.ground))
        + cut(rect(-20, 800, 1640, 220, light.road))
        + stroke(
            "M-10 190Q600 290 1240 200Q1430 230 1610 190M-10 220Q600 330 1240 226Q1430 260 1610 220", INK, 4
        )
        + pole(1240, 800, 660)
        + bucket_truck(1000, 940, 1.25, DEEP, arm=(50, -440))
        + worker_up
        + cut(path("M1000 290H1124V410Q1062 424 1000 410Z", DAWN), rect(990, 286, 144, 16, "#c7942f", 6))
        + standing(vest(SHO, STEEL), 480, 958, 0.95, turn=1, right=(110, -480))
        + row(cut(poly(f"{x},{960} {x + 56},{960} {x + 28},{890}", "#e58a3a")) for x in (640, 720))
        + (snowfall() if light.snow else "")
    )


@scene(
    "recycling",
    "recycling environment logistics",
    "資源ごとに固められた紙やペットボトルの前で、品質を確かめるリサイクル工場のスタッフ",
)
def recycling(light: Light) -> str:
    """Bales."""
    bales = row(
        cut(
            rect(x, y - 120, 190, 120, c, 8),
            row(
                line(x + 50 + k * 50, y - 118, x + 50 + k * 50, y - 2, "rgba(0,0,0,.25)", 5) for k in range(3)
            ),
            row(
                rect(x + 12 + k * 34, y - 100 + (k % 3) * 30, 26, 18, "rgba(255,255,255,.35)", 3)
                for k in range(5)
            ),
        )
        for x, y, c in (
            (60, 760, "#c9a77c"),
            (260, 760, "#a9cdd0"),
            (160, 634, "#c9a77c"),
            (1130, 760, "#9dba8e"),
            (1330, 760, "#c9a77c"),
            (1230, 634, "#a9cdd0"),
            (1430, 634, "#d8d0bd"),
        )
    )
    return (
        hall(light, 760, "#dde0d3")
        + bales
        + forklift(
            720,
            900,
            1.2,
            "#5a8a67",
            load=g(rect(0, -100, 150, 100, "#a9cdd0", 6)),
            driver=person(
                worker(REN, TEAL, DAWN), 0, 0, 0.42, stance="sit", left=(40, -330), right=(80, -330)
            ),
        )
        + standing(worker(AMIR, "#5a8a67", DAWN), 420, 958, 0.95, turn=-1, left=(-110, -390))
        + standing(worker(HANA, TEAL), 1250, 958, 0.92, turn=-1, **CARRY)
    )


@scene(
    "waste-collection",
    "recycling city cleaning",
    "朝の住宅街で、資源を収集車に積み込む二人組の収集員",
    light=DAWN_LIGHT,
)
def collection(light: Light) -> str:
    """Collection round."""
    return (
        land_view(light, 13, 60)
        + house(200, 720, 1.15, "#e9d8b4", TEAL, light)
        + house(520, 710, 1, "#e3c1a0", ROWAN, light, flip=True)
        + house(1430, 720, 1.1, "#cfdcd6", DEEP, light)
        + rowan(760, 730, 220, light)
        + cut(rect(-20, 710, 1640, 90, light.ground))
        + cut(rect(-20, 780, 1640, 240, light.road))
        + garbage_truck(1060, 900, 1.3)
        + standing(
            vest(SHO, "#5a8a67", "#e58a3a", "#5a8a67"),
            520,
            958,
            0.95,
            turn=1,
            right=(130, -330),
            right_item=g(path("M-44 -10Q-60 90 0 92Q60 90 44 -10Q0 -30 -44 -10Z", DAWN_PALE)),
        )
        + standing(
            vest(KEN, "#5a8a67", "#e58a3a", "#5a8a67"),
            320,
            958,
            0.95,
            turn=1,
            right=(70, -230),
            right_item=g(path("M-40 -6Q-56 84 0 86Q56 84 40 -6Q0 -24 -40 -6Z", TEAL_LIGHT)),
        )
    )
