"""A jointed paper figure: 600 units tall, feet at (0, 0), looking at the viewer with dignity and no caricature."""

from dataclasses import dataclass, replace

from draw import Point, bend, circle, ellipse, g, line, path, rect, stroke
from palette import BIRCH, DAWN, DEEP, HAIR_BLACK, HAIR_GREY, HAIR_WHITE, INK, SKIN_LIGHT, STEEL, TEAL

from parts.heads import hair_back, hair_front, hat_shape


@dataclass(frozen=True)
class Look:
    """What a person looks like and wears."""

    skin: str = SKIN_LIGHT
    hair: str = "short"
    hair_color: str = HAIR_BLACK
    outfit: str = "work"
    top: str = TEAL
    bottom: str = DEEP
    accent: str = DAWN
    hat: str = ""
    hat_color: str = BIRCH
    glasses: bool = False
    beard: bool = False
    mask: bool = False
    lines: bool = False
    sleeves: str = "long"
    gloves: str = ""


def dressed(look: Look, **changes: object) -> Look:
    """The same person in other clothes."""
    return replace(look, **changes)  # type: ignore[arg-type]


def _face(look: Look, turn: int) -> str:
    x = turn * 9
    brow = {HAIR_GREY: "#6d6a66", HAIR_WHITE: "#8a8783"}.get(look.hair_color, look.hair_color)
    if look.hair == "scarf":
        brow = HAIR_BLACK
    parts = [
        ellipse(x - 16, -521, 3.8, 4.8, INK),
        ellipse(x + 16, -521, 3.8, 4.8, INK),
        stroke(f"M{x - 23} -535q7 -5 14 -1", brow, 3.2),
        stroke(f"M{x + 9} -536q7 -4 14 1", brow, 3.2),
        ellipse(x - 25, -505, 9, 6, "#d9705a", opacity=".28"),
        ellipse(x + 25, -505, 9, 6, "#d9705a", opacity=".28"),
    ]
    if not look.mask:
        parts.append(stroke(f"M{x + turn * 3} -514q{3 + turn * 2} 6 -2 8", "#a8693f", 2.6, opacity=".6"))
        parts.append(stroke(f"M{x - 11} -493q11 9 22 0", "#8e3b2c", 3.2))
    else:
        parts.append(path(f"M{x - 34} -510q34 -9 68 0q2 30 -34 40q-36 -10 -34 -40Z", "#f4f7f5"))
        parts.append(stroke(f"M{x - 22} -496h44", "#d6dfdc", 2))
    if look.lines:
        parts.append(
            stroke(
                f"M{x - 34} -517l-6 -3M{x + 34} -517l6 -3M{x - 21} -500q-4 6 -3 12M{x + 21} -500q4 6 3 12",
                "#a8693f",
                2,
                opacity=".55",
            )
        )
    if look.beard:
        parts.append(
            path(
                f"M{x - 36} -508q2 40 36 42q34 -2 36 -42q-8 14 -20 12q-16 -6 -32 0q-12 2 -20 -12Z",
                look.hair_color,
                opacity=".9",
            )
        )
        parts.append(stroke(f"M{x - 8} -490q8 5 16 0", "#d98a72", 3.5))
    if look.glasses:
        parts += [
            circle(x - 16, -520, 13, "rgba(255,255,255,.25)", stroke=INK, stroke_width="2.6"),
            circle(x + 16, -520, 13, "rgba(255,255,255,.25)", stroke=INK, stroke_width="2.6"),
            stroke(f"M{x - 3} -521q3 -3 6 0", INK, 2.6),
        ]
    return "".join(parts)


COVERED_EARS = {"bob", "long", "wavy", "scarf"}


def _ears(skin: str) -> str:
    return ellipse(-42, -517, 8, 12, skin) + ellipse(42, -517, 8, 12, skin)


def head(look: Look, turn: int = 0) -> str:
    """Head with neck, front hair and hat; `turn` is -1 (left), 0 or 1 (right)."""
    skull = "M-41 -533C-42 -584 42 -584 41 -533C43 -492 24 -468 0 -467C-24 -468 -43 -492 -41 -533Z"
    return "".join(
        [
            rect(-17, -482, 34, 40, look.skin, 8),
            path("M-17 -470q17 16 34 -2v10q-17 14 -34 4Z", "#7a4a2a", opacity=".22"),
            "" if look.hair in COVERED_EARS else _ears(look.skin),
            path(skull, look.skin),
            path("M22 -568C48 -556 46 -490 16 -470C40 -478 47 -520 41 -545Z", "#7a4a2a", opacity=".13"),
            _face(look, turn),
            hair_front(look.hair, look.hair_color) if look.hat != "hygiene" else "",
            hat_shape(look.hat, look.hat_color),
        ]
    )


_TORSO = "M-64 -430Q-62 -455 -26 -464Q0 -452 26 -464Q62 -455 64 -430L57 -248Q0 -238 -57 -248Z"


def _collar(look: Look) -> str:
    shirt = {"suit": BIRCH, "coat": look.accent, "uniform": BIRCH}.get(look.outfit, look.accent)
    if look.outfit == "suit":
        return (
            path("M-24 -465L0 -380L24 -465Q0 -448 -24 -465Z", shirt)
            + path("M-6 -440h12l5 50l-11 14l-11 -14Z", look.accent)
            + path("M-26 -465L-4 -372L-34 -400L-24 -420L-40 -424Z", INK, opacity=".22")
            + path("M26 -465L4 -372L34 -400L24 -420L40 -424Z", INK, opacity=".22")
        )
    if look.outfit == "blouse":
        return (
            path("M-24 -465L0 -400L24 -465Q0 -448 -24 -465Z", BIRCH)
            + path("M-26 -465L-2 -372L-36 -408Z", INK, opacity=".16")
            + path("M26 -465L2 -372L36 -408Z", INK, opacity=".16")
        )
    if look.outfit in {"scrubs", "coat"}:
        neck = path(
            "M-22 -465L0 -415L22 -465Q0 -450 -22 -465Z", look.skin if look.outfit == "scrubs" else shirt
        )
        pocket = rect(14, -400, 30, 34, "rgba(0,0,0,.08)", 4)
        front = line(0, -415, 0, -250, "rgba(0,0,0,.12)", 3) if look.outfit == "coat" else ""
        return neck + pocket + front
    if look.outfit == "work":
        return (
            path("M-28 -466L0 -436L28 -466L34 -448L0 -418L-34 -448Z", "rgba(0,0,0,.18)")
            + line(0, -420, 0, -252, "rgba(0,0,0,.16)", 4)
            + rect(16, -400, 30, 34, "rgba(0,0,0,.12)", 4)
            + rect(-46, -400, 30, 34, "rgba(0,0,0,.12)", 4)
        )
    return path("M-20 -463Q0 -440 20 -463Q0 -450 -20 -463Z", "rgba(0,0,0,.18)")


def _over(look: Look) -> str:
    """What is worn over the top: apron, safety vest, scarf."""
    if look.outfit == "apron":
        return (
            path("M-34 -418H34L42 -330Q62 -310 60 -190Q0 -176 -60 -190Q-62 -310 -42 -330Z", look.accent)
            + stroke("M-34 -418L-26 -462M34 -418L26 -462", look.accent, 9)
            + rect(-24, -300, 48, 40, "rgba(0,0,0,.10)", 6)
        )
    if look.outfit == "vest":
        return (
            path("M-60 -440L-30 -464L-8 -400L-8 -255H-57ZM60 -440L30 -464L8 -400L8 -255H57Z", look.accent)
            + rect(-58, -330, 50, 15, "#f6f3dd")
            + rect(8, -330, 50, 15, "#f6f3dd")
            + rect(-58, -292, 50, 15, "#f6f3dd")
            + rect(8, -292, 50, 15, "#f6f3dd")
        )
    if look.outfit == "uniform":
        return (
            path("M-22 -465L0 -425L22 -465Q0 -450 -22 -465Z", BIRCH)
            + path("M0 -444l14 -8v18ZM0 -444l-14 -8v18Z", look.accent)
            + line(0, -420, 0, -252, "rgba(0,0,0,.18)", 3)
            + circle(8, -370, 4, DAWN)
            + circle(8, -330, 4, DAWN)
        )
    return ""


def _arm(look: Look, shoulder: Point, hand: Point, outward: int, item: str) -> str:
    elbow = bend(shoulder, hand, 104, 98, outward)
    sx, sy, ex, ey, hx, hy = *shoulder, *elbow, *hand
    sleeve = f"M{sx:.0f} {sy:.0f}L{ex:.0f} {ey:.0f}"
    fore = f"M{ex:.0f} {ey:.0f}L{hx:.0f} {hy:.0f}"
    cloth = look.top
    palm = look.gloves or look.skin
    parts = [item and g(item, x=hx, y=hy)]
    parts.append(stroke(fore, look.skin, 27))
    if look.sleeves == "long":
        parts.append(stroke(f"{sleeve}L{ex + (hx - ex) * 0.8:.0f} {ey + (hy - ey) * 0.8:.0f}", cloth, 38))
    else:
        parts.append(
            stroke(f"M{sx:.0f} {sy:.0f}L{sx + (ex - sx) * 0.75:.0f} {sy + (ey - sy) * 0.75:.0f}", cloth, 42)
        )
        parts.insert(1, stroke(sleeve, look.skin, 29))
    parts.append(circle(hx, hy, 18, palm))
    return "".join(parts)


def _legs(look: Look, stance: str) -> str:
    shoe = "#39444a" if look.outfit in {"work", "vest", "suit"} else "#5b4a40"
    if stance == "none":
        return ""
    if stance == "sit":
        return (
            stroke("M18 -268L112 -262L118 -120", look.bottom, 54)
            + path("M92 -112h52q22 14 26 30h-78Z", shoe)
            + stroke("M-18 -262L78 -250L84 -106", look.bottom, 54)
            + path("M58 -98h52q22 14 26 30h-78Z", shoe)
        )
    if stance == "walk":
        return (
            stroke("M-18 -262L-34 -140L-84 -30", look.bottom, 52)
            + path("M-112 -34h48l16 30q-40 8 -70 -4Z", shoe)
            + stroke("M18 -262L46 -140L58 -26", look.bottom, 54)
            + path("M34 -24h50q22 8 26 24h-76Z", shoe)
        )
    if stance == "skirt":
        return (
            line(-24, -170, -26, -22, look.skin, 30)
            + line(24, -170, 26, -22, look.skin, 30)
            + path("M-44 -20h36v20h-42q-8 -14 6 -20ZM44 -20h-36v20h42q8 -14 -6 -20Z", shoe)
            + path("M-56 -262H56L74 -120Q0 -104 -74 -120Z", look.bottom)
        )
    return (
        line(-27, -258, -31, -24, look.bottom, 54)
        + line(27, -258, 31, -24, look.bottom, 54)
        + path("M-30 -262L0 -190L30 -262Z", look.bottom)
        + line(0, -215, 0, -40, "rgba(0,0,0,.16)", 4)
        + path(
            "M-62 -16q4 -14 20 -14h34v30h-52q-8 -6 -2 -16ZM62 -16q-4 -14 -20 -14h-34v30h52q8 -6 2 -16Z", shoe
        )
    )


def person(
    look: Look,
    x: float,
    y: float,
    s: float = 0.85,
    *,
    left: Point = (-75, -233),
    right: Point = (75, -233),
    turn: int = 0,
    stance: str = "stand",
    flip: bool = False,
    left_item: str = "",
    right_item: str = "",
    child: bool = False,
    lean: float = 0,
    behind: str = "",
    elbows: tuple[int, int] = (-1, 1),
) -> str:
    """A figure with its feet at (x, y). Hands are given in figure units; items hang at the hand."""
    face = head(look, turn)
    hidden = look.hat == "hygiene" or (look.hat and look.hair == "bun")
    hair = "" if hidden else hair_back(look.hair, look.hair_color)
    if child:
        face, hair = (g(piece, y=445 * 1.42 - 440, s=1.42) for piece in (face, hair))
    body = "".join(
        [
            _legs(look, stance),
            path(_TORSO, look.top),
            path("M30 -463Q62 -455 64 -430L57 -248Q40 -244 24 -243Q44 -340 30 -463Z", "rgba(0,0,0,.09)"),
            _collar(look),
            _over(look),
        ]
    )
    upper = g(
        hair,
        body,
        face,
        _arm(look, (-56, -432), left, elbows[0], left_item),
        _arm(look, (56, -432), right, elbows[1], right_item),
        turn=lean,
    )
    return g(behind, upper, x=x, y=y, s=s, flip=flip, cut=True)


def shadow(x: float, y: float, w: float = 90) -> str:
    """The soft shadow under a standing thing; the light comes from the upper left."""
    return ellipse(x + w * 0.25, y, w, w * 0.13, "#173038", opacity=".16")


def standing(look: Look, x: float, y: float, s: float = 0.85, **pose: object) -> str:
    """A figure together with its ground shadow."""
    return shadow(x, y - 2, 105 * s) + person(look, x, y, s, **pose)  # type: ignore[arg-type]


def clipboard(color: str = STEEL) -> str:
    """A clipboard held in the hand."""
    return g(
        rect(-38, -62, 76, 98, color, 6),
        rect(-31, -50, 62, 80, BIRCH, 3),
        rect(-14, -68, 28, 14, INK, 4),
        *[line(-20, -34 + i * 18, 20, -34 + i * 18, "#b9c6c4", 4) for i in range(3)],
        turn=-6,
    )
