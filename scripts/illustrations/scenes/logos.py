"""Company marks: motif families in careful colours, plain, reversed in a disc, and framed."""

from draw import circle, g, rect
from palette import (
    BIRCH,
    DAWN,
    DEEP,
    FOREST,
    FOREST_MID,
    INK,
    PEACH,
    ROWAN,
    ROWAN_LIGHT,
    SAND,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
    Light,
)
from registry import Picture, add

from scenes.motifs import (
    arrows,
    beam,
    blocks,
    bloom,
    bolt,
    book,
    cog,
    crossmark,
    cup,
    fish,
    hexes,
    horseshoe,
    house_heart,
    knot,
    peak,
    people_ring,
    ring_leaf,
    road,
    rolls,
    rowanmark,
    shell,
    stripes,
    sunrise,
    swanmark,
    tree,
    waves,
)

SIZE = (400, 400)


NAVY, PLUM, OCHRE, MOSS, SKY, CLAY = "#22405f", "#6c3f55", "#c08a2e", "#6f7f3f", "#5f9fbf", "#a65f45"


FAMILIES = (
    waves,
    peak,
    rolls,
    ring_leaf,
    hexes,
    beam,
    cog,
    swanmark,
    house_heart,
    arrows,
    fish,
    shell,
    rowanmark,
    bloom,
    people_ring,
    sunrise,
    stripes,
    tree,
    cup,
    bolt,
    knot,
    blocks,
    crossmark,
    road,
    book,
    horseshoe,
)


TRADES = {
    waves: "port shipping fishery tourism",
    peak: "tourism hotel city npo security",
    rolls: "paper printing",
    ring_leaf: "recycling npo agriculture forestry",
    hexes: "plant chemical it",
    beam: "construction building realestate",
    cog: "machine carparts foundry manufacturing",
    swanmark: "hotel cleaning tourism",
    house_heart: "care realestate nursery security",
    arrows: "logistics delivery transport",
    fish: "fishery food",
    shell: "fishery restaurant food",
    rowanmark: "food retail design",
    bloom: "salon funeral retail nursery",
    people_ring: "staffing npo office call-center",
    sunrise: "energy hotel city",
    stripes: "printing design office",
    tree: "forestry agriculture construction",
    cup: "restaurant food hotel",
    bolt: "electric energy plant",
    knot: "office bank staffing",
    blocks: "warehouse logistics it",
    crossmark: "hospital dental pharmacy care",
    road: "taxi bus transport civil",
    book: "school nursery office",
    horseshoe: "horse dairy agriculture",
}


COLOURS = (
    (TEAL, TEAL_LIGHT, DAWN),
    (ROWAN, DEEP, PEACH),
    (FOREST, FOREST_MID, OCHRE),
    (NAVY, SKY, ROWAN_LIGHT),
    (DEEP, DAWN, ROWAN),
    (CLAY, SAND, STEEL),
    (TEAL_MID, DEEP, ROWAN),
    (MOSS, DAWN, FOREST),
    (PLUM, PEACH, TEAL_MID),
    (OCHRE, CLAY, DEEP),
    (STEEL, TEAL_MID, DAWN),
)


GROUNDS = (BIRCH, "#f6eddb", "#eef3ee", BIRCH, "#f3ece4")


ALT = {
    waves: "日の出と三本の波",
    peak: "ドームをいただく山と水面",
    rolls: "紙の巻取り",
    ring_leaf: "輪に抱かれた若葉",
    hexes: "寄り添う三つの六角形",
    beam: "屋根とH形鋼",
    cog: "しずくを抱いた歯車",
    swanmark: "湖に浮かぶハクチョウ",
    house_heart: "ハートを包む家",
    arrows: "前へ進む矢印",
    fish: "波間の魚",
    shell: "ホッキ貝",
    rowanmark: "ナナカマドの実と葉",
    bloom: "六枚の花びら",
    people_ring: "輪になる三人",
    sunrise: "海からのぼる朝日",
    stripes: "斜めの帯を重ねた円",
    tree: "エゾマツ",
    cup: "湯気の立つ器",
    bolt: "しずくの中の稲妻",
    knot: "つながる二つの輪",
    blocks: "積み重なる箱",
    crossmark: "思いやりを表す十字とハート",
    road: "地平へのびる道",
    book: "開いた本と星",
    horseshoe: "蹄鉄と星",
}


def _register(number: int) -> None:
    family = FAMILIES[(number - 1) % len(FAMILIES)]
    turn = (number - 1) // len(FAMILIES)
    colours = COLOURS[((number - 1) * 4 + turn * 7) % len(COLOURS)]
    ground = GROUNDS[(number + turn) % len(GROUNDS)]

    def draw(_light: Light) -> str:
        if turn == 1:
            a, b, c = colours
            spare = next(tone for tone in (b, DAWN, TEAL_LIGHT) if tone not in {a, DEEP, c})
            inner = family(BIRCH, INK if a == OCHRE else spare, c)
            return rect(0, 0, 400, 400, ground) + circle(200, 200, 180, a) + g(inner, x=60, y=60, s=0.7)
        if turn == 2:
            return (
                rect(0, 0, 400, 400, ground)
                + rect(36, 36, 328, 328, "none", 70, stroke=colours[0], stroke_width="14")
                + g(family(*colours), x=70, y=70, s=0.65)
            )
        return rect(0, 0, 400, 400, ground) + g(family(*colours), x=24, y=24, s=0.88)

    add(
        Picture(
            name=f"logo-{number:02d}",
            kind="logo",
            alt=f"{ALT[family]}をかたどった社章",
            draw=draw,
            trades=tuple(TRADES[family].split()),
            size=SIZE,
        )
    )


for _number in range(1, 73):
    _register(_number)
