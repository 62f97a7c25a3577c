"""Names of other companies in free text, found without comparing each name with each text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold

LEGAL_FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|(?:社会)?医療法人(?:社団|財団)?"
    r"|社会福祉法人|学校法人|宗教法人|特定非営利活動法人|npo法人|(?:事業)?協同組合|農事組合法人|独立行政法人|[((](?:株|有|同|医|福)[))]"
)
SHORTEST_CORE = 5
GROUND = "運営の掲載基準（他社の名称）"
WITHOUT = frozenset({"access_route", "insurance_note", "retirement_allowance_note"})


@dataclass(frozen=True)
class NameIndex:
    """Folded names of companies by their first two characters; each with the company's key and own name."""

    buckets: dict[str, tuple[tuple[str, int, str], ...]] = field(default_factory=dict)
    by_name: dict[str, tuple[int, ...]] = field(default_factory=dict)


def index_names(names: Iterable[tuple[int, str]]) -> NameIndex:
    """Index of (key, name) pairs: full names, and long ones without legal form."""
    buckets: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    for key, name in names:
        full = fold(name).text.strip()
        core = LEGAL_FORM.sub("", full).strip()
        by_name[full].append(key)
        wanted = {full} if LEGAL_FORM.search(full) or len(full) >= SHORTEST_CORE else set()
        if len(core) >= SHORTEST_CORE:
            wanted.add(core)
        for text in wanted:
            buckets[text[:2]].append((text, key, name))
    return NameIndex(
        {start: tuple(found) for start, found in buckets.items()},
        {name: tuple(keys) for name, keys in by_name.items()},
    )


def other_names(corpus: Corpus, names: NameIndex, own_key: int | None, own_name: str) -> Iterator[Finding]:
    """Findings for companies other than one's own; a name inside one's own name does not count."""
    text, own = corpus.text, fold(own_name).text
    starts = {text[place : place + 2] for place in range(len(text) - 1)} & names.buckets.keys()
    told: set[int] = set()
    for start in sorted(starts):
        for name, key, written in names.buckets[start]:
            if key == own_key or key in told or name in own:
                continue
            place = text.find(name)
            part = corpus.part_at(place) if place >= 0 else None
            if part is None or part.field in WITHOUT:
                continue
            told.add(key)
            yield Finding(
                Severity.NOTE,
                part.field,
                f"ほかの会社の名称「{written}」が書かれています。名称を出してよいか相手に確かめるか、"
                "「市内の取引先」などに言い換えてください。",
                GROUND,
                "wording.other_company",
            )
