"""Jobs of the same company that say nearly the same: compared by small fingerprints, not pair by pair."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold

SHINGLE = 5
KEPT = 96
"""Hashes of a fingerprint: enough to tell 60 % from 80 % likeness."""
READ = 3000
"""Characters of a text the fingerprint looks at."""
ALIKE = 0.85
SIMILAR = 0.6
GROUND = "運営の掲載基準（求人の重複）"


def fingerprint(text: str) -> frozenset[int]:
    """The smallest hashes of all runs of five characters (bottom-k sketch)."""
    plain = re.sub(r"\s+", "", fold(text[:READ]).text).encode("utf-16-le", "surrogatepass")
    width = SHINGLE * 2
    hashes = {zlib.crc32(plain[at : at + width]) for at in range(0, max(len(plain) - width + 2, 0), 2)}
    return frozenset(sorted(hashes)[:KEPT])


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Estimated share of common shingles (Jaccard), from two fingerprints."""
    union = sorted(one | other)[:KEPT]
    return len(one & other & set(union)) / len(union) if union else 0.0


@dataclass(frozen=True)
class Twin:
    """Another job of the company, as far as likeness needs it."""

    pk: int
    number: str
    title: str
    description: str
    kind: str
    employment_type: str
    municipality: str | None
    town: str

    @cached_property
    def print(self) -> frozenset[int]:
        """Fingerprint of the description."""
        return fingerprint(self.description)


def duplicates(job: Any, others: Sequence[Twin]) -> Iterator[Finding]:
    """At most one finding: the likest other job of the same kind, contract and place."""
    if not job.description:
        return
    mine = fingerprint(job.description)
    best: tuple[float, Twin] | None = None
    for twin in others:
        if twin.pk == job.pk or not _same_offer(job, twin):
            continue
        degree = likeness(mine, twin.print)
        if best is None or degree > best[0]:
            best = (degree, twin)
    if best is None or best[0] < SIMILAR:
        return
    degree, twin = best
    called = f"求人番号{twin.number}「{twin.title}」"
    same_title = fold(twin.title).text == fold(job.title).text
    if degree >= ALIKE and same_title:
        yield Finding(
            Severity.SHOULD,
            "title",
            f"{called}と内容がほとんど同じです。同じ募集なら、どちらか一方だけを掲載してください。",
            GROUND,
            "duplicate.same",
        )
    else:
        yield Finding(
            Severity.NOTE,
            "description",
            f"{called}と仕事の内容の文がよく似ています。違う募集なら、違いが分かるように書いてください。",
            GROUND,
            "duplicate.similar",
        )


def _same_offer(job: Any, twin: Twin) -> bool:
    return (
        job.kind == twin.kind
        and job.employment_type == twin.employment_type
        and job.workplace_municipality_id == twin.municipality
        and job.workplace_town == twin.town
    )
