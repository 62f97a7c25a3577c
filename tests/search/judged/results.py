"""What every judged query finds, in order, kept in `data/results.tsv` so that both databases are held to it.

`JUDGED_WRITE=1 pytest tests/search/judged` writes the file anew after a change of rules.
"""

from __future__ import annotations

import os
from hashlib import blake2b

from tests.search.judged.measure import Summary
from tests.search.judged.world import DATA

FILE = DATA / "results.tsv"


def compare(summary: Summary) -> list[str]:
    """Queries whose hits or order differ from the file."""
    lines = [_line(outcome.query.text, outcome.hits) for outcome in summary.outcomes]
    if os.environ.get("JUDGED_WRITE"):
        FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    known = FILE.read_text(encoding="utf-8").splitlines()
    return sorted(set(lines) ^ set(known))


def _line(text: str, hits: tuple[int, ...]) -> str:
    """Text, number of hits, digest of the posting numbers in order."""
    digest = blake2b(" ".join(map(str, hits)).encode(), digest_size=6).hexdigest()
    return f"{text}\t{len(hits)}\t{digest}"
