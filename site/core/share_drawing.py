"""Draws a picture for sharing: 1200 × 630, a title in large letters over a darkened cover."""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from typing import IO

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont, ImageOps

from core.line_breaking import balanced_lines

SIZE = (1200, 630)
MARGIN = 72
TITLE_SIZES = (84, 74, 64, 56)
MOST_LINES = 4
LINE_HEIGHT = 1.36
LABEL_SIZE, NAME_SIZE = 34, 34
FONT = "vendor/noto-sans-jp/noto-sans-jp-700.woff2"
MARK = "img/icon-192.png"
MARK_SIZE = 64

DEEP, WHITE, LABEL = (9, 48, 63), (255, 255, 255), (248, 189, 92)
# The stripe of the site's header: colour and end of its share.
STRIPE = (((18, 88, 111), 0.55), ((79, 148, 170), 0.75), ((248, 189, 92), 0.88), ((95, 69, 156), 1.0))
SIMILAR = str.maketrans({"～": "〜", "髙": "高", "﨑": "崎", "—": "―", "―": "─", "‐": "-", "−": "-"})


def draw(title: str, label: str, site_name: str, cover: IO[bytes] | None) -> bytes:
    """Return a JPEG. `label` is the small line above the title; without a cover the ground is plain."""
    picture = _ground(cover)
    pen = ImageDraw.Draw(picture)
    _stripe(pen)
    _foot(picture, pen, site_name)
    font, lines = fit_title(title)
    step = round(font.size * LINE_HEIGHT)
    top = SIZE[1] - MARGIN - MARK_SIZE - 44 - step * len(lines)
    if label:
        name = shorten(writable(label), _font(LABEL_SIZE), SIZE[0] - 2 * MARGIN)
        pen.text((MARGIN, top - LABEL_SIZE - 26), name, LABEL, _font(LABEL_SIZE))
    for number, line in enumerate(lines):
        pen.text((MARGIN, top + number * step), line, WHITE, font)
    data = BytesIO()
    picture.save(data, "JPEG", quality=84, optimize=True)
    return data.getvalue()


def fit_title(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size in which the title takes three lines, else the smallest with up to four."""
    text = writable(title)
    width = SIZE[0] - 2 * MARGIN
    for size in TITLE_SIZES:
        font = _font(size)
        lines = balanced_lines(text, width, font.getlength)
        if len(lines) <= MOST_LINES - 1:
            return font, lines
    if len(lines) > MOST_LINES:
        rest = "".join(lines[MOST_LINES - 1 :])
        lines = [*lines[: MOST_LINES - 1], shorten(rest, font, width)]
    return font, lines


def shorten(text: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    """The text, cut with 「…」 where it is wider than `width`."""
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip('、。・ ')}…"


def writable(text: str) -> str:
    """The text in letters the font has: similar ones instead of rare ones, 〓 where there is none."""
    found = []
    for letter in " ".join(text.split()).translate(SIMILAR):
        if _has(letter):
            found.append(letter)
            continue
        plain = unicodedata.normalize("NFKC", letter)
        known = plain != letter and all(_has(part) for part in plain)
        is_word = unicodedata.category(letter)[0] in "LN"
        found.append(plain if known else "〓" if is_word else "")
    return "".join(found)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The font of the site's pictures."""
    return ImageFont.truetype(str(finders.find(FONT)), size)


@cache
def _missing() -> bytes:
    """The box drawn for a letter that the font does not have."""
    return bytes(_font(TITLE_SIZES[-1]).getmask("\U000fffff"))


def _has(letter: str) -> bool:
    """Whether the font has the letter."""
    return letter.isspace() or bytes(_font(TITLE_SIZES[-1]).getmask(letter)) != _missing()


def _ground(cover: IO[bytes] | None) -> Image.Image:
    """The darkened cover, darker below where the words stand; a plain field without one."""
    plain = Image.new("RGB", SIZE, DEEP)
    if cover is None:
        return plain
    with cover, Image.open(cover) as photo:
        fitted = ImageOps.fit(photo.convert("RGB"), SIZE)
    shade = Image.linear_gradient("L").resize(SIZE).point(lambda level: 150 + level * 75 // 255)
    return Image.composite(plain, fitted, shade)


def _stripe(pen: ImageDraw.ImageDraw) -> None:
    """The coloured stripe along the upper edge."""
    start = 0.0
    for colour, end in STRIPE:
        pen.rectangle((start, 0, SIZE[0] * end, 13), fill=colour)
        start = SIZE[0] * end


def _foot(picture: Image.Image, pen: ImageDraw.ImageDraw, site_name: str) -> None:
    """Mark and name of the site."""
    top = SIZE[1] - MARGIN - MARK_SIZE + 14
    with Image.open(str(finders.find(MARK))) as mark:
        small = mark.convert("RGBA").resize((MARK_SIZE, MARK_SIZE), Image.Resampling.LANCZOS)
    disc = Image.new("L", (MARK_SIZE * 4, MARK_SIZE * 4), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, MARK_SIZE * 4, MARK_SIZE * 4), fill=255)
    round_edge = disc.resize((MARK_SIZE, MARK_SIZE), Image.Resampling.LANCZOS)
    picture.paste(
        Image.alpha_composite(Image.new("RGBA", small.size, WHITE), small), (MARGIN, top), round_edge
    )
    font = _font(NAME_SIZE)
    name = shorten(writable(site_name), font, SIZE[0] - 2 * MARGIN - MARK_SIZE - 20)
    pen.text((MARGIN + MARK_SIZE + 20, top + MARK_SIZE / 2), name, WHITE, font, anchor="lm")
