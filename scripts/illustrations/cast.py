"""The people who appear: varied ages, genders and origins, dressed by trade."""

from palette import (
    BIRCH,
    DAWN,
    DEEP,
    FOREST,
    HAIR_BLACK,
    HAIR_BROWN,
    HAIR_GREY,
    HAIR_WHITE,
    INK,
    ROWAN,
    SAND,
    SKIN_DEEP,
    SKIN_LIGHT,
    SKIN_TAN,
    SKIN_WARM,
    STEEL,
    TEAL,
    TEAL_LIGHT,
    TEAL_MID,
)
from parts.people import Look, dressed

AOI = Look(hair="bob", hair_color=HAIR_BROWN)
KEN = Look(skin=SKIN_WARM, hair="short")
MIO = Look(hair="ponytail", hair_color=HAIR_BLACK, skin=SKIN_WARM)
SHO = Look(hair="crop", skin=SKIN_TAN)
YUKI = Look(hair="bun", hair_color=HAIR_BLACK)
TARO = Look(hair="side", hair_color=HAIR_GREY, skin=SKIN_WARM, lines=True)
HANA = Look(hair="wavy", hair_color=HAIR_GREY, lines=True, glasses=True)
GORO = Look(hair="thin", hair_color=HAIR_WHITE, lines=True, glasses=True, skin=SKIN_WARM)
LINH = Look(hair="long", skin=SKIN_WARM)
AMIR = Look(hair="short", skin=SKIN_DEEP, beard=True)
SARI = Look(hair="scarf", hair_color=TEAL_MID, skin=SKIN_TAN)
DAI = Look(hair="side", hair_color=HAIR_BROWN, glasses=True)
UME = Look(hair="bun", hair_color=HAIR_WHITE, lines=True)
REN = Look(hair="short", hair_color=HAIR_BROWN, skin=SKIN_LIGHT)


def worker(who: Look, top: str = TEAL, helmet: str = BIRCH, bottom: str = DEEP) -> Look:
    """In working clothes with helmet and gloves."""
    return dressed(
        who, outfit="work", top=top, bottom=bottom, hat="helmet", hat_color=helmet, gloves="#e9e4d4"
    )


def vest(who: Look, top: str = STEEL, color: str = "#e58a3a", helmet: str = BIRCH) -> Look:
    """In working clothes with a safety vest."""
    return dressed(
        who,
        outfit="vest",
        top=top,
        bottom=INK,
        accent=color,
        hat="helmet",
        hat_color=helmet,
        gloves="#e9e4d4",
    )


def suit(who: Look, color: str = "#33495a", tie: str = ROWAN) -> Look:
    """In a suit."""
    return dressed(who, outfit="suit", top=color, bottom=color, accent=tie)


def blouse(who: Look, color: str = DEEP, bottom: str = "#3b4c55") -> Look:
    """In a jacket over a white blouse."""
    return dressed(who, outfit="blouse", top=color, bottom=bottom)


def knit(who: Look, color: str = ROWAN, bottom: str = "#51626b") -> Look:
    """In a pullover."""
    return dressed(who, outfit="knit", top=color, bottom=bottom)


def apron(who: Look, color: str = FOREST, top: str = BIRCH, hat: str = "", hat_color: str = BIRCH) -> Look:
    """In an apron over a shirt."""
    return dressed(who, outfit="apron", accent=color, top=top, bottom="#4d5a60", hat=hat, hat_color=hat_color)


def scrubs(who: Look, color: str = TEAL_LIGHT) -> Look:
    """In nursing or care clothes."""
    return dressed(who, outfit="scrubs", top=color, bottom=color, sleeves="short")


def coat(who: Look, shirt: str = TEAL_LIGHT) -> Look:
    """In a white coat."""
    return dressed(who, outfit="coat", top="#f1f3ee", bottom="#51626b", accent=shirt)


def hygiene(who: Look, color: str = "#eef2ee") -> Look:
    """In the white clothes of a food factory, with cap and mask."""
    return dressed(
        who,
        outfit="tee",
        top=color,
        bottom=color,
        hat="hygiene",
        hat_color=color,
        mask=True,
        gloves=TEAL_LIGHT,
    )


def uniform(who: Look, color: str = DEEP, hat: str = "", accent: str = ROWAN) -> Look:
    """In the uniform of a driver, guard or guide."""
    return dressed(who, outfit="uniform", top=color, bottom=INK, accent=accent, hat=hat, hat_color=color)


def casual(who: Look, color: str = DAWN, bottom: str = "#51626b", sleeves: str = "long") -> Look:
    """In everyday clothes."""
    return dressed(who, outfit="tee", top=color, bottom=bottom, sleeves=sleeves)


def winter_wear(who: Look, color: str = ROWAN, hat_color: str = TEAL) -> Look:
    """In a warm jacket with a woollen cap."""
    return dressed(who, outfit="work", top=color, bottom=INK, hat="beanie", hat_color=hat_color, gloves=SAND)


def dressed_headset(who: Look, color: str = TEAL) -> Look:
    """In a pullover with a headset on."""
    return dressed(who, outfit="knit", top=color, bottom="#51626b", hat="headset")


def farmer(who: Look, color: str, band: str = ROWAN) -> Look:
    """In farm clothes with a straw hat."""
    return dressed(casual(who, color, DEEP), hat="straw", hat_color=band, gloves="#e9e4d4")


def cleaner(who: Look) -> Look:
    """In the light blue clothes of a building cleaner."""
    return dressed(worker(who, "#7fb0b8", "#7fb0b8", "#3f5f68"), hat="cap", hat_color=TEAL, gloves=DAWN)
