"""Indoor places: walls, windows with the view, boards and lamps."""

from draw import circle, clip, cut, ellipse, g, line, path, poly, rect, ridge, row, stroke
from palette import (
    BIRCH,
    DAWN,
    DAWN_PALE,
    FOREST_LIGHT,
    INK,
    SAND,
    STEEL,
    TEAL,
    TEAL_MID,
    TEAL_PALE,
    WOOD,
    WOOD_DARK,
    Light,
)

from parts.nature import hills, sea, sky, tarumae


def room(light: Light, floor_y: float = 760, wall: str = "", floor: str = "") -> str:
    """Wall, skirting, floor and the slanting light from the upper left."""
    return (
        rect(0, 0, 1600, 1000, wall or light.wall)
        + poly("250,0 640,0 1180,760 640,760", "#fffdf2", opacity=".28")
        + poly("740,0 900,0 1440,760 1240,760", "#fffdf2", opacity=".2")
        + rect(0, floor_y, 1600, 1000 - floor_y, floor or light.floor)
        + rect(0, floor_y - 14, 1600, 16, "rgba(80,60,40,.14)")
        + poly(f"640,{floor_y} 1180,{floor_y} 1400,1000 760,1000", "#fffdf2", opacity=".18")
    )


def hall(light: Light, floor_y: float = 760, tone: str = "#dfe5dd", floor: str = "#b9c0b8") -> str:
    """A factory hall with roof trusses, a band of high windows and pillars."""
    top = light.sky[1]
    panes = row(
        rect(40 + i * 196, 120, 170, 110, top, 4) + line(125 + i * 196, 120, 125 + i * 196, 230, "#9aa8a6", 5)
        for i in range(8)
    )
    truss = stroke("M-20 70H1620M-20 20H1620", "#a5b1ad", 12) + row(
        stroke(f"M{i * 160} 70L{i * 160 + 80} 20L{i * 160 + 160} 70", "#a5b1ad", 7) for i in range(10)
    )
    lamps = row(
        path(
            f"M{240 + i * 370} 70v34M{200 + i * 370} 132q40 -46 80 0Z", STEEL, stroke=STEEL, stroke_width="5"
        )
        + ellipse(240 + i * 370, 136, 52, 9, DAWN_PALE)
        for i in range(4)
    )
    return (
        rect(0, 0, 1600, 1000, tone)
        + panes
        + poly("240,230 420,230 900,760 620,760", "#fffdf0", opacity=".22")
        + poly("640,230 800,230 1330,760 1080,760", "#fffdf0", opacity=".2")
        + rect(0, floor_y, 1600, 1000 - floor_y, floor)
        + rect(0, floor_y - 10, 1600, 12, "rgba(40,60,60,.18)")
        + stroke(f"M-10 {floor_y + 70}H1610", DAWN, 12, opacity=".75")
        + row(
            rect(x, 70, 34, floor_y - 70, "#b2beb9")
            + rect(x + 22, 70, 12, floor_y - 70, "rgba(20,40,50,.12)")
            for x in (90, 780, 1480)
        )
        + cut(truss)
        + lamps
    )


def view(
    light: Light,
    x: float,
    y: float,
    w: float,
    h: float,
    name: str = "view",
    frame: str = BIRCH,
    bars: int = 2,
) -> str:
    """A window with the mountain and the sea behind it."""
    scene = g(
        sky(light, sun=(260, 200)),
        tarumae(light, 900, 650, 1.25),
        hills(light, 650, 21),
        sea(light, 660, 1000),
        x=x,
        y=y,
        s=max(w / 1600, h / 1000) * 1.02,
    )
    ledge = rect(x - 24, y + h + 10, w + 48, 18, "#e5d8be", 4)
    bar = row(
        line(x + w * (i + 1) / (bars + 1), y, x + w * (i + 1) / (bars + 1), y + h, frame, 10)
        for i in range(bars)
    )
    return (
        cut(rect(x - 14, y - 14, w + 28, h + 28, frame, 6))
        + clip(name, rect(x, y, w, h, "#fff"), scene)
        + bar
        + poly(
            f"{x + w * 0.1},{y} {x + w * 0.3},{y} {x + w * 0.12},{y + h} {x - 0},{y + h} {x},{y + h * 0.4}",
            "#fff",
            opacity=".16",
        )
        + cut(ledge)
    )


def clock(x: float, y: float, r: float = 46) -> str:
    """A wall clock."""
    return cut(
        circle(x, y, r, WOOD),
        circle(x, y, r * 0.84, BIRCH),
        stroke(f"M{x} {y - r * 0.5}V{y}L{x + r * 0.36} {y + r * 0.2}", INK, 5),
    )


def picture(x: float, y: float, w: float, h: float, light: Light) -> str:
    """A framed picture of the mountain."""
    return cut(rect(x, y, w, h, WOOD_DARK, 4), rect(x + 12, y + 12, w - 24, h - 24, light.sky[2])) + clip(
        f"p{x:.0f}{y:.0f}",
        rect(x + 12, y + 12, w - 24, h - 24, "#fff"),
        g(tarumae(light, 0, 0, w / 1500), x=x + w / 2, y=y + h * 0.72),
        g(ridge(w, 0, 6, TEAL_MID, 3, 5, h), x=x, y=y + h * 0.72),
    )


def board(x: float, y: float, w: float, h: float, color: str = BIRCH) -> str:
    """A notice board with blank cards."""
    cards = row(
        rect(
            x + 28 + c * (w - 40) / 4,
            y + 26 + r * (h - 30) / 2,
            (w - 40) / 4 - 24,
            (h - 30) / 2 - 26,
            (DAWN_PALE, TEAL_PALE, BIRCH, FOREST_LIGHT, SAND)[(c * 2 + r) % 5],
            4,
        )
        for c in range(4)
        for r in range(2)
    )
    return cut(rect(x, y, w, h, WOOD, 8), rect(x + 10, y + 10, w - 20, h - 20, color)) + cards


def pendant(x: float, y: float, color: str = TEAL, glow: bool = True) -> str:
    """A hanging lamp."""
    return (circle(x, y + 40, 120, DAWN_PALE, opacity=".28") if glow else "") + cut(
        line(x, 0, x, y - 40, INK, 4),
        path(
            f"M{x - 62} {y + 20}Q{x - 56} {y - 44} {x} {y - 46}Q{x + 56} {y - 44} {x + 62} {y + 20}Z", color
        ),
        ellipse(x, y + 20, 40, 8, DAWN_PALE),
    )
