"""Draw every picture with headless Chromium and write the compressed files and their index.

Run `python scripts/illustrations/render.py --help` from the repository root.
"""

import argparse
import io
import json
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import scenes.all_scenes  # noqa: E402, F401  registers every picture
from draw import document  # noqa: E402
from registry import PICTURES, Picture  # noqa: E402

TARGET = HERE.parents[1] / "fixtures" / "demo" / "images"
QUALITY = 74
GRAIN = {"hero": 0.5, "landscape": 0.5, "scene": 0.5, "portrait": 0.34, "banner": 0.26, "logo": 0}


def shoot(browser: Browser, svg: str, size: tuple[int, int], transparent: bool = False) -> Image.Image:
    """Render an SVG text at its size in CSS pixels."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    try:
        page.set_content(f"<!doctype html><style>*{{margin:0}}svg{{display:block}}</style>{svg}")
        return Image.open(io.BytesIO(page.screenshot(omit_background=transparent)))
    finally:
        page.close()


def svg_of(picture: Picture) -> str:
    """The complete SVG of a picture."""
    return document(*picture.size, picture.draw(picture.light), picture.light.tint, GRAIN[picture.kind])


def write(browser: Browser, picture: Picture, target: Path) -> None:
    """Render one picture into the folder of its files."""
    image = shoot(browser, svg_of(picture), picture.size).convert("RGB")
    image.save(
        target / f"{picture.name}.webp", "WEBP", quality=90 if picture.kind == "logo" else QUALITY, method=4
    )


def index_entries() -> list[dict[str, object]]:
    """What `index.json` says about every picture, in the order of registration."""
    return [
        {
            "file": f"{p.name}.webp",
            "name": p.name,
            "kind": p.kind,
            "width": p.size[0],
            "height": p.size[1],
            "trades": list(p.trades),
            "tags": list(p.tags),
            "alt": p.alt,
        }
        for p in PICTURES.values()
    ]


def main() -> None:
    """Render all pictures, or those whose names begin with the given words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="beginnings of picture names; none means all")
    parser.add_argument("--chromium", default="/usr/bin/chromium", help="path of the browser")
    parser.add_argument("--target", type=Path, default=TARGET, help="folder of the rendered files")
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    chosen = [p for p in PICTURES.values() if not options.names or p.name.startswith(tuple(options.names))]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        for picture in chosen:
            write(browser, picture, options.target)
        browser.close()
    index = json.dumps(index_entries(), ensure_ascii=False, indent=1)
    (options.target / "index.json").write_text(index + "\n", encoding="utf-8")
    print(f"{len(chosen)} of {len(PICTURES)} pictures rendered into {options.target}")


if __name__ == "__main__":
    main()
