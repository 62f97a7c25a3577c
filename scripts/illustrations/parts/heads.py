"""Hair and headgear of the paper figures, in figure units (head centre about (0, -525))."""

from draw import circle, ellipse, path, rect, stroke
from palette import BIRCH, DAWN, INK


def hair_back(style: str, color: str) -> str:
    """The hair that lies behind the face."""
    shapes = {
        "bob": path(
            "M-50 -530C-56 -598 56 -598 50 -530L52 -478Q40 -462 22 -468H-22Q-40 -462 -52 -478Z", color
        ),
        "long": path(
            "M-50 -530C-56 -600 56 -600 50 -530L56 -430Q44 -410 24 -420H-24Q-44 -410 -56 -430Z", color
        ),
        "ponytail": path("M20 -580C70 -585 78 -500 62 -450Q50 -430 46 -452Q54 -520 24 -556Z", color),
        "bun": circle(4, -592, 24, color),
        "wavy": path(
            "M-52 -530C-62 -604 62 -604 52 -530Q66 -505 52 -486Q60 -462 38 -456H-38Q-60 -462 -52 -486"
            "Q-66 -505 -52 -530Z",
            color,
        ),
        "scarf": path("M-54 -528C-60 -606 60 -606 54 -528Q62 -470 60 -432H-60Q-62 -470 -54 -528Z", color),
    }
    return shapes.get(style, "")


def hair_front(style: str, color: str) -> str:
    """The hair over the forehead."""
    cap = "M-44 -522C-56 -606 56 -606 44 -522"
    shine = stroke("M-26 -566Q-10 -580 10 -577", "rgba(255,255,255,.18)", 6)
    shapes = {
        "short": path(cap + "Q40 -546 30 -556Q0 -548 -26 -558Q-40 -548 -44 -522Z", color) + shine,
        "side": path(cap + "Q40 -542 34 -552Q-8 -544 -20 -566Q-34 -552 -38 -540Z", color) + shine,
        "crop": path(
            "M-43 -530C-52 -600 52 -600 43 -530Q38 -556 22 -562Q0 -568 -22 -562Q-38 -556 -43 -530Z", color
        ),
        "bob": path(
            "M-50 -474C-60 -622 60 -622 50 -474Q40 -470 37 -482Q42 -520 36 -550Q4 -536 -30 -546Q-42 -524 -37 -482Q-40 -470 -50 -474Z",
            color,
        )
        + shine,
        "long": path(
            "M-51 -440C-60 -633 60 -633 51 -440Q40 -434 37 -450Q44 -540 2 -570Q-44 -540 -37 -450Q-40 -434 -51 -440Z",
            color,
        )
        + shine,
        "ponytail": path(cap + "Q38 -550 12 -568Q-34 -560 -44 -522Z", color) + shine,
        "bun": path(cap + "Q38 -554 0 -566Q-38 -554 -44 -522Z", color) + shine,
        "wavy": path(
            "M-52 -488C-60 -618 60 -618 52 -488Q44 -482 40 -496Q46 -520 40 -536Q46 -544 30 -556Q14 -546 0 -560Q-20 -544 -32 -550Q-46 -530 -40 -496Q-44 -482 -52 -488Z",
            color,
        )
        + shine,
        "thin": path(
            "M-45 -520Q-54 -556 -36 -572Q-40 -540 -38 -520ZM45 -520Q54 -556 36 -572Q40 -540 38 -520Z", color
        )
        + path("M-36 -570Q0 -588 36 -570Q0 -580 -36 -570Z", color),
        "scarf": path(
            "M-54 -528C-60 -606 60 -606 54 -528Q50 -556 30 -562Q0 -572 -30 -562Q-50 -556 -54 -528Z", color
        )
        + path("M-52 -505Q-44 -466 0 -458Q44 -466 52 -505Q62 -450 40 -428H-40Q-62 -450 -52 -505Z", color),
    }
    return shapes.get(style, "")


def hat_shape(kind: str, color: str) -> str:
    """Helmet, cap and so on, drawn over the hair."""
    shade = "rgba(0,0,0,.14)"
    shapes = {
        "helmet": path("M-52 -548C-56 -622 56 -622 52 -548Z", color)
        + path("M18 -602Q52 -588 52 -548H26Q34 -580 18 -602Z", shade)
        + rect(-58, -554, 116, 13, color, 6)
        + rect(-58, -546, 116, 5, shade, 2)
        + rect(-9, -606, 18, 52, "rgba(255,255,255,.35)", 8)
        + stroke("M-42 -541L-38 -490M42 -541L38 -490", "rgba(40,40,40,.35)", 3),
        "cap": path("M-47 -546C-50 -608 50 -608 47 -546Z", color)
        + path("M14 -590Q47 -580 47 -546H28Q32 -572 14 -590Z", shade)
        + path("M-45 -556Q0 -576 45 -556Q70 -538 50 -533Q0 -552 -50 -533Q-70 -538 -45 -556Z", color)
        + path(
            "M-45 -556Q0 -576 45 -556Q70 -538 50 -533Q0 -552 -50 -533Q-70 -538 -45 -556Z", "rgba(0,0,0,.24)"
        )
        + circle(0, -592, 5, "rgba(255,255,255,.4)"),
        "kepi": path("M-54 -570Q0 -618 54 -570L46 -548H-46Z", color)
        + path("M-46 -556H46V-542H-46Z", INK)
        + path("M-46 -543Q0 -552 46 -543Q40 -530 0 -534Q-40 -530 -46 -543Z", INK)
        + circle(0, -568, 8, DAWN),
        "chef": path("M-42 -556Q-70 -600 -38 -616Q-20 -640 0 -626Q22 -642 40 -616Q70 -600 42 -556Z", BIRCH)
        + path("M14 -630Q30 -638 40 -616Q70 -600 42 -556H26Q44 -600 14 -630Z", "rgba(0,0,0,.07)")
        + rect(-44, -566, 88, 22, "#ebe7dc", 4),
        "hygiene": path(
            "M-50 -520C-62 -616 62 -616 50 -520Q46 -548 26 -554Q0 -560 -26 -554Q-46 -548 -50 -520Z", color
        )
        + path(
            "M-50 -522Q-56 -480 -34 -456Q-44 -490 -42 -528ZM50 -522Q56 -480 34 -456Q44 -490 42 -528Z", color
        ),
        "bandana": path("M-47 -542C-52 -604 52 -604 47 -542Q0 -566 -47 -542Z", color)
        + path("M44 -556l26 -8l-8 22Z", color),
        "beanie": path("M-48 -540C-54 -612 54 -612 48 -540Z", color)
        + rect(-51, -556, 102, 22, color, 9)
        + rect(-51, -556, 102, 22, "rgba(0,0,0,.12)", 9)
        + circle(0, -606, 13, BIRCH),
        "straw": ellipse(0, -550, 86, 16, "#e2c283")
        + path("M-46 -552C-46 -606 46 -606 46 -552Z", "#ecd29b")
        + rect(-46, -562, 92, 11, color),
        "headset": stroke("M-46 -530C-50 -604 50 -604 46 -530", INK, 7)
        + rect(-54, -536, 15, 30, INK, 7)
        + rect(39, -536, 15, 30, INK, 7)
        + stroke("M-46 -508Q-44 -484 -16 -484", INK, 4)
        + circle(-14, -484, 5, INK),
        "visor": path("M-50 -560Q0 -580 50 -560L46 -480Q0 -466 -46 -480Z", "rgba(190,222,226,.5)")
        + path("M-52 -552C-56 -622 56 -622 52 -552Q0 -574 -52 -552Z", color),
        "welding": path("M-52 -560C-50 -622 50 -622 52 -560L48 -478Q0 -452 -48 -478Z", color)
        + rect(-32, -548, 64, 34, INK, 6)
        + rect(-26, -542, 52, 22, "#3d7a6d", 3),
    }
    return shapes.get(kind, "")
