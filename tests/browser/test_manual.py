"""The walk through the admin that takes the pictures of the manual: a renamed button stops it."""

from pathlib import Path
from typing import Any

from scripts.manual_pictures import walk
from scripts.manual_shots import SHOTS


def test_every_step_of_the_manual_can_be_taken(browser: Any, site_url: str, tmp_path: Path) -> None:
    walk(browser, site_url, tmp_path)

    assert {path.stem for path in tmp_path.iterdir()} == {shot.name for shot in SHOTS}
