"""Small words for writing SVG: every function returns a piece of markup as text."""

import math
import random
from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def _attributes(values: dict[str, object]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value}"' for key, value in values.items() if value != ""
    )


def rect(x: float, y: float, w: float, h: float, fill: str, rx: float = 0, **more: object) -> str:
    """A rectangle, rounded by `rx`."""
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{rx:g}" fill="{fill}"{_attributes(more)}/>'


def circle(x: float, y: float, r: float, fill: str, **more: object) -> str:
    """A disc around (x, y)."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{_attributes(more)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: object) -> str:
    """An ellipse around (x, y)."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}"{_attributes(more)}/>'


def path(d: str, fill: str = "none", **more: object) -> str:
    """A path; give `stroke` and `stroke_width` for a line."""
    return f'<path d="{d}" fill="{fill}"{_attributes(more)}/>'


def poly(points: str, fill: str, **more: object) -> str:
    """A polygon from "x,y x,y …"."""
    return f'<polygon points="{points}" fill="{fill}"{_attributes(more)}/>'


def stroke(d: str, color: str, width: float, **more: object) -> str:
    """A rounded line along a path."""
    return path(
        d, stroke=color, stroke_width=f"{width:g}", stroke_linecap="round", stroke_linejoin="round", **more
    )


def line(x1: float, y1: float, x2: float, y2: float, color: str, width: float) -> str:
    """A straight rounded line."""
    return stroke(f"M{x1:g} {y1:g}L{x2:g} {y2:g}", color, width)


def g(
    *children: str,
    x: float = 0,
    y: float = 0,
    s: float = 1,
    flip: bool = False,
    turn: float = 0,
    cut: bool = False,
    opacity: float = 1,
) -> str:
    """A group moved to (x, y), scaled, mirrored and turned; `cut` lets it throw a paper shadow."""
    move = f"translate({x:g} {y:g})" + (f" rotate({turn:g})" if turn else "")
    if flip or s != 1:
        move += f" scale({-s if flip else s:g} {s:g})"
    extra = ' filter="url(#cut)"' if cut else ""
    extra += f' opacity="{opacity:g}"' if opacity != 1 else ""
    return f'<g transform="{move}"{extra}>{"".join(children)}</g>'


def cut(*children: str) -> str:
    """A sheet of paper with its shadow."""
    return g(*children, cut=True)


def clip(name: str, shape: str, *children: str) -> str:
    """Show the children inside `shape` only; `name` must be unique in the picture."""
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{"".join(children)}</g>'


def smooth(points: Sequence[Point]) -> str:
    """Path data of a soft curve through the points (quadratic, midpoints as joints)."""
    out = [f"M{points[0][0]:.0f} {points[0][1]:.0f}"]
    for (x1, y1), (x2, y2) in zip(points[1:], points[2:], strict=False):
        out.append(f"Q{x1:.0f} {y1:.0f} {(x1 + x2) / 2:.0f} {(y1 + y2) / 2:.0f}")
    out.append(f"L{points[-1][0]:.0f} {points[-1][1]:.0f}")
    return "".join(out)


def ridge(
    width: float, y: float, height: float, fill: str, seed: int, steps: int = 7, bottom: float = 1200
) -> str:
    """A sheet whose upper edge is a soft chain of hills or waves, `height` high around `y`."""
    dice = random.Random(seed)
    step = width / steps
    points = [(-40.0, y)] + [(i * step, y - dice.uniform(-height, height)) for i in range(steps + 1)]
    points.append((width + 40, y))
    return path(smooth(points) + f"L{width + 40:g} {bottom:g}L-40 {bottom:g}Z", fill)


def bend(start: Point, end: Point, upper: float, lower: float, outward: int) -> Point:
    """Where an elbow comes to lie between shoulder and hand: outwards, and rather low than high.

    A hand close to the body means a forearm that points to the viewer: then the upper arm simply hangs.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = max(1.0, math.hypot(dx, dy))
    if distance < 170 and dy > 0:
        return start[0] + outward * 16, start[1] + 98
    reach = min(distance, upper + lower - 0.5)
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    away = math.sqrt(max(0.0, upper**2 - along**2))
    ux, uy = dx / distance, dy / distance
    candidates = [
        (start[0] + ux * along - uy * away * side, start[1] + uy * along + ux * away * side)
        for side in (1, -1)
    ]
    return max(candidates, key=lambda joint: outward * joint[0] + 0.6 * joint[1])


def row(pieces: Iterable[str]) -> str:
    """Join pieces in drawing order."""
    return "".join(pieces)


def document(width: int, height: int, body: str, tint: str = "none", grain: float = 0.5) -> str:
    """A whole SVG picture with the paper shadow filter, the tint of the hour and the grain of the paper."""
    grain_sheet = (
        f'<rect width="100%" height="100%" filter="url(#grain)" opacity="{grain:g}"/>' if grain else ""
    )
    tint_sheet = "" if tint == "none" else f'<rect width="100%" height="100%" fill="{tint}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        '<defs><filter id="cut" x="-15%" y="-15%" width="130%" height="130%">'
        '<feDropShadow dx="3" dy="5" stdDeviation="5" flood-color="#173038" flood-opacity=".24"/></filter>'
        '<filter id="soft" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="26"/></filter>'
        '<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".35" numOctaves="3" seed="7"/>'
        '<feColorMatrix values="0 0 0 0 .35  0 0 0 0 .3  0 0 0 0 .22  0 0 0 -.9 .62"/></filter></defs>'
        f"{body}{tint_sheet}{grain_sheet}</svg>"
    )
