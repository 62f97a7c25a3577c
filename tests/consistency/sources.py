"""The files of the product, as the rules of the house see them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return every file of the repository that exists (committed or about to be)."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(path for path in (ROOT / line for line in sorted(listing.splitlines())) if path.is_file())


def files(*suffixes: str, under: str = "") -> list[Path]:
    """Return the files with one of the suffixes, in a folder given relative to the root."""
    return [path for path in tracked_files() if path.suffix in suffixes and (ROOT / under) in path.parents]


def python_files() -> list[Path]:
    """Return the hand-written modules of the product: no tests, no migrations, no drawings."""
    skipped = ("tests", "migrations", "illustrations")
    return [path for path in files(".py") if not set(skipped) & set(path.relative_to(ROOT).parts)]


def name(path: Path) -> str:
    """Return the path as people write it."""
    return str(path.relative_to(ROOT))
