"""Every job of the demo city keeps Google's rules for job postings (D7)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import ROOT


def test_every_job_of_the_demo_city_is_valid_for_google(demo_city: Path) -> None:
    settings = {"DATA_DIR": str(demo_city), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
    env = os.environ | settings | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
    command = [sys.executable, "-m", "tests.browser.postings"]
    found = subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=300).stdout
    *wrong, total = found.splitlines()
    assert wrong == []
    assert int(re.match(r"\d+", total)[0]) > 100
