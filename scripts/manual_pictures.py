"""Take the pictures of the editors' manual from the running product, so that they cannot grow old.

Usage: python -m scripts.manual_pictures [--url http://127.0.0.1:8000] [--to FOLDER] [NAME …]. Without `--url`
a demo city of its own is started. A mark that cannot be found stops the walk: a chapter then names something
that is gone.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.manual_shots import HEIGHT, PATIENCE_MS, SHOTS, Shot

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "static" / "manual"
PASSWORD = "shigoto-demo"  # noqa: S105
VIEWPORT = {"width": 1040, "height": HEIGHT}
MAX_BYTES = 80_000
SETTLE_MS = 250
MARKER = (ROOT / "scripts" / "manual_marks.js").read_text()


@contextmanager
def demo_city() -> Iterator[str]:
    """Start a demo city in a folder that is thrown away, and give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as data:
        keep = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
        env = {**keep, "DATA_DIR": data, "PORT": str(port), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        server = subprocess.Popen([sys.executable, str(ROOT / "scripts" / "start.py")], env=env)
        try:
            _wait_for(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers."""
    while server.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/healthz", timeout=5).close()  # noqa: S310
            return
        except OSError:
            time.sleep(0.5)
    sys.exit("The demo city did not start.")


def sign_in(page: Page, account: str) -> None:
    """Sign in with a demo account."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(f"{account}@demo.example")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/login/" not in url)


def address_of(page: Page, template: str) -> str:
    """Fill the numbers of pages into an address."""

    def number(match: re.Match[str]) -> str:
        answer = page.request.get("/cms/api/main/pages/", params={"slug": match[1]})
        return str(answer.json()["items"][0]["id"])

    return re.sub(r"\{([\w-]+)\}", number, template)


def take(page: Page, shot: Shot, folder: Path) -> None:
    """Walk to one screen and take its picture."""
    page.set_viewport_size({**VIEWPORT, "height": shot.height})
    page.goto(address_of(page, shot.address))
    if shot.steps:
        shot.steps(page)
    page.wait_for_timeout(SETTLE_MS)
    for number, selector in enumerate(shot.marks, 1):
        marked = page.locator(selector).first
        try:
            expect(marked).to_be_visible(timeout=PATIENCE_MS)
        except AssertionError as missing:
            raise AssertionError(f"{shot.name}: mark {number} ({selector}) is not on the screen") from missing
        marked.evaluate(MARKER, number)
    save(page.screenshot(), folder / f"{shot.name}.webp")
    if shot.after:
        shot.after(page)


def save(png: bytes, path: Path) -> None:
    """Write a picture as small as it must be."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in (85, 75, 60, 45):
        picture.save(path, "WEBP", quality=quality, method=4)
        if path.stat().st_size <= MAX_BYTES:
            return
    raise ValueError(f"{path.name} is larger than {MAX_BYTES} bytes.")


def walk(browser: Browser, url: str, folder: Path, names: Iterable[str] = ()) -> None:
    """Take all pictures, or those named; each account signs in once."""
    wanted = [shot for shot in SHOTS if not names or shot.name in names]
    for account in dict.fromkeys(shot.account for shot in wanted):
        context = browser.new_context(
            base_url=url, locale="ja-JP", timezone_id="Asia/Tokyo", viewport=VIEWPORT, reduced_motion="reduce"
        )
        context.add_init_script("localStorage.clear()")  # the admin remembers which panels were open
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        if account:
            sign_in(page, account)
        for shot in wanted:
            if shot.account == account:
                take(page, shot, folder)
        context.close()


def main() -> None:
    """Read the options and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", help="address of a running demo city")
    parser.add_argument("--to", type=Path, default=PICTURES, help="folder for the pictures")
    parser.add_argument("names", nargs="*", help="only these pictures")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    flags = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        if options.url:
            walk(browser, options.url, options.to, options.names)
        else:
            with demo_city() as url:
                walk(browser, url, options.to, options.names)
        browser.close()


if __name__ == "__main__":
    main()
