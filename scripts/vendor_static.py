"""Copy third-party files named in vendor_static.toml from npm into static/vendor/.

Run by hand when a version changes: ``python scripts/vendor_static.py``. Nothing is built at deploy:
the copied files are committed together with ``manifest.json`` (version, licence, SHA-256 of each
file), and a test compares them, so that an edited vendor file is noticed.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "scripts" / "vendor_static.toml"
VENDOR = ROOT / "static" / "vendor"
SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=[^\n]*")
SVG_BODY = re.compile(r"<svg[^>]*>(?P<body>.*)</svg>", re.DOTALL)


def sha256(path: Path) -> str:
    """Hexadecimal digest of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fetch(packages: list[dict[str, Any]], into: Path) -> Path:
    """Install the pinned packages without running their scripts; return their folder."""
    names = [f"{package['name']}@{package['version']}" for package in packages]
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"]
    subprocess.run([*command, "--prefix", str(into), *names], check=True)
    return into / "node_modules"


def sprite(folder: Path, names: list[str]) -> str:
    """One SVG holding a ``<symbol>`` for each named icon; raises OSError for an unknown name."""
    symbols = []
    for name in sorted(names):
        body = SVG_BODY.search((folder / f"{name}.svg").read_text())
        if body is None:
            raise ValueError(f"{name}.svg holds no <svg> element")
        lines = " ".join(body["body"].split())
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{lines}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"


def copy_package(package: dict[str, Any], modules: Path) -> dict[str, Any]:
    """Copy one package's files and describe them for the manifest."""
    source, target = modules / package["name"], VENDOR / package["folder"]
    target.mkdir(parents=True, exist_ok=True)
    for origin, name in package["copy"].items():
        (target / name).parent.mkdir(exist_ok=True)
        _copy(source / origin, target / name)
    if "icons" in package:
        (target / "icons.svg").write_text(sprite(source / "icons", package["icons"]))
    return {
        "name": package["name"],
        "version": package["version"],
        "licence": package["licence"],
        "files": {str(path.relative_to(VENDOR)): sha256(path) for path in _files(target)},
    }


def _copy(origin: Path, target: Path) -> None:
    """Copy a file; a script loses its pointer to a source map, which is not copied."""
    if origin.suffix == ".js":
        target.write_bytes(SOURCE_MAP.sub(b"", origin.read_bytes()))
    else:
        shutil.copyfile(origin, target)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def main() -> int:
    """Copy everything and write the manifest."""
    packages = tomllib.loads(PLAN.read_text())["package"]
    with tempfile.TemporaryDirectory() as folder:
        modules = fetch(packages, Path(folder))
        manifest = [copy_package(package, modules) for package in packages]
    text = json.dumps({"packages": manifest}, ensure_ascii=False, indent=2)
    (VENDOR / "manifest.json").write_text(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
