"""Half figures for interviews and greetings: one calm ground, one person, a hint of the place."""

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
    SARI,
    SHO,
    TARO,
    UME,
    YUKI,
    apron,
    blouse,
    casual,
    coat,
    dressed,
    hygiene,
    knit,
    scrubs,
    suit,
    uniform,
    vest,
    worker,
)
from draw import circle, cut, g, rect, ridge
from palette import (
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DAY,
    DEEP,
    FOREST,
    HAIR_GREY,
    HAIR_WHITE,
    INDOOR_GREEN,
    INK,
    ROWAN,
    SKIN_DEEP,
    SKIN_TAN,
    SKIN_WARM,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    Light,
)
from parts.built import gantry, mill, stacks
from parts.furniture import shelf
from parts.nature import forest, hills, pot_plant, sea, sky, tarumae
from parts.people import Look, clipboard, person
from parts.rooms import board, room, view
from parts.works import rack
from registry import Picture, add

SQUARE = (800, 800)


def _ground(place: str, light: Light) -> str:
    """The blurred place behind a portrait."""
    indoor = {
        "office": lambda: room(light) + view(light, 420, 110, 330, 300) + pot_plant(90, 690, 1.9),
        "shop": lambda: room(light) + shelf(40, 130, 720, 560, 4, seed=5, goods="bread"),
        "books": lambda: room(light) + shelf(40, 110, 720, 580, 4, seed=2, goods="book"),
        "store": lambda: room(light) + rack(20, 800, 760, 640, 3, 4),
        "board": lambda: room(light) + board(60, 130, 680, 330),
        "plain": lambda: rect(0, 0, 800, 800, light.sky[1]) + circle(400, 380, 300, light.sky[2]),
    }
    if place in indoor:
        return indoor[place]()
    base = sky(light, 800, 800, sun=(170, 150)) + tarumae(light, 470, 520, 0.72)
    outdoor = {
        "port": lambda: (
            base + sea(light, 515, 800, 800) + gantry(640, 640, 0.9) + stacks(470, 650, 3, 2, 0.8, 3)
        ),
        "mill": lambda: (
            base
            + hills(light, 530, 5, 800)
            + mill(210, 620, 0.9, light)
            + rect(0, 610, 800, 200, light.grass)
        ),
        "field": lambda: (
            base
            + hills(light, 530, 7, 800)
            + forest(light, 560, 90, 4, end=820)
            + cut(ridge(800, 570, 6, light.grass, 4, 5))
        ),
    }
    return outdoor[place]()


def portrait(
    name: str,
    look: Look,
    place: str,
    alt: str,
    tags: str,
    trades: str = "",
    light: Light = DAY,
    **pose: object,
) -> None:
    """Register one portrait."""

    def draw(hour: Light) -> str:
        return (
            g(_ground(place, hour))
            + rect(0, 0, 800, 800, hour.sky[2], opacity=".34")
            + person(look, 400, 1330, 2.02, stance="none", **pose)
        )  # type: ignore[arg-type]

    add(
        Picture(
            name=name,
            kind="portrait",
            alt=alt,
            draw=draw,
            light=light,
            trades=tuple(trades.split()),
            tags=tuple(tags.split()),
            size=SQUARE,
        )
    )


FOLDED = {"left": (18, -340), "right": (-26, -345)}
CARRY = {"left": (-20, -330), "right": (48, -330), "right_item": clipboard()}

portrait(
    "portrait-01",
    worker(KEN, TEAL),
    "mill",
    "工場を背に、白いヘルメット姿で穏やかにほほえむ20代の男性社員",
    "man 20s employee",
    "paper manufacturing plant printing carparts",
    left=(-72, -240),
)
portrait(
    "portrait-02",
    blouse(AOI, DEEP),
    "office",
    "窓辺のオフィスでこちらを向いてほほえむ30代の女性社員",
    "woman 30s employee",
    "office bank it realestate call-center",
    **CARRY,
)
portrait(
    "portrait-03",
    suit(TARO),
    "office",
    "紺のスーツで落ち着いた笑顔を見せる50代の男性社長",
    "man 50s president",
    "office manufacturing construction logistics",
    light=INDOOR_GREEN,
    **FOLDED,
)
portrait(
    "portrait-04",
    scrubs(YUKI),
    "plain",
    "淡い青緑の看護衣を着て、やさしくほほえむ女性看護師",
    "woman 30s employee",
    "hospital care",
    **CARRY,
)
portrait(
    "portrait-05",
    apron(LINH, ROWAN),
    "shop",
    "パンの棚の前に立つ、赤いエプロン姿の女性スタッフ",
    "woman 20s employee international",
    "food bakery retail restaurant",
)
portrait(
    "portrait-06",
    vest(SHO),
    "port",
    "港のクレーンを背に、安全ベストを着て立つ若い男性作業員",
    "man 20s employee",
    "port logistics delivery",
    light=DAWN_LIGHT,
)
portrait(
    "portrait-07",
    blouse(HANA, ROWAN),
    "books",
    "本棚の前で眼鏡の奥の目をほそめる、60代の女性代表",
    "woman 60s president",
    "office retail care npo staffing realestate tourism",
    **FOLDED,
)
portrait(
    "portrait-08",
    casual(DAI, TEAL_MID),
    "board",
    "付せんの並ぶボードの前に立つ、眼鏡をかけた男性エンジニア",
    "man 30s employee",
    "it design office printing realestate",
    **FOLDED,
)
portrait(
    "portrait-09",
    worker(MIO, "#5a8a67", DAWN),
    "store",
    "倉庫の棚の前で伝票を手にする、黄色いヘルメットの女性社員",
    "woman 20s employee",
    "logistics warehouse manufacturing carparts delivery",
    **CARRY,
)
portrait(
    "portrait-10",
    worker(GORO, STEEL),
    "mill",
    "工場を背に立つ、白髪に眼鏡のベテラン技術者",
    "man 60s employee senior",
    "manufacturing machine foundry carparts cleaning",
    **FOLDED,
)
portrait(
    "portrait-11",
    dressed(apron(REN, BIRCH, BIRCH), hat="chef"),
    "plain",
    "コック帽をかぶり、白い調理服で腕を組む若い料理人",
    "man 20s employee",
    "restaurant hotel food",
    **FOLDED,
)
portrait(
    "portrait-12",
    scrubs(AMIR, "#7fb09a"),
    "plain",
    "緑の介護服を着て、ひげをたくわえた口元でほほえむ男性介護職員",
    "man 30s employee international",
    "care hospital",
    light=DAWN_LIGHT,
)
portrait(
    "portrait-13",
    knit(SARI, "#c98a4b"),
    "books",
    "青緑のスカーフを巻き、本棚の前でほほえむ女性スタッフ",
    "woman 20s employee international",
    "it office school nursery call-center tourism hotel",
)
portrait(
    "portrait-14",
    uniform(Look(hair="crop", hair_color=HAIR_GREY, skin=SKIN_TAN, lines=True), DEEP, "kepi"),
    "field",
    "制帽をかぶり、胸を張って立つ50代の男性乗務員",
    "man 50s employee",
    "taxi bus security transport",
)
portrait(
    "portrait-15",
    blouse(UME, "#4b5f57"),
    "office",
    "深緑のスーツを着て、静かにほほえむ70代の女性会長",
    "woman 70s president",
    "food hotel salon funeral",
    **FOLDED,
)
portrait(
    "portrait-16",
    dressed(casual(SHO, "#5a8a67"), hat="straw", hat_color=FOREST),
    "field",
    "麦わら帽子をかぶり、牧草地を背に立つ若い男性",
    "man 30s employee president",
    "agriculture dairy horse forestry",
)
portrait(
    "portrait-17",
    apron(Look(hair="ponytail", hair_color="#54392b"), DAWN, TEAL_LIGHT),
    "board",
    "黄色いエプロンをつけ、作品の飾られた部屋でほほえむ女性保育士",
    "woman 20s employee",
    "nursery school",
)
portrait(
    "portrait-18",
    coat(Look(hair="side", hair_color=HAIR_WHITE, skin=SKIN_WARM, lines=True, glasses=True)),
    "plain",
    "白衣を着た、穏やかな表情の60代の男性院長",
    "man 60s president",
    "hospital dental pharmacy",
    **CARRY,
)
portrait(
    "portrait-19",
    suit(Look(hair="short", skin=SKIN_WARM, hair_color="#3a2f2a"), "#2c4a52", TEAL),
    "port",
    "港を背にスーツ姿で立つ40代の男性社長",
    "man 40s president",
    "port logistics shipping construction",
)
portrait(
    "portrait-20",
    blouse(Look(hair="wavy", hair_color="#54392b", skin=SKIN_WARM), TEAL),
    "office",
    "明るい応接室でほほえむ40代の女性社長",
    "woman 40s president",
    "it office retail staffing",
    light=INDOOR_GREEN,
)
portrait(
    "portrait-21",
    hygiene(KEN),
    "plain",
    "白い帽子とマスクをつけ、まっすぐこちらを見る食品工場の社員",
    "man 20s employee",
    "food fishery dairy",
)
portrait(
    "portrait-22",
    Look(hair="bob", hair_color="#2a2626", skin=SKIN_DEEP, outfit="work", top=ROWAN, bottom=INK),
    "field",
    "赤い作業着を着て、草原を背に立つ女性社員",
    "woman 30s employee international",
    "energy recycling agriculture electric cleaning construction",
)
