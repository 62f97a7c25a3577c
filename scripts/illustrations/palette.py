"""Colours of the illustrations and the light of a time of day.

One palette for every picture: sea teal, warm sand, birch white, rowan red, forest green, dawn yellow.
The light always falls from the upper left.
"""

from dataclasses import dataclass, replace

INK = "#1d2f38"
DEEP = "#0e4452"
TEAL = "#1c6a77"
TEAL_MID = "#43919a"
TEAL_LIGHT = "#93c4c1"
TEAL_PALE = "#d3e7e2"
SAND = "#ead9b9"
SAND_PALE = "#f6eddb"
BIRCH = "#fbf8f0"
ROWAN = "#b63f2e"
ROWAN_LIGHT = "#d97a5f"
FOREST_DEEP = "#22473a"
FOREST = "#33644d"
FOREST_MID = "#5a8a67"
FOREST_LIGHT = "#9dba8e"
DAWN = "#f0bb4a"
DAWN_PALE = "#f9e0a5"
PEACH = "#f2c6a2"
STONE = "#8b9a9c"
STONE_PALE = "#c8d2cf"
STEEL = "#5d7179"
WOOD = "#b07f52"
WOOD_DARK = "#80583a"
WOOD_PALE = "#d9b78c"
SNOW = "#f4f8f8"

SKIN_LIGHT = "#f4d0b0"
SKIN_WARM = "#e9b88f"
SKIN_TAN = "#d39c70"
SKIN_DEEP = "#9a6644"
HAIR_BLACK = "#2a2626"
HAIR_BROWN = "#54392b"
HAIR_GREY = "#8d8b88"
HAIR_WHITE = "#dcd9d2"


@dataclass(frozen=True)
class Light:
    """Colours that change with the hour and the season."""

    sky: tuple[str, str, str] = ("#bfdfe0", "#d9ebe4", "#f2f3e4")
    sun: str = "#fff6da"
    cloud: str = "#fbfaf3"
    far: str = "#8fb3b3"
    mid: str = "#6a9a8c"
    near: str = FOREST_MID
    tree: tuple[str, str, str] = (FOREST_DEEP, FOREST, FOREST_MID)
    sea: tuple[str, str, str] = ("#7fb6b8", TEAL_MID, TEAL)
    ground: str = "#dccda9"
    ground_dark: str = "#c9b58a"
    grass: str = "#a9bf8b"
    grass_dark: str = "#86a674"
    road: str = "#8d9899"
    wall: str = "#f3ead7"
    floor: str = "#d9c4a0"
    tint: str = "none"
    snow: bool = False
    lamp: bool = False


DAY = Light()
DAWN_LIGHT = Light(
    sky=("#f3c9a5", "#f8dcae", "#fcf0cf"),
    sun="#fff4cf",
    cloud="#fdeedb",
    far="#b08f8b",
    mid="#8b8a7c",
    near="#6f8a66",
    sea=("#d9b79b", "#7ba3a0", "#3c7d86"),
    ground="#e0c8a0",
    wall="#f7e6cb",
    floor="#dfc39a",
    tint="rgba(240,170,80,.10)",
)
DUSK = Light(
    sky=("#335f74", "#a3807d", "#efb27e"),
    sun="#fbd795",
    cloud="#c99585",
    far="#5a6675",
    mid="#3f5f62",
    near="#2f5a50",
    tree=("#19352f", "#22463c", "#2f5a4a"),
    sea=("#c79478", "#4d7480", "#24525f"),
    ground="#b89c7c",
    ground_dark="#9b8064",
    grass="#7d9169",
    grass_dark="#627a57",
    road="#5f6c72",
    wall="#e9d6b8",
    floor="#c7a981",
    tint="rgba(40,40,80,.10)",
    lamp=True,
)
WINTER = Light(
    sky=("#c6dae2", "#dde8ea", "#f1f3ee"),
    sun="#fffaf0",
    cloud="#ffffff",
    far="#b9ccd2",
    mid="#9db8bb",
    near="#7e9f9a",
    tree=("#2b4d48", "#43685e", "#6b8b80"),
    sea=("#93b7bf", "#5b93a0", "#2d7080"),
    ground="#eaf0f0",
    ground_dark="#d3dfe1",
    grass="#eef3f2",
    grass_dark="#d8e3e4",
    road="#b4c0c4",
    wall="#eef0ea",
    floor="#d6c8ae",
    snow=True,
)
AUTUMN = replace(
    DAY,
    sky=("#cfe0dc", "#e9ebd8", "#fbf0d4"),
    mid="#a39a6d",
    near="#b08a4f",
    tree=("#2c5242", "#4c7050", "#dba33f"),
    grass="#cdb878",
    grass_dark="#b39a5c",
)
INDOOR_COOL = replace(DAY, wall="#e3eeea", floor="#c9d0c6")
INDOOR_GREEN = replace(DAY, wall="#e6edda", floor="#d8c8a2")
INDOOR_ROSE = replace(DAY, wall="#f6e3d6", floor="#dcc0a2")
