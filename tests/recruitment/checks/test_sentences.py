"""Every example sentence of the table, with the finding it must have or «none»."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from recruitment.checks.corpus import Corpus
from recruitment.checks.style import style_findings
from recruitment.checks.texts import wording_hits

TABLE = list(
    csv.DictReader(Path(__file__).with_name("sentences.csv").read_text(encoding="utf-8").splitlines())
)


def found(field, text):
    corpus = Corpus([(field, text)])
    hits = [hit[2] for hit in wording_hits(corpus, ())]
    return {(finding.rule, str(finding.severity)) for finding in [*hits, *style_findings(corpus)]}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['rule']}:{row['text'][:24]}")
def test_sentence_has_its_finding_or_none(row):
    findings = found(row["field"], row["text"])
    if row["rule"] == "none":
        assert findings == set()
    else:
        assert (row["rule"], row["severity"]) in findings


def test_table_is_large_enough():
    silent = [row for row in TABLE if row["rule"] == "none"]
    assert len(TABLE) >= 150
    assert len(silent) >= 50
