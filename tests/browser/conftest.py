"""Chromium against the demo city, served as visitors get it: gunicorn, collected files, demo settings.

The city is loaded once for all test processes; each process serves a copy of its own. Tests sign in with
the demo accounts and must not rely on what another test changed.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from fcntl import LOCK_EX, flock
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

from tests.database import CACHE, template_name

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
PASSWORD = "shigoto-demo"
PHONE = {"width": 390, "height": 844}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, and begin with what takes long: at the end it would run alone."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Use the distribution's Chromium and keep it from calling home."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("Chromium is not installed: apt-get install chromium fonts-noto-cjk")
    flags = [*QUIET, "--disable-gpu", "--disable-quic"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    return {"executable_path": found, "args": flags}


@pytest.fixture(scope="session")
def browser_context_args(base_url: str) -> dict[str, Any]:
    """Browse as a person in Japan; `page.goto("/jobs/")` goes to the demo city."""
    return {
        "base_url": base_url,
        "locale": "ja-JP",
        "timezone_id": "Asia/Tokyo",
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture(scope="session")
def demo_city(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a data folder (database, uploads, collected files) of this process with the demo city in it."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    city = shared / "demo-city"
    with (shared / "demo-city.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not (city / "complete").exists():
            shutil.rmtree(city, ignore_errors=True)
            _begin_with_migrated_database(city)
            _start(city, "--prepare", check=True)
            (city / "complete").touch()
    own = tmp_path_factory.mktemp("data") / "city"
    shutil.copytree(city, own)
    return own


def _begin_with_migrated_database(city: Path) -> None:
    """Spare the city the migrations when the tests on SQLite have just run all of them."""
    template = CACHE / f"{template_name()}.sqlite3"
    if template.exists():
        city.mkdir()
        shutil.copy(template, city / "db.sqlite3")


@pytest.fixture(scope="session")
def site_url(demo_city: Path) -> Iterator[str]:
    """Serve the demo city on a free port and return its address, without a slash at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = demo_city / "server.log"
    server = _start(demo_city, port=port, log=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{url}/healthz", server, log)
        yield url
    finally:
        server.terminate()
        server.wait(60)  # it lets open requests end, and a busy machine takes its time


@pytest.fixture(scope="session")
def base_url(site_url: str) -> str:
    """Return the address that relative ones start from."""
    return site_url


def _start(
    data: Path, *options: str, port: int = 0, log: Path = Path(os.devnull), check: bool = False
) -> Any:
    """Run scripts/start.py on a data folder, to its end or in the background."""
    data.mkdir(parents=True, exist_ok=True)
    keep = {
        name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "PYTEST_"))
    }
    env = {**keep, "DATA_DIR": str(data), "PORT": str(port), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
    env |= {"TICK_IN_SERVER": "false", "WEB_LOG_LEVEL": "info", "PACING_STOP_PER_MINUTE": "0"}
    command = [sys.executable, str(ROOT / "scripts" / "start.py"), *options]
    if check:
        return subprocess.run(command, env=env, check=True, timeout=600)
    with log.open("w") as output:
        return subprocess.Popen(command, env=env, stdout=output, stderr=subprocess.STDOUT)


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers; fail with its log when it does not within three minutes."""
    for _ in range(720):
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.25)
    pytest.fail(f"the server did not start:\n{log.read_text()}")


@pytest.fixture(autouse=True)
def complaints(page: Page, demo_city: Path) -> Iterator[list[str]]:
    """Fail a test when a script failed, the browser refused something by policy, or the server erred."""
    found: list[str] = []
    log = demo_city / "server.log"
    length = log.stat().st_size

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            found.append(message.text)

    page.on("console", on_console)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    logged = log.read_bytes()[length:].decode()
    assert "Traceback" not in logged, f"the server failed:\n{logged}"
    assert not found, f"the browser complained: {found}"


@pytest.fixture
def advice(complaints: list[str]) -> Iterator[None]:
    """Wagtail's checker writes its advice about a page into the console as errors; it is none."""
    yield
    complaints[:] = [message for message in complaints if not message.startswith("axe.run results")]


@pytest.fixture
def phone(page: Page) -> Page:
    """Return the page on a screen of 390 × 844 points."""
    page.set_viewport_size(PHONE)
    return page


@pytest.fixture
def page_without_script(browser: Any, browser_context_args: dict[str, Any]) -> Iterator[Page]:
    """Return a page of a phone whose JavaScript is switched off."""
    arguments = {**browser_context_args, "viewport": PHONE, "java_script_enabled": False}
    context = browser.new_context(**arguments)
    yield context.new_page()
    context.close()


@pytest.fixture
def sign_in(page: Page) -> Callable[[str], Page]:
    """Return a function that signs in with a demo account: `sign_in("editor")`."""

    return partial(enter, page)


def enter(page: Page, name: str) -> Page:
    """Sign in with a demo account, and wait until the first page behind the door has come."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(f"{name}@demo.example")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/login/" not in url)
    return page


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """Return a function that fails on any violation of WCAG 2.2 A and AA that axe finds in the page."""

    def check(page: Page) -> None:
        results = Axe().run(page, options=WCAG)
        assert not results.response["violations"], results.generate_report()

    return check
