"""Reads the demo city's texts: TOML files that a Japanese editor can mend without touching code."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

FOLDER: Path = settings.BASE_DIR / "fixtures" / "demo"


class JobText(NamedTuple):
    """One advertisement: its file, the trade's defaults with the job's own words over them."""

    trade: str
    values: dict[str, Any]
    serial: int
    """Place among all jobs, from 0; every choice that varies hangs on it."""

    @property
    def company(self) -> str:
        """Slug of the employer."""
        return str(self.values["at"])

    @property
    def title(self) -> str:
        """Title as printed."""
        return str(self.values["title"])


@cache
def read(name: str) -> dict[str, Any]:
    """One TOML file of the demo folder, by name without ending."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def companies() -> dict[str, dict[str, Any]]:
    """All companies by slug, in the order of the files."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((FOLDER / "companies").glob("*.toml")):
        for company in read(f"companies/{path.stem}")["company"]:
            found[company["slug"]] = company
    return found


@cache
def jobs() -> list[JobText]:
    """All jobs in the order of the files, each with a second paragraph its company lends it."""
    found: list[JobText] = []
    lent: defaultdict[str, int] = defaultdict(int)
    for path in sorted((FOLDER / "jobs").glob("*.toml")):
        trade = read(f"jobs/{path.stem}")
        defaults = {key: value for key, value in trade.items() if key != "job"}
        for position, own in enumerate(trade["job"]):
            values = {**defaults, **own, "position": position}
            notes = companies()[own["at"]]["notes"]
            used = lent[own["at"]]
            values["note"] = notes[used] if used < len(notes) else ""
            lent[own["at"]] += 1
            found.append(JobText(path.stem, values, len(found)))
    return found


def description(job: JobText) -> str:
    """The advertisement's two paragraphs."""
    return "\n\n".join(part for part in (job.values["text"].strip(), job.values["note"]) if part)


def pick(options: list[Any], number: int) -> Any:
    """One of several wordings, always the same for the same number."""
    return options[number % len(options)]
