"""The walk through the admin that takes the pictures of the manual: a renamed button stops it."""

from pathlib import Path
from typing import Any

import pytest

from scripts.manual_pictures import walk
from scripts.manual_shots import SHOTS

NAMES = [shot.name for shot in SHOTS]
# Who approves must find what was handed in before.
APPROVAL = [name for name in NAMES if name.startswith("approval")]
OTHERS = [name for name in NAMES if name not in APPROVAL]


@pytest.mark.long
@pytest.mark.parametrize(
    "names",
    [APPROVAL + OTHERS[::3], OTHERS[1::3], OTHERS[2::3]],
    ids=["approval and a third", "second third", "last third"],
)
def test_every_step_of_the_manual_can_be_taken(
    browser: Any, site_url: str, tmp_path: Path, names: list[str]
) -> None:
    walk(browser, site_url, tmp_path, names)

    assert {path.stem for path in tmp_path.iterdir()} == set(names)
