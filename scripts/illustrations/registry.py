"""The list of pictures: a scene registers itself with what it shows, for whom, and its alternative text."""

from collections.abc import Callable
from dataclasses import dataclass, field

from palette import DAY, Light

Drawing = Callable[[Light], str]


@dataclass(frozen=True)
class Picture:
    """One file to render."""

    name: str
    kind: str
    alt: str
    draw: Drawing
    light: Light = DAY
    trades: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    size: tuple[int, int] = (1600, 1000)
    extra: dict[str, str] = field(default_factory=dict)


PICTURES: dict[str, Picture] = {}


def add(picture: Picture) -> None:
    """Enter a picture; a name may be used once."""
    if picture.name in PICTURES:
        raise ValueError(f"two pictures are called {picture.name}")
    PICTURES[picture.name] = picture


def scene(
    name: str,
    trades: str,
    alt: str,
    *,
    kind: str = "scene",
    light: Light = DAY,
    size: tuple[int, int] = (1600, 1000),
    tags: str = "",
    **variants: tuple[Light, str],
) -> Callable[[Drawing], Drawing]:
    """Register a drawing and its variants (`dusk=(DUSK, "alt text")` becomes `<name>-dusk`)."""

    def keep(draw: Drawing) -> Drawing:
        common = {
            "kind": kind,
            "draw": draw,
            "trades": tuple(trades.split()),
            "tags": tuple(tags.split()),
            "size": size,
        }
        add(Picture(name=name, alt=alt, light=light, **common))  # type: ignore[arg-type]
        for suffix, (other, words) in variants.items():
            add(Picture(name=f"{name}-{suffix}", alt=words, light=other, **common))  # type: ignore[arg-type]
        return draw

    return keep
