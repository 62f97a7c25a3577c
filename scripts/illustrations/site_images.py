"""Favicons, share picture and the three spot illustrations of the site itself, written to static/img.

The mark (`static/img/mark.svg`) is the source of the icons. Run
`python scripts/illustrations/site_images.py` from the repository root.
"""

import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from draw import circle, document, ellipse, g, path, rect, row, stroke  # noqa: E402
from palette import (  # noqa: E402
    BIRCH,
    DAWN,
    DAWN_LIGHT,
    DEEP,
    FOREST,
    FOREST_LIGHT,
    FOREST_MID,
    INK,
    ROWAN,
    SAND,
    TEAL,
    TEAL_LIGHT,
    TEAL_PALE,
    WOOD,
    WOOD_PALE,
)
from parts.nature import birch, gull, spruce, swan  # noqa: E402
from render import shoot  # noqa: E402
from scenes.heroes import hero  # noqa: E402

TARGET = HERE.parents[1] / "static" / "img"


def _plain(width: int, height: int, body: str) -> str:
    """A small SVG file without shadow or grain, safe to embed as an image."""
    text = body.replace(' filter="url(#cut)"', "")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{text}</svg>\n'


def spot_not_found() -> str:
    """A signpost with blank boards where paths part, for the page that is not there."""
    boards = (
        path("M232 92h92l22 18l-22 18h-92Z", TEAL)
        + path("M228 138h-96l-22 18l22 18h96Z", ROWAN)
        + path("M232 184h70l18 16l-18 16h-70Z", DAWN)
    )
    return _plain(
        440,
        320,
        ellipse(220, 162, 206, 130, TEAL_PALE)
        + path("M44 254Q116 162 170 156l16 -10h50l16 10Q320 164 398 254Z", TEAL_LIGHT)
        + path("M186 147q24 -30 50 0Z", TEAL)
        + path("M10 250Q120 216 220 240T430 246Q400 296 220 300Q40 296 10 250Z", FOREST_LIGHT)
        + path(
            "M214 244Q156 264 130 295L186 299Q200 270 228 246ZM232 244Q290 258 326 292L276 298Q256 268 226 248Z",
            SAND,
        )
        + spruce(70, 262, 110, FOREST)
        + spruce(112, 268, 76, FOREST_MID)
        + birch(376, 268, 118, FOREST_MID)
        + rect(220, 72, 16, 184, WOOD, 5)
        + boards
        + g(gull(296, 66, 0.6), gull(336, 78, 0.45)),
    )


def spot_no_results() -> str:
    """A magnifying glass over quiet water with a swan, for a search without hits."""
    return _plain(
        440,
        320,
        ellipse(220, 168, 210, 138, TEAL_PALE)
        + path("M60 180Q150 110 196 104l14 -8h40l14 8Q330 120 400 186H60Z", TEAL_LIGHT)
        + path("M10 182H430Q430 300 220 306Q10 300 10 182Z", TEAL)
        + row(
            stroke(f"M{x} {y}h{w}", TEAL_LIGHT, 4)
            for x, y, w in ((60, 214, 60), (300, 204, 70), (120, 270, 80), (270, 284, 50))
        )
        + swan(150, 244, 0.62)
        + circle(290, 170, 66, "rgba(255,255,255,.55)")
        + circle(290, 170, 66, "none", stroke=WOOD, stroke_width="15")
        + stroke("M338 218L386 266", WOOD, 22)
        + stroke("M252 150q10 -26 36 -30", BIRCH, 8)
        + g(gull(120, 70, 0.6), gull(170, 54, 0.45)),
    )


def spot_closed() -> str:
    """A shop door at dusk with the curtain drawn and a lamp left on, for an advertisement that has ended."""
    return _plain(
        440,
        320,
        ellipse(220, 168, 210, 138, "#f9e7c4")
        + rect(110, 74, 220, 200, WOOD_PALE, 6)
        + path("M94 76L120 34H320L346 76Z", DEEP)
        + rect(132, 108, 176, 166, WOOD, 4)
        + rect(142, 118, 76, 156, "#a9c9c9", 3)
        + rect(222, 118, 76, 156, "#a9c9c9", 3)
        + row(path(f"M{142 + i * 26} 118h26v128h-26Z", (TEAL, "#338089")[i % 2]) for i in range(3))
        + row(path(f"M{222 + i * 25.4} 118h25.4v128h-25.4Z", ("#338089", TEAL)[i % 2]) for i in range(3))
        + circle(220, 200, 30, BIRCH)
        + stroke("M206 200h28", ROWAN, 8)
        + circle(356, 150, 44, "#f0bb4a", opacity=".35")
        + stroke("M340 118h16v14", INK, 5)
        + rect(344, 132, 24, 34, DAWN, 6)
        + path("M20 274H420Q400 306 220 308Q40 306 20 274Z", FOREST_LIGHT)
        + path("M60 274h44l-6 -34h-32Z", ROWAN)
        + circle(70, 226, 18, FOREST)
        + circle(94, 222, 20, FOREST_MID)
        + circle(82, 208, 16, FOREST),
    )


def icons(browser: Browser) -> None:
    """The mark as touch icon and as .ico in three sizes."""
    mark = (TARGET / "mark.svg").read_text(encoding="utf-8")
    (TARGET / "favicon.svg").write_text(mark, encoding="utf-8")
    sized = mark.replace("<svg ", '<svg width="512" height="512" ', 1)
    picture = shoot(browser, sized, (512, 512), transparent=True).convert("RGBA")
    picture.save(TARGET / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
    ground = Image.new("RGBA", (180, 180), BIRCH)
    small = picture.resize((156, 156), Image.Resampling.LANCZOS)
    ground.alpha_composite(small, (12, 12))
    ground.convert("RGB").save(TARGET / "apple-touch-icon.png", optimize=True)
    picture.resize((192, 192), Image.Resampling.LANCZOS).save(TARGET / "icon-192.png", optimize=True)
    picture.save(TARGET / "icon-512.png", optimize=True)


def share_picture(browser: Browser) -> None:
    """The default picture for shared links: the morning scene with the mark on a sheet of birch white."""
    mark = (
        (TARGET / "mark.svg")
        .read_text(encoding="utf-8")
        .replace("<svg ", '<svg x="92" y="92" width="236" height="236" ', 1)
    )
    body = g(hero(DAWN_LIGHT), x=-490, s=0.9, y=-60) + circle(210, 210, 146, BIRCH, filter="url(#cut)") + mark
    shoot(browser, document(1200, 630, body, DAWN_LIGHT.tint), (1200, 630)).convert("RGB").save(
        TARGET / "ogp.jpg", quality=84, optimize=True, progressive=True
    )


def main() -> None:
    """Write every file."""
    for name, text in (
        ("spot-not-found", spot_not_found()),
        ("spot-no-results", spot_no_results()),
        ("spot-closed", spot_closed()),
    ):
        (TARGET / f"{name}.svg").write_text(text, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        icons(browser)
        share_picture(browser)
        browser.close()


if __name__ == "__main__":
    main()
