"""A folder of its own for what is printed, and documents that cost nothing."""

from pathlib import Path
from typing import Any

import pytest

from recruitment.sheets.paper import Paper


@pytest.fixture(autouse=True)
def sheets_root(settings: Any, tmp_path: Path) -> Path:
    """Documents of one test are not those of another."""
    settings.SHEETS_ROOT = tmp_path / "sheets"
    return settings.SHEETS_ROOT


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Paper]:
    """The papers that were really made; nothing is laid out."""
    papers: list[Paper] = []

    def pdf(self: Paper) -> bytes:
        papers.append(self)
        return b"%PDF-" + self.fingerprint.encode()

    monkeypatch.setattr(Paper, "pdf", pdf)
    return papers
