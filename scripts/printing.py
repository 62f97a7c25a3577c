"""What PDFs need beside Python: Pango, HarfBuzz and a Japanese font. Standard library only."""

from __future__ import annotations

import ctypes
from pathlib import Path

from system_packages import SystemPackages

LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
PACKAGES = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-noto-cjk"]
MISSING = (
    "PDFs of jobs need Pango and a Japanese font: apt-get install " + " ".join(PACKAGES) + "\n"
    "求人票のPDFを作るには、上のパッケージが必要です。なくても、ほかの機能はすべて使えます。"
)


def can_print() -> bool:
    """Tell whether everything is on this machine."""
    try:
        for name in LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return False
    return next(Path("/usr/share/fonts").glob("**/NotoSansCJK*"), None) is not None


def have_printing() -> str:
    """Install what is missing where we may; return a sentence when it is still missing."""
    if not can_print():
        SystemPackages().install(PACKAGES)
    return "" if can_print() else MISSING
