"""Vendored files are what the manifest says; pages stay within their weight."""

import gzip
import hashlib
import json
import re
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "static"
STYLES = Path(__file__).resolve().parents[2] / "templates" / "layouts" / "styles.html"
BUDGET = 60 * 1024


def test_vendored_files_match_the_manifest() -> None:
    vendor = STATIC / "vendor"
    listed = {
        name: digest
        for package in json.loads((vendor / "manifest.json").read_text())["packages"]
        for name, digest in package["files"].items()
    }
    found = {
        str(path.relative_to(vendor)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in vendor.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert found == listed


def test_styles_and_scripts_of_a_page_fit_the_budget() -> None:
    names = re.findall(r"static '([^']+)'", STYLES.read_text())
    pages = sorted((STATIC / "css" / "pages").glob("*.css"), key=lambda path: path.stat().st_size)
    files = [STATIC / name for name in names] + pages[-1:] + list((STATIC / "js").glob("*.js"))
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < BUDGET


def test_icons_used_in_templates_are_in_the_sprite() -> None:
    symbols = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "vendor/lucide/icons.svg").read_text()))
    templates = STATIC.parent / "templates"
    used = {
        name
        for path in templates.rglob("*.html")
        for name in re.findall(r'{% icon "([^"]+)"', path.read_text())
    }
    assert used <= symbols, used - symbols
