"""Service in the streets and halls of the city."""

from cast import (
    AMIR,
    GORO,
    HANA,
    KEN,
    LINH,
    MIO,
    REN,
    SHO,
    TARO,
    UME,
    YUKI,
    casual,
    cleaner,
    knit,
    uniform,
    winter_wear,
    worker,
)
from draw import circle, cut, ellipse, g, path, poly, rect, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DAWN_PALE,
    DAY,
    DEEP,
    DUSK,
    FOREST,
    INDOOR_COOL,
    INK,
    ROWAN,
    ROWAN_LIGHT,
    STEEL,
    STONE,
    STONE_PALE,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    WINTER,
    WOOD,
    Light,
)
from parts.built import block, house, lamp
from parts.nature import forest, hills, pot_plant, rowan, sky, snowfall, tarumae
from parts.people import Look, clipboard, dressed, standing
from parts.rooms import hall, room, view
from parts.vehicles import bus, car, van
from parts.views import land_view
from registry import scene

CARRY = {"left": (-20, -330), "right": (44, -330), "right_item": clipboard()}


@scene(
    "building-cleaning",
    "cleaning office hotel",
    "光の差すロビーで、床と窓をみがくビル清掃のスタッフ",
    light=INDOOR_COOL,
    dusk=(DUSK, "夕暮れのロビーを、明日に向けて磨き上げる清掃スタッフ"),
)
def cleaning(light: Light) -> str:
    """A lobby being cleaned."""
    mop = (
        stroke("M0 -120L70 240", WOOD, 11)
        + rect(20, 232, 120, 20, STEEL, 6)
        + rect(14, 248, 132, 22, TEAL_LIGHT, 10)
    )
    cart = cut(
        rect(0, -150, 220, 120, DAWN, 8),
        rect(0, -230, 14, 210, STEEL),
        rect(206, -230, 14, 210, STEEL),
        rect(20, -200, 60, 50, TEAL, 6),
        rect(100, -220, 40, 70, BIRCH, 6),
        rect(150, -210, 40, 60, ROWAN_LIGHT, 6),
        circle(30, -16, 18, INK),
        circle(190, -16, 18, INK),
    )
    return (
        room(light, 740, "", "#cfd6d0")
        + view(light, 150, 90, 1300, 520, bars=5)
        + poly("400,740 700,740 980,1000 560,1000", "#fff", opacity=".3")
        + pot_plant(120, 780, 1.5)
        + pot_plant(1490, 780, 1.5)
        + standing(cleaner(YUKI), 640, 955, 0.95, turn=1, left=(40, -330), right=(110, -300), right_item=mop)
        + g(cart, x=950, y=930)
        + standing(
            cleaner(TARO),
            1330,
            955,
            0.95,
            turn=-1,
            left=(-100, -480),
            left_item=g(rect(-10, -60, 14, 70, STEEL), rect(-50, -80, 100, 22, INK, 5)),
        )
    )


@scene(
    "security",
    "security event office",
    "夕暮れの施設の入口に立ち、来る人をあいさつで迎える警備員",
    light=DUSK,
    day=(DAY, "工場の正門で、入構する車に敬礼する警備員"),
)
def security(light: Light) -> str:
    """At the gate."""
    gate = cut(
        rect(980, 470, 330, 300, "#e9e2d0", 8),
        rect(1010, 520, 270, 110, DAWN_PALE if light.lamp else TEAL_LIGHT, 6),
        rect(960, 450, 370, 34, STEEL, 6),
    ) + cut(
        rect(930, 690, 26, 150, STEEL),
        g(
            rect(-620, -12, 640, 24, BIRCH, 6),
            row(rect(-600 + i * 120, -12, 60, 24, ROWAN) for i in range(5)),
            x=943,
            y=700,
            turn=6,
        ),
    )
    return (
        sky(light)
        + tarumae(light, 480, 560, 1)
        + hills(light, 565, 33)
        + block(1330, 690, 300, 330, "#cfd8d0", light, 5, 4)
        + block(40, 690, 220, 200, "#d9c7a8", light, 4, 3)
        + forest(light, 690, 90, 34, 260, 940)
        + cut(rect(-20, 685, 1640, 340, light.ground))
        + lamp(860, 780, 330, light)
        + gate
        + car(330, 880, 0.8, TEAL)
        + standing(uniform(TARO, "#2c4a66", "kepi"), 760, 960, 0.98, turn=-1, left=(-40, -545))
        + standing(uniform(MIO, "#2c4a66", "kepi"), 1200, 955, 0.93, left=(10, -300), right=(-14, -300))
    )


@scene(
    "taxi",
    "taxi transport tourism",
    "駅前でドアを開け、お客さまを笑顔で迎えるタクシー乗務員",
    dusk=(DUSK, "夕暮れの駅前で、お客さまを待つタクシーと乗務員"),
)
def taxi(light: Light) -> str:
    """Taxi rank."""
    sign = rect(-34, -26, 68, 26, DAWN, 10)
    return (
        sky(light)
        + tarumae(light, 1160, 500, 0.95)
        + block(-30, 690, 380, 360, "#e6c8a6", light, 5, 4)
        + block(370, 690, 330, 270, "#cfdcd6", light, 5, 3)
        + block(1230, 690, 400, 300, "#e9dcc0", light, 5, 3)
        + rowan(820, 700, 240, light)
        + rowan(1120, 700, 220, light)
        + cut(rect(-20, 686, 1640, 100, light.ground))
        + lamp(740, 770, 320, light)
        + cut(rect(-20, 770, 1640, 260, light.road))
        + row(rect(40 + i * 240, 950, 140, 12, BIRCH, 5) for i in range(7))
        + car(1120, 930, 1.55, DEEP, top=sign)
        + standing(
            uniform(GORO, "#3a4d55", "kepi"), 590, 955, 0.98, turn=-1, right=(120, -340), left=(16, -330)
        )
        + standing(
            knit(HANA, "#9a7aa0"),
            340,
            955,
            0.92,
            turn=1,
            stance="skirt",
            right=(80, -240),
            right_item=path("M-28 0h56l8 70h-72Z", ROWAN),
        )
    )


@scene(
    "bus-driver",
    "bus transport city",
    "朝のバス停で、乗り込む学生やお年寄りにあいさつする市内バスの運転士",
    light=DAWN_LIGHT,
    winter=(WINTER, "雪の朝のバス停。時間どおりに着いたバスの前に立つ運転士"),
)
def bus_stop(light: Light) -> str:
    """Bus stop."""
    stop = cut(
        rect(0, -330, 12, 330, STEEL),
        circle(6, -350, 52, ROWAN),
        circle(6, -350, 34, BIRCH),
        rect(-30, -280, 72, 90, BIRCH, 6),
    )
    return (
        land_view(light, 25, 70)
        + block(-20, 690, 260, 220, "#e6c8a6", light, 4, 3)
        + house(1420, 720, 1.1, "#cfdcd6", ROWAN, light)
        + cut(rect(-20, 680, 1640, 150, light.ground))
        + cut(rect(-20, 790, 1640, 240, light.road))
        + bus(760, 860, 1.22)
        + cut(rect(-20, 880, 1640, 140, light.ground_dark))
        + g(stop, x=1420, y=930)
        + standing(uniform(SHO, "#33566a", "kepi", DAWN), 1180, 962, 0.95, turn=-1, left=(-120, -370))
        + standing(winter_wear(UME, "#9a7aa0") if light.snow else knit(UME, "#9a7aa0"), 330, 965, 0.9, turn=1)
        + standing(
            winter_wear(REN, TEAL, ROWAN) if light.snow else casual(REN, DEEP),
            540,
            965,
            0.92,
            turn=1,
            behind=rect(-70, -440, 140, 150, ROWAN, 30),
        )
        + (snowfall() if light.snow else "")
    )


@scene(
    "delivery",
    "delivery logistics retail",
    "住宅街で荷物を抱え、玄関先へ届けに向かう配送ドライバー",
    winter=(WINTER, "雪の日も、あたたかな笑顔で荷物を届ける配送ドライバー"),
)
def delivery(light: Light) -> str:
    """Parcels."""
    parcel = g(
        rect(-90, -110, 150, 120, "#cfa97b", 5),
        rect(-28, -110, 22, 120, "#b08a5c"),
        rect(-80, -90, 40, 26, BIRCH, 3),
    )
    return (
        land_view(light, 35, 70)
        + house(330, 760, 1.7, "#f0dfc0", TEAL, light)
        + house(1430, 730, 1.1, "#e3c1a0", ROWAN, light, flip=True)
        + rowan(680, 750, 230, light)
        + cut(rect(-20, 740, 1640, 110, light.grass))
        + cut(rect(-20, 820, 1640, 210, light.road))
        + van(1110, 920, 1.2, BIRCH, "#5a8a67", flip=True)
        + standing(
            dressed(worker(AMIR, "#5a8a67"), hat="cap", hat_color=FOREST, gloves=""),
            600,
            955,
            0.97,
            stance="walk",
            turn=-1,
            left=(-60, -330),
            right=(40, -330),
            right_item=parcel,
            flip=True,
        )
        + standing(
            winter_wear(YUKI, ROWAN) if light.snow else knit(YUKI, ROWAN),
            330,
            955,
            0.9,
            turn=1,
            right=(110, -350),
        )
        + (snowfall() if light.snow else "")
    )


@scene(
    "car-service",
    "garage carparts machine retail",
    "リフトで上げた車の下回りを、ライトで照らして点検する整備士",
    light=INDOOR_COOL,
)
def garage(light: Light) -> str:
    """Car repair."""
    lift = cut(
        rect(640, 200, 46, 560, TEAL, 6),
        rect(1270, 200, 46, 560, TEAL, 6),
        rect(620, 750, 90, 20, STEEL),
        rect(1250, 750, 90, 20, STEEL),
        rect(660, 480, 640, 24, STEEL, 6),
    )
    tools = cut(
        rect(90, 260, 330, 240, DEEP, 8),
        row(
            stroke(f"M{130 + i * 46} 300V{400 + i % 3 * 30}", (STONE_PALE, DAWN, ROWAN_LIGHT)[i % 3], 12)
            for i in range(6)
        ),
    )
    return (
        hall(light)
        + tools
        + cut(
            rect(90, 560, 300, 200, ROWAN, 8),
            row(rect(106, 580 + i * 58, 268, 44, "rgba(0,0,0,.14)", 5) for i in range(3)),
        )
        + lift
        + car(980, 486, 1.45, DAWN)
        + standing(
            dressed(worker(KEN, "#4b7f9a"), hat="cap", hat_color=DEEP),
            900,
            962,
            0.93,
            right=(90, -520),
            right_item=rect(-8, -50, 16, 50, DAWN, 6),
            turn=1,
        )
        + standing(
            dressed(worker(MIO, "#4b7f9a"), hat="cap", hat_color=DEEP), 500, 958, 0.93, turn=1, **CARRY
        )
        + row(
            cut(circle(1440, 720 - i * 86, 58, INK), circle(1440, 720 - i * 86, 30, STONE)) for i in range(3)
        )
    )


@scene(
    "ice-rink",
    "school city event npo",
    "スケートリンクで子どもたちにアイスホッケーを教えるコーチ",
    light=INDOOR_COOL,
)
def rink(light: Light) -> str:
    """Ice hockey, the sport of the city."""
    stick = stroke("M0 -120L30 250L90 262", WOOD, 12)
    boards = cut(
        rect(-20, 470, 1640, 150, BIRCH), rect(-20, 470, 1640, 24, TEAL), rect(-20, 590, 1640, 30, DAWN)
    )
    seats = row(
        rect(-10 + i * 64, 230 + j * 56, 50, 36, (TEAL_MID, TEAL_LIGHT)[j % 2], 8)
        for i in range(26)
        for j in range(4)
    )

    def player(who: Look, color: str) -> Look:
        return dressed(worker(who, color, DEEP, INK), hat="helmet", hat_color=color, gloves=INK)

    return (
        rect(0, 0, 1600, 1000, "#d6e3e4")
        + stroke("M-20 60H1620M-20 120H1620", STONE_PALE, 14)
        + seats
        + boards
        + rect(0, 618, 1600, 400, "#eef5f6")
        + stroke("M-20 760H1620", ROWAN_LIGHT, 14)
        + ellipse(830, 880, 330, 84, "none", stroke=TEAL_LIGHT, stroke_width="12")
        + poly("260,620 560,620 980,1000 480,1000", "#fff", opacity=".5")
        + standing(
            player(TARO, TEAL), 480, 958, 0.96, turn=1, right=(110, -330), right_item=stick, left=(30, -330)
        )
        + standing(
            player(REN, ROWAN),
            820,
            930,
            0.64,
            child=True,
            turn=-1,
            right=(90, -300),
            right_item=g(stick, s=0.8),
        )
        + standing(
            player(MIO, DAWN),
            1050,
            950,
            0.64,
            child=True,
            turn=-1,
            right=(90, -300),
            right_item=g(stick, s=0.8),
        )
        + standing(player(LINH, ROWAN), 1280, 925, 0.62, child=True, turn=-1, left=(-100, -480))
        + ellipse(690, 940, 26, 9, INK)
    )
