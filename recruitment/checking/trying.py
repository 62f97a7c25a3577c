"""The test box: what all rules of wording say about a text somebody typed in."""

from __future__ import annotations

from dataclasses import dataclass

from recruitment.checking.context import active_words, company_names
from recruitment.checks.companies import other_names
from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, Severity, worst_first
from recruitment.checks.style import style_findings
from recruitment.checks.texts import findings_once, wording_hits

LABELS = {
    Severity.MUST: "掲載できない",
    Severity.SHOULD: "直してほしい",
    Severity.NOTE: "助言",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `number` leads to the finding it belongs to, 0 to none."""

    text: str
    number: int = 0
    severity: str = ""


@dataclass(frozen=True)
class Said:
    """One finding with its number and the name of its severity."""

    number: int
    finding: Finding
    label: str


@dataclass(frozen=True)
class Trial:
    """The text in pieces and everything said about it, worst first."""

    pieces: list[Piece]
    said: list[Said]


def try_text(field: str, text: str) -> Trial:
    """Run the rules over a text as if it stood in a field of a job."""
    corpus = Corpus([(field, text)])
    hits = wording_hits(corpus, active_words())
    findings = [
        *findings_once(hits),
        *other_names(corpus, company_names(), None, ""),
        *style_findings(corpus),
    ]
    said = [
        Said(number, finding, LABELS[finding.severity])
        for number, finding in enumerate(sorted(dict.fromkeys(findings), key=worst_first), 1)
    ]
    numbers = {each.finding: each.number for each in said}
    pieces, position = [], 0
    for start, end, finding in hits:
        _, begin, finish = corpus.source_span(start, end)
        if begin < position:
            continue
        pieces.append(Piece(text[position:begin]))
        pieces.append(Piece(text[begin:finish], numbers[finding], finding.severity))
        position = finish
    pieces.append(Piece(text[position:]))
    return Trial([piece for piece in pieces if piece.text], said)
