"""Vehicles and machines on wheels, facing right, standing on y = 0."""

from draw import circle, g, line, path, poly, rect, row, stroke
from palette import BIRCH, DAWN, DEEP, FOREST, INK, ROWAN, STEEL, STONE, STONE_PALE, TEAL, TEAL_LIGHT

GLASS = "#a9cdd0"


def wheel(x: float, r: float = 34) -> str:
    """A wheel touching the ground at x."""
    return circle(x, -r, r, INK) + circle(x, -r, r * 0.55, STONE_PALE) + circle(x, -r, r * 0.2, STEEL)


def car(x: float, y: float, s: float = 1, color: str = TEAL, flip: bool = False, top: str = "") -> str:
    """A saloon car; `top` goes on the roof (taxi lamp)."""
    return g(
        path(
            "M-210 -40V-88Q-206 -108 -180 -112L-120 -120L-70 -176Q-60 -186 -40 -186H50Q70 -186 84 -174L140 -118L196 -106Q220 -98 220 -70V-40Z",
            color,
        ),
        path("M-100 -122L-60 -168H-4V-122ZM10 -168H50Q60 -168 68 -160L108 -122H10Z", GLASS),
        rect(-210, -62, 430, 12, "rgba(0,0,0,.14)"),
        rect(196, -98, 22, 18, DAWN, 6),
        rect(-210, -96, 16, 22, ROWAN, 4),
        line(-30, -106, -10, -106, "rgba(0,0,0,.3)", 5),
        wheel(-120, 38),
        wheel(130, 38),
        g(top, y=-186),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def van(x: float, y: float, s: float = 1, color: str = BIRCH, band: str = TEAL, flip: bool = False) -> str:
    """A delivery van."""
    return g(
        path(
            "M-240 -40V-270Q-238 -286 -220 -286H110Q140 -286 160 -262L214 -160Q236 -152 238 -128V-40Z", color
        ),
        rect(-240, -150, 478, 34, band),
        path("M120 -256H138L186 -166H120Z", GLASS),
        rect(40, -256, 64, 90, GLASS, 4),
        line(20, -270, 20, -50, "rgba(0,0,0,.15)", 4),
        rect(-240, -58, 478, 18, STONE),
        rect(216, -110, 22, 24, DAWN, 5),
        wheel(-150, 44),
        wheel(150, 44),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def truck(x: float, y: float, s: float = 1, cab: str = TEAL, box: str = BIRCH, flip: bool = False) -> str:
    """A heavy lorry with a closed body."""
    return g(
        rect(-380, -60, 600, 24, INK),
        rect(-390, -330, 430, 270, box, 6),
        row(line(-350 + i * 56, -316, -350 + i * 56, -74, "rgba(0,0,0,.07)", 5) for i in range(7)),
        rect(-390, -190, 430, 30, cab),
        path("M56 -50V-290Q58 -304 76 -304H170Q190 -304 200 -286L224 -180V-50Z", cab),
        path("M100 -280H168Q176 -280 182 -268L202 -186H100Z", GLASS),
        rect(206, -110, 20, 26, DAWN, 4),
        rect(70, -170, 24, 8, "rgba(0,0,0,.3)", 3),
        wheel(-310, 46),
        wheel(-210, 46),
        wheel(144, 46),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def bus(x: float, y: float, s: float = 1, color: str = BIRCH, band: str = ROWAN, flip: bool = False) -> str:
    """A city bus."""
    return g(
        path("M-420 -40V-290Q-418 -310 -396 -310H380Q410 -310 416 -280L424 -170V-40Z", color),
        rect(-420, -130, 844, 40, band),
        rect(-420, -90, 844, 14, TEAL),
        row(rect(-396 + i * 104, -278, 92, 104, GLASS, 8) for i in range(5)),
        rect(130, -282, 90, 232, "#c9dcd9", 8),
        line(175, -278, 175, -54, STEEL, 5),
        rect(238, -278, 70, 104, GLASS, 8),
        path("M322 -284H388L406 -160H322Z", GLASS),
        rect(402, -112, 22, 26, DAWN, 5),
        rect(-420, -52, 844, 14, STONE),
        wheel(-270, 46),
        wheel(280, 46),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def forklift(
    x: float,
    y: float,
    s: float = 1,
    color: str = DAWN,
    flip: bool = False,
    load: str = "",
    lift: float = 30,
    driver: str = "",
) -> str:
    """A forklift; the load rests on the forks at its lower left corner, the driver sits at the seat."""
    return g(
        rect(-150, -230, 14, 190, INK, 4),
        rect(40, -330, 15, 300, STEEL, 3),
        rect(64, -330, 12, 300, STEEL, 3),
        stroke("M-140 -300H40M-130 -300V-200M36 -300L44 -200", INK, 12),
        g(driver, x=-50, y=-96),
        path("M-176 -40V-140Q-172 -164 -146 -164H-84L-70 -110H30V-40Z", color),
        rect(-176, -72, 206, 12, "rgba(0,0,0,.16)"),
        stroke("M0 -112L16 -170", INK, 9),
        circle(18, -174, 15, "none", stroke=INK, stroke_width="7"),
        rect(76, -lift - 90, 12, 92, INK, 2),
        rect(76, -lift - 4, 190, 11, INK, 3),
        g(load, x=90, y=-lift - 4),
        wheel(-120, 38),
        wheel(12, 42),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def clamp_truck(
    x: float, y: float, s: float = 1, roll: str = "", flip: bool = False, driver: str = ""
) -> str:
    """A forklift that carries a paper roll in its clamp."""
    return forklift(
        x,
        y,
        s,
        TEAL,
        flip,
        load=g(roll, x=85, y=-8) + rect(-8, -120, 90, 20, INK, 8) + rect(-8, -70, 90, 20, INK, 8),
        lift=40,
        driver=driver,
    )


def excavator(x: float, y: float, s: float = 1, color: str = DAWN, flip: bool = False) -> str:
    """A hydraulic excavator."""
    return g(
        rect(-150, -66, 290, 66, INK, 33),
        row(circle(c, -33, 20, STEEL) for c in (-114, -56, 2, 60, 106)),
        rect(-60, -92, 120, 30, STEEL),
        path(
            "M-160 -92V-170Q-158 -186 -140 -186H-20V-246Q-18 -258 -4 -258H70Q84 -258 90 -244L112 -150V-92Z",
            color,
        ),
        path("M0 -240H66L88 -156H0Z", GLASS),
        rect(-160, -120, 272, 10, "rgba(0,0,0,.15)"),
        stroke("M96 -140L250 -330L370 -250", color, 36),
        stroke("M370 -250L352 -110", color, 26),
        stroke("M150 -170L250 -300", STEEL, 11),
        path("M322 -118L382 -112Q396 -60 350 -30Q326 -48 306 -40Q304 -90 322 -118Z", STEEL),
        circle(250, -330, 12, INK),
        circle(370, -250, 11, INK),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def tractor(x: float, y: float, s: float = 1, color: str = ROWAN, flip: bool = False) -> str:
    """A farm tractor."""
    return g(
        path("M-150 -90V-180H-20L-6 -170H150Q170 -168 172 -140V-84H-60Z", color),
        path("M-140 -178L-128 -300H-10L10 -172Z", GLASS),
        stroke("M-142 -178L-128 -304H-8L14 -172", INK, 11),
        rect(-148, -318, 156, 18, color, 6),
        rect(96, -250, 12, 86, INK, 4),
        row(line(70 + i * 22, -150, 70 + i * 22, -112, "rgba(0,0,0,.25)", 6) for i in range(4)),
        rect(156, -150, 18, 22, DAWN, 4),
        wheel(-90, 88),
        wheel(124, 52),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def bucket_truck(
    x: float,
    y: float,
    s: float = 1,
    color: str = TEAL,
    flip: bool = False,
    arm: tuple[float, float] = (60, -560),
) -> str:
    """A lorry with a working platform; the platform hangs at `arm`."""
    ax, ay = arm
    return g(
        rect(-240, -70, 420, 30, INK),
        rect(-250, -150, 280, 84, BIRCH, 5),
        rect(-250, -116, 280, 20, color),
        path("M44 -50V-196Q46 -210 62 -210H128Q146 -210 156 -194L184 -130V-50Z", color),
        path("M72 -194H124L152 -134H72Z", GLASS),
        rect(-190, -190, 60, 44, STEEL, 5),
        stroke(f"M-160 -180L{ax - 240} {ay * 0.62}L{ax} {ay}", DAWN, 26),
        circle(ax - 240, ay * 0.62, 15, STEEL),
        wheel(-170, 42),
        wheel(112, 42),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def boat(x: float, y: float, s: float = 1, color: str = BIRCH, band: str = TEAL, flip: bool = False) -> str:
    """A small fishing boat with a winch."""
    return g(
        path(
            "M-260 -100L-236 -10Q-230 10 -210 10H190Q230 4 290 -120Q200 -84 60 -84H-100Q-200 -84 -260 -100Z",
            color,
        ),
        path("M-252 -72L-244 -44Q0 -24 246 -62L262 -84Q100 -50 -252 -72Z", band),
        rect(-110, -196, 150, 114, "#f0ebdf", 6),
        rect(-124, -212, 178, 20, band, 6),
        rect(-92, -176, 50, 44, GLASS, 4),
        rect(-28, -176, 50, 44, GLASS, 4),
        stroke("M-60 -210V-330M-60 -310L180 -200M-60 -330L-250 -110", STEEL, 6),
        stroke("M120 -92V-190H200", STEEL, 11),
        circle(200, -190, 13, ROWAN),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def train(x: float, y: float, s: float = 1, cars: int = 2, flip: bool = False) -> str:
    """A local train in birch white with a forest green band."""

    def coach(offset: float, nose: bool) -> str:
        front = "Q470 -250 476 -214L490 -120V-30" if nose else "V-30"
        return g(
            path(f"M0 -30V-244Q0 -250 8 -250H{440 if nose else 470}{front}Z", BIRCH),
            rect(0, -120, 486 if nose else 470, 34, FOREST),
            rect(0, -82, 488 if nose else 470, 12, TEAL_LIGHT),
            row(rect(110 + i * 62, -214, 50, 66, GLASS, 6) for i in range(4)),
            rect(30, -224, 56, 186, "#dfe5dc", 4),
            rect(374, -224, 52, 186, "#dfe5dc", 4),
            rect(42, -206, 32, 56, GLASS, 4),
            rect(384, -206, 32, 56, GLASS, 4),
            path("M440 -224H458L474 -146H440Z", GLASS) if nose else "",
            rect(20, -32, 440, 18, INK),
            *[circle(c, -10, 20, STEEL) for c in (80, 130, 350, 400)],
            x=offset,
        )

    return g(*[coach(i * 480, i == cars - 1) for i in range(cars)], x=x, y=y, s=s, flip=flip, cut=True)


def garbage_truck(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """A packer lorry."""
    return g(
        rect(-260, -64, 440, 26, INK),
        path("M-330 -60L-300 -250Q-296 -264 -280 -264H30V-60Z", "#5a8a67"),
        poly("-330,-60 -300,-250 -230,-264 -230,-60", FOREST),
        path("M44 -50V-220Q46 -234 62 -234H134Q152 -234 162 -218L186 -140V-50Z", BIRCH),
        path("M74 -214H130L154 -144H74Z", GLASS),
        rect(-210, -180, 220, 22, DAWN),
        rect(44, -110, 142, 18, "#5a8a67"),
        wheel(-200, 44),
        wheel(116, 44),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )


def drum_mixer(x: float, y: float, s: float = 1, flip: bool = False) -> str:
    """A concrete mixer lorry."""
    return g(
        rect(-290, -70, 470, 28, INK),
        path("M-280 -150L-200 -280Q-100 -330 0 -250L30 -110H-200Z", STONE_PALE),
        path(
            "M-240 -216L-160 -100M-150 -292L-70 -104M-50 -286L10 -120",
            "none",
            stroke=ROWAN,
            stroke_width="20",
        ),
        rect(-280, -110, 300, 24, STEEL),
        path("M44 -50V-236Q46 -250 62 -250H134Q152 -250 162 -234L186 -150V-50Z", DEEP),
        path("M74 -230H130L154 -154H74Z", GLASS),
        wheel(-220, 44),
        wheel(-120, 44),
        wheel(116, 44),
        x=x,
        y=y,
        s=s,
        flip=flip,
        cut=True,
    )
